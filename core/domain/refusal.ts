import * as z from "zod/mini";

/**
 * Every coded no of the product. The sentence that a person reads for each stands in the string
 * catalogues of the surfaces; a code is never reused for another meaning.
 */
export const refusalCodes = [
  "invalid",
  "not-found",
  "text-empty",
  "text-too-long",
  "note-too-long",
  "too-many-points",
  "too-many-private-points",
  "too-many-action-items",
  "private-full",
  "not-yours-to-move",
  "not-in-this-section",
  "point-deleted",
  "action-item-deleted",
  "promise-overdue",
  "due-past",
  "not-yours-to-renegotiate",
  "not-yours-to-release",
  "too-many-options",
  "already-asked",
  "too-many-questions",
  "already-sealed",
  "already-revealed",
  "question-dropped",
  "not-yours-to-drop",
  "feedback-incomplete",
  "feedback-unopened",
  "feedback-answered",
  "too-many-drafts",
  "too-much-feedback",
  "too-many-requests",
  "too-many-expectations",
  "expectation-deleted",
  "not-yours-to-say",
  "too-many-favourites",
  "too-many-own-questions",
  "question-not-discussed",
  "occurrence-unknown",
  "not-a-participant",
  "managers-to-set",
  "reports-to-order",
  "course-not-started",
  "course-wrapped",
  "turn-moved-on",
  "not-yours-to-give",
  "nothing-to-give",
  "nothing-to-share",
  "until-out-of-reach",
  "only-the-other",
  "conflict",
  "busy",
] as const;

export const RefusalCode = z.enum(refusalCodes);
/** One of `refusalCodes`. */
export type RefusalCode = z.infer<typeof RefusalCode>;

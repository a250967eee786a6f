import * as z from "zod/mini";
import { CheckIn } from "./check-in.ts";
import { FeedbackDraft, Reflection } from "./feedback.ts";
import type { TenantId } from "./ids.ts";
import { PairId, PersonId, PrivatePointId, QuestionRef } from "./ids.ts";
import type { Instant } from "./instant.ts";
import { OwnQuestion, Swapped } from "./own-question.ts";
import { newRecord, recordBase } from "./record.ts";
import { KeptAnswer } from "./reveal.ts";
import { pointFields } from "./talking-point.ts";
import { emptyText, SharedText } from "./text.ts";
import { WorthAnswers } from "./worth.ts";

/** A talking point that nobody but its owner knows of. */
export const PrivatePoint = z.object({ ...pointFields, id: PrivatePointId });
export type PrivatePoint = z.infer<typeof PrivatePoint>;

/**
 * One person's own side of one pair: private points and the private note, in one record of their own
 * partition, so that opening an agenda reads it by id and nothing shared ever holds a trace of it. [PP1] [PN1]
 */
export const Notebook = z.object({
  ...recordBase,
  id: z.templateLiteral([z.literal("nb_"), PairId]),
  type: z.literal("notebook"),
  ownerId: PersonId,
  privatePoints: z.array(PrivatePoint),
  /** Points that were deleted and can still be brought back, the newest last. */
  deletedPoints: z.array(PrivatePoint),
  privateNote: SharedText,
  /** Answers to sealed questions until they are revealed. [RV2] */
  sealedAnswers: z._default(z.array(KeptAnswer), []),
  /** Whether each of the last meetings was worth the owner's time. */
  worth: z._default(WorthAnswers, []),
  /** Feedback that is being written, the newest last. [FB1] */
  feedbackDrafts: z._default(z.array(FeedbackDraft), []),
  /** Drafts that were discarded and can still be brought back, the newest last. */
  discardedDrafts: z._default(z.array(FeedbackDraft), []),
  /** What its owner thinks about feedback that they got, the newest last. [FB15] */
  reflections: z._default(z.array(Reflection), []),
  /** Questions of the bank that the owner likes, the newest last. */
  favourites: z._default(z.array(QuestionRef), []),
  /** Questions that the owner wrote, the newest last, and those removed that can still be brought back. */
  ownQuestions: z._default(z.array(OwnQuestion), []),
  removedQuestions: z._default(z.array(OwnQuestion), []),
  /** Whether the owner wants questions on how work fits into life. */
  lifeFit: z._default(z.boolean(), false),
  /** How often the card of a meeting was swapped. */
  swapped: z._default(z.nullable(Swapped), null),
  /** The check-in of the latest meeting at hand, and those of the ones before it, newest first. [CI4] [CI6] */
  checkIn: z._default(z.nullable(CheckIn), null),
  checkInsBefore: z._default(z.array(CheckIn), []),
  /**
   * How often its owner told the pair something of what lies here: an answer shared or sealed. What is told
   * carries the number, so that a late one never takes the place of one after it. It counts nothing else: the
   * other one sees it.
   */
  tellings: z._default(z.int(), 0),
});
export type Notebook = z.infer<typeof Notebook>;

/** The id of a person's notebook for a pair, within their partition. */
export function notebookIdOf(pairId: PairId): Notebook["id"] {
  return `nb_${pairId}`;
}

/** The notebook of somebody who has written nothing yet (`rev` 0: not stored). */
export function emptyNotebook(tenantId: TenantId, pairId: PairId, ownerId: PersonId, now: Instant): Notebook {
  return {
    ...newRecord({ tenantId, pairId }, now),
    id: notebookIdOf(pairId),
    type: "notebook",
    ownerId,
    privatePoints: [],
    deletedPoints: [],
    privateNote: emptyText,
    sealedAnswers: [],
    worth: [],
    feedbackDrafts: [],
    discardedDrafts: [],
    reflections: [],
    favourites: [],
    ownQuestions: [],
    removedQuestions: [],
    lifeFit: false,
    swapped: null,
    checkIn: null,
    checkInsBefore: [],
    tellings: 0,
  };
}

/** Whether a notebook has an entry, or had one that can be brought back. */
export function isInNotebook(notebook: Notebook, id: string): boolean {
  const { privatePoints, deletedPoints, feedbackDrafts, discardedDrafts } = notebook;
  const { ownQuestions, removedQuestions } = notebook;
  return [privatePoints, deletedPoints, feedbackDrafts, discardedDrafts, ownQuestions, removedQuestions].some(
    (entries) => entries.some((entry) => entry.id === id),
  );
}

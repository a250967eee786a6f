import * as z from "zod/mini";
import { FeedbackDraftId, FeedbackId, FeedbackRequestId, PersonId } from "./ids.ts";
import { Instant, LocalDate } from "./instant.ts";
import { PART_MAX, REFLECTION_MAX } from "./limits.ts";
import { recordBase } from "./record.ts";

/** What the feedback is about: something that worked, or something to do differently next time. */
export const Tone = z.enum(["worked", "next-time"]);
export type Tone = z.infer<typeof Tone>;

/** One part of a draft, exactly as it is typed: blanks and breaks stay. [FB2] */
export const Part = z.string().check(z.maxLength(PART_MAX));

/** The four parts: when, what I saw or heard, what it led to, next time. */
export const feedbackParts = { when: Part, saw: Part, ledTo: Part, nextTime: Part };
export type FeedbackParts = { readonly [P in keyof typeof feedbackParts]: string };
export type FeedbackPart = keyof FeedbackParts;
/** Their names, in the order of reading. */
export const feedbackPartNames = ["when", "saw", "ledTo", "nextTime"] as const;

/** Feedback that is being written; nobody but its author knows of it. [FB1] */
export const FeedbackDraft = z.object({
  id: FeedbackDraftId,
  tone: Tone,
  ...feedbackParts,
  /** Asks the other what they had in mind. [FB9] */
  asksIntent: z.boolean(),
  /** The question that it answers. */
  answersRequest: z.nullable(FeedbackRequestId),
  updatedAt: Instant,
});
export type FeedbackDraft = z.infer<typeof FeedbackDraft>;

/** What the receiver says to it. */
export const FeedbackAnswer = z.enum(["thanks", "understood", "example", "different"]);
export type FeedbackAnswer = z.infer<typeof FeedbackAnswer>;

/** Feedback of one of the two to the other, once it is shared. */
export const Feedback = z.object({
  ...recordBase,
  id: FeedbackId,
  type: z.literal("feedback"),
  from: PersonId,
  to: PersonId,
  tone: Tone,
  ...feedbackParts,
  asksIntent: z.boolean(),
  answersRequest: z.nullable(FeedbackRequestId),
  sharedAt: Instant,
  /** When the receiver tapped it open; null: they know only that there is something. [FB6] */
  openedAt: z.nullable(Instant),
  answer: z.nullable(FeedbackAnswer),
  answeredAt: z.nullable(Instant),
  /** What the receiver says they had in mind. */
  intent: z.nullable(z.string()),
  /** An example was asked for once, whatever the answer is now. */
  exampleAsked: z.optional(z.boolean()),
  /** What the author added when an example was asked for. */
  example: z.nullable(z.string()),
  /** The day on which both look at it again. [FB10] */
  followUp: z.nullable(LocalDate),
  actedOn: z.nullable(Instant),
  /** Null as long as something about it is to be done: an answer, or the day to look again. [FB11] */
  settledAt: z.nullable(Instant),
});
export type Feedback = z.infer<typeof Feedback>;

/** A question of one of the two to the other, who may answer with feedback. [FB12] */
export const FeedbackRequest = z.object({
  ...recordBase,
  id: FeedbackRequestId,
  type: z.literal("feedbackRequest"),
  askedBy: PersonId,
  question: z.string(),
  askedAt: Instant,
  state: z.enum(["open", "answered", "withdrawn"]),
  answeredWith: z.nullable(FeedbackId),
  settledAt: z.nullable(Instant),
});
export type FeedbackRequest = z.infer<typeof FeedbackRequest>;

/** What the receiver thinks about feedback, for themselves alone. [FB15] */
export const Reflection = z.object({
  feedbackId: FeedbackId,
  words: z.string().check(z.maxLength(REFLECTION_MAX)),
  at: Instant,
});
export type Reflection = z.infer<typeof Reflection>;

/** The id under which a draft is shared; deterministic, so that sharing twice is sharing once. [FB5] */
export function feedbackIdOf(draftId: FeedbackDraftId): FeedbackId {
  return `fb_${draftId.slice("fd_".length)}`;
}

/** Whether its author can add an example: one that was asked for stays wanted, whatever is answered after it. [FB8] */
export function isExampleAsked({ answer, exampleAsked }: Feedback): boolean {
  return answer === "example" || exampleAsked === true;
}

/** Whether its words are kept back from whoever looks: feedback always says what was seen or heard. [FB4] [FB6] */
export function isKeptBack({ saw }: Feedback): boolean {
  return saw === "";
}

/** Whether the receiver has said what they make of it; wanting an example first is not yet that. [FB7] */
export function isAcknowledged({ answer }: Feedback): boolean {
  return answer !== null && answer !== "example";
}

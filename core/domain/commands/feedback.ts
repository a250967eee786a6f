import * as z from "zod/mini";
import { FeedbackAnswer, feedbackParts, Tone } from "../feedback.ts";
import { FeedbackDraftId, FeedbackId, FeedbackRequestId } from "../ids.ts";
import { LocalDate } from "../instant.ts";
import { PART_MAX, REFLECTION_MAX } from "../limits.ts";
import { linesUpTo, Words } from "./words.ts";

const { when, saw, ledTo, nextTime } = feedbackParts;

/** What can be done to feedback: drafts, what is shared, and questions. */
export const feedbackCommands = [
  z.object({
    name: z.literal("feedback.draft"),
    tone: Tone,
    answersRequest: z._default(z.nullable(FeedbackRequestId), null),
  }),
  z.object({
    name: z.literal("feedback.write"),
    draftId: FeedbackDraftId,
    tone: z.optional(Tone),
    when: z.optional(when),
    saw: z.optional(saw),
    ledTo: z.optional(ledTo),
    nextTime: z.optional(nextTime),
    asksIntent: z.optional(z.boolean()),
  }),
  z.object({ name: z.literal("feedback.discard"), draftId: FeedbackDraftId }),
  z.object({ name: z.literal("feedback.restore"), draftId: FeedbackDraftId }),
  z.object({ name: z.literal("feedback.share"), draftId: FeedbackDraftId }),
  z.object({ name: z.literal("feedback.open"), feedbackId: FeedbackId }),
  z.object({ name: z.literal("feedback.answer"), feedbackId: FeedbackId, answer: FeedbackAnswer }),
  z.object({ name: z.literal("feedback.intent"), feedbackId: FeedbackId, words: linesUpTo(PART_MAX) }),
  z.object({ name: z.literal("feedback.example"), feedbackId: FeedbackId, words: linesUpTo(PART_MAX) }),
  z.object({ name: z.literal("feedback.followUp"), feedbackId: FeedbackId, on: z.nullable(LocalDate) }),
  z.object({ name: z.literal("feedback.act"), feedbackId: FeedbackId, acted: z.boolean() }),
  z.object({
    name: z.literal("feedback.reflect"),
    feedbackId: FeedbackId,
    /** Empty: nothing is kept. */
    words: z.string().check(z.maxLength(REFLECTION_MAX)),
  }),
  z.object({ name: z.literal("feedback.request"), text: Words }),
  z.object({ name: z.literal("feedback.withdraw"), requestId: FeedbackRequestId, withdrawn: z.boolean() }),
] as const;

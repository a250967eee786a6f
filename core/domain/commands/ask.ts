import * as z from "zod/mini";
import { OccurrenceId, OwnQuestionId, QuestionRef, SharedPointId } from "../ids.ts";
import { QUESTION_MAX, SWAPS_MAX } from "../limits.ts";
import { wordsUpTo } from "./words.ts";

/** What can be done with questions to ask. */
export const askCommands = [
  z.object({
    name: z.literal("ask.swap"),
    occurrenceId: OccurrenceId,
    /** How often the card of this meeting is swapped with this. */
    times: z.int().check(z.minimum(1), z.maximum(SWAPS_MAX)),
  }),
  z.object({ name: z.literal("ask.favour"), questionId: QuestionRef, favoured: z.boolean() }),
  z.object({ name: z.literal("ask.lifeFit"), wanted: z.boolean() }),
  z.object({ name: z.literal("ask.write"), text: wordsUpTo(QUESTION_MAX) }),
  z.object({ name: z.literal("ask.edit"), questionId: OwnQuestionId, text: wordsUpTo(QUESTION_MAX) }),
  z.object({ name: z.literal("ask.remove"), questionId: OwnQuestionId }),
  z.object({ name: z.literal("ask.restore"), questionId: OwnQuestionId }),
  z.object({ name: z.literal("ask.worth"), pointId: SharedPointId, worth: z.boolean() }),
] as const;

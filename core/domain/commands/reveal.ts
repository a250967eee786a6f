import * as z from "zod/mini";
import { OccurrenceId, SealedQuestionId } from "../ids.ts";
import { ANSWER_LINE_MAX, PRIORITIES_MAX, RETRO_QUESTIONS } from "../limits.ts";
import { DifferenceKey, QuestionKind, Rating } from "../reveal.ts";
import { Words, wordsUpTo } from "./words.ts";

const Line = wordsUpTo(ANSWER_LINE_MAX);

/** An answer as somebody gives it; something of it is said. [RV11] */
const GivenAnswer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("priorities"),
    lines: z.array(Line).check(z.minLength(1), z.maxLength(PRIORITIES_MAX)),
  }),
  z.object({ kind: z.literal("statement"), rating: Rating }),
  z.object({
    kind: z.literal("retro"),
    lines: z.array(z.nullable(Line)).check(
      z.length(RETRO_QUESTIONS),
      z.refine((lines: readonly (string | null)[]) => lines.some((line) => line !== null)),
    ),
  }),
]);

/** What can be done to sealed questions. */
export const revealCommands = [
  z.object({
    name: z.literal("question.ask"),
    kind: QuestionKind,
    /** The statement that both rate. */
    text: z.optional(Words),
    occurrenceId: z._default(z.nullable(OccurrenceId), null),
  }),
  z.object({ name: z.literal("question.answer"), questionId: SealedQuestionId, answer: GivenAnswer }),
  z.object({ name: z.literal("question.withdraw"), questionId: SealedQuestionId }),
  z.object({ name: z.literal("question.drop"), questionId: SealedQuestionId }),
  /** Makes a difference a talking point; `text` is what it is called in the words of whoever raises it. */
  z.object({
    name: z.literal("question.raise"),
    questionId: SealedQuestionId,
    key: DifferenceKey,
    text: Words,
  }),
] as const;

// A seal names the answer that was sealed by the command that sealed it, instead of a plain list of who is
// ready: the answer and the readiness lie in two partitions, and only this way can it be told after a crash whether
// an answer in a notebook was about to be sealed or had just been withdrawn.
import * as z from "zod/mini";
import { CommandId, OccurrenceId, PersonId, SealedQuestionId, SharedPointId } from "./ids.ts";
import { Instant } from "./instant.ts";
import type { Pair } from "./pair.ts";
import { recordBase } from "./record.ts";

/** The wording of the retro's questions and of the words for a rating; a change of either is a new version. */
export const QUESTION_VERSION = 1;

/** The top three priorities in their order, one statement that both rate, or three questions on the 1-on-1. */
export const QuestionKind = z.enum(["priorities", "statement", "retro"]);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** How far somebody agrees: 1 not at all, 5 fully; shown in words only. */
export const Rating = z.int().check(z.minimum(1), z.maximum(5));

/** What one of the two says to a sealed question. */
export const SealedAnswer = z.discriminatedUnion("kind", [
  /** The first line is what matters most. */
  z.object({ kind: z.literal("priorities"), lines: z.array(z.string()) }),
  z.object({ kind: z.literal("statement"), rating: Rating }),
  /** One line for each of the three questions; null: not answered. */
  z.object({ kind: z.literal("retro"), lines: z.array(z.nullable(z.string())) }),
]);
export type SealedAnswer = z.infer<typeof SealedAnswer>;

/** An answer as its owner's notebook keeps it until the reveal. */
export const KeptAnswer = z.object({
  questionId: SealedQuestionId,
  /** The command that sealed it. */
  sealId: CommandId,
  answer: SealedAnswer,
  at: Instant,
  /** Its number among what the owner told the pair; the seal has it too. */
  telling: z._default(z.int(), 0),
});
export type KeptAnswer = z.infer<typeof KeptAnswer>;

/** All that a pair knows of an answer before the reveal: that there is one, or that there was. [RV2] */
export const Seal = z.object({
  by: PersonId,
  sealId: CommandId,
  /** False: it was withdrawn. */
  isReady: z.boolean(),
  /** The number of the answer: a seal that comes late finds a higher one, and is over. [RV12] */
  telling: z._default(z.int(), 0),
});
export type Seal = z.infer<typeof Seal>;

/** Names one difference within a question. */
export const DifferenceKey = z.string().check(z.regex(/^[a-z0-9-]{1,16}$/));

/** A question to both whose answers open together. */
export const SealedQuestion = z.object({
  ...recordBase,
  id: SealedQuestionId,
  type: z.literal("sealedQuestion"),
  kind: QuestionKind,
  version: z.int(),
  /** What both rate; null for the kinds whose words are fixed. */
  statement: z.nullable(z.string()),
  askedBy: PersonId,
  /** The meeting it was asked for. */
  occurrenceId: z.nullable(OccurrenceId),
  /** The last seal of each. */
  seals: z.array(Seal),
  state: z.enum(["open", "revealed", "dropped"]),
  /** Both answers, the report's first; null until the reveal. [RV5] */
  answers: z.nullable(z.array(z.object({ by: PersonId, answer: SealedAnswer }))),
  revealedAt: z.nullable(Instant),
  /** The differences that became talking points. [RV9] */
  raised: z.array(z.object({ key: DifferenceKey, pointId: SharedPointId, by: PersonId })),
  settledAt: z.nullable(Instant),
});
export type SealedQuestion = z.infer<typeof SealedQuestion>;

/** One person's seal, ready or withdrawn. */
export function sealOf(question: SealedQuestion, personId: PersonId): Seal | undefined {
  return question.seals.find((seal) => seal.by === personId);
}

/** A person's own answer to a question, sealed or about to be. */
export function keptAnswer(
  notebook: { readonly sealedAnswers: readonly KeptAnswer[] },
  question: SealedQuestion,
): KeptAnswer | undefined {
  return notebook.sealedAnswers.find((one) => one.questionId === question.id);
}

/** Whether an answer was sealed once and taken back. */
export function isWithdrawn(seal: Seal | undefined, kept: KeptAnswer): boolean {
  return seal?.sealId === kept.sealId && !seal.isReady;
}

/** Whether a later answer than this was sealed, be it withdrawn or not: its own seal is over then. [RV12] */
export function isOvertaken(seal: Seal | undefined, kept: Pick<KeptAnswer, "telling">): boolean {
  return seal !== undefined && seal.telling > kept.telling;
}

/** The question with one person's seal in the place of their last. */
export function withSeal(question: SealedQuestion, seal: Seal): SealedQuestion {
  return { ...question, seals: [...question.seals.filter((one) => one.by !== seal.by), seal] };
}

/** Whether somebody's answer is in. */
export function isReady(question: SealedQuestion, personId: PersonId): boolean {
  return sealOf(question, personId)?.isReady === true;
}

/** Whether both answers are in and nothing but the reveal is missing. [RV5] */
export function isDue(question: SealedQuestion): boolean {
  return question.state === "open" && question.seals.filter((seal) => seal.isReady).length === 2;
}

/** What the server found in somebody's notebook for a question. */
export type FoundAnswer = Pick<KeptAnswer, "sealId" | "answer"> & { readonly by: PersonId };

/**
 * The question with both answers open; null when it is no longer open, or when what was found is not what is
 * sealed. Nobody's command: the same answers always lead to the same record. [RV5]
 */
export function reveal(
  pair: Pair,
  question: SealedQuestion,
  found: readonly FoundAnswer[],
  now: Instant,
): SealedQuestion | null {
  if (!isDue(question)) return null;
  const answers = [pair.report.id, pair.manager.id].flatMap((by) => {
    const seal = sealOf(question, by);
    const one = found.find((answer) => answer.by === by && answer.sealId === seal?.sealId);
    return one === undefined ? [] : [{ by, answer: one.answer }];
  });
  if (answers.length !== 2) return null;
  return {
    ...question,
    rev: question.rev + 1,
    at: now,
    state: "revealed",
    answers,
    revealedAt: now,
    settledAt: now,
  };
}

import type { CommandInput } from "../../core/domain/command.ts";
import type { CommandId, SealedQuestionId } from "../../core/domain/ids.ts";
import type { SealedQuestion } from "../../core/domain/reveal.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import { type PairInMemory, startPair } from "./pair-builder.ts";

/** The question of most tests, as the command `cmd_q` creates it. */
export const QUESTION: SealedQuestionId = "sq_q";
export const askedAs: CommandId = "cmd_q";
export const ask: CommandInput = { name: "question.ask", kind: "priorities" };
export const withdraw: CommandInput = { name: "question.withdraw", questionId: QUESTION };
export const drop: CommandInput = { name: "question.drop", questionId: QUESTION };

/** A pair in which the manager asked it. */
export function askedPair(): PairInMemory {
  const pair = startPair();
  pair.act("manager", ask, { id: askedAs });
  return pair;
}

/** An answer to it. */
export function answerWith(...lines: string[]): CommandInput {
  return { name: "question.answer", questionId: QUESTION, answer: { kind: "priorities", lines } };
}

/** The question among records. */
export function questionAmong(records: Iterable<SharedRecord>): SealedQuestion {
  for (const record of records) {
    if (record.type === "sealedQuestion" && record.id === QUESTION) return record;
  }
  throw new Error("The question is not there.");
}

/** The lines that a revealed question shows, by who said them. */
export function linesOf(question: SealedQuestion): Record<string, unknown> | null {
  if (question.answers === null) return null;
  const entries = question.answers.map(({ by, answer }) => [by, "lines" in answer ? answer.lines : null]);
  return Object.fromEntries(entries);
}

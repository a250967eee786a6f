import { PRIORITIES_MAX } from "../../../core/domain/limits.ts";
import type { QuestionKind, SealedAnswer, SealedQuestion } from "../../../core/domain/reveal.ts";
import type { Drafts } from "../../lib/drafts.ts";

/** The field of a question's answer in which a line is written, or a rating kept. */
export function answerField(questionId: string, field: number | "rating"): string {
  return `reveal/${questionId}/${field}`;
}

/** What was written so far as an answer; null as long as it says nothing. */
export function answerOf(
  kind: QuestionKind,
  written: { lines: readonly string[]; rating: string },
): SealedAnswer | null {
  const lines = written.lines.map((line) => line.replace(/\s+/g, " ").trim());
  const said = lines.filter((line) => line !== "");
  if (kind === "statement") {
    return written.rating === "" ? null : { kind, rating: Number(written.rating) };
  }
  if (said.length === 0) return null;
  if (kind === "priorities") return { kind, lines: said.slice(0, PRIORITIES_MAX) };
  return { kind, lines: lines.map((line) => (line === "" ? null : line)) };
}

/** Lays an answer that is taken back into the fields again, to be changed there. */
export function backIntoFields(drafts: Drafts, questionId: string, answer: SealedAnswer): void {
  if (answer.kind === "statement") {
    drafts.write(answerField(questionId, "rating"), `${answer.rating}`);
    return;
  }
  for (const [i, line] of answer.lines.entries()) drafts.write(answerField(questionId, i), line ?? "");
}

/** What lies written in a question's fields on this device, as an answer; null when it says nothing. */
export function writtenTo(drafts: Drafts, { id, kind }: SealedQuestion): SealedAnswer | null {
  const lines = [0, 1, 2].map((line) => drafts.read(answerField(id, line)));
  return answerOf(kind, { lines, rating: drafts.read(answerField(id, "rating")) });
}

/** Lets go of what lies written in a question's fields. */
export function clearWritten(drafts: Drafts, questionId: string): void {
  for (const field of [0, 1, 2, "rating"] as const) drafts.clear(answerField(questionId, field));
}

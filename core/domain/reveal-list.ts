import type { SealedQuestion } from "./reveal.ts";
import type { SharedRecord } from "./shared-record.ts";

/** The questions of a pair that are open or were revealed of late, the newest first. */
export function questionsOf(records: Iterable<SharedRecord>): SealedQuestion[] {
  const found: SealedQuestion[] = [];
  for (const record of records) {
    if (record.type === "sealedQuestion" && record.state !== "dropped") found.push(record);
  }
  return found.sort((a, b) => (momentOf(a) === momentOf(b) ? (a.id < b.id ? -1 : 1) : later(a, b)));
}

function later(a: SealedQuestion, b: SealedQuestion): number {
  return momentOf(a) > momentOf(b) ? -1 : 1;
}

/** Open ones stand before all that are revealed. */
function momentOf(question: SealedQuestion): string {
  return question.revealedAt ?? "9999";
}

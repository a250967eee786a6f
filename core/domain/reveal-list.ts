import type { SealedQuestion } from "./reveal.ts";
import type { SharedRecord } from "./shared-record.ts";

/**
 * The questions of a pair that are open or were revealed of late, the newest first. One that was dropped keeps
 * its place as long as something is left of it. [RV7]
 */
export function sealedQuestionsOf(
  records: Iterable<SharedRecord>,
  isLeft: (dropped: SealedQuestion) => boolean = () => false,
): SealedQuestion[] {
  const found: SealedQuestion[] = [];
  for (const record of records) {
    if (record.type !== "sealedQuestion") continue;
    if (record.state !== "dropped" || isLeft(record)) found.push(record);
  }
  return found.sort((a, b) => (momentOf(a) === momentOf(b) ? (a.id < b.id ? -1 : 1) : later(a, b)));
}

function later(a: SealedQuestion, b: SealedQuestion): number {
  return momentOf(a) > momentOf(b) ? -1 : 1;
}

/** What was not revealed stands before all that was. */
function momentOf(question: SealedQuestion): string {
  return question.revealedAt ?? "9999";
}

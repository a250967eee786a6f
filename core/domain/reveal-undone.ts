import type { PersonId } from "./ids.ts";
import type { Instant } from "./instant.ts";
import type { PairView } from "./pair-view.ts";
import { stamp } from "./record.ts";
import {
  isOvertaken,
  isWithdrawn,
  type KeptAnswer,
  type SealedQuestion,
  sealOf,
  withSeal,
} from "./reveal.ts";
import { isOpenRecord, openSince } from "./shared-record.ts";

/**
 * What is left undone in somebody's notebook: answers whose seal the pair never got, and answers that were
 * withdrawn, or whose question is over. A question that has long been over is not among the open records any
 * more: an answer from before then is over as well. [RV7] [RV10]
 */
export function leftUndone(
  view: PairView,
  now: Instant,
): {
  readonly unsealed: readonly KeptAnswer[];
  readonly spent: readonly KeptAnswer[];
} {
  const { ownerId, sealedAnswers } = view.notebook;
  const since = openSince(now);
  const unsealed: KeptAnswer[] = [];
  const spent: KeptAnswer[] = [];
  for (const kept of sealedAnswers) {
    const question = view.records.get(kept.questionId);
    if (question?.type !== "sealedQuestion") {
      if (kept.at < since) spent.push(kept);
      continue;
    }
    const seal = sealOf(question, ownerId);
    if (isOver(question, ownerId, since) || isWithdrawn(seal, kept)) spent.push(kept);
    else if (question.state !== "open") continue;
    else if (seal?.sealId !== kept.sealId && !isOvertaken(seal, kept)) unsealed.push(kept);
  }
  return { unsealed, spent };
}

/** What the other one dropped leaves the answer to its owner, as long as it is among the open records. [RV7] */
function isOver(question: SealedQuestion, ownerId: PersonId, since: Instant): boolean {
  if (question.state !== "dropped") return question.state === "revealed";
  return question.askedBy === ownerId || !isOpenRecord(question, since);
}

/** The question once the seal of a kept answer is there; null when it has it, or takes none any more. [RV10] */
export function withMissingSeal(
  question: SealedQuestion,
  kept: KeptAnswer,
  ownerId: PersonId,
  now: Instant,
): SealedQuestion | null {
  const seal = sealOf(question, ownerId);
  if (question.state !== "open" || seal?.isReady || seal?.sealId === kept.sealId) return null;
  if (isOvertaken(seal, kept)) return null;
  const { sealId, telling } = kept;
  const sealed = withSeal(question, { by: ownerId, sealId, isReady: true, telling });
  return stamp(sealed, { commandId: sealId, now });
}

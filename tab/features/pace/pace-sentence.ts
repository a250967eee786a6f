import { MINUTE_MS } from "../../../core/domain/instant.ts";
import { type Pace, paceWordOf } from "../../../core/domain/pace.ts";
import type { pace as english } from "../../lib/strings/en/pace.ts";

type Words = typeof english;

/** How a meeting stands, in one sentence: "25 of 30 min planned", later "8 min left, 3 points, 1 must-cover". */
export function sentenceOf(pace: Pace, words: Words): string {
  const { phase, minutesLeft, mustCoversLeft, leftMs } = pace;
  const count = pace.points.length;
  if (phase === "before") return words.planned(pace.plannedMinutes, minutesLeft);
  if (leftMs <= 0) {
    const over = Math.floor(-leftMs / MINUTE_MS);
    return listed([over === 0 ? words.timeUp : words.over(over), count > 0 && words.open(count)]);
  }
  if (paceWordOf(pace) === "wrap") return listed([words.left(minutesLeft), words.wrapUp]);
  return listed([
    words.left(minutesLeft),
    count === 0 ? words.covered : words.points(count),
    mustCoversLeft > 0 && words.mustCovers(mustCoversLeft),
  ]);
}

/** What something has used of its minutes, for the eye and for the ear. Whole minutes, begun ones left out. */
export function usedWords(
  { usedMs, minutes }: { usedMs: number; minutes: number },
  words: Words,
): { short: string; long: string; isOver: boolean } {
  const used = Math.floor(usedMs / MINUTE_MS);
  const over = used - minutes;
  return over > 0
    ? { short: words.overrun(minutes, over), long: words.overrunLong(minutes, over), isOver: true }
    : { short: words.used(used, minutes), long: words.usedLong(used, minutes), isOver: false };
}

function listed(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(", ");
}

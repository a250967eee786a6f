import { DAY_MS, epochMsOf, type Instant } from "./instant.ts";

const WEEK_MS = 7 * DAY_MS;
// Weeks begin on Saturday at 18:00 UTC: in no zone does an ordinary working week reach across that
// moment, so a meeting keeps its week when its clocks change.
const FIRST_WEEK_MS = 2.75 * DAY_MS;

/**
 * Which turn of everything that rotates falls on a meeting: one more with every meeting of a rhythm
 * (`everyWeeks`), whether held, moved or cancelled, because the original start decides. [QB6] [XP1]
 */
export function turnOf(originalStart: Instant, everyWeeks: number): number {
  return Math.floor((epochMsOf(originalStart) - FIRST_WEEK_MS) / WEEK_MS / everyWeeks);
}

/** The item at a place of a list that goes round without end; the list holds at least one. */
export function goingRound<T>(items: readonly T[], place: number): T {
  const item = items.at(place % items.length);
  if (item === undefined) throw new Error("There is nothing to go round.");
  return item;
}

/** The same items in an order that looks random and is always the same for one seed; `keyOf` tells them apart. */
export function inSeededOrder<T>(items: readonly T[], seed: string, keyOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, rank: hashOf(`${seed} ${keyOf(item)}`) }))
    .sort((a, b) => a.rank - b.rank || (keyOf(a.item) < keyOf(b.item) ? -1 : 1))
    .map(({ item }) => item);
}

/** FNV-1a (Fowler, Noll, Vo), with its bits stirred once more, as similar texts end in similar numbers. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

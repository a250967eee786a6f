import { ok, type Result, refuse } from "./result.ts";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const FIRST = DIGITS.charAt(0);

type Ranked = { readonly id: string; readonly rank: string };

/**
 * A rank that sorts between two others as text (`null` is the open end); fractional indexing after
 * D. Greenspan, "Implementing Fractional Indexing" (2020): digits of a fraction that never ends in zero,
 * so there is always room. When `below` and `above` are equal (two people added at once) the new
 * rank follows `below`; the order among equals is by id.
 */
export function rankBetween(below: string | null, above: string | null): string {
  const low = below ?? "";
  const high = above !== null && low < above ? above : null;
  return midpoint(low, high);
}

/**
 * A point behind another of its section, or at its beginning (`null`). Refuses `not-in-this-section` when the
 * other is not of it. [AG10]
 */
export function movedBehind<P extends Ranked>(
  point: P,
  after: string | null,
  section: readonly P[],
): Result<P> {
  const others = section.filter((other) => other.id !== point.id).sort(byRank);
  const at = after === null ? -1 : others.findIndex((other) => other.id === after);
  if (after !== null && at === -1) return refuse("not-in-this-section");
  const below = others[at]?.rank ?? null;
  const above = others.slice(at + 1).find((other) => below === null || other.rank > below)?.rank ?? null;
  return ok({ ...point, rank: rankBetween(below, above) });
}

function midpoint(low: string, high: string | null): string {
  let shared = 0;
  if (high !== null) {
    while (shared < high.length && (low.charAt(shared) || FIRST) === high.charAt(shared)) shared++;
    if (shared > 0) return high.slice(0, shared) + midpoint(low.slice(shared), high.slice(shared));
  }
  const digitLow = low === "" ? 0 : DIGITS.indexOf(low.charAt(0));
  const digitHigh = high === null ? DIGITS.length : DIGITS.indexOf(high.charAt(0));
  if (digitHigh - digitLow > 1) return DIGITS.charAt(step(digitLow, digitHigh, high === null));
  if (high !== null && high.length > 1) return high.charAt(0);
  return DIGITS.charAt(digitLow) + midpoint(low.slice(1), null);
}

/** At the open end ranks grow by small steps: appending thousands of times keeps them short. */
function step(low: number, high: number, isOpenEnd: boolean): number {
  return isOpenEnd ? low + 1 : Math.round((low + high) / 2);
}

/** Orders by rank, then by id, so that both people see one order whoever was first. */
export function byRank(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

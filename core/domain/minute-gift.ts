import type { Course } from "./course.ts";
import { MINUTE_MS } from "./instant.ts";
import { MORE_MINUTES, WRAP_CUE_MINUTES } from "./limits.ts";
import { type Pace, type PointLeft, pushedBy, SLACK_MS } from "./pace.ts";
import { minutesToGive } from "./plan.ts";

/** Whether minutes can still go from one thing to another: not before the start, nor once it is time to wrap up. [PA16] */
export function canExchange({ phase, minutesLeft }: Pace): boolean {
  return phase === "on" && minutesLeft > WRAP_CUE_MINUTES;
}

/** Whole minutes that what has the turn takes more than it has: begun ones count. */
export function overrunMinutes({ current }: Pace): number {
  return Math.ceil((current?.overrunMs ?? 0) / MINUTE_MS);
}

/**
 * Minutes that what has the turn needs: what it overran, and a few more from now on; 0 while it is in time and
 * nobody asked for more. [PA8]
 */
export function minutesNeeded(pace: Pace, isAskedFor: boolean): number {
  const { current } = pace;
  if (current === null || current.minutes === null || !canExchange(pace)) return 0;
  return isAskedFor || current.overrunMs >= SLACK_MS ? MORE_MINUTES + overrunMinutes(pace) : 0;
}

/**
 * How many of a point's minutes can go to what has the turn while the point waits, so that nothing falls off
 * but what is `told` by name; 0: the point just waits. What was planned beyond the end has nothing to give. [PA8]
 */
export function minutesToPass(
  { pace, course }: { pace: Pace; course: Course },
  from: PointLeft,
  needed: number,
  told: readonly PointLeft[],
): number {
  const toldMs = told.reduce((sum, one) => sum + (one.point.id === from.point.id ? 0 : one.leftMs), 0);
  const roomMs = toldMs + from.leftMs - pace.excessMs + (pace.current?.overrunMs ?? 0);
  return Math.max(0, Math.min(needed, minutesToGive(from, course), Math.floor(roomMs / MINUTE_MS)));
}

/** What else there would be no time for if a point waited and so many of its minutes went to what has the turn. [PA10] */
export function pushedByGift(
  pace: Pace,
  from: PointLeft,
  minutes: number,
  told: readonly PointLeft[],
): readonly PointLeft[] {
  const addedMs = Math.max(0, minutes * MINUTE_MS - (pace.current?.overrunMs ?? 0));
  const without: Pace = {
    ...pace,
    points: pace.points.filter((one) => one !== from),
    excessMs: pace.excessMs - from.leftMs + addedMs,
  };
  return pushedBy(without, 0).filter((one) => !told.includes(one));
}

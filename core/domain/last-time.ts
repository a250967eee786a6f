import { type Course, missedAt, type Wrap } from "./course.ts";
import { epochMsOf, type Instant, MINUTE_MS } from "./instant.ts";
import type { PairView } from "./pair-view.ts";
import { courseOf } from "./planned-course.ts";
import { byRank } from "./rank.ts";
import type { Occurrence } from "./series.ts";
import type { TalkingPoint } from "./talking-point.ts";
import { heldAt, isUnwrapped } from "./wrap.ts";

/** What the two left off with: the last meeting of those that were wrapped up, and what it carried over that is still open. */
export type LastTime = { readonly wrap: Wrap | null; readonly carried: readonly TalkingPoint[] };

/** What the panel opens with. Beyond the promises, which stand in the mirror. [WU3] */
export function lastTimeOf(view: PairView, current: Occurrence | null): LastTime {
  let last: Course | null = null;
  const carried: TalkingPoint[] = [];
  for (const record of view.records.values()) {
    const isEarlier = record.type === "course" && record.occurrenceId !== current?.id;
    if (isEarlier && record.wrap !== null && (last === null || heldAt(view, last) < heldAt(view, record))) {
      last = record;
    }
    const isCarried = record.type === "talkingPoint" && record.state === "open";
    if (isCarried && record.carriedFrom.some((from) => from !== current?.id)) carried.push(record);
  }
  return { wrap: last?.wrap ?? null, carried: carried.sort(byRank) };
}

/** A meeting that is over, and what is still to be said of it. */
export type OpenEnd = { readonly occurrence: Occurrence; readonly course: Course; readonly isAsked: boolean };

/**
 * The latest meeting before the current one of which nobody said what became of it (`isAsked`), or which did
 * not happen and still needs a time; null when there is none. [WU5] [WU8]
 */
export function openEndOf(view: PairView, current: Occurrence | null, now: Instant): OpenEnd | null {
  const over = [...view.records.values()]
    .filter((record) => record.type === "occurrence")
    .filter(
      (one) => one.id !== current?.id && epochMsOf(one.start) + one.minutes * MINUTE_MS <= epochMsOf(now),
    )
    .sort((a, b) => (a.start < b.start ? 1 : -1));
  const occurrence = over.find((one) => one.state !== "cancelled");
  if (occurrence === undefined) return null;
  const course = courseOf(view, occurrence);
  const isAsked = isUnwrapped(view, course, occurrence, now);
  return isAsked || missedAt(course, occurrence.start) === "find-time"
    ? { occurrence, course, isAsked }
    : null;
}

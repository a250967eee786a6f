import type { Instant } from "./instant.ts";
import { type Series, sinceOf } from "./series.ts";
import { startsBetween } from "./time.ts";

/** When the meetings of a series are meant to start in `[from, to)`, at most `max`, each as planned then. [SE3] */
export function startsOf(series: Series, from: Instant, to: Instant, max: number): Instant[] {
  const starts: Instant[] = [];
  let begin = from;
  for (const { cadence, until } of series.formerly) {
    const end = until < to ? until : to;
    if (begin >= end) continue;
    starts.push(...startsBetween(cadence, begin, end, max));
    begin = end;
  }
  return [...starts, ...startsBetween(series.cadence, begin, to, max)].slice(0, max);
}

/** Those of them that the calendar has too: a change that it is told of applies to all its meetings. */
export function startsInCalendar(series: Series, from: Instant, to: Instant, max: number): Instant[] {
  const since = sinceOf(series);
  return startsBetween(series.cadence, since !== null && since > from ? since : from, to, max);
}

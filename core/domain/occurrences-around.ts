import { type Instant, plusMs } from "./instant.ts";
import { LOOK_AHEAD_MS, LOOK_BACK_MS, plannedOccurrence } from "./occurrence.ts";
import type { Occurrence, Series } from "./series.ts";
import { startsOf } from "./series-starts.ts";

/**
 * The occurrences around `now`, by start: what the series plans, with what is stored about one in its
 * place, from two weeks back to half a year ahead, `max` of them from the current one on. [OC2]
 */
export function occurrencesAround(
  series: Series,
  stored: readonly Occurrence[],
  now: Instant,
  max: number,
): Occurrence[] {
  const known = new Map(stored.map((occurrence) => [occurrence.id, occurrence]));
  const starts = startsOf(series, plusMs(now, -LOOK_BACK_MS), plusMs(now, LOOK_AHEAD_MS), max + 4);
  for (const start of starts) {
    const planned = plannedOccurrence(series, start);
    if (!known.has(planned.id)) known.set(planned.id, planned);
  }
  return [...known.values()].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

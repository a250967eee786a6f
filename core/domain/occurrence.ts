import type { OccurrenceId } from "./ids.ts";
import { DAY_MS, type Instant, plusMs } from "./instant.ts";
import type { Occurrence, Series } from "./series.ts";
import { startsBetween } from "./time.ts";

const LOOK_BACK_MS = 14 * DAY_MS;
const LOOK_AHEAD_MS = 26 * 7 * DAY_MS;

/** The id of the occurrence that was first meant to start at an instant. [OC1] */
export function occurrenceIdOf(originalStart: Instant): OccurrenceId {
  return `occ_${originalStart.slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** The occurrence as its series plans it, before anything about it is stored (`rev` 0). [OC1] */
export function plannedOccurrence(series: Series, originalStart: Instant): Occurrence {
  return {
    tenantId: series.tenantId,
    pairId: series.pairId,
    schemaVersion: 1,
    rev: 0,
    at: series.at,
    recent: [],
    id: occurrenceIdOf(originalStart),
    type: "occurrence",
    seriesId: series.id,
    originalStart,
    start: originalStart,
    minutes: series.minutes,
    state: "planned",
  };
}

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
  const starts = startsBetween(
    series.cadence,
    plusMs(now, -LOOK_BACK_MS),
    plusMs(now, LOOK_AHEAD_MS),
    max + 4,
  );
  for (const start of starts) {
    const planned = plannedOccurrence(series, start);
    if (!known.has(planned.id)) known.set(planned.id, planned);
  }
  return [...known.values()].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

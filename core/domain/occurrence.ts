import type { OccurrenceId } from "./ids.ts";
import { DAY_MS, type Instant, plusMs } from "./instant.ts";
import { newRecord } from "./record.ts";
import { minutesAt, type Occurrence, type Series } from "./series.ts";
import type { SharedRecord } from "./shared-record.ts";

/** How far back and ahead of now meetings are derived from a series. */
export const LOOK_BACK_MS = 14 * DAY_MS;
export const LOOK_AHEAD_MS = 26 * 7 * DAY_MS;

/** The id of the occurrence that was first meant to start at an instant. [OC1] */
export function occurrenceIdOf(originalStart: Instant): OccurrenceId {
  return `occ_${originalStart.slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** The occurrence as its series plans it, before anything about it is stored (`rev` 0). [OC1] */
export function plannedOccurrence(series: Series, originalStart: Instant): Occurrence {
  return {
    ...newRecord(series, series.at),
    id: occurrenceIdOf(originalStart),
    type: "occurrence",
    seriesId: series.id,
    originalStart,
    start: originalStart,
    minutes: minutesAt(series, originalStart),
    state: "planned",
    begunAs: null,
  };
}

/**
 * The occurrence with an id: the stored one, else the one that the series would plan then. Undefined when it
 * is cancelled, far from `now`, or belongs to no series. [OC1]
 */
export function occurrenceNamed(
  records: ReadonlyMap<string, SharedRecord>,
  id: OccurrenceId,
  now: Instant,
): Occurrence | undefined {
  const stored = records.get(id);
  if (stored?.type === "occurrence") return stored.state === "cancelled" ? undefined : stored;
  const originalStart = originalStartOf(id);
  if (originalStart === undefined) return undefined;
  if (originalStart < plusMs(now, -LOOK_BACK_MS) || originalStart > plusMs(now, LOOK_AHEAD_MS))
    return undefined;
  for (const record of records.values()) {
    if (record.type === "series") return plannedOccurrence(record, originalStart);
  }
  return undefined;
}

/** The minutes for which an occurrence is booked; none when `occurrenceNamed` knows no such occurrence. */
export function bookedMinutes(
  records: ReadonlyMap<string, SharedRecord>,
  id: OccurrenceId,
  now: Instant,
): number {
  return occurrenceNamed(records, id, now)?.minutes ?? 0;
}

/** The original start that an id is made of; undefined when it is made of something else. */
export function originalStartOf(id: OccurrenceId): Instant | undefined {
  const [, day, time] = /^occ_(\d{8})T(\d{6})Z$/.exec(id) ?? [];
  if (day === undefined || time === undefined) return undefined;
  const text = `${day.replace(/(....)(..)(..)/, "$1-$2-$3")}T${time.replace(/(..)(..)(..)/, "$1:$2:$3")}.000Z`;
  return Number.isNaN(Date.parse(text)) ? undefined : text;
}

import type { Instant } from "./instant.ts";
import { occurrenceIdOf, plannedOccurrence } from "./occurrence.ts";
import type { Occurrence, Series } from "./series.ts";
import { startsInCalendar } from "./series-starts.ts";

/** One meeting of a series as it stands in the calendar now. */
export type CalendarMeeting = {
  readonly originalStart: Instant;
  readonly start: Instant;
  readonly minutes: number;
};

/** The stretch of time, `[from, to)`, of which the calendar was asked; by original start. */
export type Window = { readonly from: Instant; readonly to: Instant };

const MEETINGS_MAX = 60;

/**
 * The occurrences that differ from what the calendar has, each in its next state: moved where the calendar
 * has it elsewhere, cancelled where the calendar no longer has it, planned again where it is back. What was
 * held stays as it was, and what was before the last change of the series. Done twice it finds nothing the
 * second time. [OC3] [AG1] [SE3]
 */
export function reconcile(
  series: Series,
  stored: readonly Occurrence[],
  meetings: readonly CalendarMeeting[],
  window: Window,
  now: Instant,
): Occurrence[] {
  const inCalendar = new Map(meetings.map((meeting) => [occurrenceIdOf(meeting.originalStart), meeting]));
  const known = new Map(stored.map((occurrence) => [occurrence.id, occurrence]));
  const starts = startsInCalendar(series, window.from, window.to, MEETINGS_MAX);
  return starts.flatMap((start) => {
    const planned = plannedOccurrence(series, start);
    const occurrence = known.get(planned.id) ?? planned;
    if (occurrence.state === "held") return [];
    const next = asInCalendar(occurrence, inCalendar.get(planned.id));
    const isSame =
      next.start === occurrence.start &&
      next.minutes === occurrence.minutes &&
      next.state === occurrence.state;
    const { minutes, begunAs } = occurrence;
    const begun = occurrence.start <= now ? { start: occurrence.start, minutes } : begunAs;
    return isSame ? [] : [{ ...next, rev: occurrence.rev + 1, at: now, begunAs: begun }];
  });
}

function asInCalendar(occurrence: Occurrence, meeting: CalendarMeeting | undefined): Occurrence {
  if (meeting === undefined) return { ...occurrence, state: "cancelled" };
  return { ...occurrence, state: "planned", start: meeting.start, minutes: meeting.minutes };
}

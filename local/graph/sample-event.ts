import type { Occurrence, Series } from "../../core/domain/series.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import { samplePeople, samplePerson } from "../people.ts";
import { joinUrlOf } from "./new-event.ts";
import type { StoredEvent } from "./stored-event.ts";
import { meetingAt, withMoved } from "./stored-event.ts";

/** The recurring event of the sample pair in the manager's calendar. */
export const SAMPLE_EVENT_ID = "AAMkAGJlZ2luLXdpdGgtb25lLXNhbXBsZS1wYWly=";
/** Where the sample pair's meetings take place. */
export const SAMPLE_JOIN_URL = joinUrlOf(SAMPLE_EVENT_ID);

const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

/** The events that the series among sample records are linked to. */
export function eventsOfSeed(records: readonly SharedRecord[]): StoredEvent[] {
  const occurrences = records.flatMap((one) => (one.type === "occurrence" ? [one] : []));
  return records.flatMap((one) =>
    one.type === "series" && one.eventId !== null
      ? [
          eventOfSeries(
            one,
            occurrences.filter(({ seriesId }) => seriesId === one.id),
          ),
        ]
      : [],
  );
}

/** The event that a series is linked to, its meetings where the stored occurrences have them. */
function eventOfSeries(series: Series, occurrences: readonly Occurrence[]): StoredEvent {
  const { cadence } = series;
  const weekday = days[new Date(`${cadence.from}T00:00:00Z`).getUTCDay()] ?? "monday";
  const range =
    cadence.until === null
      ? { type: "noEnd" as const, startDate: cadence.from, recurrenceTimeZone: cadence.zone }
      : {
          type: "endDate" as const,
          startDate: cadence.from,
          endDate: cadence.until,
          recurrenceTimeZone: cadence.zone,
        };
  const attendees = samplePeople.filter((person) => person.key === "report");
  const event: StoredEvent = {
    id: series.eventId ?? SAMPLE_EVENT_ID,
    tenantId: series.tenantId,
    organizerId: series.organizerId,
    subject: `1-on-1 ${[samplePerson(series.organizerId), ...attendees].map((one) => one?.name).join(" and ")}`,
    localStart: `${cadence.from}T${cadence.time}`,
    zone: cadence.zone,
    minutes: series.minutes,
    recurrence: {
      pattern: {
        type: "weekly",
        interval: cadence.everyWeeks,
        daysOfWeek: [weekday],
        firstDayOfWeek: "monday",
      },
      range,
    },
    attendees: attendees.map((person) => ({ address: person.mail, type: "required" })),
    joinUrl: series.joinUrl,
    transactionId: null,
    createdAt: series.at,
    changedAt: series.at,
    changes: 1,
    moved: {},
    cancelled: [],
    declined: [],
  };
  return occurrences
    .filter((one) => one.start !== one.originalStart)
    .reduce((moved, { originalStart, start }) => {
      const meeting = meetingAt(moved, originalStart);
      return meeting === undefined ? moved : withMoved(moved, meeting, { start }, series.at);
    }, event);
}

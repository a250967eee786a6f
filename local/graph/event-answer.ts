import type { Instant } from "../../core/domain/instant.ts";
import { samplePerson } from "../people.ts";
import { firstStart, type Meeting, type StoredEvent } from "./stored-event.ts";

type Fields = Record<string, unknown>;

/** An event as Graph answers it: times in UTC. */
export function eventAnswer(event: StoredEvent): Fields {
  const start = firstStart(event);
  return {
    ...common(event),
    id: event.id,
    type: event.recurrence === null ? "singleInstance" : "seriesMaster",
    seriesMasterId: null,
    start: utc(start),
    end: utc(new Date(Date.parse(start) + event.minutes * 60_000).toISOString()),
    recurrence: event.recurrence,
    transactionId: event.transactionId,
  };
}

/** One meeting of a series as Graph answers it. */
export function meetingAnswer(event: StoredEvent, meeting: Meeting): Fields {
  return {
    ...common(event, meeting.originalStart),
    id: occurrenceKey(event.id, meeting.originalStart),
    type: meeting.isMoved ? "exception" : "occurrence",
    seriesMasterId: event.id,
    originalStart: withoutMs(meeting.originalStart),
    start: utc(meeting.start),
    end: utc(meeting.end),
    recurrence: null,
  };
}

/** Names one meeting of a series. */
function occurrenceKey(eventId: string, originalStart: Instant): string {
  return `${eventId}.${originalStart.slice(0, 19).replace(/[-:]/g, "")}`;
}

/** What an id names: an event, or the meeting of it with an original start. */
export function keyOf(id: string): { readonly eventId: string; readonly originalStart: Instant | null } {
  const [, eventId, day, time] = /^(.+)\.(\d{8})T(\d{6})$/.exec(id) ?? [];
  if (eventId === undefined || day === undefined || time === undefined) {
    return { eventId: id, originalStart: null };
  }
  const date = day.replace(/^(....)(..)(..)$/, "$1-$2-$3");
  return { eventId, originalStart: `${date}T${time.replace(/^(..)(..)(..)$/, "$1:$2:$3")}.000Z` };
}

/** The version of an event: another one after every change. */
export function etagOf(event: StoredEvent): string {
  return `W/"${Buffer.from(`${event.id}#${event.changes}`).toString("base64url")}"`;
}

/** Without the fields that nobody asked for. */
export function selected(fields: Fields, select: string | null): Fields {
  if (select === null) return fields;
  const asked = new Set(["@odata.etag", "id", ...select.split(",")]);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => asked.has(name)));
}

/** An instant without the milliseconds that Graph leaves out. */
function withoutMs(instant: Instant): string {
  return instant.replace(".000Z", "Z");
}

/** An instant as a local time of UTC. */
export function utc(instant: Instant): { dateTime: string; timeZone: "UTC" } {
  return { dateTime: `${instant.slice(0, 23)}0000`, timeZone: "UTC" };
}

function common(event: StoredEvent, originalStart: Instant | null = null): Fields {
  const organizer = samplePerson(event.organizerId);
  return {
    "@odata.etag": etagOf(event),
    changeKey: etagOf(event).slice(3, -1),
    createdDateTime: withoutMs(event.createdAt),
    lastModifiedDateTime: withoutMs(event.changedAt),
    originalStartTimeZone: event.zone,
    originalEndTimeZone: event.zone,
    iCalUId: Buffer.from(event.id).toString("hex").toUpperCase(),
    subject: event.subject,
    isAllDay: false,
    isCancelled: false,
    isOrganizer: true,
    attendees: event.attendees.map(({ address, type }) => ({
      type,
      emailAddress: { address, name: address },
      status: { response: responseOf(event, address, originalStart), time: "0001-01-01T00:00:00Z" },
    })),
    organizer: { emailAddress: { address: organizer?.mail ?? "", name: organizer?.name ?? "" } },
    isOnlineMeeting: event.joinUrl !== null,
    onlineMeetingProvider: event.joinUrl === null ? "unknown" : "teamsForBusiness",
    onlineMeeting: event.joinUrl === null ? null : { joinUrl: event.joinUrl },
  };
}

function responseOf(event: StoredEvent, address: string, originalStart: Instant | null): string {
  const hasDeclined = event.declined.some(
    (one) => one.address === address && (one.originalStart === null || one.originalStart === originalStart),
  );
  return hasDeclined ? "declined" : "none";
}

import * as z from "zod/mini";
import { epochMsOf, Instant, instantOf } from "../../core/domain/instant.ts";
import { instantAt } from "../../core/domain/time.ts";
import { plannedStarts, Recurrence } from "./recurrence.ts";

const Span = z.object({ start: Instant, end: Instant });
type Span = z.infer<typeof Span>;

/** An event in its organiser's mailbox; a recurring one with what became of single meetings. */
export const StoredEvent = z.object({
  id: z.string(),
  tenantId: z.string(),
  organizerId: z.string(),
  subject: z.string(),
  /** Local start of the first meeting, `2026-03-03T10:00`, in `zone`. */
  localStart: z.string(),
  zone: z.string(),
  minutes: z.number(),
  recurrence: z.nullable(Recurrence),
  attendees: z.array(z.object({ address: z.string(), type: z.string() })),
  joinUrl: z.nullable(z.string()),
  transactionId: z.nullable(z.string()),
  createdAt: Instant,
  changedAt: Instant,
  changes: z.int(),
  /** Meetings that were moved, by original start. */
  moved: z.record(Instant, Span),
  /** Original starts of meetings that were cancelled. */
  cancelled: z.array(Instant),
  /** Meetings (null: all) that an attendee removed from their own calendar, which takes nothing from the event. */
  declined: z.array(z.object({ address: z.string(), originalStart: z.nullable(Instant) })),
});
export type StoredEvent = z.infer<typeof StoredEvent>;

/** One meeting of a series that stands in the calendar. */
export type Meeting = Span & { readonly originalStart: Instant; readonly isMoved: boolean };

/** How far a meeting may have been moved forward and still be found by when it is now. */
const FAR_MS = 400 * 86_400_000;

/** The meetings of an event, by original start, that overlap `[from, to)`. */
export function meetingsBetween(event: StoredEvent, from: Instant, to: Instant): Meeting[] {
  const starts =
    event.recurrence === null
      ? [firstStart(event)]
      : plannedStarts(
          event.recurrence,
          event.localStart.slice(11, 16),
          event.zone,
          instantOf(epochMsOf(to) + FAR_MS),
        );
  return starts
    .filter((start) => !event.cancelled.includes(start))
    .map((start) => asItStands(event, start))
    .filter((meeting) => meeting.start < to && meeting.end > from);
}

/** The meeting with an original start; undefined when the series has none then, or not any more. */
export function meetingAt(event: StoredEvent, originalStart: Instant): Meeting | undefined {
  const now = asItStands(event, originalStart);
  return meetingsBetween(event, now.start, now.end).find((one) => one.originalStart === originalStart);
}

/** The start of the first meeting. */
export function firstStart(event: StoredEvent): Instant {
  return instantAt(event.localStart.slice(0, 10), event.localStart.slice(11, 16), event.zone);
}

function asItStands(event: StoredEvent, originalStart: Instant): Meeting {
  const moved = event.moved[originalStart];
  if (moved !== undefined) return { ...moved, originalStart, isMoved: true };
  const end = instantOf(epochMsOf(originalStart) + event.minutes * 60_000);
  return { start: originalStart, end, originalStart, isMoved: false };
}

/** The event after a change of it, with a new change key. */
export function changed(event: StoredEvent, at: Instant, change: Partial<StoredEvent>): StoredEvent {
  return { ...event, ...change, changedAt: at, changes: event.changes + 1 };
}

/** The meeting moved to another time; it keeps its length unless `end` says otherwise. */
export function withMoved(
  event: StoredEvent,
  meeting: Meeting,
  to: { start: Instant; end?: Instant },
  at: Instant,
): StoredEvent {
  const lengthMs = epochMsOf(meeting.end) - epochMsOf(meeting.start);
  const end = to.end ?? instantOf(epochMsOf(to.start) + lengthMs);
  return changed(event, at, { moved: { ...event.moved, [meeting.originalStart]: { start: to.start, end } } });
}

/** The series without one meeting. */
export function withoutMeeting(event: StoredEvent, meeting: Meeting, at: Instant): StoredEvent {
  return changed(event, at, { cancelled: [...event.cancelled, meeting.originalStart] });
}

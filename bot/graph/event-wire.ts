import * as z from "zod/mini";
import { type Instant, instantOf, plusMs } from "../../core/domain/instant.ts";
import type { CalendarMeeting } from "../../core/domain/reconcile.ts";
import type { Cadence } from "../../core/domain/series.ts";
import { instantAt } from "../../core/domain/time.ts";
import { RetryLater } from "../ports/retry-later.ts";

/** Times are asked for in UTC, and ids that stay when an item moves within its mailbox. */
export const PREFER = 'outlook.timezone="UTC", IdType="ImmutableId"';

const UtcTime = z.object({
  dateTime: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$/)),
  timeZone: z.enum(["UTC", "Etc/UTC", "Etc/GMT"]),
});
const Meeting = z.object({
  originalStart: z.nullish(z.string()),
  start: UtcTime,
  end: UtcTime,
  isCancelled: z.nullish(z.boolean()),
});
const MeetingsPage = z.object({ value: z.array(Meeting), "@odata.nextLink": z.optional(z.string()) });
const SeriesMaster = z.object({
  start: UtcTime,
  end: UtcTime,
  recurrence: z.object({
    pattern: z.object({ interval: z.int() }),
    range: z.object({ startDate: z.string() }),
  }),
});
const CreatedEvent = z.object({
  id: z.string(),
  onlineMeeting: z.nullish(z.object({ joinUrl: z.nullish(z.string()) })),
});

/** What `$select` has to name for a page of meetings. */
export const MEETING_FIELDS = "id,type,originalStart,start,end,isCancelled";

/** The meetings of a page that are not cancelled, and where the next page is. */
export function readMeetings(body: unknown): { meetings: readonly CalendarMeeting[]; next: string | null } {
  const page = parsed(MeetingsPage, body);
  const meetings = page.value
    .filter((one) => one.isCancelled !== true)
    .map((one) => {
      const [start, end] = [instantOfUtc(one.start), instantOfUtc(one.end)];
      const originalStart = one.originalStart ? instantOf(Date.parse(one.originalStart)) : start;
      return { originalStart, start, minutes: Math.round((Date.parse(end) - Date.parse(start)) / 60_000) };
    });
  return { meetings, next: page["@odata.nextLink"] ?? null };
}

/** The event that was created. */
export function readCreated(body: unknown): { eventId: string; joinUrl: string | null } {
  const { id, onlineMeeting } = parsed(CreatedEvent, body);
  return { eventId: id, joinUrl: onlineMeeting?.joinUrl ?? null };
}

const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

/** The body that creates the recurring Teams meeting of a cadence. */
export function seriesBody(request: {
  subject: string;
  cadence: Cadence;
  minutes: number;
  attendee: { address: string; name: string };
  transactionId: string;
}) {
  const { subject, cadence, minutes, attendee, transactionId } = request;
  return {
    subject,
    ...firstMeeting(cadence, minutes),
    recurrence: recurrenceOf(cadence),
    attendees: [{ emailAddress: attendee, type: "required" }],
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    transactionId,
  };
}

/**
 * What has to change of a series so that it has a cadence and length; null when it has them. Outlook puts
 * moved meetings back when a recurrence is written, so it is written only when it is another.
 */
export function seriesChange(body: unknown, cadence: Cadence, minutes: number): object | null {
  const { start, end, recurrence } = parsed(SeriesMaster, body);
  const [from, to] = [instantOfUtc(start), instantOfUtc(end)];
  const isSameRhythm =
    recurrence.pattern.interval === cadence.everyWeeks &&
    recurrence.range.startDate === cadence.from &&
    from === instantAt(cadence.from, cadence.time, cadence.zone);
  const isSameLength = Date.parse(to) - Date.parse(from) === minutes * 60_000;
  if (isSameRhythm && isSameLength) return null;
  const first = firstMeeting(cadence, minutes);
  return isSameRhythm ? first : { ...first, recurrence: recurrenceOf(cadence) };
}

function firstMeeting(cadence: Cadence, minutes: number) {
  const { from, time, zone } = cadence;
  return {
    start: { dateTime: `${from}T${time}:00`, timeZone: zone },
    end: { dateTime: localEnd(cadence, minutes), timeZone: zone },
  };
}

function recurrenceOf({ from, until, zone, everyWeeks }: Cadence) {
  return {
    pattern: {
      type: "weekly",
      interval: everyWeeks,
      daysOfWeek: [days[new Date(`${from}T00:00:00Z`).getUTCDay()]],
      firstDayOfWeek: "monday",
    },
    range: {
      startDate: from,
      recurrenceTimeZone: zone,
      ...(until === null ? { type: "noEnd" } : { type: "endDate", endDate: until }),
    },
  };
}

/** Parses what Graph answered; an answer of another shape counts as no answer. */
export function parsed<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const result = z.safeParse(schema, body);
  if (!result.success) throw new RetryLater(null, result.error);
  return result.data;
}

/** Local time of the first meeting's end: wall-clock arithmetic, as the meeting is planned in local time. */
function localEnd({ from, time }: Cadence, minutes: number): string {
  const end: Instant = plusMs(instantAt(from, time, "UTC"), minutes * 60_000);
  return end.slice(0, 19);
}

function instantOfUtc(time: z.infer<typeof UtcTime>): Instant {
  return instantOf(Date.parse(`${time.dateTime.slice(0, 19)}Z`));
}

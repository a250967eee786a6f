import * as z from "zod/mini";
import { OccurrenceId, PersonId, SeriesId } from "./ids.ts";
import { Instant, LocalDate } from "./instant.ts";
import { recordBase } from "./record.ts";

/** How often the two meet, as local time in a zone: it stays 10:00 when the clocks change. [CA1] */
export const Cadence = z.object({
  /** The first meeting's day; its weekday is the weekday of all. */
  from: LocalDate,
  /** The last day on which a meeting may start; null: no end. */
  until: z.nullable(LocalDate),
  /** `10:00`, in `zone`. */
  time: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  /** IANA name, `Europe/Berlin`. */
  zone: z.string(),
  everyWeeks: z.int().check(z.minimum(1), z.maximum(12)),
});
export type Cadence = z.infer<typeof Cadence>;

/** Minutes of a meeting. */
const Length = z.int().check(z.minimum(5), z.maximum(240));

/** The recurring event that the two have in their calendars. */
export const Series = z.object({
  ...recordBase,
  id: SeriesId,
  type: z.literal("series"),
  cadence: Cadence,
  minutes: Length,
  /** What held for meetings before an instant, the newest change last. [SE3] */
  formerly: z._default(z.array(z.object({ cadence: Cadence, minutes: Length, until: Instant })), []),
  /** What the calendar is still to be told; until it is, the rest holds. [SE2] */
  wanted: z._default(
    z.nullable(z.object({ minutes: Length, everyWeeks: Cadence.shape.everyWeeks, at: Instant })),
    null,
  ),
  organizerId: PersonId,
  /** The calendar's id of the recurring event; null: not linked to a calendar. */
  eventId: z.nullable(z.string()),
  joinUrl: z.nullable(z.string()),
});
export type Series = z.infer<typeof Series>;

/** One meeting, known for ever by when it was first meant to start. Stored only once something about it
 * differs from what its series says; until then it is derived, with `rev` 0. [OC1] */
export const Occurrence = z.object({
  ...recordBase,
  id: OccurrenceId,
  type: z.literal("occurrence"),
  seriesId: SeriesId,
  originalStart: Instant,
  start: Instant,
  minutes: z.int(),
  state: z.enum(["planned", "held", "cancelled"]),
  /** As it stood when its time came, where the calendar changed it after that. [SS1] */
  begunAs: z._default(z.nullable(z.object({ start: Instant, minutes: z.int() })), null),
});
export type Occurrence = z.infer<typeof Occurrence>;

/** From when on the present cadence and length hold; null: they always did. [SE3] */
export function sinceOf(series: Series): Instant | null {
  return series.formerly.at(-1)?.until ?? null;
}

/** How long the meeting that was first meant to start at an instant is planned to take. [SE3] */
export function minutesAt(series: Series, originalStart: Instant): number {
  return series.formerly.find((one) => originalStart < one.until)?.minutes ?? series.minutes;
}

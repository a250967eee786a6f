import * as z from "zod/mini";
import { type Instant, instantOf, LocalDate } from "../../core/domain/instant.ts";
import { instantAt, isZone } from "../../core/domain/time.ts";
import { notHere } from "./problem.ts";

const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
const Day = z.enum(days);
const interval = z.int().check(z.minimum(1), z.maximum(99));
const daysOfWeek = z.array(Day).check(z.minLength(1), z.maxLength(7));
const dayOfMonth = z.int().check(z.minimum(1), z.maximum(31));
const month = z.int().check(z.minimum(1), z.maximum(12));
const index = z.optional(z.enum(["first", "second", "third", "fourth", "last"]));

/** A pattern carries the fields of its type and no others. */
const Pattern = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("daily"), interval }),
  z.strictObject({ type: z.literal("weekly"), interval, daysOfWeek, firstDayOfWeek: Day }),
  z.strictObject({ type: z.literal("absoluteMonthly"), interval, dayOfMonth }),
  z.strictObject({ type: z.literal("relativeMonthly"), interval, daysOfWeek, index }),
  z.strictObject({ type: z.literal("absoluteYearly"), interval, dayOfMonth, month }),
  z.strictObject({ type: z.literal("relativeYearly"), interval, daysOfWeek, index, month }),
]);
const zone = z.string().check(z.refine(isZone, "is no time zone"));
const common = { startDate: LocalDate, recurrenceTimeZone: z.optional(zone) };
const Range = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("noEnd"), ...common }),
  z.strictObject({ type: z.literal("endDate"), ...common, endDate: LocalDate }),
  z.strictObject({
    type: z.literal("numbered"),
    ...common,
    numberOfOccurrences: z.int().check(z.minimum(1), z.maximum(999)),
  }),
]);

/** When an event comes back, as Graph takes it. */
export const Recurrence = z.strictObject({ pattern: Pattern, range: Range });
export type Recurrence = z.infer<typeof Recurrence>;

const DAY_MS = 86_400_000;
const MOST = 3_000;

/**
 * The starts that a recurrence plans, oldest first, up to an instant. `time` is local, in `inZone`. Of the
 * patterns only the weekly one is worked out here.
 */
export function plannedStarts(
  { pattern, range }: Recurrence,
  time: string,
  inZone: string,
  until: Instant,
): Instant[] {
  if (pattern.type !== "weekly") throw notHere(`the meetings of a “${pattern.type}” pattern`);
  const firstMs = Date.parse(`${range.startDate}T00:00:00Z`);
  const firstDay = days.indexOf(pattern.firstDayOfWeek);
  const weekMs = firstMs - ((new Date(firstMs).getUTCDay() - firstDay + 7) % 7) * DAY_MS;
  const offsets = pattern.daysOfWeek
    .map((day) => (days.indexOf(day) - firstDay + 7) % 7)
    .sort((a, b) => a - b);
  const most = range.type === "numbered" ? range.numberOfOccurrences : MOST;
  const last = range.type === "endDate" ? range.endDate : "9999-12-31";
  const starts: Instant[] = [];
  for (let week = 0; ; week += pattern.interval) {
    for (const offset of offsets) {
      const dayMs = weekMs + (week * 7 + offset) * DAY_MS;
      const day = instantOf(dayMs).slice(0, 10);
      if (dayMs < firstMs) continue;
      const start = instantAt(day, time, inZone);
      if (day > last || start > until || starts.length >= most) return starts;
      starts.push(start);
    }
  }
}

// The one place that turns local time into instants; nothing else imports Temporal.
import { Temporal } from "temporal-polyfill";
import { type Instant, instantOf, type LocalDate } from "./instant.ts";
import { dayOf } from "./local-day.ts";
import type { Cadence } from "./series.ts";

/** The instant at which a local day and time (`10:00`) is in a zone. A time that the clocks skip moves
 * forward by the gap; one that they repeat is the earlier (RFC 5545's reading, Temporal's "compatible"). [CA2] */
export function instantAt(day: LocalDate, time: string, zone: string): Instant {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return instantOf(local.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds);
}

/** The starts of a cadence in `[from, to)`, at most `max`, oldest first. [CA1] */
export function startsBetween(cadence: Cadence, from: Instant, to: Instant, max: number): Instant[] {
  const first = Temporal.PlainDate.from(cadence.from);
  const dayBefore = Temporal.PlainDate.from(dayOf(from, cadence.zone)).subtract({ days: 1 });
  const days = first.until(dayBefore, { largestUnit: "days" }).days;
  let step = Math.max(0, Math.floor(days / (7 * cadence.everyWeeks)));
  const starts: Instant[] = [];
  while (starts.length < max) {
    const day = first.add({ weeks: step * cadence.everyWeeks }).toString();
    step++;
    if (cadence.until !== null && day > cadence.until) break;
    const start = instantAt(day, cadence.time, cadence.zone);
    if (start >= to) break;
    if (start >= from) starts.push(start);
  }
  return starts;
}

const SATURDAY = 6;
const MORNING = "09:00";

/** From when to when somebody may be told something in chat, on a working day. */
const WORKDAY = { from: "08:00", to: "18:00" };

/** The same instant if it lies in a working day of a zone (Monday to Friday, 8 to 18), else the next morning at nine. [FB19] */
export function workingMoment(instant: Instant, zone: string): Instant {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  if (local.dayOfWeek < SATURDAY && time >= WORKDAY.from && time < WORKDAY.to) return instant;
  const isEarly = local.dayOfWeek < SATURDAY && time < WORKDAY.from;
  return isEarly ? instantAt(dayOf(instant, zone), MORNING, zone) : nextWorkingMorning(instant, zone);
}

/** Nine o'clock in a zone on the first working day (Monday to Friday) after the day of an instant. [WU8] */
export function nextWorkingMorning(after: Instant, zone: string): Instant {
  let day = Temporal.PlainDate.from(dayOf(after, zone)).add({ days: 1 });
  while (day.dayOfWeek >= SATURDAY) day = day.add({ days: 1 });
  return instantAt(day.toString(), MORNING, zone);
}

/** Whether a name is a time zone that this machine knows. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

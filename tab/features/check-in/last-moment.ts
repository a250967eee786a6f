import { type Instant, instantOf, type LocalDate } from "../../../core/domain/instant.ts";
import type { Dates } from "../../lib/dates.ts";

const DAY_AT_MOST_MS = 52 * 60 * 60_000;

/** The last millisecond of a day on this machine, whatever its zone and its clocks do. */
export function lastMomentOf(day: LocalDate, dates: Pick<Dates, "localDate">): Instant {
  let before = Date.parse(`${day}T00:00:00.000Z`) - DAY_AT_MOST_MS / 2;
  let after = before + 2 * DAY_AT_MOST_MS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dates.localDate(instantOf(middle)) <= day) before = middle;
    else after = middle;
  }
  return instantOf(before);
}

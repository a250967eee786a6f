import { createContext, useContext } from "react";
import { DAY_MS, epochMsOf, type Instant, type LocalDate } from "../../core/domain/instant.ts";

/** Writes moments and days as the host's locale does. */
export type Dates = {
  /**
   * When a meeting starts, in the zone in which it was agreed: `Tue 10:00` within the week to come, with the
   * day of the month further away or when it is past, since the next one often is on the same weekday; and with
   * the zone where the clock on this machine's wall shows another time.
   */
  readonly meeting: (start: Instant, now: Instant, zone: string | null) => string;
  /** `Tue, 10 Mar`; with the year instead of the weekday where it is another year than now. */
  readonly day: (day: LocalDate, now: Instant) => string;
  /** The day that it is at an instant on this machine. */
  readonly localDate: (instant: Instant) => LocalDate;
  /**
   * How long ago something was, in days and from two weeks on in weeks: short (`3d`), and to be read aloud
   * (`3 days ago`). Null: today.
   */
  readonly age: (since: Instant, now: Instant) => { readonly short: string; readonly spoken: string } | null;
};

const NEAR_MS = 6 * DAY_MS;
/** As long ago something is of today, or goes on still. */
const JUST_NOW_MS = DAY_MS / 2;
const clock = { hour: "numeric", minute: "2-digit" } as const;
const near = { weekday: "short", ...clock } as const;
const far = { weekday: "short", day: "numeric", month: "short", ...clock } as const;

/** The dates of a locale; `machineZone` is the machine's own unless given. */
export function datesOf(locale: string, machineZone?: string): Dates {
  const here = machineZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const inYear = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  const withYear = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: here,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const localDate = (instant: Instant) => parts.format(epochMsOf(instant));
  const spoken = new Intl.RelativeTimeFormat(locale);
  const narrow = (unit: "day" | "week") =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "narrow" });
  const narrowDays = narrow("day");
  const narrowWeeks = narrow("week");
  return {
    meeting: (start, now, zone) => {
      const at = epochMsOf(start);
      const inMs = at - epochMsOf(now);
      const shape = inMs > -JUST_NOW_MS && inMs < NEAR_MS ? near : far;
      const write = (timeZone: string, more?: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { ...shape, ...more, timeZone }).format(at);
      const agreed = write(zone ?? here);
      return agreed === write(here) ? agreed : write(zone ?? here, { timeZoneName: "short" });
    },
    day: (date, now) => (date.startsWith(now.slice(0, 4)) ? inYear : withYear).format(Date.parse(date)),
    localDate,
    age: (since, now) => {
      const days = Math.round((Date.parse(localDate(now)) - Date.parse(localDate(since))) / DAY_MS);
      if (days < 1) return null;
      const weeks = Math.floor(days / 7);
      return weeks < 2
        ? { short: narrowDays.format(days), spoken: spoken.format(-days, "day") }
        : { short: narrowWeeks.format(weeks), spoken: spoken.format(-weeks, "week") };
    },
  };
}

const DatesContext = createContext<Dates>(datesOf("en"));
export const DatesProvider = DatesContext.Provider;

/** How to write dates here. */
export function useDates(): Dates {
  return useContext(DatesContext);
}

import { createContext, useContext } from "react";
import { DAY_MS, epochMsOf, type Instant, type LocalDate } from "../../core/domain/instant.ts";

/** Writes moments and days as the host's locale does. */
export type Dates = {
  /**
   * When a meeting starts, in the zone in which it was agreed: `Tue 10:00` within a week, with the day of the
   * month further away, and with the zone where the clock on this machine's wall shows another time.
   */
  readonly meeting: (start: Instant, now: Instant, zone: string | null) => string;
  /** `Tue, 10 Mar`; with the year instead of the weekday where it is another year than now. */
  readonly day: (day: LocalDate, now: Instant) => string;
  /** The day that it is at an instant on this machine. */
  readonly localDate: (instant: Instant) => LocalDate;
};

const NEAR_MS = 6 * DAY_MS;
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
  return {
    meeting: (start, now, zone) => {
      const at = epochMsOf(start);
      const shape = Math.abs(at - epochMsOf(now)) < NEAR_MS ? near : far;
      const write = (timeZone: string, more?: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { ...shape, ...more, timeZone }).format(at);
      const agreed = write(zone ?? here);
      return agreed === write(here) ? agreed : write(zone ?? here, { timeZoneName: "short" });
    },
    day: (date, now) => (date.startsWith(now.slice(0, 4)) ? inYear : withYear).format(Date.parse(date)),
    localDate: (instant) => parts.format(epochMsOf(instant)),
  };
}

const DatesContext = createContext<Dates>(datesOf("en"));
export const DatesProvider = DatesContext.Provider;

/** How to write dates here. */
export function useDates(): Dates {
  return useContext(DatesContext);
}

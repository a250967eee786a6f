import { createContext, useContext } from "react";
import { DAY_MS, epochMsOf, type Instant, type LocalDate } from "../../core/domain/instant.ts";

/** Writes moments and days as the host's locale does, in the zone of this machine. */
export type Dates = {
  /** `Tue, 10:00` within a week, `Tue, 10 Mar, 10:00` further away. */
  readonly meeting: (start: Instant, now: Instant) => string;
  /** `Tue, 10 Mar`; with the year where it is another one than now. */
  readonly day: (day: LocalDate, now: Instant) => string;
  readonly dayOf: (instant: Instant, now: Instant) => string;
  /** The day that it is here at an instant. */
  readonly localDate: (instant: Instant) => LocalDate;
};

const NEAR_MS = 6 * DAY_MS;

/** The dates of a locale; `zone` is the machine's own unless given. */
export function datesOf(locale: string, zone?: string): Dates {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...(zone !== undefined && { timeZone: zone }), ...options });
  const near = format({ weekday: "short", hour: "numeric", minute: "2-digit" });
  const far = format({
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  });
  const dayOptions = { weekday: "short", day: "numeric", month: "short" } as const;
  const day = format(dayOptions);
  const plainDay = new Intl.DateTimeFormat(locale, { ...dayOptions, timeZone: "UTC" });
  const plainDayYear = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const dayYear = format({ day: "numeric", month: "short", year: "numeric" });
  const parts = new Intl.DateTimeFormat("en-CA", {
    ...(zone !== undefined && { timeZone: zone }),
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return {
    meeting: (start, now) => {
      const away = epochMsOf(start) - epochMsOf(now);
      return (Math.abs(away) < NEAR_MS ? near : far).format(epochMsOf(start));
    },
    day: (date, now) =>
      (date.slice(0, 4) === now.slice(0, 4) ? plainDay : plainDayYear).format(
        Date.parse(`${date}T00:00:00Z`),
      ),
    dayOf: (instant, now) =>
      (instant.slice(0, 4) === now.slice(0, 4) ? day : dayYear).format(epochMsOf(instant)),
    localDate: (instant) => parts.format(epochMsOf(instant)),
  };
}

const DatesContext = createContext<Dates>(datesOf("en"));
export const DatesProvider = DatesContext.Provider;

/** How to write dates here. */
export function useDates(): Dates {
  return useContext(DatesContext);
}

import { DAY_MS, epochMsOf, type Instant, instantOf, type LocalDate } from "./instant.ts";
import type { PairView } from "./pair-view.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** The local day of an instant in an IANA zone. Throws a RangeError for a name that is no zone. */
export function dayOf(instant: Instant, zone: string): LocalDate {
  const known = formats.get(zone);
  const format =
    known ??
    new Intl.DateTimeFormat("en", {
      timeZone: zone,
      calendar: "iso8601",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
  if (known === undefined) formats.set(zone, format);
  const parts = new Map(format.formatToParts(epochMsOf(instant)).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}

/** The zone in which the two agreed when to meet; UTC for a pair without a series. */
export function zoneOf({ records }: Pick<PairView, "records">): string {
  for (const record of records.values()) if (record.type === "series") return record.cadence.zone;
  return "UTC";
}

/** The day that is so many days after another. */
export function dayAfter(day: LocalDate, days: number): LocalDate {
  return instantOf(epochMsOf(`${day}T00:00:00.000Z`) + days * DAY_MS).slice(0, 10);
}

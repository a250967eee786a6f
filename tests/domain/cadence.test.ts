import { currentAndNext } from "../../core/domain/agenda.ts";
import { occurrenceIdOf, plannedOccurrence } from "../../core/domain/occurrence.ts";
import { occurrencesAround } from "../../core/domain/occurrences-around.ts";
import { instantAt, isZone, startsBetween } from "../../core/domain/time.ts";
import { aSeries } from "../support/series-builder.ts";

const berlin = aSeries.cadence;

describe("cadence", () => {
  test("[CA1] a weekly 10:00 stays at 10:00 when the clocks change", () => {
    const starts = startsBetween(berlin, "2026-03-23T00:00:00.000Z", "2026-04-08T00:00:00.000Z", 9);
    expect(starts).toEqual([
      "2026-03-24T09:00:00.000Z",
      "2026-03-31T08:00:00.000Z",
      "2026-04-07T08:00:00.000Z",
    ]);
  });

  test("[CA1] every other week counts from the first day", () => {
    const fortnightly = { ...berlin, everyWeeks: 2 };
    const starts = startsBetween(fortnightly, "2026-01-07T00:00:00.000Z", "2026-02-10T00:00:00.000Z", 9);
    expect(starts).toEqual(["2026-01-20T09:00:00.000Z", "2026-02-03T09:00:00.000Z"]);
  });

  test("[CA1] nothing starts before the first day or after the last", () => {
    const four = { ...berlin, until: "2026-01-27" };
    const starts = startsBetween(four, "2025-01-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z", 99);
    expect(starts.map((start) => start.slice(0, 10))).toEqual([
      "2026-01-06",
      "2026-01-13",
      "2026-01-20",
      "2026-01-27",
    ]);
  });

  test.each([
    ["in the gap of spring", "2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["in the repeated hour of autumn", "2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    ["on a leap day", "2028-02-29", "09:00", "America/New_York", "2028-02-29T14:00:00.000Z"],
    ["on a 31st", "2026-05-31", "23:30", "Pacific/Auckland", "2026-05-31T11:30:00.000Z"],
    ["at a half-hour offset", "2026-05-31", "09:00", "Asia/Kolkata", "2026-05-31T03:30:00.000Z"],
  ])("[CA2] local time %s has one instant", (_when, day, time, zone, instant) => {
    expect(instantAt(day, time, zone)).toBe(instant);
  });

  test("[CA2] a name that is no zone is told apart", () => {
    expect([isZone("Europe/Berlin"), isZone("Mars/Olympus")]).toEqual([true, false]);
  });
});

describe("occurrences", () => {
  const first = plannedOccurrence(aSeries, "2026-03-03T09:00:00.000Z");
  const second = plannedOccurrence(aSeries, "2026-03-10T09:00:00.000Z");

  test("[OC1] an occurrence keeps the id of its original start when it is moved", () => {
    const moved = { ...first, rev: 1, start: "2026-03-04T14:00:00.000Z" };
    const around = occurrencesAround(aSeries, [moved], "2026-03-02T12:00:00.000Z", 4);
    expect(occurrenceIdOf("2026-03-03T09:00:00.000Z")).toBe("occ_20260303T090000Z");
    expect(around.filter((one) => one.id === moved.id)).toEqual([moved]);
    expect(around.find((one) => one.id === second.id)).toEqual(second);
  });

  test.each([
    ["the day before", "2026-03-02T09:00:00.000Z", first.id, second.id],
    ["while it is on", "2026-03-03T09:15:00.000Z", first.id, second.id],
    ["three hours after its end", "2026-03-03T12:30:00.000Z", first.id, second.id],
    ["four hours after its end", "2026-03-03T13:30:00.000Z", second.id, undefined],
  ])("[OC2] current and next %s", (_when, now, current, next) => {
    const found = currentAndNext([second, first], now);
    expect([found.current?.id, found.next?.id]).toEqual([current, next]);
  });

  test("[OC2] a cancelled occurrence is passed over", () => {
    const found = currentAndNext([{ ...first, state: "cancelled" }, second], "2026-03-02T09:00:00.000Z");
    expect(found).toEqual({ current: second, next: null });
  });
});

import { datesOf } from "../../tab/lib/dates.ts";

const NOW = "2026-03-02T09:00:00.000Z";
const TUESDAY = "2026-03-03T09:00:00.000Z";
const berlin = datesOf("en-GB", "Europe/Berlin");

describe("dates as the host writes them", () => {
  test("a meeting within the week has a weekday and a time", () => {
    expect(berlin.meeting(TUESDAY, NOW, "Europe/Berlin")).toMatch(/^Tue,? 10:00$/);
  });

  test("a meeting further away has its day too", () => {
    expect(berlin.meeting("2026-03-17T09:00:00.000Z", NOW, "Europe/Berlin")).toMatch(/17 Mar.*10:00/);
  });

  test("a meeting that is past has its day too, one of today has not", () => {
    const written = (now: string) => berlin.meeting(TUESDAY, now, "Europe/Berlin");
    expect(written("2026-03-03T20:59:59.000Z")).toMatch(/^Tue,? 10:00$/);
    expect(written("2026-03-04T08:00:00.000Z")).toMatch(/^Tue,? 3 Mar.*10:00$/);
  });

  test("[CA1] a meeting is in the zone of the two, which is named where the wall shows another time", () => {
    expect(datesOf("en-GB", "America/New_York").meeting(TUESDAY, NOW, "Europe/Berlin")).toMatch(/10:00 CET$/);
    expect(datesOf("en-GB", "Europe/Paris").meeting(TUESDAY, NOW, "Europe/Berlin")).toMatch(/10:00$/);
  });

  test("without a series it is in the zone of the machine", () => {
    expect(berlin.meeting(TUESDAY, NOW, null)).toMatch(/10:00$/);
  });

  test("a day is that day, wherever the machine stands", () => {
    expect(datesOf("en-GB", "Pacific/Honolulu").day("2026-03-06", NOW)).toMatch(/^Fri,? 6 Mar$/);
    expect(datesOf("en-GB", "Pacific/Kiritimati").day("2026-03-06", NOW)).toMatch(/^Fri,? 6 Mar$/);
  });

  test("a day of another year says which", () => {
    expect(berlin.day("2025-12-30", NOW)).toBe("30 Dec 2025");
  });

  test.each([
    ["Europe/Berlin", "2026-03-02"],
    ["Pacific/Honolulu", "2026-03-01"],
  ])("late in the evening of UTC it is already, or still, another day in %s", (zone, day) => {
    expect(datesOf("en", zone).localDate("2026-03-01T23:30:00.000Z")).toBe(day);
  });

  test("[AG16] how old something is, in days of the calendar, then in weeks; of today nothing", () => {
    const age = (since: string) => berlin.age(since, NOW);
    expect(age("2026-03-01T23:30:00.000Z")).toBeNull();
    expect(age("2026-03-01T22:30:00.000Z")).toEqual({ short: "1d", spoken: "1 day ago" });
    expect(age("2026-02-17T09:00:00.000Z")).toEqual({ short: "13d", spoken: "13 days ago" });
    expect(age("2026-02-16T09:00:00.000Z")).toEqual({ short: "2w", spoken: "2 weeks ago" });
    expect(age(TUESDAY)).toBeNull();
    expect(datesOf("de-DE", "Europe/Berlin").age("2026-02-27T09:00:00.000Z", NOW)).toEqual({
      short: "3 T",
      spoken: "vor 3 Tagen",
    });
  });

  test("German is written as in German", () => {
    expect(datesOf("de-DE", "Europe/Berlin").day("2026-03-06", NOW)).toBe("Fr., 6. März");
  });
});

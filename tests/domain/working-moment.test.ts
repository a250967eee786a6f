import { workingMoment } from "../../core/domain/time.ts";

describe("when somebody may be told something", () => {
  test.each([
    ["in the working day", "2026-03-03T10:00:00.000Z", "2026-03-03T10:00:00.000Z"],
    ["at eight", "2026-03-03T07:00:00.000Z", "2026-03-03T07:00:00.000Z"],
    ["before eight", "2026-03-03T06:59:00.000Z", "2026-03-03T08:00:00.000Z"],
    ["at six in the evening", "2026-03-03T17:00:00.000Z", "2026-03-04T08:00:00.000Z"],
    ["on Friday evening", "2026-03-06T20:00:00.000Z", "2026-03-09T08:00:00.000Z"],
    ["on Sunday morning", "2026-03-08T06:00:00.000Z", "2026-03-09T08:00:00.000Z"],
    ["when the clocks have changed", "2026-03-30T05:30:00.000Z", "2026-03-30T07:00:00.000Z"],
  ])("[FB19] %s in Berlin", (_when, at, told) => {
    expect(workingMoment(at, "Europe/Berlin")).toBe(told);
  });
});

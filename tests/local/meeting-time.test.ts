import { meetingAt, momentOf, standingAt, stepAt, stepNames } from "../../local/teams/meeting-time.ts";

const at = (text: string) => Date.parse(text);
const tuesday = meetingAt(at("2026-03-02T09:00:00Z"));

describe("the 1-on-1 that the stage is about", () => {
  test("is tomorrow's on the day before, at ten in Berlin", () => {
    expect(new Date(tuesday.startMs).toISOString()).toBe("2026-03-03T09:00:00.000Z");
    expect(tuesday.endMs - tuesday.startMs).toBe(30 * 60_000);
  });

  test("is the same one through all its steps", () => {
    for (const step of stepNames) expect(meetingAt(momentOf(step, tuesday))).toEqual(tuesday);
  });

  test("is next week's from the second day after", () => {
    expect(meetingAt(at("2026-03-04T22:00:00Z")).startMs).toBe(at("2026-03-10T09:00:00Z"));
  });

  test("stays at ten when the clocks change", () => {
    expect(meetingAt(at("2026-03-30T08:00:00Z")).startMs).toBe(at("2026-03-31T08:00:00Z"));
  });
});

describe("a moment and its 1-on-1", () => {
  test.each([
    ["2026-03-02T09:00:00Z", "day-before", { kind: "days-before", days: 1 }],
    ["2026-03-03T07:00:00Z", "day-before", { kind: "before", minutes: 120 }],
    ["2026-03-03T09:00:00Z", "start", { kind: "during", minutes: 0 }],
    ["2026-03-03T09:15:30Z", "half-time", { kind: "during", minutes: 15 }],
    ["2026-03-03T09:30:00Z", "end", { kind: "after", minutes: 0 }],
    ["2026-03-03T22:30:00Z", "end", { kind: "after", minutes: 780 }],
    ["2026-03-04T09:00:00Z", "next-day", { kind: "days-after", days: 1 }],
    ["2026-03-01T09:00:00Z", null, { kind: "days-before", days: 2 }],
  ])("%s", (now, step, standing) => {
    expect(stepAt(at(now), tuesday)).toBe(step);
    expect(standingAt(at(now), tuesday)).toEqual(standing);
  });
});

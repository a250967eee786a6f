import { paceWordOf, pushedBy } from "../../core/domain/pace.ts";
import {
  namesOf,
  occurrenceId,
  plannedMeeting,
  type Said,
  startedMeeting,
} from "../support/meeting-builder.ts";

const report = (name: string, minutes: number, rest: Partial<Said> = {}): Said => ({
  by: "report",
  name,
  minutes,
  ...rest,
});
const manager = (name: string, minutes: number, rest: Partial<Said> = {}): Said => ({
  by: "manager",
  name,
  minutes,
  ...rest,
});

/** The journey's half hour: 2 today, 4 check-in, then these 17, 4 for growth, 3 to wrap up. */
const usual = [report("pricing", 6, { mustCover: true }), report("plan", 4), manager("workshop", 7)];

describe("the pace of a meeting", () => {
  test.each<[number, number, string]>([
    [-5, 30, "on"],
    [0, 30, "on"],
    [0.01, 30, "on"],
    [1, 29, "on"],
    [21.5, 9, "on"],
    [29.99, 1, "on"],
    [30, 0, "on"],
    [30.5, 0, "over"],
    [31, -1, "over"],
    [34.5, -4, "over"],
  ])("[PA4] at minute %d there are %d left: %s", (minute, minutesLeft, phase) => {
    expect(startedMeeting(usual).pace(minute)).toMatchObject({ minutesLeft, phase });
  });

  test("[PA4] before the start all of it is left, however late it is", () => {
    const pace = plannedMeeting(usual).pace(12);
    expect(pace).toMatchObject({ phase: "before", minutesLeft: 30, plannedMinutes: 30, current: null });
    expect(paceWordOf(pace)).toBe("before");
  });

  test("[PA4] a short meeting has ten minutes, whatever is booked", () => {
    const meeting = plannedMeeting(usual);
    meeting.act("manager", { name: "course.useTemplate", occurrenceId, template: "short" });
    expect(meeting.pace(0).minutesLeft).toBe(10);
    meeting.act("report", { name: "course.start", occurrenceId });
    expect(meeting.pace(4)).toMatchObject({ minutesLeft: 6, phase: "on" });
    expect(meeting.pace(11)).toMatchObject({ minutesLeft: -1, phase: "over" });
    expect(namesOf(meeting.pace(0).fallsOff)).toEqual(["workshop"]);
    expect(namesOf(meeting.pace(0).protectedLate)).toEqual(["plan"]);
  });

  test("[PA4] when the time is over everything is still there", () => {
    const meeting = startedMeeting(usual);
    const before = meeting.pair.records();
    const pace = meeting.pace(45);
    expect(namesOf(pace.points)).toEqual(["pricing", "plan", "workshop"]);
    expect(paceWordOf(pace)).toBe("over");
    expect(meeting.pair.records()).toEqual(before);
  });

  test("[PA4] what is left is counted: points, must-covers, and what they ask for", () => {
    const meeting = startedMeeting(usual);
    meeting.goTo("check-in", 2);
    meeting.goTo({ point: "pricing" }, 6);
    meeting.tick("pricing", 12);
    meeting.goTo({ point: "plan" }, 12);
    const pace = meeting.pace(13);
    expect(pace).toMatchObject({ minutesLeft: 17, mustCoversLeft: 0, plannedMinutes: 3 + 7 + 4 + 3 });
    expect(namesOf(pace.points)).toEqual(["plan", "workshop"]);
  });

  test("[PA4] what has the turn: its minutes, what it used, how much longer it takes", () => {
    const meeting = startedMeeting(usual);
    meeting.goTo("check-in", 2);
    expect(meeting.pace(5).current).toMatchObject({ section: "check-in", point: null, minutes: 4 });
    expect(meeting.pace(8).current).toMatchObject({ usedMs: 6 * 60_000, overrunMs: 2 * 60_000 });
    meeting.goTo({ point: "pricing" }, 8);
    meeting.goTo({ point: "plan" }, 10);
    meeting.goTo({ point: "pricing" }, 12);
    const { current } = meeting.pace(15);
    expect(current).toMatchObject({ section: "report", minutes: 6, usedMs: 5 * 60_000, overrunMs: 0 });
    expect(current?.point?.point.text).toBe("pricing");
    meeting.goTo("report", 15);
    expect(meeting.pace(16).current).toMatchObject({ section: "report", point: null, minutes: null });
  });

  test("[PA4] a section that was passed over asks for nothing any more", () => {
    const meeting = startedMeeting(usual);
    meeting.goTo({ point: "pricing" }, 1);
    expect(meeting.pace(1).plannedMinutes).toBe(6 + 4 + 7 + 4 + 3);
    const ticked = startedMeeting(usual);
    ticked.tick("pricing", 1);
    expect(ticked.pace(1).plannedMinutes).toBe(1 + 4 + 7 + 4 + 3);
  });

  // The check-in takes longer than its four minutes, from minute two on.
  test.each<[string, Said[], number, string[]]>([
    ["nothing while it is in time", usual, 6, []],
    ["nothing for some seconds", usual, 6.9, []],
    ["a point for a minute", usual, 7, ["workshop"]],
    ["as many as it takes", [...usual, manager("trip", 2)], 8, ["workshop", "trip"]],
    ["from the end", [report("pricing", 10), manager("one", 4), manager("two", 3)], 8, ["two"]],
    [
      "must-covers after all others",
      [report("pricing", 10), manager("starred", 3, { mustCover: true }), manager("other", 4)],
      8,
      ["other"],
    ],
    [
      "a must-cover when there is no other way",
      [report("pricing", 10), manager("starred", 3, { mustCover: true }), manager("other", 4)],
      11.5,
      ["starred", "other"],
    ],
    ["never the report's first ten minutes", [report("a", 8), report("b", 6), report("c", 6)], 20, ["c"]],
  ])("[PA6] what falls off: %s", (_how, said, minute, expected) => {
    const meeting = startedMeeting(said);
    meeting.goTo("check-in", 2);
    expect(namesOf(meeting.pace(minute).fallsOff)).toEqual(expected);
  });

  test("[PA6] what has the turn never falls off, however long it takes", () => {
    const meeting = startedMeeting([report("a", 10), manager("b", 7), manager("c", 3)]);
    meeting.goTo({ point: "c" }, 6);
    expect(namesOf(meeting.pace(120).fallsOff)).toEqual(["b"]);
  });

  test("[PA6] when nothing else can fall off, what is kept for the report is named, and nobody is in time", () => {
    const meeting = startedMeeting([report("a", 4), report("b", 5), report("c", 9), manager("d", 5)]);
    meeting.goTo("growth", 19);
    const at = (minute: number) => {
      const pace = meeting.pace(minute);
      return [namesOf(pace.fallsOff), namesOf(pace.protectedLate)];
    };
    expect(at(19)).toEqual([["d"], ["b", "c"]]);
    expect(at(24)).toEqual([["d"], ["a", "b", "c"]]);
    meeting.tick("d", 19);
    expect(at(19)).toEqual([[], ["b", "c"]]);
    expect(paceWordOf(meeting.pace(19))).toBe("tight");
  });

  test("[PA6] each point that falls off says whose it is", () => {
    const meeting = startedMeeting([...usual, report("late", 5)]);
    expect(meeting.pace(12).fallsOff.map((one) => [one.point.text, one.role])).toEqual([
      ["late", "report"],
      ["workshop", "manager"],
    ]);
  });

  test("[PA6] with five minutes more here it is said what would be pushed", () => {
    const meeting = startedMeeting([...usual, manager("trip", 2)]);
    meeting.goTo({ point: "pricing" }, 6);
    const pace = meeting.pace(8);
    expect(namesOf(pace.fallsOff)).toEqual(["trip"]);
    expect(namesOf(pushedBy(pace, 5))).toEqual(["workshop", "trip"]);
    expect(namesOf(pushedBy(startedMeeting([report("a", 3)]).pace(0), 5))).toEqual([]);
    expect(namesOf(pushedBy(startedMeeting([report("a", 9), report("b", 8)]).pace(0), 5))).toEqual(["b"]);
  });

  test("[PA6] a must-cover that is not reached in this order is named", () => {
    const meeting = startedMeeting([
      report("a", 8),
      report("b", 5),
      manager("starred", 3, { mustCover: true }),
    ]);
    meeting.goTo({ point: "a" }, 6);
    const late = (minute: number) => namesOf(meeting.pace(minute).mustCoversLate);
    expect(late(6)).toEqual([]);
    expect(late(22)).toEqual(["starred"]);
    expect(paceWordOf(meeting.pace(22))).toBe("tight");
    meeting.goTo({ point: "starred" }, 22);
    expect(late(22)).toEqual([]);
  });

  test("[PA4] three minutes before the end it is time to wrap up, until the two do", () => {
    const meeting = startedMeeting([report("a", 3)]);
    meeting.goTo("growth", 20);
    meeting.tick("a", 25);
    expect(paceWordOf(meeting.pace(26))).toBe("in-time");
    expect(paceWordOf(meeting.pace(27))).toBe("wrap");
    meeting.goTo("wrap", 27);
    expect(paceWordOf(meeting.pace(27.5))).toBe("in-time");
  });

  test("[PA5] a clock that is moved back and forth leaves no trace", () => {
    const meeting = startedMeeting(usual);
    meeting.goTo({ point: "pricing" }, 6);
    const seen = (minutes: readonly number[]) => minutes.map((minute) => meeting.pace(minute));
    const [before] = seen([10]);
    const [, , after] = seen([29, 3, 10]);
    expect(after).toEqual(before);
    expect(meeting.pace(-60)).toMatchObject({ minutesLeft: 30, current: { usedMs: 0 } });
  });
});

import type { Course } from "../../core/domain/course.ts";
import { occurrenceNamed, plannedOccurrence } from "../../core/domain/occurrence.ts";
import { courseOf } from "../../core/domain/planned-course.ts";
import { isUnwrapped } from "../../core/domain/wrap.ts";
import { minuteAt, occurrenceId, START } from "../support/meeting-builder.ts";
import { codeOf, manager, type PairInMemory, report, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const meeting = plannedOccurrence(aSeries, START);
const at = (minute: number) => ({ now: minuteAt(minute) });
const wrap = { name: "course.wrap", occurrenceId } as const;
const course = (pair: PairInMemory) => courseOf(pair.view("report"), meeting);
const occurrence = (pair: PairInMemory) => occurrenceNamed(pair.view("report").records, occurrenceId, START);

/** A meeting that is on, with a point that waits. */
function startMeeting(): PairInMemory {
  const pair = startPair([aSeries]);
  pair.act("manager", { name: "point.add", text: "Workshop" });
  pair.act("report", { name: "course.start", occurrenceId }, at(0));
  return pair;
}

describe("a meeting that nobody wrapped up", () => {
  test("[WU5] one that did not happen still needs a time, or is left out; no point is touched", () => {
    const pair = startMeeting();
    const points = () => pair.records().filter((record) => record.type === "talkingPoint");
    const before = points();
    const miss = (outcome: "find-time" | "skipped" | null) =>
      codeOf(pair.act("manager", { name: "course.miss", occurrenceId, outcome }, at(60)));
    miss("find-time");
    expect(course(pair).missed).toBe("find-time");
    miss("skipped");
    expect(pair.view("report").records.get(occurrenceId)).toMatchObject({ state: "cancelled" });
    expect(miss(null)).toBeUndefined();
    expect(pair.view("report").records.get(occurrenceId)).toMatchObject({ state: "planned" });
    expect(points()).toEqual(before);
    pair.act("manager", wrap, at(61));
    expect(miss("skipped")).toBe("course-wrapped");
  });

  test("[WU5] what the other one said since is not overruled unseen, and the first who said it is named", () => {
    const pair = startMeeting();
    const miss = (
      role: "manager" | "report",
      outcome: "find-time" | "skipped" | null,
      overrules: Course["missed"],
    ) => codeOf(pair.act(role, { name: "course.miss", occurrenceId, outcome, overrules }, at(60)));
    const wrapAfter = (role: "manager" | "report", overrules: Course["missed"]) =>
      codeOf(pair.act(role, { name: "course.wrap", occurrenceId, overrules }, at(61)));
    expect(miss("manager", "find-time", null)).toBeUndefined();
    expect(miss("report", "find-time", null)).toBeUndefined();
    expect(course(pair)).toMatchObject({ missed: "find-time", missedBy: manager.id });
    expect(miss("report", "skipped", null)).toBe("conflict");
    expect(wrapAfter("report", null)).toBe("conflict");
    expect(course(pair)).toMatchObject({ missed: "find-time", wrap: null });
    // Seen, it is overruled; then the other one takes back nothing that they have not seen either.
    expect(miss("report", "skipped", "find-time")).toBeUndefined();
    expect(course(pair)).toMatchObject({ missed: "skipped", missedBy: report.id });
    expect(miss("manager", null, "find-time")).toBe("conflict");
    expect(miss("report", null, "skipped")).toBeUndefined();
    expect(course(pair)).toMatchObject({ missed: null, missedBy: null });
    expect(miss("manager", "skipped", null)).toBeUndefined();
    expect(wrapAfter("report", "skipped")).toBeUndefined();
    expect(course(pair)).toMatchObject({ missed: null, missedBy: null, wrap: { by: report.id } });
  });

  test("[WU5] one that was moved to a time to come did not happen, whatever was said of its time before", () => {
    const pair = startPair([aSeries, { ...meeting, rev: 1 }]);
    const miss = { name: "course.miss", occurrenceId, outcome: "find-time", overrules: null } as const;
    pair.act("manager", miss, at(60));
    pair.keep({ ...meeting, rev: 2, start: minuteAt(3 * 24 * 60) });
    for (const overrules of ["find-time", null] as const)
      expect(pair.act("report", { ...wrap, overrules }, at(24 * 60)).ok).toBe(false);
    expect(codeOf(pair.act("report", wrap, at(24 * 60)))).toBe("course-not-started");
    expect(course(pair)).toMatchObject({ wrap: null });
    expect(pair.act("report", { ...wrap, overrules: null }, at(3 * 24 * 60 + 60)).ok).toBe(true);
  });

  test("[WU5] one that was left out by mistake can be wrapped up; one that is cancelled in the calendar cannot", () => {
    const pair = startMeeting();
    pair.act("report", { name: "course.miss", occurrenceId, outcome: "skipped" }, at(60));
    expect(codeOf(pair.act("manager", wrap, at(61)))).toBeUndefined();
    expect(course(pair)).toMatchObject({ missed: null, wrap: { by: manager.id } });
    expect(occurrence(pair)).toMatchObject({ state: "held" });
    const cancelled = startPair([aSeries, { ...meeting, state: "cancelled" }]);
    expect(codeOf(cancelled.act("manager", wrap, at(61)))).toBe("occurrence-unknown");
  });

  test("[WU8] is missing when a meeting is over and nobody said what became of it", () => {
    const pair = startMeeting();
    const isMissing = (minutes: number) =>
      isUnwrapped(pair.view("report"), course(pair), meeting, at(minutes).now);
    expect([isMissing(29), isMissing(30)]).toEqual([false, true]);
    pair.act("report", { name: "course.miss", occurrenceId, outcome: "find-time" });
    expect(isMissing(60)).toBe(false);
    pair.act("report", { name: "course.miss", occurrenceId, outcome: null });
    expect(isMissing(60)).toBe(true);
    pair.act("report", wrap, at(61));
    expect(isMissing(62)).toBe(false);
  });
});

import { agendaOf } from "../../core/domain/agenda.ts";
import { type Instant, plusMs } from "../../core/domain/instant.ts";
import { openEndOf } from "../../core/domain/last-time.ts";
import { isPrepared, phaseOf, quietFor } from "../../core/domain/meeting-phase.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { courseOf } from "../../core/domain/planned-course.ts";
import { aPair, type PairInMemory, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const START: Instant = "2026-03-03T09:00:00.000Z";
const meeting = plannedOccurrence(aSeries, START);
const occurrenceId = meeting.id;

const course = (pair: PairInMemory) => courseOf(pair.view("report"), meeting);
const phase = (pair: PairInMemory, minutes: number) =>
  phaseOf(course(pair), meeting, plusMs(START, minutes * 60_000));
const prepared = (pair: PairInMemory) => {
  const agenda = agendaOf(aPair, [...pair.records(), meeting], null, START);
  return (["report", "manager"] as const).filter((role) => isPrepared(agenda, course(pair), role));
};

describe("before and after the start", () => {
  test.each([
    [-16, "ahead"],
    [-15, "near"],
    [0, "near"],
    [200, "near"],
  ] as const)("[CO12] at %i minutes from its time a meeting is %s", (minutes, expected) => {
    expect(phase(startPair([aSeries]), minutes)).toBe(expected);
  });

  test("[CO12] a meeting that was moved can be started at its new time", () => {
    const moved = { ...meeting, start: plusMs(START, 3_600_000) };
    const pair = startPair([aSeries, moved]);
    expect(phaseOf(course(pair), moved, START)).toBe("ahead");
    expect(phaseOf(course(pair), moved, moved.start)).toBe("near");
  });

  test("[CO12] it is on from its start to its wrap-up, whenever that is", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "course.start", occurrenceId }, { now: plusMs(START, -3_600_000) });
    expect(phase(pair, -30)).toBe("on");
    pair.act("manager", { name: "course.wrap", occurrenceId }, { now: START });
    expect(phase(pair, 0)).toBe("over");
  });

  test("[CO12] what did not happen is over", () => {
    const pair = startPair([aSeries]);
    pair.act("manager", { name: "course.miss", occurrenceId, outcome: "find-time" }, { now: START });
    expect(phase(pair, 5)).toBe("over");
  });

  test("[CO12] [WU5] until it is moved: it can be started at its new time, and is asked about after it", () => {
    const pair = startPair([aSeries]);
    pair.act("manager", { name: "course.miss", occurrenceId, outcome: "find-time" }, { now: START });
    const moved = { ...meeting, start: plusMs(START, 2 * 86_400_000) };
    const after = plusMs(moved.start, 30 * 60_000);
    pair.keep(moved);
    expect(phaseOf(course(pair), moved, plusMs(moved.start, -3_600_000))).toBe("ahead");
    expect(phaseOf(course(pair), moved, moved.start)).toBe("near");
    expect(openEndOf(pair.view("report"), null, after)).toMatchObject({ isAsked: true });
    pair.act("report", { name: "course.start", occurrenceId }, { now: moved.start });
    expect(phaseOf(course(pair), moved, after)).toBe("on");
    expect(course(pair)).toMatchObject({ missed: null, missedStart: null });
  });

  test("[CO11] the silence is as long for both, and over at its instant", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "course.beQuiet", occurrenceId, seconds: 60 }, { now: START });
    const left = (ms: number) => quietFor(course(pair), plusMs(START, ms));
    expect([left(0), left(59_000), left(60_000), left(61_000)]).toEqual([60_000, 1_000, 0, 0]);
  });
});

describe("who is prepared", () => {
  test("[CO13] nobody before anything is said", () => {
    expect(prepared(startPair([aSeries]))).toEqual([]);
  });

  test("[CO13] who has a point, or has said what they want", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "point.add", text: "Pricing" });
    expect(prepared(pair)).toEqual(["report"]);
    pair.act("manager", { name: "course.want", occurrenceId, words: "Know what holds you up" });
    expect(prepared(pair)).toEqual(["report", "manager"]);
  });

  test("[CO13] [PP1] what one keeps private tells nobody that they are prepared", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "point.add", text: "Salary band", isPrivate: true });
    expect(prepared(pair)).toEqual([]);
  });
});

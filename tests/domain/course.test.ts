import { courseIdOf } from "../../core/domain/course.ts";
import type { OccurrenceId } from "../../core/domain/ids.ts";
import { type Instant, plusMs } from "../../core/domain/instant.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { courseOf } from "../../core/domain/planned-course.ts";
import { isOpenRecord, openSince } from "../../core/domain/shared-record.ts";
import { codeOf, type PairInMemory, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const START: Instant = "2026-03-03T09:00:00.000Z";
const meeting = plannedOccurrence(aSeries, START);
const occurrenceId = meeting.id;

/** `09:mm:ss` on the day of the meeting. */
const at = (minutes: number, seconds = 0): { now: Instant } => ({
  now: plusMs(START, (minutes * 60 + seconds) * 1000),
});

function course(pair: PairInMemory) {
  return courseOf(pair.view("report"), meeting);
}

describe("the course of a meeting", () => {
  test("[CO1] is derived from its template until something about it is stored", () => {
    const pair = startPair([aSeries]);
    expect(course(pair)).toMatchObject({
      rev: 0,
      id: "crs_20260303T090000Z",
      template: "first",
      turn: null,
    });
    expect(course(pair).sections.map((one) => one.key)).toEqual([
      "today",
      "check-in",
      "report",
      "manager",
      "wrap",
    ]);
    pair.act("report", { name: "course.start", occurrenceId }, at(0));
    expect(pair.records().find((record) => record.id === courseIdOf(occurrenceId))).toEqual(course(pair));
    expect(course(pair).rev).toBe(1);
  });

  test("[CO2] either starts it, and the first start counts", () => {
    const pair = startPair([aSeries]);
    pair.act("manager", { name: "course.start", occurrenceId }, at(1));
    const first = course(pair);
    expect(first).toMatchObject({
      startedAt: at(1).now,
      turn: { section: "today", pointId: null, since: at(1).now },
    });
    expect(pair.act("report", { name: "course.start", occurrenceId }, at(2)).ok).toBe(true);
    expect(course(pair)).toEqual(first);
  });

  test("[CO3] moving the turn adds the time to what it leaves", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "point.add", text: "Pricing" }, { id: "cmd_p" });
    pair.act("report", { name: "course.start", occurrenceId }, at(0));
    const goTo = (section: "check-in" | "report", pointId: "tp_p" | null, when: { now: Instant }) =>
      pair.act("manager", { name: "course.goTo", occurrenceId, section, pointId }, when);
    goTo("check-in", null, at(2));
    goTo("report", "tp_p", at(6, 30));
    goTo("check-in", null, at(10));
    goTo("report", "tp_p", at(11));
    expect(course(pair).turn).toEqual({ section: "report", pointId: "tp_p", since: at(11).now });
    expect(new Map(course(pair).spent.map((one) => [one.key, one.ms / 1000]))).toEqual(
      new Map([
        ["today", 120],
        ["check-in", 330],
        ["tp_p", 210],
      ]),
    );
  });

  test("[CO3] the turn stays where it is when it is given there again", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "course.start", occurrenceId }, at(0));
    pair.act("report", { name: "course.goTo", occurrenceId, section: "today" }, at(5));
    expect(course(pair)).toMatchObject({ turn: { section: "today", since: at(0).now }, spent: [] });
  });

  test("[CO3] a clock that goes back takes nothing away", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "course.start", occurrenceId }, at(10));
    pair.act("report", { name: "course.goTo", occurrenceId, section: "report" }, at(4));
    expect(course(pair)).toMatchObject({ turn: { section: "report", since: at(4).now }, spent: [] });
  });

  test("[CO3] a turn goes to what is there, in the section of whoever raised it", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "point.add", text: "Pricing" }, { id: "cmd_p" });
    pair.act("report", { name: "point.add", text: "Gone" }, { id: "cmd_g" });
    pair.act("report", { name: "point.delete", pointId: "tp_g" });
    pair.act("report", { name: "course.start", occurrenceId }, at(0));
    const goTo = (section: "report" | "manager", pointId: `tp_${string}`) =>
      codeOf(pair.act("report", { name: "course.goTo", occurrenceId, section, pointId }, at(1)));
    expect(goTo("manager", "tp_p")).toBe("not-in-this-section");
    expect(goTo("report", "tp_g")).toBe("point-deleted");
    expect(goTo("report", "tp_none")).toBe("not-found");
    expect(goTo("report", "tp_p")).toBeUndefined();
  });

  test("[CO3] sent on from the same place by both, it goes on once", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "course.start", occurrenceId }, at(0));
    const from = { section: "today", pointId: null } as const;
    const next = { name: "course.goTo", occurrenceId, section: "check-in", from } as const;
    pair.act("report", next, at(2));
    const first = course(pair);
    expect(codeOf(pair.act("manager", { ...next, section: "report" }, at(2, 1)))).toBeUndefined();
    expect(course(pair)).toEqual(first);
    pair.act("manager", { name: "course.goTo", occurrenceId, section: "today" }, at(3));
    pair.act("manager", next, at(4));
    expect(course(pair).turn).toEqual({ section: "check-in", pointId: null, since: at(4).now });
  });

  test("[CO3] the same command twice counts once", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "course.start", occurrenceId }, at(0));
    pair.act("report", { name: "course.goTo", occurrenceId, section: "report" }, { ...at(1), id: "cmd_g" });
    pair.act("report", { name: "course.goTo", occurrenceId, section: "wrap" }, at(2));
    pair.act("report", { name: "course.goTo", occurrenceId, section: "report" }, { ...at(3), id: "cmd_g" });
    expect(course(pair).turn?.section).toBe("wrap");
  });

  test("[CO4] each says what they want for themselves, and can take it back", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "course.want", occurrenceId, words: " Clear\npriorities " });
    pair.act("manager", { name: "course.want", occurrenceId, words: "Know what holds you up" });
    expect(course(pair).wants).toEqual({ report: "Clear priorities", manager: "Know what holds you up" });
    pair.act("manager", { name: "course.want", occurrenceId, words: null });
    expect(course(pair).wants).toEqual({ report: "Clear priorities", manager: null });
    const say = (words: string) => () => pair.act("report", { name: "course.want", occurrenceId, words });
    expect(say("x".repeat(201))).toThrow();
    expect(say("x".repeat(200))().ok).toBe(true);
  });

  test("[CO5] nothing has a turn before the start", () => {
    const pair = startPair([aSeries]);
    const early = pair.act("report", { name: "course.goTo", occurrenceId, section: "report" });
    expect(codeOf(early)).toBe("course-not-started");
  });

  test("[CO5] after the wrap it stays as it is", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "course.start", occurrenceId }, at(0));
    const wrap = {
      at: at(30).now,
      by: "person-r",
      heldMinutes: 30,
      decisions: 0,
      actionItems: 0,
      carried: [],
      putOff: [],
      decided: [],
    };
    const wrapped = startPair([aSeries, { ...course(pair), wrap }]);
    for (const command of [
      { name: "course.start", occurrenceId },
      { name: "course.goTo", occurrenceId, section: "wrap" },
      { name: "course.want", occurrenceId, words: "More" },
    ] as const) {
      expect(codeOf(wrapped.act("report", command, { ...at(31), id: "cmd_late" }))).toBe("course-wrapped");
    }
  });

  test.each<[string, OccurrenceId]>([
    ["an id of no moment", "occ_nonsense"],
    ["a year from now", "occ_20270302T090000Z"],
    ["a year ago", "occ_20250304T090000Z"],
  ])("[CO5] %s there is no meeting", (_when, unknown) => {
    const pair = startPair([aSeries]);
    expect(codeOf(pair.act("report", { name: "course.start", occurrenceId: unknown }))).toBe(
      "occurrence-unknown",
    );
  });

  test("[CO5] a meeting that is cancelled, or of no series, has no course", () => {
    const start = { name: "course.start", occurrenceId } as const;
    expect(codeOf(startPair().act("report", start))).toBe("occurrence-unknown");
    const cancelled = startPair([aSeries, { ...meeting, state: "cancelled" }]);
    expect(codeOf(cancelled.act("report", start))).toBe("occurrence-unknown");
  });

  test("[CO6] it belongs to the history two weeks after its meeting", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "course.start", occurrenceId }, at(0));
    const isOpenAt = (now: Instant) => isOpenRecord(course(pair), openSince(now));
    expect([isOpenAt("2026-03-17T09:00:00.000Z"), isOpenAt("2026-03-17T09:00:00.001Z")]).toEqual([
      true,
      false,
    ]);
  });
});

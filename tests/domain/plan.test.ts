import { agendaOf } from "../../core/domain/agenda.ts";
import { type PlannedPoint, planOf } from "../../core/domain/plan.ts";
import {
  idOf,
  type MeetingInMemory,
  namesOf,
  occurrenceId,
  plannedMeeting,
  type Said,
  startedMeeting,
} from "../support/meeting-builder.ts";
import { aPair, NOON } from "../support/pair-builder.ts";

const plan = (meeting: MeetingInMemory) => planOf(aPair, meeting.pair.records(), meeting.course());
const minutesIn = (points: readonly PlannedPoint[]) =>
  Object.fromEntries(points.map(({ point, minutes }) => [point.text, minutes]));
const report = (name: string, rest: Partial<Said> = {}): Said => ({ by: "report", name, ...rest });
const manager = (name: string, rest: Partial<Said> = {}): Said => ({ by: "manager", name, ...rest });

describe("what a meeting has before it", () => {
  test("[PA1] the report's points come first, the must-covers of each before their others", () => {
    const meeting = plannedMeeting([
      manager("m1"),
      manager("m2", { mustCover: true }),
      report("r1"),
      report("r2", { mustCover: true }),
      report("r3"),
      report("r4", { mustCover: true }),
    ]);
    const order = ["r2", "r4", "r1", "r3", "m2", "m1"];
    expect(namesOf(plan(meeting).points)).toEqual(order);
    const { sections } = agendaOf(aPair, meeting.pair.records(), null, NOON);
    expect(sections.flatMap(({ points }) => points.map(({ text }) => text))).toEqual(order);
  });

  // A regular half hour has ten minutes for the report's points and seven for the manager's.
  test.each<[string, Said[], Record<string, number>]>([
    ["one takes its section", [report("a")], { a: 10 }],
    ["two share it", [report("a"), report("b")], { a: 5, b: 5 }],
    ["three share it in whole minutes", [report("a"), report("b"), report("c")], { a: 3, b: 3, c: 3 }],
    ["what others ask for is theirs", [report("a", { minutes: 6 }), report("b")], { a: 6, b: 4 }],
    ["two minutes at least", [report("a", { minutes: 12 }), report("b")], { a: 12, b: 2 }],
    ["each side has its own section", [report("a"), manager("b"), manager("c")], { a: 10, b: 3, c: 3 }],
    ["a status takes nothing", [report("a"), report("b", { kind: "status", minutes: 5 })], { a: 10 }],
  ])("[PA2] points without minutes share their section: %s", (_how, said, expected) => {
    expect(minutesIn(plan(plannedMeeting(said)).points)).toEqual(expected);
  });

  test("[PA2] nobody's minutes change when a point is ticked or moved to the next time", () => {
    const meeting = startedMeeting([report("a"), report("b"), report("c"), report("d")]);
    meeting.tick("a");
    meeting.act("manager", { name: "point.carryOver", pointId: idOf("b"), occurrenceId, carried: true });
    expect(minutesIn(plan(meeting).points)).toEqual({ c: 2, d: 2 });
  });

  test("[PA3] a status is no part of the talk, until somebody makes it one", () => {
    const meeting = plannedMeeting([manager("launch", { kind: "status", minutes: 3 }), manager("m")]);
    expect(namesOf(plan(meeting).points)).toEqual(["m"]);
    meeting.act("report", { name: "point.edit", pointId: idOf("launch"), kind: "talk" });
    expect(namesOf(plan(meeting).points)).toEqual(["launch", "m"]);
  });

  test.each<[string, Said[], string[]]>([
    [
      "what begins in them",
      [report("a", { minutes: 8 }), report("b", { minutes: 7 }), report("c")],
      ["a", "b"],
    ],
    ["what fills them", [report("a", { minutes: 10 }), report("b")], ["a"]],
    ["all of few", [report("a", { minutes: 3 }), report("b", { minutes: 3 })], ["a", "b"]],
    ["none of the manager's", [manager("m", { minutes: 5 })], []],
  ])("[PA6] the report's first ten minutes: %s", (_what, said, expected) => {
    const { points } = plan(plannedMeeting(said));
    expect(namesOf(points.filter((one) => one.isProtected))).toEqual(expected);
  });

  test("[PA6] minutes that were talked or given are used up, what was moved before is not", () => {
    const said = [report("a", { minutes: 6 }), report("b", { minutes: 6 }), report("c", { minutes: 6 })];
    const isProtected = (meeting: MeetingInMemory) =>
      namesOf(plan(meeting).points.filter((one) => one.isProtected));
    const talked = startedMeeting(said);
    talked.tick("a");
    expect(isProtected(talked)).toEqual(["b"]);
    const given = startedMeeting(said);
    expect(given.give("report", "a").ok).toBe(true);
    expect(isProtected(given)).toEqual(["b"]);
    const moved = startedMeeting(said);
    moved.act("report", { name: "point.carryOver", pointId: idOf("a"), occurrenceId, carried: true });
    expect(isProtected(moved)).toEqual(["b", "c"]);
  });
});

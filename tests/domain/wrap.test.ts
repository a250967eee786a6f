import type { CommandInput } from "../../core/domain/command.ts";
import { courseIdOf } from "../../core/domain/course.ts";
import { type Instant, plusMs } from "../../core/domain/instant.ts";
import { occurrenceNamed, plannedOccurrence } from "../../core/domain/occurrence.ts";
import { courseOf } from "../../core/domain/planned-course.ts";
import { isPromisedIn, nextConfirmedBy, pointsAskedAbout, pointsMovingOn } from "../../core/domain/wrap.ts";
import { idsOf, manager, type PairInMemory, report, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const START: Instant = "2026-03-03T09:00:00.000Z";
const meeting = plannedOccurrence(aSeries, START);
const occurrenceId = meeting.id;
const nextWeek = plannedOccurrence(aSeries, "2026-03-10T09:00:00.000Z");
const at = (minutes: number): { now: Instant } => ({ now: plusMs(START, minutes * 60_000) });
const wrap: CommandInput = { name: "course.wrap", occurrenceId };

const course = (pair: PairInMemory, of = meeting) => courseOf(pair.view("report"), of);
const occurrence = (pair: PairInMemory) => occurrenceNamed(pair.view("report").records, occurrenceId, START);
const point = (pair: PairInMemory, id: string) => {
  const found = pair.view("report").records.get(`tp_${id}`);
  if (found?.type !== "talkingPoint") throw new Error(`no point ${id}`);
  return found;
};

/** A meeting that is on, with two points of which one was discussed. */
function startMeeting(): PairInMemory {
  const pair = startPair([aSeries]);
  pair.act("report", { name: "point.add", text: "Pricing" }, { id: "cmd_p" });
  pair.act("manager", { name: "point.add", text: "Workshop" }, { id: "cmd_w" });
  pair.act("report", { name: "course.start", occurrenceId }, at(0));
  pair.act("report", { name: "point.discuss", pointId: "tp_p", occurrenceId, discussed: true }, at(8));
  return pair;
}

describe("wrapping up", () => {
  test("[WU1] ends the meeting in one change: held, in figures, nothing has the turn", () => {
    const pair = startMeeting();
    const due = { kind: "next-time" } as const;
    pair.act("report", { name: "actionItem.add", text: "Ask", owner: report.id, due }, at(10));
    pair.act(
      "report",
      { name: "decision.decide", pointId: "tp_p", occurrenceId, outcome: "Read-only access" },
      at(12),
    );
    const change = pair.act("manager", wrap, at(29));
    expect(idsOf(change)).toEqual([courseIdOf(occurrenceId), occurrenceId, "tp_w"]);
    expect(course(pair)).toMatchObject({
      turn: null,
      settledAt: null,
      wrap: {
        at: at(29).now,
        by: manager.id,
        heldMinutes: 29,
        decisions: 1,
        actionItems: 1,
        carried: ["tp_w"],
        decided: [{ about: "Pricing", outcome: "Read-only access" }],
      },
    });
    expect(occurrence(pair)).toMatchObject({ state: "held" });
  });

  test("[WU1] from both sides, or twice, wraps once", () => {
    const pair = startMeeting();
    pair.act("manager", wrap, { ...at(29), id: "cmd_m" });
    const first = pair.records();
    pair.act("report", wrap, { ...at(30), id: "cmd_r" });
    pair.act("manager", wrap, { ...at(31), id: "cmd_m" });
    expect(pair.records()).toEqual(first);
  });

  test("[WU1] a meeting that nobody started, or that was left open for hours, took as long as planned", () => {
    const pair = startPair([aSeries]);
    pair.act("report", wrap, at(200));
    expect(course(pair).wrap?.heldMinutes).toBe(30);
    const left = startMeeting();
    left.act("report", wrap, at(600));
    expect(course(left).wrap?.heldMinutes).toBe(30);
  });

  test("[WU2] what was not discussed carries over; what was put off or deleted does not", () => {
    const pair = startMeeting();
    for (const id of ["later", "gone", "marked"]) {
      pair.act("report", { name: "point.add", text: id }, { id: `cmd_${id}` });
    }
    pair.act("report", { name: "point.later", pointId: "tp_later", later: true });
    pair.act("report", { name: "point.delete", pointId: "tp_gone" });
    pair.act("report", { name: "point.carryOver", pointId: "tp_marked", occurrenceId, carried: true });
    pair.act("report", wrap, at(30));
    expect(course(pair).wrap?.carried).toEqual(["tp_w"]);
    expect(point(pair, "w").carriedFrom).toEqual([occurrenceId]);
    expect(point(pair, "marked").carriedFrom).toEqual([occurrenceId]);
    expect(point(pair, "later").carriedFrom).toEqual([]);
  });

  test("[WU2] [WU4] what was put off before is told with what the wrap carries, and stays so when it is taken back", () => {
    const pair = startMeeting();
    pair.act("manager", { name: "point.add", text: "Put off" }, { id: "cmd_put" });
    pair.act("manager", { name: "point.carryOver", pointId: "tp_put", occurrenceId, carried: true });
    pair.act("report", wrap, at(30));
    expect(course(pair).wrap).toMatchObject({ carried: ["tp_w"], putOff: ["tp_put"] });
    pair.act("manager", { name: "course.unwrap", occurrenceId }, at(31));
    expect(point(pair, "put").carriedFrom).toEqual([occurrenceId]);
  });

  test("[WU2] made up for on the next day, it takes nothing that came after the meeting", () => {
    const pair = startMeeting();
    const due = { kind: "next-time" } as const;
    const promise = (text: string, minutes: number) =>
      pair.act("report", { name: "actionItem.add", text, owner: report.id, due }, at(minutes));
    promise("Said in it", 10);
    promise("Written down after it", 60);
    pair.act("report", { name: "point.add", text: "Right after" }, { ...at(45), id: "cmd_after" });
    pair.act("report", { name: "point.add", text: "Next day" }, { ...at(24 * 60), id: "cmd_next" });
    promise("Next day", 24 * 60);
    const asked = { name: "point.carryOver", pointId: "tp_next", carried: true } as const;
    for (const from of ["occ_20260217T090000Z", "occ_20260224T090000Z"] as const)
      pair.act("report", { ...asked, occurrenceId: from });
    expect(pointsAskedAbout(pair.view("report"), meeting)).toEqual([]);
    pair.act("manager", wrap, at(25 * 60));
    expect(course(pair).wrap).toMatchObject({ carried: ["tp_after", "tp_w"], actionItems: 2 });
    expect(point(pair, "next").carriedFrom).not.toContain(occurrenceId);
  });

  test("[WU2] [AI11] [AI6] a promise of the meeting stays in its recap, as counted, whatever its day becomes after it", () => {
    const pair = startMeeting();
    const on = (date: string) => ({ kind: "date", date }) as const;
    const item = { actionItemId: "ai_a", why: "Finance is away" } as const;
    pair.act(
      "report",
      { name: "actionItem.add", text: "Ask", owner: report.id, due: on("2026-03-06") },
      { ...at(27), id: "cmd_a" },
    );
    pair.act("report", wrap, at(29));
    const listed = (of = meeting) =>
      pair.records().filter((one) => one.type === "actionItem" && isPromisedIn(one, course(pair, of), of));
    const moves = [
      { name: "actionItem.edit", actionItemId: "ai_a", due: on("2026-03-09") },
      { name: "actionItem.renegotiate", ...item, due: on("2026-03-12") },
    ] as const;
    for (const [minute, move] of moves.entries()) {
      expect(pair.act("report", move, at(30 + minute)).ok).toBe(true);
      expect(listed()).toMatchObject([{ due: move.due }]);
    }
    expect(course(pair).wrap?.actionItems).toBe(1);
    expect(listed(nextWeek)).toEqual([]);
    const inNextWeek = { now: plusMs(nextWeek.start, 10 * 60_000) };
    pair.act("report", { name: "actionItem.renegotiate", ...item, due: on("2026-03-20") }, inNextWeek);
    pair.act(
      "manager",
      { name: "course.wrap", occurrenceId: nextWeek.id },
      { now: plusMs(nextWeek.start, 1_800_000) },
    );
    expect([listed().length, listed(nextWeek).length, course(pair, nextWeek).wrap?.actionItems]).toEqual([
      1, 1, 1,
    ]);
  });

  test("[WU2] fits into one batch, however long the agenda is", () => {
    const pair = startPair([aSeries]);
    for (let n = 0; n < 190; n++) pair.act("report", { name: "point.add", text: `${n}` }, { id: `cmd_${n}` });
    const change = pair.act("report", wrap, at(30));
    expect(idsOf(change)).toHaveLength(92);
  });

  test("[WU3] the last wrap stays in sight until the next one", () => {
    const pair = startMeeting();
    pair.act("report", wrap, at(30));
    expect(course(pair).settledAt).toBeNull();
    const later = { now: plusMs(nextWeek.start, 30 * 60_000) };
    pair.act("report", { name: "course.wrap", occurrenceId: nextWeek.id }, later);
    expect(course(pair).settledAt).toBe(later.now);
    expect(course(pair, nextWeek).settledAt).toBeNull();
  });

  test("[WU3] a wrap that is made up for an earlier meeting leaves the later one in sight", () => {
    const pair = startMeeting();
    const later = plusMs(nextWeek.start, 30 * 60_000);
    pair.act("report", { name: "course.wrap", occurrenceId: nextWeek.id }, { now: later });
    const afterIt = plusMs(later, 60_000);
    pair.act("manager", wrap, { now: afterIt });
    expect([course(pair).settledAt, course(pair, nextWeek).settledAt]).toEqual([afterIt, null]);
    expect(course(pair).wrap?.at).toBe(afterIt);
  });

  test("[WU4] a wrap can be taken back: the meeting goes on with what it had carried over", () => {
    const pair = startMeeting();
    pair.act("report", wrap, at(30));
    pair.act("manager", { name: "course.unwrap", occurrenceId }, at(31));
    expect(course(pair)).toMatchObject({ wrap: null, turn: { section: "wrap" } });
    expect(point(pair, "w").carriedFrom).toEqual([]);
    expect(occurrence(pair)).toMatchObject({ state: "planned" });
  });

  test("[WU6] whether it was worth it is one's own: it changes nothing that the other one sees", () => {
    const pair = startMeeting();
    const before = pair.records();
    pair.act("manager", { name: "worth.answer", occurrenceId, worth: "no" });
    pair.act("manager", { name: "worth.answer", occurrenceId, worth: "partly" });
    expect(pair.view("manager").notebook.worth).toEqual([{ occurrenceId, worth: "partly" }]);
    expect(pair.view("report").notebook.worth).toEqual([]);
    expect(pair.records()).toEqual(before);
    pair.act("manager", { name: "worth.answer", occurrenceId, worth: null });
    expect(pair.view("manager").notebook.worth).toEqual([]);
  });

  test("[WU9] each says for themselves that the next date is still good, before the wrap or after it", () => {
    const pair = startMeeting();
    const confirm = (role: "manager" | "report", confirmed: boolean) =>
      pair.act(role, { name: "course.confirmNext", occurrenceId, confirmed });
    confirm("report", true);
    pair.act("report", wrap, at(30));
    confirm("manager", true);
    expect(course(pair).nextConfirmedBy).toEqual([report.id, manager.id]);
    confirm("report", false);
    expect(course(pair).nextConfirmedBy).toEqual([manager.id]);
  });

  test("[WU9] what was said of a date does not count for the one that it is moved to", () => {
    const pair = startMeeting();
    const moved = plusMs(nextWeek.start, 24 * 60 * 60_000);
    const confirm = (role: "manager" | "report", start: Instant) =>
      pair.act(role, { name: "course.confirmNext", occurrenceId, confirmed: true, start });
    const saidOf = (start: Instant) => nextConfirmedBy(course(pair), start);
    confirm("report", nextWeek.start);
    confirm("manager", nextWeek.start);
    expect([saidOf(nextWeek.start), saidOf(moved)]).toEqual([[report.id, manager.id], []]);
    confirm("manager", moved);
    expect([saidOf(nextWeek.start), saidOf(moved)]).toEqual([[], [manager.id]]);
  });

  test("[WU2] what is ticked, put aside or taken back to today after the wrap does not move on any more", () => {
    const pair = startMeeting();
    for (const id of ["t", "l", "b", "put"])
      pair.act("report", { name: "point.add", text: id }, { id: `cmd_${id}` });
    pair.act("report", { name: "point.carryOver", pointId: "tp_put", occurrenceId, carried: true });
    const moving = () =>
      pointsMovingOn(pair.view("report"), course(pair), meeting).map(({ id }) => id.slice("tp_".length));
    expect(moving()).toEqual(["t", "l", "b", "put", "w"]);
    pair.act("manager", wrap, at(30));
    expect(moving()).toEqual(["t", "l", "b", "put", "w"]);
    pair.act("report", { name: "point.discuss", pointId: "tp_t", occurrenceId, discussed: true });
    pair.act("report", { name: "point.later", pointId: "tp_l", later: true });
    pair.act("report", { name: "point.carryOver", pointId: "tp_b", occurrenceId, carried: false });
    pair.act("manager", { name: "point.add", text: "After it" });
    expect(moving()).toEqual(["put", "w"]);
  });
});

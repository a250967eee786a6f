import type { OccurrenceId } from "../../core/domain/ids.ts";
import { type Instant, MINUTE_MS, plusMs } from "../../core/domain/instant.ts";
import { occurrenceIdOf, plannedOccurrence } from "../../core/domain/occurrence.ts";
import { meetingToCover } from "../../core/domain/screen-sharing.ts";
import type { Occurrence } from "../../core/domain/series.ts";
import { type PairInMemory, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const START: Instant = "2026-03-03T09:00:00.000Z";
const meeting = plannedOccurrence(aSeries, START);
const occurrenceId: OccurrenceId = meeting.id;
const at = (minutes: number) => plusMs(START, minutes * MINUTE_MS);
const start = (...others: readonly Occurrence[]) => startPair([aSeries, meeting, ...others]);
const isCovered = (pair: PairInMemory, ...minutes: readonly number[]) =>
  minutes.map((one) => meetingToCover(pair.view("report"), at(one)) === occurrenceId);

describe("a screen may be shared", () => {
  test("[SS1] from the start of a meeting to half an hour after its end, whether or not somebody started it", () => {
    expect(isCovered(start(), -24 * 60, -1, 0, 29, 30, 59, 60, 120)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test("[SS1] from when it was started to half an hour after it was wrapped up", () => {
    const pair = start();
    pair.act("report", { name: "course.start", occurrenceId }, { now: at(-10) });
    expect(isCovered(pair, -11, -10, 0, 30, 50, 200)).toEqual([false, true, true, true, true, true]);
    pair.act("report", { name: "course.wrap", occurrenceId }, { now: at(45) });
    expect(isCovered(pair, -10, 45, 74, 75)).toEqual([true, true, true, false]);
  });

  test("[SS1] when it is wrapped up early the half hour begins at the end that was booked", () => {
    const pair = start();
    pair.act("report", { name: "course.start", occurrenceId }, { now: START });
    pair.act("manager", { name: "course.wrap", occurrenceId }, { now: at(27) });
    expect(isCovered(pair, 27, 28, 59, 60)).toEqual([true, true, true, false]);
  });

  test("[SS1] one that is wrapped up the next day covers nothing then", () => {
    const pair = start();
    pair.act("report", { name: "course.start", occurrenceId }, { now: START });
    pair.act("manager", { name: "course.wrap", occurrenceId }, { now: at(24 * 60) });
    expect(isCovered(pair, 24 * 60, 24 * 60 + 29)).toEqual([false, false]);
  });

  test("[SS1] one that is never wrapped up is covered as long as it is the current one", () => {
    const pair = start();
    pair.act("report", { name: "course.start", occurrenceId }, { now: START });
    expect(isCovered(pair, 30 + 239, 30 + 240)).toEqual([true, false]);
  });

  test.each(["skipped", "find-time"] as const)(
    "[SS1] that it did not happen uncovers nothing: %s",
    (outcome) => {
      const pair = start();
      pair.act("manager", { name: "course.miss", occurrenceId, outcome }, { now: at(5) });
      expect(isCovered(pair, 5, 59, 60)).toEqual([true, true, false]);
    },
  );

  test("[SS1] one that was cancelled before it began covers nothing", () => {
    const pair = startPair([aSeries, { ...meeting, rev: 1, state: "cancelled", at: at(-60) }]);
    expect(isCovered(pair, 0, 29)).toEqual([false, false]);
  });

  test("[SS1] one that is moved or made shorter once it has begun covers on as it was booked", () => {
    const begunAs = { start: START, minutes: 30 };
    const tomorrow = startPair([aSeries, { ...meeting, rev: 1, start: at(24 * 60), begunAs, at: at(5) }]);
    expect(isCovered(tomorrow, -1, 5, 59, 60, 24 * 60)).toEqual([false, true, true, false, true]);
    const shorter = startPair([aSeries, { ...meeting, rev: 1, minutes: 5, begunAs, at: at(5) }]);
    expect(isCovered(shorter, 36, 59, 60)).toEqual([true, true, false]);
  });

  test("[SS1] the meeting that begins later counts: what was shown in the one before is covered anew", () => {
    const next = { ...meeting, id: occurrenceIdOf(at(45)), originalStart: at(45), start: at(45) };
    const pair = start(next);
    expect([44, 45].map((one) => meetingToCover(pair.view("report"), at(one)))).toEqual([
      meeting.id,
      next.id,
    ]);
  });
});

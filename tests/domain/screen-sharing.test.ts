import type { OccurrenceId } from "../../core/domain/ids.ts";
import { type Instant, MINUTE_MS, plusMs } from "../../core/domain/instant.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { courseOf } from "../../core/domain/planned-course.ts";
import { isMeetingOn } from "../../core/domain/screen-sharing.ts";
import { type PairInMemory, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const START: Instant = "2026-03-03T09:00:00.000Z";
const meeting = plannedOccurrence(aSeries, START);
const occurrenceId: OccurrenceId = meeting.id;
const at = (minutes: number) => plusMs(START, minutes * MINUTE_MS);
const isOn = (pair: PairInMemory, minutes: number) =>
  isMeetingOn(courseOf(pair.view("report"), meeting), meeting, at(minutes));

describe("a meeting is on", () => {
  test("[SS1] by the clock, from its start to its end, whether or not somebody started it", () => {
    const pair = startPair([aSeries]);
    expect([-24 * 60, -1, 0, 29, 30, 120].map((minutes) => isOn(pair, minutes))).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  test("[SS1] from when it was started until it is wrapped up, whatever the clock says", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "course.start", occurrenceId }, { now: at(-10) });
    expect([-10, 0, 30, 50].map((minutes) => isOn(pair, minutes))).toEqual([true, true, true, true]);
    pair.act("report", { name: "course.wrap", occurrenceId }, { now: at(25) });
    expect([25, 28].map((minutes) => isOn(pair, minutes))).toEqual([false, false]);
  });
});

import type { OccurrenceId } from "../../core/domain/ids.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { timesOnAgenda } from "../../core/domain/talking-point.ts";
import { pointsAskedAbout } from "../../core/domain/wrap.ts";
import { type MeetingInMemory, occurrenceId, plannedMeeting, START } from "../support/meeting-builder.ts";
import { manager } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const TWO_WEEKS_AGO: OccurrenceId = "occ_20260217T090000Z";
const LAST_WEEK: OccurrenceId = "occ_20260224T090000Z";
const meeting = plannedOccurrence(aSeries, START);
const split = { name: "point.split", pointId: "tp_w", first: "Room", second: "Guests" } as const;

let week: MeetingInMemory;
beforeEach(() => {
  week = plannedMeeting([{ by: "manager", name: "w" }]);
});

const carry = (from: OccurrenceId) =>
  week.act("manager", { name: "point.carryOver", pointId: "tp_w", occurrenceId: from, carried: true });
const asked = () => pointsAskedAbout(week.pair.view("report"), meeting).map(({ id }) => id);

test("[WU7] the third time it is asked about; split, a point becomes two that start afresh", () => {
  carry(TWO_WEEKS_AGO);
  expect(asked()).toEqual([]);
  carry(LAST_WEEK);
  expect(asked()).toEqual(["tp_w"]);
  week.act("manager", { name: "point.add", text: "Last" }, 0, "cmd_last");
  week.act("report", split, 1, "cmd_s");
  week.act("report", split, 1, "cmd_s");
  const afresh = { carriedFrom: [], raisedBy: manager.id };
  expect(week.point("w")).toMatchObject({ text: "Room", ...afresh });
  expect(week.point("s")).toMatchObject({ text: "Guests", ...afresh });
  const ranks = ["w", "s", "last"].map((name) => week.point(name).rank);
  expect([...ranks].sort()).toEqual(ranks);
  expect(asked()).toEqual([]);
});

test("[WU7] what was put off stays so when it is split", () => {
  for (const from of [TWO_WEEKS_AGO, LAST_WEEK, occurrenceId]) carry(from);
  week.act("report", split, 1, "cmd_s");
  for (const name of ["w", "s"]) expect(week.point(name).carriedFrom).toEqual([occurrenceId]);
});

test("[WU7] what was put off in the meeting for the third time is asked about too", () => {
  for (const from of [TWO_WEEKS_AGO, occurrenceId, LAST_WEEK]) {
    expect(asked()).toEqual([]);
    carry(from);
  }
  expect(asked()).toEqual(["tp_w"]);
  expect(timesOnAgenda(week.point("w"), occurrenceId)).toBe(3);
});

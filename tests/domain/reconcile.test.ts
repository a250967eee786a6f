import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { type CalendarMeeting, reconcile } from "../../core/domain/reconcile.ts";
import type { Occurrence } from "../../core/domain/series.ts";
import { NOON } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const window = { from: "2026-03-02T00:00:00.000Z", to: "2026-03-16T00:00:00.000Z" };
const starts = ["2026-03-03T09:00:00.000Z", "2026-03-10T09:00:00.000Z"];
const asPlanned: CalendarMeeting[] = starts.map((start) => ({ originalStart: start, start, minutes: 30 }));

function against(meetings: CalendarMeeting[], stored: Occurrence[] = []): Occurrence[] {
  return reconcile(aSeries, stored, meetings, window, NOON);
}

describe("the calendar", () => {
  test("[OC3] what stands as planned changes nothing", () => {
    expect(against(asPlanned)).toEqual([]);
  });

  test("[OC3] a moved meeting moves the occurrence with its original start, once", () => {
    const moved = asPlanned.map((one, i) =>
      i === 0 ? { ...one, start: "2026-03-04T14:00:00.000Z", minutes: 45 } : one,
    );
    const first = against(moved);
    expect(first).toMatchObject([
      { id: "occ_20260303T090000Z", start: "2026-03-04T14:00:00.000Z", minutes: 45, rev: 1 },
    ]);
    expect(against(moved, first)).toEqual([]);
  });

  test("[OC3] a deleted meeting cancels its occurrence, and one that is back is planned again", () => {
    const cancelled = against(asPlanned.slice(1));
    expect(cancelled).toMatchObject([{ id: "occ_20260303T090000Z", state: "cancelled", rev: 1 }]);
    expect(against(asPlanned.slice(1), cancelled)).toEqual([]);
    expect(against(asPlanned, cancelled)).toMatchObject([{ state: "planned", rev: 2 }]);
  });

  test("[SS1] a meeting that is moved once its time has come remembers when it began, whatever happens then", () => {
    const day = (start: string) => [{ ...asPlanned[0], originalStart: starts[0] ?? "", start, minutes: 45 }];
    const moving = (start: string, stored: Occurrence[], now: string) =>
      reconcile(aSeries, stored, [...day(start), ...asPlanned.slice(1)], window, now);
    const before = moving("2026-03-03T13:00:00.000Z", [], "2026-03-03T08:59:59.000Z");
    expect(before).toMatchObject([{ start: "2026-03-03T13:00:00.000Z", begunAs: null }]);
    const begunAs = { start: "2026-03-03T13:00:00.000Z", minutes: 45 };
    const begun = moving("2026-03-04T13:00:00.000Z", before, "2026-03-03T13:00:00.000Z");
    expect(begun).toMatchObject([{ start: "2026-03-04T13:00:00.000Z", begunAs }]);
    const again = moving("2026-03-05T13:00:00.000Z", begun, "2026-03-03T14:00:00.000Z");
    expect(again).toMatchObject([{ start: "2026-03-05T13:00:00.000Z", begunAs }]);
  });

  test("[OC3] what was held stays as it was", () => {
    const held = plannedOccurrence(aSeries, "2026-03-03T09:00:00.000Z");
    expect(against(asPlanned.slice(1), [{ ...held, state: "held", rev: 4 }])).toEqual([]);
  });
});

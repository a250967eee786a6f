import { currentAndNext } from "../../core/domain/agenda.ts";
import { plusMs } from "../../core/domain/instant.ts";
import { lastTimeOf, openEndOf } from "../../core/domain/last-time.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { type PairInMemory, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const last = plannedOccurrence(aSeries, "2026-02-24T09:00:00.000Z");
const current = plannedOccurrence(aSeries, "2026-03-03T09:00:00.000Z");
const afterLast = { now: plusMs(last.start, 30 * 60_000) };

/** A pair whose last two meetings were, or are to be. */
function startWeeks(): PairInMemory {
  const pair = startPair([aSeries, last, current]);
  pair.act("report", { name: "point.add", text: "Onboarding plan" }, { id: "cmd_o", now: last.start });
  pair.act("report", { name: "point.add", text: "Done" }, { id: "cmd_d", now: last.start });
  pair.act("report", {
    name: "point.discuss",
    pointId: "tp_d",
    occurrenceId: last.id,
    discussed: true,
  });
  pair.act("report", {
    name: "decision.decide",
    pointId: "tp_d",
    occurrenceId: last.id,
    outcome: "Read-only access",
  });
  return pair;
}

describe("what the two left off with", () => {
  test("[WU3] is the last wrap, and what it carried over that is still open", () => {
    const pair = startWeeks();
    expect(lastTimeOf(pair.view("report"), current)).toEqual({ wrap: null, carried: [] });
    pair.act("report", { name: "course.wrap", occurrenceId: last.id }, afterLast);
    expect(lastTimeOf(pair.view("manager"), current)).toMatchObject({
      wrap: { decisions: 1, decided: [{ about: "Done", outcome: "Read-only access" }] },
      carried: [{ text: "Onboarding plan" }],
    });
    pair.act("report", { name: "point.discuss", pointId: "tp_o", occurrenceId: current.id, discussed: true });
    expect(lastTimeOf(pair.view("manager"), current).carried).toEqual([]);
  });

  test("[WU3] is the meeting that was last, whichever of them was wrapped up last", () => {
    const earlier = plannedOccurrence(aSeries, "2026-02-17T09:00:00.000Z");
    const pair = startWeeks();
    pair.act("report", { name: "course.wrap", occurrenceId: last.id }, afterLast);
    const late = { now: plusMs(afterLast.now, 60_000) };
    pair.act("manager", { name: "course.wrap", occurrenceId: earlier.id }, late);
    const view = pair.view("report");
    expect(lastTimeOf(view, current).wrap?.at).toBe(afterLast.now);
    const isOther = ([, record]: [string, { type: string }]) => record.type !== "occurrence";
    const records = new Map([...view.records].filter(isOther));
    expect(lastTimeOf({ ...view, records }, current).wrap?.at).toBe(afterLast.now);
  });

  test("[WU3] what the meeting itself carries over is not of last time", () => {
    const pair = startWeeks();
    pair.act("report", { name: "course.wrap", occurrenceId: current.id });
    expect(lastTimeOf(pair.view("report"), current)).toEqual({ wrap: null, carried: [] });
  });

  test("[WU8] the latest meeting that nobody wrapped up is asked about, until somebody says something", () => {
    const pair = startWeeks();
    const { now } = afterLast;
    const end = () => openEndOf(pair.view("report"), current, now);
    expect(end()).toMatchObject({ occurrence: { id: last.id }, isAsked: true });
    pair.act("manager", { name: "course.miss", occurrenceId: last.id, outcome: "find-time" });
    expect(end()).toMatchObject({ occurrence: { id: last.id }, isAsked: false });
    pair.act("manager", { name: "course.miss", occurrenceId: last.id, outcome: "skipped" });
    expect(end()).toBeNull();
  });

  test("[WU8] the current meeting is not asked about: its wrap-up stands on the agenda", () => {
    const pair = startWeeks();
    const now = plusMs(current.start, 60 * 60_000);
    const records = [...pair.view("report").records.values()];
    const found = currentAndNext(
      records.filter((record) => record.type === "occurrence"),
      now,
    ).current;
    expect(found?.id).toBe(current.id);
    expect(openEndOf(pair.view("report"), found, now)).toMatchObject({ occurrence: { id: last.id } });
  });
});

import { parseEnvelope } from "../../core/contract/envelope.ts";
import { agendaOf } from "../../core/domain/agenda.ts";
import type { OccurrenceId } from "../../core/domain/ids.ts";
import { DAY_MS, plusMs } from "../../core/domain/instant.ts";
import { occurrenceIdOf, plannedOccurrence } from "../../core/domain/occurrence.ts";
import { isOpenRecord, openSince } from "../../core/domain/shared-record.ts";
import { timesOnAgenda } from "../../core/domain/talking-point.ts";
import { aPair, codeOf, NOON, type PairInMemory, report, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const TODAY: OccurrenceId = "occ_20260303T090000Z";

function agenda(pair: PairInMemory, role: "manager" | "report" = "report", now = NOON) {
  const occurrences = ["2026-03-03T09:00:00.000Z", "2026-03-10T09:00:00.000Z"].map((start) =>
    plannedOccurrence(aSeries, start),
  );
  return agendaOf(aPair, [...pair.records(), ...occurrences], pair.view(role).notebook, now);
}

function wordsOf(points: readonly { text: string }[]): string[] {
  return points.map((point) => point.text);
}

function withPoints(...texts: string[]): PairInMemory {
  const pair = startPair();
  for (const text of texts) pair.act("report", { name: "point.add", text });
  return pair;
}

describe("talking points", () => {
  test("[AG2] the report's points come first, whoever looks", () => {
    const pair = startPair();
    pair.act("manager", { name: "point.add", text: "Workshop" });
    pair.act("report", { name: "point.add", text: "Pricing data" });
    for (const role of ["manager", "report"] as const) {
      const [first, second] = agenda(pair, role).sections;
      expect([first.role, wordsOf(first.points), second.role, wordsOf(second.points)]).toEqual([
        "report",
        ["Pricing data"],
        "manager",
        ["Workshop"],
      ]);
    }
  });

  test("[AG3] a new point goes to the end of the section of whoever raised it", () => {
    const pair = withPoints("a", "b", "c");
    pair.act("manager", { name: "point.add", text: "m" });
    const [first, second] = agenda(pair).sections;
    expect(wordsOf(first.points)).toEqual(["a", "b", "c"]);
    expect(wordsOf(second.points)).toEqual(["m"]);
  });

  test("[AG4] the 201st open point is refused, and so is bringing one back", () => {
    const pair = startPair();
    pair.act("report", { name: "point.add", text: "first" }, { id: "cmd_first" });
    pair.act("report", { name: "point.delete", pointId: "tp_first" });
    for (let i = 0; i < 200; i++) pair.act("report", { name: "point.add", text: `point ${i}` });
    expect(codeOf(pair.act("manager", { name: "point.add", text: "one more" }))).toBe("too-many-points");
    expect(codeOf(pair.act("report", { name: "point.restore", pointId: "tp_first" }))).toBe(
      "too-many-points",
    );
  });

  test("[AG5] a discussed point is listed under the occurrence in which it was discussed", () => {
    const pair = withPoints("a", "b");
    pair.act("manager", { name: "point.discuss", pointId: "tp_1", occurrenceId: TODAY, discussed: true });
    expect(wordsOf(agenda(pair).sections[0].points)).toEqual(["b"]);
    expect(wordsOf(agenda(pair).discussed)).toEqual(["a"]);
    expect(wordsOf(agenda(pair, "report", "2026-03-04T12:00:00.000Z").discussed)).toEqual([]);
    pair.act("report", { name: "point.discuss", pointId: "tp_1", occurrenceId: null, discussed: false });
    expect(wordsOf(agenda(pair).sections[0].points)).toEqual(["a", "b"]);
  });

  test("[AG6] a point carried over is back at the next occurrence", () => {
    const pair = withPoints("a");
    pair.act("report", { name: "point.carryOver", pointId: "tp_1", occurrenceId: TODAY, carried: true });
    expect(wordsOf(agenda(pair).nextTime)).toEqual(["a"]);
    expect(wordsOf(agenda(pair).sections[0].points)).toEqual([]);
    const after = agenda(pair, "report", "2026-03-04T12:00:00.000Z");
    expect(wordsOf(after.sections[0].points)).toEqual(["a"]);
    expect(after.sections[0].points[0]?.carriedFrom).toEqual([TODAY]);
  });

  test("[AG6] a point remembers the last 12 meetings that it was carried over from, oldest first", () => {
    const pair = withPoints("a");
    const weeks = Array.from({ length: 14 }, (_, n) =>
      occurrenceIdOf(plusMs("2026-01-06T09:00:00.000Z", n * 7 * DAY_MS)),
    );
    const [first, ...others] = weeks;
    if (first === undefined) throw new Error("there are weeks");
    // Its first meeting is wrapped up last.
    for (const occurrenceId of [...others, first])
      pair.act("report", { name: "point.carryOver", pointId: "tp_1", occurrenceId, carried: true });
    expect(pair.records().find((record) => record.id === "tp_1")).toMatchObject({
      carriedFrom: weeks.slice(-12),
    });
  });

  test("[AG16] a point that comes back is there for the second time; while it waits it still is for the first", () => {
    const pair = withPoints("a");
    const nth = (occurrenceId: OccurrenceId | null) => {
      const point = pair.records().find((record) => record.id === "tp_1");
      return point?.type === "talkingPoint" && timesOnAgenda(point, occurrenceId);
    };
    pair.act("report", { name: "point.carryOver", pointId: "tp_1", occurrenceId: TODAY, carried: true });
    expect([nth(TODAY), nth("occ_20260310T090000Z"), nth(null)]).toEqual([1, 2, 2]);
  });

  test("[AG7] a point put off to later waits there until it is taken back", () => {
    const pair = withPoints("a");
    pair.act("manager", { name: "point.later", pointId: "tp_1", later: true });
    expect(wordsOf(agenda(pair).later)).toEqual(["a"]);
    pair.act("report", { name: "point.later", pointId: "tp_1", later: false });
    expect(wordsOf(agenda(pair).sections[0].points)).toEqual(["a"]);
  });

  test("[AG8] what was settled more than 14 days ago belongs to the history", () => {
    const pair = withPoints("a", "b");
    pair.act("report", { name: "point.discuss", pointId: "tp_1", occurrenceId: TODAY, discussed: true });
    const isOpen = (now: string) =>
      pair
        .records()
        .filter((record) => record.type === "talkingPoint" && isOpenRecord(record, openSince(now)));
    expect(isOpen(plusMs(NOON, 14 * 86_400_000))).toHaveLength(2);
    expect(isOpen(plusMs(NOON, 14 * 86_400_000 + 1))).toHaveLength(1);
  });

  test("[AG9] the report moves every point, the manager only theirs", () => {
    const pair = startPair();
    pair.act("manager", { name: "point.add", text: "m1" }, { id: "cmd_m1" });
    pair.act("manager", { name: "point.add", text: "m2" }, { id: "cmd_m2" });
    pair.act("report", { name: "point.add", text: "r1" }, { id: "cmd_r1" });
    expect(codeOf(pair.act("manager", { name: "point.move", pointId: "tp_r1", after: null }))).toBe(
      "not-yours-to-move",
    );
    expect(pair.act("report", { name: "point.move", pointId: "tp_m2", after: null }).ok).toBe(true);
    expect(wordsOf(agenda(pair).sections[1].points)).toEqual(["m2", "m1"]);
    expect(pair.act("manager", { name: "point.move", pointId: "tp_m2", after: "tp_m1" }).ok).toBe(true);
    expect(wordsOf(agenda(pair).sections[1].points)).toEqual(["m1", "m2"]);
  });

  test("[AG10] a point moves within the section of whoever raised it", () => {
    const pair = startPair();
    pair.act("manager", { name: "point.add", text: "m" }, { id: "cmd_m" });
    pair.act("report", { name: "point.add", text: "r" }, { id: "cmd_r" });
    expect(codeOf(pair.act("report", { name: "point.move", pointId: "tp_r", after: "tp_m" }))).toBe(
      "not-in-this-section",
    );
  });

  test("[AG10] every place of a section can be reached, however often points were moved there", () => {
    const pair = withPoints("1", "2", "3", "4");
    for (let turn = 0; turn < 300; turn++) {
      const last = agenda(pair).sections[0].points.at(-1);
      if (last)
        pair.act("report", { name: "point.move", pointId: last.id, after: turn % 2 === 0 ? null : "tp_1" });
    }
    expect(wordsOf(agenda(pair).sections[0].points).sort()).toEqual(["1", "2", "3", "4"]);
    for (const point of agenda(pair).sections[0].points) expect(point.rank.length).toBeLessThan(200);
  });

  test("[AG11] a deleted point comes back as it was", () => {
    const pair = withPoints("a", "b");
    pair.act("report", {
      name: "point.edit",
      pointId: "tp_1",
      minutes: 8,
      mustCover: true,
      kind: "decision",
    });
    const before = agenda(pair).sections[0].points[0];
    pair.act("manager", { name: "point.delete", pointId: "tp_1" });
    expect(wordsOf(agenda(pair).sections[0].points)).toEqual(["b"]);
    pair.act("report", { name: "point.restore", pointId: "tp_1" });
    const after = agenda(pair).sections[0].points[0];
    expect(after).toEqual({ ...before, rev: after?.rev, recent: after?.recent });
  });

  test("[AG11] deleted words are dropped by the store after 30 days, restored ones are not", () => {
    const pair = withPoints("a");
    pair.act("report", { name: "point.delete", pointId: "tp_1" });
    expect(pair.records().find((record) => record.id === "tp_1")?.ttl).toBe(30 * 24 * 3600);
    pair.act("report", { name: "point.restore", pointId: "tp_1" });
    expect(pair.records().find((record) => record.id === "tp_1")).not.toHaveProperty("ttl");
  });

  test("[AG12] an edit changes only the fields it names, whoever edits", () => {
    const pair = withPoints("a");
    pair.act("report", { name: "point.edit", pointId: "tp_1", minutes: 8, mustCover: true });
    pair.act("manager", { name: "point.edit", pointId: "tp_1", text: "b" });
    pair.act("report", { name: "point.edit", pointId: "tp_1", minutes: null });
    expect(agenda(pair).sections[0].points[0]).toMatchObject({
      text: "b",
      minutes: null,
      mustCover: true,
      raisedBy: report.id,
    });
  });

  test.each([
    ["   ", "text-empty"],
    ["x".repeat(501), "text-too-long"],
  ])("[AG13] words outside 1 to 500 characters are refused with their own code", (text, code) => {
    expect(codeOf(parseEnvelope({ commandId: "cmd_1", command: { name: "point.add", text } }))).toBe(code);
  });

  test("[AG13] words are one line without blank ends", () => {
    const parsed = parseEnvelope({
      commandId: "cmd_1",
      command: { name: "point.add", text: "  one\n two  " },
    });
    expect(parsed.ok && parsed.value.command).toMatchObject({ text: "one two" });
    const longest = parseEnvelope({
      commandId: "cmd_1",
      command: { name: "point.add", text: "x".repeat(500) },
    });
    expect(longest.ok).toBe(true);
  });

  test("[AG15] a deleted point takes no change but its return", () => {
    const pair = withPoints("a");
    pair.act("report", { name: "point.delete", pointId: "tp_1" });
    expect(codeOf(pair.act("manager", { name: "point.edit", pointId: "tp_1", text: "b" }))).toBe(
      "point-deleted",
    );
    expect(pair.act("manager", { name: "point.delete", pointId: "tp_1" }).ok).toBe(true);
  });

  test("[WR1] every change adds one to the rev", () => {
    const pair = withPoints("a");
    pair.act("manager", { name: "point.later", pointId: "tp_1", later: true });
    pair.act("manager", { name: "point.later", pointId: "tp_1", later: false });
    expect(pair.records().find((record) => record.id === "tp_1")?.rev).toBe(3);
  });

  test("[WR2] a command that arrives again is done once", () => {
    const pair = startPair();
    const add = () => pair.act("report", { name: "point.add", text: "a" }, { id: "cmd_a" });
    add();
    expect(add()).toEqual({ ok: true, value: { shared: [], notebook: null } });
    pair.act("report", { name: "point.edit", pointId: "tp_a", text: "b" }, { id: "cmd_b" });
    pair.act("manager", { name: "point.edit", pointId: "tp_a", text: "c" }, { id: "cmd_c" });
    pair.act("report", { name: "point.edit", pointId: "tp_a", text: "b" }, { id: "cmd_b" });
    expect(wordsOf(agenda(pair).sections[0].points)).toEqual(["c"]);
  });

  test("[WR3] a repeated command that the record has forgotten is refused, a fresh one is not", () => {
    const pair = startPair();
    pair.act("report", { name: "point.add", text: "a" }, { id: "cmd_a" });
    pair.act("report", { name: "point.edit", pointId: "tp_a", text: "old" }, { id: "cmd_old", seen: 1 });
    for (let i = 0; i < 24; i++) {
      pair.act(
        "manager",
        { name: "point.edit", pointId: "tp_a", text: `new ${i}` },
        { id: `cmd_n${i}`, seen: 2 + i },
      );
    }
    const again = () =>
      pair.act("report", { name: "point.edit", pointId: "tp_a", text: "old" }, { id: "cmd_old", seen: 1 });
    expect(codeOf(again())).toBe("conflict");
    const fresh = pair.act("report", { name: "point.edit", pointId: "tp_a", text: "fresh" }, { seen: 26 });
    expect(fresh.ok).toBe(true);
  });

  test("[AG1] moving or cancelling every meeting changes no point and hides none", () => {
    const pair = withPoints("a", "b");
    const meeting = plannedOccurrence(aSeries, "2026-03-03T09:00:00.000Z");
    const seen = [
      [],
      [{ ...meeting, start: "2026-03-05T09:00:00.000Z" }],
      [{ ...meeting, state: "cancelled" as const }],
    ].map(
      (occurrences) => agendaOf(aPair, [...pair.records(), ...occurrences], null, NOON).sections[0].points,
    );
    for (const points of seen) expect(wordsOf(points)).toEqual(["a", "b"]);
  });
});

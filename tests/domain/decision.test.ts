import type { CommandInput } from "../../core/domain/command.ts";
import { Decision } from "../../core/domain/decision.ts";
import { isOpenRecord } from "../../core/domain/shared-record.ts";
import {
  codeOf,
  idsOf,
  manager,
  NOON,
  type PairInMemory,
  report,
  startPair,
} from "../support/pair-builder.ts";

const THURSDAY = { kind: "date", date: "2026-03-05" } as const;

function withPoint(): PairInMemory {
  const pair = startPair();
  pair.act(
    "report",
    { name: "point.add", text: "Access to pricing data", kind: "decision" },
    { id: "cmd_p" },
  );
  return pair;
}

const decisionIn = (pair: PairInMemory) => pair.records().find((record) => record.type === "decision");
const decide = (
  outcome: string | null,
  owner = manager.id,
  instead: string | null | undefined = undefined,
): CommandInput => ({
  name: "decision.decide",
  pointId: "tp_p",
  occurrenceId: "occ_20260303T090000Z",
  outcome,
  instead,
  owner,
  due: THURSDAY,
});

describe("decisions", () => {
  test("[DE1] a point has one decision, whoever begins it", () => {
    const pair = withPoint();
    pair.act("report", { name: "decision.addOption", pointId: "tp_p", text: "Ask finance" }, { id: "cmd_1" });
    pair.act("manager", { name: "decision.addOption", pointId: "tp_p", text: "Buy it" }, { id: "cmd_2" });
    const decisions = pair.records().filter((record) => record.type === "decision");
    expect(decisions).toHaveLength(1);
    expect(decisions[0]).toMatchObject({
      id: "dec_p",
      about: "Access to pricing data",
      options: [
        { id: "cmd_1", text: "Ask finance" },
        { id: "cmd_2", text: "Buy it", by: manager.id },
      ],
      outcome: null,
    });
  });

  test("[DE2] a decision holds at most 12 options; removing one leaves the others", () => {
    const pair = withPoint();
    const add = (n: number) =>
      pair.act("report", { name: "decision.addOption", pointId: "tp_p", text: `o${n}` }, { id: `cmd_o${n}` });
    for (let n = 1; n <= 12; n++) add(n);
    expect(codeOf(add(13))).toBe("too-many-options");
    pair.act("manager", { name: "decision.removeOption", pointId: "tp_p", optionId: "cmd_o1" });
    expect(add(13).ok).toBe(true);
    expect(decisionIn(pair)).toMatchObject({
      options: expect.arrayContaining([{ id: "cmd_o2", text: "o2", by: "person-r" }]),
    });
  });

  test("[DE3] an outcome says what, who sees to it and by when, and belongs to its meeting", () => {
    const pair = withPoint();
    pair.act("manager", decide("Read-only access via finance"));
    expect(decisionIn(pair)).toMatchObject({
      outcome: "Read-only access via finance",
      owner: manager.id,
      due: THURSDAY,
      decidedIn: "occ_20260303T090000Z",
      settledAt: NOON,
    });
    pair.act("report", decide(null));
    expect(decisionIn(pair)).toMatchObject({
      outcome: null,
      owner: null,
      due: null,
      decidedIn: null,
      settledAt: null,
    });
  });

  test("[DE3] what was taken back is where both go on, however often it is taken back", () => {
    const pair = withPoint();
    pair.act("manager", decide("Read-only access via finance"));
    for (const by of ["report", "manager"] as const) pair.act(by, decide(null));
    const formerly = { outcome: "Read-only access via finance", owner: manager.id, due: THURSDAY };
    expect(decisionIn(pair)).toMatchObject({ outcome: null, formerly });
  });

  test("[DE3] who sees to it is one of the two", () => {
    const pair = withPoint();
    expect(codeOf(pair.act("report", decide("x", "somebody")))).toBe("not-a-participant");
  });

  test("[DE8] decided by both at once, the first stands, and the later is done on purpose or not at all", () => {
    const pair = withPoint();
    const choose = (by: "manager" | "report", outcome: string, instead: string | null, id: `cmd_${string}`) =>
      codeOf(pair.act(by, decide(outcome, manager.id, instead), { id }));
    expect(choose("manager", "Wait until May", null, "cmd_m")).toBeUndefined();
    expect(choose("report", "Read-only access", null, "cmd_r")).toBe("decided-meanwhile");
    expect(choose("manager", "Wait until May", null, "cmd_m")).toBeUndefined();
    expect(decisionIn(pair)).toMatchObject({ outcome: "Wait until May", rev: 1 });
    expect(choose("report", "Read-only access", "Wait until May", "cmd_r2")).toBeUndefined();
    expect(choose("manager", "Wait until June", "Wait until May", "cmd_m2")).toBe("decided-meanwhile");
    expect(choose("report", "Read-only access", "Wait until May", "cmd_r2")).toBeUndefined();
    expect(decisionIn(pair)).toMatchObject({ outcome: "Read-only access", rev: 2 });
  });

  test("[DE8] whoever decides the same is not refused, and takes nothing away from what stands", () => {
    const pair = withPoint();
    const due = { kind: "next-time" } as const;
    const hire = {
      name: "decision.decide",
      pointId: "tp_p",
      occurrenceId: null,
      outcome: "Hire Ana",
    } as const;
    pair.act("manager", { ...hire, owner: manager.id, due, instead: null });
    const stands = { outcome: "Hire Ana", owner: manager.id, due };
    const later = { ...hire, instead: null };
    expect(pair.act("report", later).ok).toBe(true);
    expect(decisionIn(pair)).toMatchObject(stands);
    expect(codeOf(pair.act("report", { ...later, owner: report.id }))).toBe("decided-meanwhile");
    expect(decisionIn(pair)).toMatchObject(stands);
  });

  test("[DE8] a decision that nobody saw is not opened again either", () => {
    const pair = withPoint();
    pair.act("manager", decide("The old one"));
    pair.act("manager", decide("The new one", manager.id, "The old one"));
    expect(codeOf(pair.act("report", decide(null, manager.id, "The old one")))).toBe("decided-meanwhile");
    expect(decisionIn(pair)).toMatchObject({ outcome: "The new one" });
    expect(pair.act("report", decide(null, manager.id, "The new one")).ok).toBe(true);
    expect(decisionIn(pair)).toMatchObject({ outcome: null });
  });

  test("[DE8] what was taken back meanwhile is in nobody's way", () => {
    const pair = withPoint();
    pair.act("manager", decide("Wait until May"));
    pair.act("manager", decide(null));
    expect(pair.act("report", decide("Read-only access", manager.id, "Wait until May")).ok).toBe(true);
  });

  test("[DE4] nothing is decided about a point that is not there", () => {
    const pair = withPoint();
    expect(codeOf(pair.act("report", { name: "decision.addOption", pointId: "tp_no", text: "x" }))).toBe(
      "not-found",
    );
    pair.act("report", { name: "point.delete", pointId: "tp_p" });
    expect(codeOf(pair.act("report", decide("x")))).toBe("point-deleted");
  });

  test("[DE6] an undecided one is settled with its point and opens with it again", () => {
    const pair = withPoint();
    const later = { now: "2026-03-03T09:10:00.000Z" };
    const option = (text: string) => ({ name: "decision.addOption", pointId: "tp_p", text }) as const;
    const discuss = (discussed: boolean) =>
      pair.act("report", { name: "point.discuss", pointId: "tp_p", occurrenceId: null, discussed }, later);
    pair.act("report", option("Ask finance"));
    expect(idsOf(discuss(true))).toEqual(["tp_p", "dec_p"]);
    expect(decisionIn(pair)).toMatchObject({ settledAt: later.now, outcome: null });
    pair.act("manager", option("Buy it"));
    expect(decisionIn(pair)).toMatchObject({ settledAt: later.now });
    expect(idsOf(discuss(false))).toEqual(["tp_p", "dec_p"]);
    expect(decisionIn(pair)).toMatchObject({ settledAt: null, options: { length: 2 } });
  });

  test("[DE6] with a deleted point it is dropped after 30 days, unless the point comes back", () => {
    const pair = withPoint();
    pair.act("report", { name: "decision.addOption", pointId: "tp_p", text: "Ask finance" });
    pair.act("report", { name: "point.delete", pointId: "tp_p" });
    expect(decisionIn(pair)).toMatchObject({ settledAt: NOON, ttl: 30 * 24 * 60 * 60 });
    pair.act("report", { name: "point.restore", pointId: "tp_p" });
    expect(decisionIn(pair)).toMatchObject({ settledAt: null, options: [{ text: "Ask finance" }] });
    expect(decisionIn(pair)).not.toHaveProperty("ttl");
  });

  test("[DE5] [DE6] what was decided stays settled, whatever becomes of its point", () => {
    const pair = withPoint();
    pair.act("manager", decide("Read-only access"));
    const decided = decisionIn(pair);
    const discussed = { name: "point.discuss", pointId: "tp_p", occurrenceId: null } as const;
    const later = { now: "2026-03-03T09:10:00.000Z" };
    pair.act("report", { ...discussed, discussed: true }, later);
    expect(idsOf(pair.act("report", { name: "point.delete", pointId: "tp_p" }, later))).toEqual(["tp_p"]);
    const along = { isPointOpen: false, rev: 2, at: later.now, recent: expect.anything() };
    expect(decisionIn(pair)).toEqual({ ...decided, ...along });
  });

  test("[DE6] what was decided is at hand as long as its point is open, however long ago that was", () => {
    const pair = withPoint();
    pair.act("manager", decide("Read-only access"));
    const isAtHand = () => pair.records().some((one) => one.type === "decision" && isOpenRecord(one, since));
    const since = "2026-05-05T09:00:00.000Z";
    expect(isAtHand()).toBe(true);
    const discuss = (discussed: boolean) =>
      pair.act("report", { name: "point.discuss", pointId: "tp_p", occurrenceId: null, discussed });
    expect(idsOf(discuss(true))).toEqual(["tp_p", "dec_p"]);
    expect(isAtHand()).toBe(false);
    expect(idsOf(discuss(false))).toEqual(["tp_p", "dec_p"]);
    expect(isAtHand()).toBe(true);
    expect(decisionIn(pair)).toMatchObject({ settledAt: NOON });
  });

  test("[DE6] one that was stored before it said whether its point is open can be read, and says it at the next change", () => {
    const pair = withPoint();
    pair.act("manager", decide("Read-only access"));
    const { isPointOpen: _unsaid, ...older } = Decision.parse(decisionIn(pair));
    pair.keep(Decision.parse(older));
    pair.act("report", { name: "point.later", pointId: "tp_p", later: true });
    expect(decisionIn(pair)).toMatchObject({ outcome: "Read-only access", isPointOpen: true });
  });

  test("[DE3] decided after its point was discussed, it is settled from then on; taken back, with the point", () => {
    const pair = withPoint();
    const at = (minute: number) => ({ now: `2026-03-03T09:${minute}:00.000Z` });
    pair.act("report", { name: "decision.addOption", pointId: "tp_p", text: "Ask finance" });
    const discussed = {
      name: "point.discuss",
      pointId: "tp_p",
      occurrenceId: null,
      discussed: true,
    } as const;
    pair.act("report", discussed, at(10));
    pair.act("manager", decide("Ask finance"), at(20));
    expect(decisionIn(pair)).toMatchObject({ settledAt: at(20).now });
    pair.act("manager", decide("Ask them today"), at(25));
    expect(decisionIn(pair)).toMatchObject({ settledAt: at(20).now });
    pair.act("manager", decide(null), at(30));
    expect(decisionIn(pair)).toMatchObject({ settledAt: at(10).now });
  });
});

import type { CommandInput } from "../../core/domain/command.ts";
import { codeOf, manager, NOON, type PairInMemory, startPair } from "../support/pair-builder.ts";

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
const decide = (outcome: string | null, owner = manager.id): CommandInput => ({
  name: "decision.decide",
  pointId: "tp_p",
  occurrenceId: "occ_20260303T090000Z",
  outcome,
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

  test("[DE3] who sees to it is one of the two", () => {
    const pair = withPoint();
    expect(codeOf(pair.act("report", decide("x", "somebody")))).toBe("not-a-participant");
  });

  test("[DE4] nothing is decided about a point that is not there", () => {
    const pair = withPoint();
    expect(codeOf(pair.act("report", { name: "decision.addOption", pointId: "tp_no", text: "x" }))).toBe(
      "not-found",
    );
    pair.act("report", { name: "point.delete", pointId: "tp_p" });
    expect(codeOf(pair.act("report", decide("x")))).toBe("point-deleted");
  });
});

import type { CommandInput } from "../../core/domain/command.ts";
import { codeOf, manager, NOON, type PairInMemory, report, startPair } from "../support/pair-builder.ts";

const LATER = "2026-03-20T12:00:00.000Z";

function withGoal(): PairInMemory {
  const pair = startPair();
  pair.act("report", { name: "goal.set", text: "Own the pricing report" }, { id: "cmd_g" });
  return pair;
}

const goalIn = (pair: PairInMemory) => pair.records().find((record) => record.type === "goal");

describe("goals", () => {
  test("[GO1] each sets their own, at most twelve at a time", () => {
    const pair = withGoal();
    expect(goalIn(pair)).toMatchObject({
      owner: report.id,
      kind: "professional",
      state: "active",
      setAt: NOON,
    });
    const set = (n: number, role: "manager" | "report") => pair.act(role, { name: "goal.set", text: `${n}` });
    for (let n = 2; n <= 12; n++) set(n, "report");
    expect(codeOf(set(13, "report"))).toBe("too-many-goals");
    expect(set(1, "manager").ok).toBe(true);
  });

  test("[GO2] the other one can do nothing to it", () => {
    const pair = withGoal();
    const tries: CommandInput[] = [
      { name: "goal.change", goalId: "go_g", text: "Mine", why: "x" },
      { name: "goal.settle", goalId: "go_g", state: "dropped" },
      { name: "goal.delete", goalId: "go_g" },
      { name: "goal.restore", goalId: "go_g" },
    ];
    expect(tries.map((command) => codeOf(pair.act("manager", command)))).toEqual(
      tries.map(() => "not-your-goal"),
    );
  });

  test("[GO3] a change keeps what was, what is now, and why", () => {
    const pair = withGoal();
    const change = {
      name: "goal.change",
      goalId: "go_g",
      text: "Own pricing",
      why: "The report is only a part",
    } as const;
    pair.act("report", change, { now: LATER });
    expect(goalIn(pair)).toMatchObject({
      text: "Own pricing",
      changes: [
        { was: "Own the pricing report", now: "Own pricing", why: "The report is only a part", at: LATER },
      ],
    });
  });

  test("[GO4] reached or dropped, it can be taken up again; deleted, brought back", () => {
    const pair = withGoal();
    const settle = (state: "active" | "reached" | "dropped") =>
      pair.act("report", { name: "goal.settle", goalId: "go_g", state });
    settle("reached");
    expect(goalIn(pair)).toMatchObject({ state: "reached", settledAt: NOON });
    settle("active");
    expect(goalIn(pair)).toMatchObject({ state: "active", settledAt: null });
    pair.act("report", { name: "goal.delete", goalId: "go_g" });
    expect(codeOf(settle("reached"))).toBe("goal-deleted");
    pair.act("report", { name: "goal.restore", goalId: "go_g" });
    expect(goalIn(pair)).toMatchObject({ state: "active" });
    expect(goalIn(pair)).not.toHaveProperty("ttl");
  });

  test("[GO5] help with the other one's goal is a promise of whoever offers it", () => {
    const pair = withGoal();
    pair.act("manager", {
      name: "actionItem.add",
      text: "Introduce you to finance",
      owner: manager.id,
      due: { kind: "next-time" },
      goalId: "go_g",
    });
    expect(pair.records().find((record) => record.type === "actionItem")).toMatchObject({
      owner: manager.id,
      goalId: "go_g",
    });
  });
});

describe("skills and areas", () => {
  test("[FO1] both name them, at most twelve", () => {
    const pair = startPair();
    const name = (n: number, role: "manager" | "report") =>
      pair.act(role, { name: "focus.name", kind: n % 2 === 0 ? "skill" : "area", text: `${n}` });
    for (let n = 1; n <= 12; n++) name(n, n % 2 === 0 ? "manager" : "report");
    expect(codeOf(name(13, "report"))).toBe("too-many-areas");
  });

  test("[FO1] one that is named again in other capitals is the same one; a skill is no area", () => {
    const pair = startPair();
    const name = (kind: "skill" | "area", text: string, role: "manager" | "report") =>
      pair.act(role, { name: "focus.name", kind, text });
    name("skill", "Facilitation", "manager");
    name("skill", "facilitation", "report");
    name("area", "facilitation", "report");
    const named = () => pair.records().flatMap((one) => (one.type === "focus" ? [[one.kind, one.text]] : []));
    expect(named()).toEqual([
      ["skill", "Facilitation"],
      ["area", "facilitation"],
    ]);
  });

  test("[FO1] one that was taken away can be named again", () => {
    const pair = startPair();
    pair.act("manager", { name: "focus.name", kind: "skill", text: "Facilitation" }, { id: "cmd_a" });
    pair.act("manager", { name: "focus.delete", focusId: "fo_a" });
    pair.act("report", { name: "focus.name", kind: "skill", text: "facilitation" }, { id: "cmd_b" });
    expect(pair.view("report").records.get("fo_b")).toMatchObject({ state: "active", text: "facilitation" });
  });

  test("[FO2] [FO3] a point keeps its mark while one is away, and has at most four", () => {
    const pair = startPair();
    pair.act("report", { name: "point.add", text: "Pricing" }, { id: "cmd_p" });
    const marks = () => {
      const point = pair.view("report").records.get("tp_p");
      return point?.type === "talkingPoint" ? point.marks : undefined;
    };
    const ids = ["a", "b", "c", "d", "e"] as const;
    for (const id of ids) {
      pair.act("report", { name: "focus.name", kind: "skill", text: id }, { id: `cmd_${id}` });
      pair.act("manager", { name: "point.mark", pointId: "tp_p", focusId: `fo_${id}`, marked: true });
    }
    expect(marks()).toEqual(["fo_b", "fo_c", "fo_d", "fo_e"]);
    pair.act("manager", { name: "focus.delete", focusId: "fo_b" });
    expect(marks()).toContain("fo_b");
    pair.act("report", { name: "focus.restore", focusId: "fo_b" });
    pair.act("report", { name: "point.mark", pointId: "tp_p", focusId: "fo_b", marked: false });
    expect(marks()).toEqual(["fo_c", "fo_d", "fo_e"]);
  });
});

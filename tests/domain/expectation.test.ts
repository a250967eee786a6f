import type { CommandInput } from "../../core/domain/command.ts";
import { DAY_MS, plusMs } from "../../core/domain/instant.ts";
import { ledgerOf } from "../../core/domain/ledger.ts";
import { codeOf, NOON, type PairInMemory, startPair } from "../support/pair-builder.ts";

const later = (days: number) => plusMs(NOON, days * DAY_MS);
const onE = { expectationId: "ex_e" } as const;

function withExpectation(): PairInMemory {
  const pair = startPair();
  pair.act("manager", { name: "expectation.write", text: "Numbers before opinions" }, { id: "cmd_e" });
  return pair;
}

const expectationOf = (pair: PairInMemory) => pair.view("report").records.get("ex_e");

describe("expectations", () => {
  test("[EX1] the manager says what good looks like, the report acknowledges it", () => {
    const pair = withExpectation();
    pair.act("report", { name: "expectation.acknowledge", ...onE }, { now: later(1) });
    expect(expectationOf(pair)).toMatchObject({
      text: "Numbers before opinions",
      saidAt: NOON,
      acknowledgedAt: later(1),
    });
  });

  test.each<["manager" | "report", CommandInput]>([
    ["report", { name: "expectation.write", text: "x" }],
    ["report", { name: "expectation.edit", ...onE, text: "x" }],
    ["report", { name: "expectation.delete", ...onE }],
    ["report", { name: "expectation.restore", ...onE }],
    ["manager", { name: "expectation.acknowledge", ...onE }],
  ])("[EX1] it is not the %s's: %j", (who, command) => {
    expect(codeOf(withExpectation().act(who, command))).toBe("not-yours-to-say");
  });

  test("[EX2] changed words wait to be acknowledged again; the same words do not", () => {
    const pair = withExpectation();
    pair.act("report", { name: "expectation.acknowledge", ...onE });
    pair.act("manager", { name: "expectation.edit", ...onE, text: "Numbers before opinions" });
    expect(expectationOf(pair)).toMatchObject({ saidAt: NOON, acknowledgedAt: NOON });
    pair.act("manager", { name: "expectation.edit", ...onE, text: "Numbers first" }, { now: later(3) });
    expect(expectationOf(pair)).toMatchObject({
      text: "Numbers first",
      saidAt: later(3),
      acknowledgedAt: null,
      actedOn: null,
    });
  });

  test("[EX3] the 51st expectation is refused, and one brought back counts", () => {
    const pair = withExpectation();
    const write = () => pair.act("manager", { name: "expectation.write", text: "x" });
    for (let i = 0; i < 49; i++) write();
    expect(codeOf(write())).toBe("too-many-expectations");
    pair.act("manager", { name: "expectation.delete", ...onE });
    expect(write().ok).toBe(true);
    const back = pair.act("manager", { name: "expectation.restore", ...onE });
    expect(codeOf(back)).toBe("too-many-expectations");
  });

  test("[EX4] a deleted one takes no change but its return", () => {
    const pair = withExpectation();
    pair.act("manager", { name: "expectation.delete", ...onE });
    expect(expectationOf(pair)).toMatchObject({ state: "deleted", ttl: 30 * 24 * 3600 });
    const acknowledge = () => pair.act("report", { name: "expectation.acknowledge", ...onE });
    expect(codeOf(acknowledge())).toBe("expectation-deleted");
    pair.act("manager", { name: "expectation.restore", ...onE });
    expect(expectationOf(pair)).not.toHaveProperty("ttl");
    expect(acknowledge().ok).toBe(true);
  });

  test("[EX5] both mark that it was acted on", () => {
    const pair = withExpectation();
    pair.act("report", { name: "expectation.act", ...onE, acted: true }, { now: later(1) });
    expect(expectationOf(pair)).toMatchObject({ actedOn: later(1) });
    pair.act("manager", { name: "expectation.act", ...onE, acted: false });
    expect(expectationOf(pair)).toMatchObject({ actedOn: null });
  });

  test("[WR2] a command that arrives again is done once", () => {
    const pair = withExpectation();
    pair.act("manager", { name: "expectation.write", text: "Other words" }, { id: "cmd_e" });
    expect(expectationOf(pair)).toMatchObject({ text: "Numbers before opinions", rev: 1 });
  });
});

describe("the ledger", () => {
  const parts = { when: "On Thursday", saw: "You spoke first", ledTo: "Silence", nextTime: "Wait" };
  const feedback = (pair: PairInMemory, tone: "worked" | "next-time", id: string) => {
    pair.act("manager", { name: "feedback.draft", tone }, { id: `cmd_${id}` });
    pair.act("manager", { name: "feedback.write", draftId: `fd_${id}`, ...parts });
    pair.act("manager", { name: "feedback.share", draftId: `fd_${id}` }, { now: later(1) });
  };

  test("[FB17] has what was said, when it was acknowledged and acted on, the newest first", () => {
    const pair = withExpectation();
    feedback(pair, "worked", "kudos");
    feedback(pair, "next-time", "hint");
    pair.act("report", { name: "feedback.open", feedbackId: "fb_hint" });
    pair.act("report", { name: "feedback.answer", feedbackId: "fb_hint", answer: "example" });
    const lines = () => ledgerOf(pair.records()).map(({ record, ...when }) => ({ id: record.id, ...when }));
    expect(lines()).toEqual([
      { id: "fb_hint", saidOn: later(1), acknowledgedOn: null, actedOn: null },
      { id: "ex_e", saidOn: NOON, acknowledgedOn: null, actedOn: null },
    ]);
    pair.act(
      "report",
      { name: "feedback.answer", feedbackId: "fb_hint", answer: "different" },
      { now: later(2) },
    );
    pair.act("report", { name: "feedback.act", feedbackId: "fb_hint", acted: true }, { now: later(3) });
    expect(lines()[0]).toEqual({
      id: "fb_hint",
      saidOn: later(1),
      acknowledgedOn: later(2),
      actedOn: later(3),
    });
  });

  test("[FB17] [FB6] has nothing of feedback that was not opened, nor of what was deleted", () => {
    const pair = withExpectation();
    feedback(pair, "next-time", "hint");
    pair.act("manager", { name: "expectation.delete", ...onE });
    expect(ledgerOf(pair.records())).toEqual([]);
  });
});

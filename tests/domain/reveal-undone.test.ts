import { Command } from "../../core/domain/command.ts";
import { decide } from "../../core/domain/decide.ts";
import { noChange } from "../../core/domain/pair-view.ts";
import { leftUndone, withMissingSeal } from "../../core/domain/reveal-undone.ts";
import { NOON, report } from "../support/pair-builder.ts";
import { answerWith, askedPair, questionAmong, withdraw } from "../support/reveal-world.ts";

const LATER = "2026-03-02T12:05:00.000Z";

describe("what a crash left undone", () => {
  test("[RV10] an answer whose seal the pair never got is sealed as it is", () => {
    const pair = askedPair();
    const question = questionAmong(pair.view("manager").records.values());
    const before = pair.view("report");
    pair.act("report", answerWith("Kept"), { id: "cmd_a" });
    const view = { ...before, notebook: pair.view("report").notebook };
    const { unsealed, spent } = leftUndone(view, LATER);
    expect(spent).toEqual([]);
    const [kept] = unsealed;
    if (kept === undefined) throw new Error("Nothing is unsealed.");
    const sealed = withMissingSeal(question, kept, report.id, LATER);
    expect(sealed).toMatchObject({ rev: 2, seals: [{ by: report.id, sealId: "cmd_a", isReady: true }] });
    expect(sealed?.recent.map(({ id }) => id)).toContain("cmd_a");
    expect(
      withMissingSeal(questionAmong(pair.view("manager").records.values()), kept, report.id, LATER),
    ).toBeNull();
  });

  test("[RV4] an answer that is withdrawn before its seal came is over, and is not sealed late", () => {
    const pair = askedPair();
    const given = Command.parse(answerWith("Kept"));
    const attempt = { commandId: "cmd_a", now: NOON } as const;
    const first = decide(pair.view("report"), given, report, attempt);
    const notebook = first.ok ? first.value.notebook : null;
    if (notebook === null) throw new Error("The answer was not kept.");
    const between = { ...pair.view("report"), notebook };
    const withdrawn = decide(between, Command.parse(withdraw), report, { commandId: "cmd_w", now: NOON });
    if (!withdrawn.ok) throw new Error(withdrawn.refusal.code);
    for (const record of withdrawn.value.shared) pair.keep(record);
    expect(questionAmong(pair.view("manager").records.values()).seals).toEqual([
      { by: report.id, sealId: "cmd_a", isReady: false, telling: 1 },
    ]);
    const late = { ...pair.view("report"), notebook };
    expect(decide(late, given, report, attempt)).toEqual({ ok: true, value: noChange });
    const gone = withdrawn.value.notebook ?? notebook;
    expect(decide({ ...between, notebook: gone }, given, report, attempt)).toEqual({
      ok: true,
      value: noChange,
    });
  });

  test("[RV4] withdrawing takes back what is sealed, whatever an old notebook still holds", () => {
    const pair = askedPair();
    pair.act("report", answerWith("First"), { id: "cmd_a" });
    const { notebook } = pair.view("report");
    pair.act("report", withdraw);
    pair.act("report", answerWith("Second"), { id: "cmd_b" });
    const old = { ...pair.view("report"), notebook };
    const again = decide(old, Command.parse(withdraw), report, { commandId: "cmd_w", now: NOON });
    expect(again.ok && again.value.shared).toMatchObject([{ seals: [{ sealId: "cmd_b", isReady: false }] }]);
  });

  test("[RV10] an answer that was withdrawn is not sealed again, but goes", () => {
    const pair = askedPair();
    pair.act("report", answerWith("Kept"), { id: "cmd_a" });
    const notebook = pair.view("report").notebook;
    pair.act("report", withdraw, { id: "cmd_w" });
    const view = { ...pair.view("report"), notebook };
    expect(leftUndone(view, LATER)).toMatchObject({ unsealed: [], spent: [{ sealId: "cmd_a" }] });
    expect(
      withMissingSeal(
        questionAmong(pair.view("manager").records.values()),
        notebook.sealedAnswers[0] ?? fail(),
        report.id,
        LATER,
      ),
    ).toBeNull();
  });
});

describe("an answer that is still cached where it was overtaken", () => {
  test("[RV12] is not sealed late, nor does withdrawing it stand for a later one", () => {
    const pair = askedPair();
    const { records } = pair.view("report");
    pair.act("report", answerWith("First"), { id: "cmd_a" });
    const old = pair.view("report").notebook;
    pair.act("report", withdraw);
    pair.act("report", answerWith("Second"), { id: "cmd_b" });
    pair.act("report", withdraw);
    const view = { ...pair.view("report"), notebook: old };
    expect(leftUndone(view, LATER)).toEqual({ unsealed: [], spent: [] });
    expect(leftUndone({ ...view, records }, LATER).unsealed).toHaveLength(1);
    const question = questionAmong(view.records.values());
    expect(withMissingSeal(question, old.sealedAnswers[0] ?? fail(), report.id, LATER)).toBeNull();
    const again = decide(view, Command.parse(withdraw), report, { commandId: "cmd_w", now: NOON });
    expect(again.ok && again.value.shared).toEqual([]);
  });
});

function fail(): never {
  throw new Error("The notebook is empty.");
}

import type { CommandInput } from "../../core/domain/command.ts";
import { DAY_MS, plusMs } from "../../core/domain/instant.ts";
import { SEALED_ANSWERS_MAX } from "../../core/domain/limits.ts";
import { sealedQuestionsOf } from "../../core/domain/reveal-list.ts";
import { leftUndone } from "../../core/domain/reveal-undone.ts";
import { startPair } from "../support/pair-builder.ts";
import { answerWith, askedPair, drop, withdraw } from "../support/reveal-world.ts";

const LATER = "2026-03-02T12:05:00.000Z";

describe("what was written to a question that the other dropped", () => {
  test("[RV7] stays with its owner until they put it away", () => {
    const pair = askedPair();
    pair.act("report", answerWith("Mine"));
    const { notebook } = pair.view("manager");
    pair.act("manager", drop, { now: LATER });
    expect(leftUndone(pair.view("report"), LATER)).toEqual({ unsealed: [], spent: [] });
    expect(pair.view("report").notebook.sealedAnswers).toMatchObject([{ questionId: "sq_q" }]);
    expect(pair.act("report", withdraw)).toMatchObject({ ok: true, value: { shared: [] } });
    expect(pair.view("report").notebook.sealedAnswers).toEqual([]);
    expect(pair.view("manager").notebook).toBe(notebook);
  });

  test("[RV7] stays two weeks at most, and not with whoever dropped it", () => {
    const pair = askedPair();
    pair.act("manager", answerWith("Mine"));
    const before = pair.view("manager").notebook;
    pair.act("report", answerWith("Theirs"));
    pair.act("manager", drop, { now: LATER });
    const old = { ...pair.view("manager"), notebook: before };
    expect(leftUndone(old, LATER).spent).toMatchObject([{ questionId: "sq_q" }]);
    const twoWeeks = plusMs(LATER, 14 * DAY_MS);
    expect(leftUndone(pair.view("report"), twoWeeks).spent).toEqual([]);
    expect(leftUndone(pair.view("report"), plusMs(twoWeeks, 1)).spent).toHaveLength(1);
  });

  test("[RV7] keeps its place while something is left of it", () => {
    const pair = askedPair();
    pair.act("manager", { name: "question.ask", kind: "retro" }, { id: "cmd_z" });
    pair.act("manager", drop, { now: LATER });
    expect(sealedQuestionsOf(pair.records(), ({ id }) => id === "sq_q").map(({ id }) => id)).toEqual([
      "sq_q",
      "sq_z",
    ]);
  });

  test("[RV7] makes room before an answer that is sealed does", () => {
    const pair = startPair();
    const ids = Array.from({ length: SEALED_ANSWERS_MAX + 1 }, (_, i) => `q${100 + i}`);
    for (const [i, id] of ids.entries()) {
      pair.act("manager", { name: "question.ask", kind: "statement", text: id }, { id: `cmd_${id}` });
      const questionId = `sq_${id}` as const;
      const rated: CommandInput = {
        name: "question.answer",
        questionId,
        answer: { kind: "statement", rating: 3 },
      };
      pair.act("report", rated);
      if (i > 0) pair.act("manager", { name: "question.drop", questionId });
    }
    const kept = pair.view("report").notebook.sealedAnswers.map(({ questionId }) => questionId);
    expect(kept).toHaveLength(SEALED_ANSWERS_MAX);
    expect(kept).toContain("sq_q100");
    expect(kept).not.toContain("sq_q101");
  });
});

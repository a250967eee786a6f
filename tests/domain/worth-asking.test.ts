import { worthAskingOf, worthSaidBy } from "../../core/domain/known-worth-asking.ts";
import { WORTH_ASKING_MAX } from "../../core/domain/limits.ts";
import { codeOf, manager, NOON, type PairInMemory, report, startPair } from "../support/pair-builder.ts";

function withDiscussed(questionId?: `q_${string}`): PairInMemory {
  const pair = startPair();
  pair.act(
    "report",
    { name: "point.add", text: "What can wait?", kind: "question", ...(questionId && { questionId }) },
    { id: "cmd_q" },
  );
  pair.act("report", { name: "point.discuss", pointId: "tp_q", occurrenceId: null, discussed: true });
  return pair;
}

const say = (pair: PairInMemory, role: "manager" | "report", worth = true) =>
  pair.act(role, { name: "ask.worth", pointId: "tp_q", worth });
const questions = (pair: PairInMemory) => worthAskingOf(pair.view("report")).questions;

describe("questions that were worth asking", () => {
  test("[QB16] either says so, and both see who did", () => {
    const pair = withDiscussed();
    say(pair, "manager");
    say(pair, "report");
    say(pair, "report");
    expect(questions(pair)).toEqual([
      {
        pointId: "tp_q",
        questionId: null,
        text: "What can wait?",
        asker: report.id,
        at: NOON,
        by: [manager.id, report.id],
      },
    ]);
    expect(worthSaidBy(pair.view("manager"), "tp_q")).toEqual([manager.id, report.id]);
  });

  test("[QB16] of a question of the bank its name is kept, not its words", () => {
    const pair = withDiscussed("q_help-light-r1");
    say(pair, "report");
    expect(questions(pair)).toMatchObject([{ questionId: "q_help-light-r1", text: null }]);
  });

  test("[QB16] each takes back what they said themselves", () => {
    const pair = withDiscussed();
    say(pair, "manager");
    say(pair, "report", false);
    expect(worthSaidBy(pair.view("report"), "tp_q")).toEqual([manager.id]);
    say(pair, "manager", false);
    expect(questions(pair)).toEqual([]);
  });

  test("[QB16] a question that was not discussed, or a topic, is refused", () => {
    const pair = startPair();
    pair.act("report", { name: "point.add", text: "Open?", kind: "question" }, { id: "cmd_o" });
    pair.act("report", { name: "point.add", text: "Topic" }, { id: "cmd_t" });
    pair.act("report", { name: "point.discuss", pointId: "tp_t", occurrenceId: null, discussed: true });
    for (const pointId of ["tp_o", "tp_t"] as const) {
      const answer = pair.act("report", { name: "ask.worth", pointId, worth: true });
      expect(codeOf(answer)).toBe("question-not-discussed");
    }
    expect(codeOf(pair.act("report", { name: "ask.worth", pointId: "tp_none", worth: true }))).toBe(
      "not-found",
    );
  });

  test("[QB16] at most 40 are remembered, the newest", () => {
    const pair = startPair();
    for (let n = 1; n <= WORTH_ASKING_MAX + 1; n++) {
      const pointId = `tp_${n}` as const;
      pair.act("report", { name: "point.add", text: `q${n}`, kind: "question" }, { id: `cmd_${n}` });
      pair.act(
        "report",
        { name: "point.discuss", pointId, occurrenceId: null, discussed: true },
        { id: `cmd_d${n}` },
      );
      pair.act("report", { name: "ask.worth", pointId, worth: true }, { id: `cmd_w${n}` });
    }
    expect(questions(pair)).toHaveLength(WORTH_ASKING_MAX);
    expect(questions(pair)[0]?.text).toBe("q2");
  });
});

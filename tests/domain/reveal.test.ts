import { Command, type CommandInput } from "../../core/domain/command.ts";
import { decide } from "../../core/domain/decide.ts";
import type { CommandId } from "../../core/domain/ids.ts";
import { OPEN_QUESTIONS_MAX, SEALED_ANSWERS_MAX } from "../../core/domain/limits.ts";
import type { Role } from "../../core/domain/people.ts";
import { type FoundAnswer, isDue, reveal, type SealedQuestion } from "../../core/domain/reveal.ts";
import { sealedQuestionsOf } from "../../core/domain/reveal-list.ts";
import { leftUndone } from "../../core/domain/reveal-undone.ts";
import {
  aPair,
  codeOf,
  manager,
  NOON,
  type PairInMemory,
  report,
  startPair,
} from "../support/pair-builder.ts";

const LATER = "2026-03-02T12:05:00.000Z";
type Answer = Extract<CommandInput, { name: "question.answer" }>["answer"];

const priorities = (...lines: string[]): Answer => ({ kind: "priorities", lines });
const answer = (given: Answer): CommandInput => ({
  name: "question.answer",
  questionId: "sq_q",
  answer: given,
});
const withdraw: CommandInput = { name: "question.withdraw", questionId: "sq_q" };
const drop: CommandInput = { name: "question.drop", questionId: "sq_q" };

/** A pair in which the manager asked for the top three priorities. */
function asked(kind: SealedQuestion["kind"] = "priorities"): PairInMemory {
  const pair = startPair();
  pair.act("manager", { name: "question.ask", kind, text: "We move fast" }, { id: "cmd_q" });
  return pair;
}

function questionIn(pair: PairInMemory): SealedQuestion {
  const [question] = sealedQuestionsOf(pair.view("manager").records.values());
  if (question === undefined) throw new Error("Nothing was asked.");
  return question;
}

const keptBy = (pair: PairInMemory, role: Role) => pair.view(role).notebook.sealedAnswers;

/** What the server finds in both notebooks. */
function found(pair: PairInMemory): FoundAnswer[] {
  return [report, manager].flatMap(({ id, role }) => keptBy(pair, role).map((one) => ({ ...one, by: id })));
}

describe("asking", () => {
  test("[RV1] both can, and a statement brings its words", () => {
    const pair = startPair();
    expect(pair.act("report", { name: "question.ask", kind: "retro" }).ok).toBe(true);
    expect(pair.act("manager", { name: "question.ask", kind: "statement", text: " We  move " }).ok).toBe(
      true,
    );
    expect(sealedQuestionsOf(pair.records())).toMatchObject([
      { kind: "retro", statement: null, askedBy: report.id, state: "open", answers: null },
      { kind: "statement", statement: "We move", askedBy: manager.id },
    ]);
    expect(codeOf(pair.act("report", { name: "question.ask", kind: "statement" }))).toBe("text-empty");
  });

  test("[RV1] of priorities and retro one is open at a time, and six questions in all", () => {
    const pair = asked();
    expect(codeOf(pair.act("report", { name: "question.ask", kind: "priorities" }))).toBe("already-asked");
    const statement = { name: "question.ask", kind: "statement", text: "We move fast" } as const;
    const codes = Array.from({ length: OPEN_QUESTIONS_MAX }, () => codeOf(pair.act("report", statement)));
    expect(codes).toEqual([...Array(OPEN_QUESTIONS_MAX - 1).fill(undefined), "too-many-questions"]);
  });

  test("[RV1] [WR2] the same command twice asks once", () => {
    const pair = asked();
    const again = pair.act("manager", { name: "question.ask", kind: "priorities" }, { id: "cmd_q" });
    expect(again).toEqual({ ok: true, value: { shared: [], notebook: null } });
  });

  test("[RV7] who asked can drop it before the reveal; then it takes no answer", () => {
    const pair = asked();
    pair.act("manager", answer(priorities("Mine")));
    pair.act("report", answer(priorities("Theirs")));
    expect(codeOf(pair.act("report", drop))).toBe("not-yours-to-drop");
    expect(pair.act("manager", drop, { now: LATER }).ok).toBe(true);
    expect(keptBy(pair, "manager")).toEqual([]);
    expect(sealedQuestionsOf(pair.records())).toEqual([]);
    const record = pair.view("report").records.get("sq_q");
    expect(record).toMatchObject({ state: "dropped", seals: [], settledAt: LATER, ttl: 30 * 24 * 3600 });
    expect(codeOf(pair.act("report", answer(priorities("Theirs"))))).toBe("question-dropped");
    expect(pair.act("manager", drop)).toEqual({ ok: true, value: { shared: [], notebook: null } });
  });
});

describe("answering", () => {
  test("[RV2] puts the words into the notebook and a seal to the pair, nothing else", () => {
    const short = asked();
    const long = asked();
    short.act("report", answer(priorities("x")), { id: "cmd_a" });
    long.act("report", answer(priorities("A canary that sings", "second", "third")), { id: "cmd_a" });
    expect(long.records()).toEqual(short.records());
    expect(JSON.stringify(long.records())).not.toContain("canary");
    expect(questionIn(long).seals).toEqual([{ by: report.id, sealId: "cmd_a", isReady: true, telling: 1 }]);
    expect(keptBy(long, "report")).toEqual([
      {
        questionId: "sq_q",
        sealId: "cmd_a",
        telling: 1,
        answer: priorities("A canary that sings", "second", "third"),
        at: NOON,
      },
    ]);
    expect(keptBy(long, "manager")).toEqual([]);
  });

  test("[RV3] a sealed answer does not change, unless it is withdrawn first", () => {
    const pair = asked();
    pair.act("report", answer(priorities("First")));
    expect(codeOf(pair.act("report", answer(priorities("Second"))))).toBe("already-sealed");
    pair.act("report", withdraw);
    expect(questionIn(pair).seals).toMatchObject([{ by: report.id, isReady: false }]);
    expect(keptBy(pair, "report")).toEqual([]);
    expect(pair.act("report", answer(priorities("Second"))).ok).toBe(true);
    expect(keptBy(pair, "report")).toMatchObject([{ answer: priorities("Second") }]);
    expect(questionIn(pair).seals).toMatchObject([{ by: report.id, isReady: true }]);
  });

  test("[RV3] the notebook keeps to one answer, even before the pair knows of the seal", () => {
    const pair = asked();
    const { records } = pair.view("report");
    pair.act("report", answer(priorities("First")));
    const other = Command.parse(answer(priorities("Second")));
    const view = { ...pair.view("report"), records };
    const attempt = { commandId: "cmd_other", now: NOON } as const;
    expect(codeOf(decide(view, other, report, attempt))).toBe("already-sealed");
  });

  test("[RV2] [WR2] an answer that comes again is done once, after it was withdrawn too", () => {
    const pair = asked();
    const nothing = { ok: true, value: { shared: [], notebook: null } };
    pair.act("report", answer(priorities("First")), { id: "cmd_a" });
    expect(pair.act("report", answer(priorities("First")), { id: "cmd_a" })).toEqual(nothing);
    pair.act("report", withdraw, { id: "cmd_w" });
    expect(pair.act("report", answer(priorities("First")), { id: "cmd_a" })).toEqual(nothing);
    pair.act("report", answer(priorities("Second")), { id: "cmd_b" });
    expect(pair.act("report", withdraw, { id: "cmd_w" })).toEqual(nothing);
    expect(keptBy(pair, "report")).toMatchObject([{ sealId: "cmd_b" }]);
  });

  test("[RV11] an answer fits its question", () => {
    expect(codeOf(asked().act("report", answer({ kind: "statement", rating: 3 })))).toBe("invalid");
    expect(codeOf(asked("retro").act("report", answer(priorities("x"))))).toBe("invalid");
    expect(asked("statement").act("report", answer({ kind: "statement", rating: 3 })).ok).toBe(true);
    const retro = answer({ kind: "retro", lines: [null, " a  line ", null] });
    const pair = asked("retro");
    expect(pair.act("report", retro).ok).toBe(true);
    expect(keptBy(pair, "report")).toMatchObject([{ answer: { lines: [null, "a line", null] } }]);
  });

  test.each<[string, unknown]>([
    ["no priorities", { kind: "priorities", lines: [] }],
    ["four priorities", priorities("a", "b", "c", "d")],
    ["a priority without words", priorities("  ")],
    ["a line of 201 characters", priorities("x".repeat(201))],
    ["a rating of 6", { kind: "statement", rating: 6 }],
    ["half a rating", { kind: "statement", rating: 2.5 }],
    ["a retro that says nothing", { kind: "retro", lines: [null, null, null] }],
    ["a retro of two lines", { kind: "retro", lines: ["a", "b"] }],
  ])("[RV11] is not %s", (_what, given) => {
    expect(Command.safeParse({ ...answer(priorities("x")), answer: given }).success).toBe(false);
    expect(Command.safeParse(answer(priorities("x"))).success).toBe(true);
  });

  test("[RV2] answers to questions that are over make room, and a notebook stays small", () => {
    const pair = startPair();
    for (let i = 0; i < SEALED_ANSWERS_MAX + 4; i++) {
      const id: CommandId = `cmd_${i}`;
      pair.act("manager", { name: "question.ask", kind: "statement", text: "We move" }, { id });
      const given = { kind: "statement" as const, rating: 3 };
      pair.act("report", { name: "question.answer", questionId: `sq_${i}`, answer: given });
      if (i % 2 === 0) pair.act("manager", { name: "question.drop", questionId: `sq_${i}` });
      expect(keptBy(pair, "report").length).toBeLessThanOrEqual(SEALED_ANSWERS_MAX);
    }
    const kept = keptBy(pair, "report").map(({ questionId }) => questionId);
    expect(kept).toEqual(expect.arrayContaining(sealedQuestionsOf(pair.records()).map(({ id }) => id)));
  });
});

describe("the reveal", () => {
  const both = () => {
    const pair = asked();
    pair.act("manager", answer(priorities("Mine")), { id: "cmd_m" });
    pair.act("report", answer(priorities("Theirs")), { id: "cmd_r" });
    return pair;
  };

  test("[RV5] opens both answers at once, the report's first", () => {
    const pair = both();
    const question = questionIn(pair);
    expect(isDue(question)).toBe(true);
    expect(reveal(aPair, question, found(pair), LATER)).toEqual({
      ...question,
      rev: question.rev + 1,
      at: LATER,
      state: "revealed",
      answers: [
        { by: report.id, answer: priorities("Theirs") },
        { by: manager.id, answer: priorities("Mine") },
      ],
      revealedAt: LATER,
      settledAt: LATER,
    });
  });

  test("[RV5] is nothing as long as one of the two is missing, withdrawn or other than sealed", () => {
    const pair = asked();
    expect(reveal(aPair, questionIn(pair), found(pair), LATER)).toBeNull();
    pair.act("manager", answer(priorities("Mine")), { id: "cmd_m" });
    expect(isDue(questionIn(pair))).toBe(false);
    pair.act("report", answer(priorities("Theirs")), { id: "cmd_r" });
    const due = questionIn(pair);
    const [theirs, mine] = found(pair);
    if (theirs === undefined || mine === undefined) throw new Error("Both answered.");
    expect(reveal(aPair, due, [mine], LATER)).toBeNull();
    expect(reveal(aPair, due, [mine, { ...theirs, sealId: "cmd_old" }], LATER)).toBeNull();
    expect(reveal(aPair, due, [mine, { ...theirs, by: manager.id }], LATER)).toBeNull();
    pair.act("report", withdraw);
    expect(reveal(aPair, questionIn(pair), [theirs, mine], LATER)).toBeNull();
  });

  test("[RV4] after it nothing is withdrawn, changed or dropped; done twice it is done once", () => {
    const pair = both();
    const revealed = reveal(aPair, questionIn(pair), found(pair), LATER);
    if (revealed === null) throw new Error("Both are in.");
    expect(reveal(aPair, revealed, found(pair), LATER)).toBeNull();
    pair.keep(revealed);
    expect(codeOf(pair.act("report", withdraw))).toBe("already-revealed");
    expect(codeOf(pair.act("manager", drop))).toBe("already-revealed");
    expect(codeOf(pair.act("report", answer(priorities("Other"))))).toBe("already-revealed");
    expect(leftUndone(pair.view("report"), LATER)).toMatchObject({
      unsealed: [],
      spent: [{ sealId: "cmd_r" }],
    });
  });
});

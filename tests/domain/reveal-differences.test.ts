import type { SealedAnswer, SealedQuestion } from "../../core/domain/reveal.ts";
import { differencesOf } from "../../core/domain/reveal-differences.ts";
import { codeOf, manager, NOON, type PairInMemory, report, startPair } from "../support/pair-builder.ts";

const priorities = (...lines: string[]): SealedAnswer => ({ kind: "priorities", lines });

function revealed(theirs: SealedAnswer, mine: SealedAnswer): SealedQuestion {
  return {
    ...startPair().view("report").pair,
    id: "sq_q",
    type: "sealedQuestion",
    kind: theirs.kind,
    version: 1,
    statement: theirs.kind === "statement" ? "We move fast" : null,
    askedBy: report.id,
    occurrenceId: null,
    seals: [],
    state: "revealed",
    answers: [
      { by: report.id, answer: theirs },
      { by: manager.id, answer: mine },
    ],
    revealedAt: NOON,
    raised: [],
    settledAt: NOON,
  };
}

describe("differences", () => {
  test("[RV8] are priorities that only one has, and those two places apart", () => {
    const question = revealed(
      priorities("Pricing", "Hiring", "Docs"),
      priorities("Docs", "Hiring", "Billing"),
    );
    expect(differencesOf(question)).toEqual([
      { key: "place-1-0", text: "Pricing", places: [1, null] },
      { key: "place-3-1", text: "Docs", places: [3, 1] },
      { key: "place-0-3", text: "Billing", places: [null, 3] },
    ]);
  });

  test("[RV8] are none where only case, spaces or one place part them", () => {
    const question = revealed(
      priorities("Pricing  report", "HIRING"),
      priorities("hiring", " pricing report"),
    );
    expect(differencesOf(question)).toEqual([]);
  });

  test("[RV8] count a priority that somebody named twice once, by its first place", () => {
    const question = revealed(priorities("Docs", "docs", "Hiring"), priorities("Docs", "Hiring"));
    expect(differencesOf(question)).toEqual([]);
  });

  test("[RV8] are ratings that are not the same", () => {
    const rated = (rating: number): SealedAnswer => ({ kind: "statement", rating });
    expect(differencesOf(revealed(rated(2), rated(3)))).toEqual([
      { key: "rating", text: null, places: [2, 3] },
    ]);
    expect(differencesOf(revealed(rated(3), rated(3)))).toEqual([]);
  });

  test("[RV8] of the retro are offered for every question that somebody answered", () => {
    const lines = (...said: (string | null)[]): SealedAnswer => ({ kind: "retro", lines: said });
    expect(differencesOf(revealed(lines("a", null, null), lines("b", null, "c")))).toEqual([
      { key: "line-1", text: null, places: [1, 1] },
      { key: "line-3", text: null, places: [null, 1] },
    ]);
  });

  test("[RV8] there are none before the reveal", () => {
    const open = { ...revealed(priorities("a"), priorities("b")), state: "open" as const, answers: null };
    expect(differencesOf(open)).toEqual([]);
  });
});

describe("a difference", () => {
  const raise = (key: string, text = "Where does pricing stand?") =>
    ({ name: "question.raise", questionId: "sq_q", key, text }) as const;
  const started = (): PairInMemory => {
    const pair = startPair();
    pair.keep(revealed(priorities("Pricing"), priorities("Docs")));
    return pair;
  };
  const points = (pair: PairInMemory) => pair.records().filter((one) => one.type === "talkingPoint");

  test("[RV9] becomes a talking point of whoever taps, and both see that it did", () => {
    const pair = started();
    pair.act("manager", raise("place-1-0"), { id: "cmd_t" });
    expect(points(pair)).toMatchObject([
      { id: "tp_t", text: "Where does pricing stand?", raisedBy: manager.id, state: "open", rev: 1 },
    ]);
    expect(pair.view("report").records.get("sq_q")).toMatchObject({
      raised: [{ key: "place-1-0", pointId: "tp_t", by: manager.id }],
    });
  });

  test("[RV9] becomes one once, whoever taps second", () => {
    const pair = started();
    pair.act("manager", raise("place-1-0"));
    expect(pair.act("report", raise("place-1-0"))).toEqual({
      ok: true,
      value: { shared: [], notebook: null },
    });
    pair.act("report", raise("place-0-1"));
    expect(points(pair).map((point) => point.raisedBy)).toEqual([manager.id, report.id]);
  });

  test("[RV9] that does not exist is not found, and without room the point is refused", () => {
    const pair = started();
    expect(codeOf(pair.act("manager", raise("place-2-0")))).toBe("not-found");
    for (let i = 0; i < 200; i++) pair.act("report", { name: "point.add", text: `${i}` });
    expect(codeOf(pair.act("manager", raise("place-1-0")))).toBe("too-many-points");
    expect(pair.view("manager").records.get("sq_q")).toMatchObject({ raised: [] });
  });
});

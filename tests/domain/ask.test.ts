import { agendaOf } from "../../core/domain/agenda.ts";
import { cardToAsk, openPointAsking } from "../../core/domain/card-to-ask.ts";
import { FAVOURITES_MAX, OWN_QUESTIONS_MAX } from "../../core/domain/limits.ts";
import { meetingsHeld } from "../../core/domain/meetings-held.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { aPair, codeOf, manager, NOON, report, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const TUESDAY = plannedOccurrence(aSeries, "2026-03-03T09:00:00.000Z");
const NEXT = plannedOccurrence(aSeries, "2026-03-10T09:00:00.000Z");

const notebookOf = (pair: ReturnType<typeof startPair>) => pair.view("report").notebook;

function withOwnQuestion() {
  const pair = startPair([aSeries]);
  pair.act("report", { name: "ask.write", text: " What would  you leave out? " }, { id: "cmd_q" });
  return pair;
}

describe("questions to ask", () => {
  test("[QB11] a question stands after the topics of whoever asks it, however it is moved", () => {
    const pair = startPair();
    pair.act("report", { name: "point.add", text: "Why me?", kind: "question" }, { id: "cmd_q" });
    pair.act("report", { name: "point.add", text: "Pricing" });
    pair.act("report", { name: "point.add", text: "What next?", kind: "question" }, { id: "cmd_r" });
    pair.act("report", { name: "point.move", pointId: "tp_r", after: null });
    const { sections } = agendaOf(aPair, pair.records(), null, NOON);
    expect(sections[0].points.map(({ text }) => text)).toEqual(["Pricing", "What next?", "Why me?"]);
  });

  test("[QB11] a question is known on the agenda of whoever asks it, even when it was private first", () => {
    const pair = startPair();
    const ofBank = { id: "q_help-light-r1", text: "In other words?" };
    const own = { id: "oq_1", text: "What can wait?" };
    const asking = (who: "report" | "manager", question: typeof own) =>
      openPointAsking(pair.view(who), who === "report" ? report.id : manager.id, question)?.id;
    pair.act(
      "report",
      {
        name: "point.add",
        kind: "question",
        questionId: "q_help-light-r1",
        text: "In my words?",
        isPrivate: true,
      },
      { id: "cmd_p" },
    );
    pair.act("report", { name: "point.add", kind: "question", text: own.text }, { id: "cmd_o" });
    expect([asking("report", ofBank), asking("report", own)]).toEqual([undefined, "tp_o"]);
    pair.act("report", { name: "point.share", pointId: "pp_p" });
    expect([asking("report", ofBank), asking("manager", ofBank)]).toEqual(["tp_p", undefined]);
    pair.act("report", { name: "point.discuss", pointId: "tp_o", occurrenceId: null, discussed: true });
    expect(asking("report", own)).toBeUndefined();
  });

  test("[QB12] favourites are kept once each, at most 40, and known to nobody else", () => {
    const pair = startPair();
    const favour = (n: number, favoured = true) =>
      pair.act("report", { name: "ask.favour", questionId: `q_${n}`, favoured });
    for (let n = 1; n <= FAVOURITES_MAX; n++) favour(n);
    expect(favour(1).ok).toBe(true);
    expect(codeOf(favour(99))).toBe("too-many-favourites");
    favour(2, false);
    expect(favour(99).ok).toBe(true);
    expect(notebookOf(pair).favourites.slice(0, 2)).toEqual(["q_1", "q_3"]);
    expect(notebookOf(pair).favourites).toHaveLength(FAVOURITES_MAX);
    expect(pair.records()).toEqual([aPair]);
    expect(pair.view("manager").notebook.favourites).toEqual([]);
  });

  test("[QB12] questions of one's own are kept, reworded, at most 20, and known to nobody else", () => {
    const pair = withOwnQuestion();
    expect(notebookOf(pair).ownQuestions).toEqual([{ id: "oq_q", text: "What would you leave out?" }]);
    pair.act("report", { name: "ask.edit", questionId: "oq_q", text: "What can wait?" });
    for (let n = 2; n <= OWN_QUESTIONS_MAX; n++) pair.act("report", { name: "ask.write", text: `q${n}` });
    const more = pair.act("report", { name: "ask.write", text: "One more?" });
    expect(codeOf(more)).toBe("too-many-own-questions");
    expect(notebookOf(pair).ownQuestions[0]).toEqual({ id: "oq_q", text: "What can wait?" });
    expect(pair.records()).toEqual([aPair, aSeries]);
    for (const name of ["ask.remove", "ask.restore"] as const) {
      expect(codeOf(pair.act("manager", { name, questionId: "oq_q" }))).toBe("not-found");
    }
  });

  test("[QB13] a removed question comes back, unless there is no room for it", () => {
    const pair = withOwnQuestion();
    pair.act("report", { name: "ask.remove", questionId: "oq_q" });
    expect(notebookOf(pair).ownQuestions).toEqual([]);
    expect(codeOf(pair.act("report", { name: "ask.edit", questionId: "oq_q", text: "x" }))).toBe("not-found");
    pair.act("report", { name: "ask.restore", questionId: "oq_q" });
    expect(notebookOf(pair)).toMatchObject({ ownQuestions: [{ id: "oq_q" }], removedQuestions: [] });
    pair.act("report", { name: "ask.remove", questionId: "oq_q" });
    for (let n = 1; n <= OWN_QUESTIONS_MAX; n++) pair.act("report", { name: "ask.write", text: `q${n}` });
    expect(codeOf(pair.act("report", { name: "ask.restore", questionId: "oq_q" }))).toBe(
      "too-many-own-questions",
    );
    expect(notebookOf(pair).removedQuestions).toHaveLength(1);
  });

  test("[WR2] a question that is written again is written once", () => {
    const pair = withOwnQuestion();
    const again = pair.act(
      "report",
      { name: "ask.write", text: "What would you leave out?" },
      { id: "cmd_q" },
    );
    expect(again).toEqual({ ok: true, value: { shared: [], notebook: null } });
  });

  test("[QB14] a swap brings another question, never back, and the next meeting begins anew", () => {
    const pair = startPair([aSeries]);
    const card = (occurrence = TUESDAY) => cardToAsk(pair.view("report"), report, occurrence);
    const swap = (times: number) => pair.act("report", { name: "ask.swap", occurrenceId: TUESDAY.id, times });
    const [first, next] = [card(), card(NEXT)];
    swap(2);
    swap(1);
    expect(card().swapsLeft).toBe(1);
    expect(card().question).not.toEqual(first.question);
    expect(card(NEXT)).toEqual(next);
    expect(pair.records()).toEqual([aPair, aSeries]);
    expect(cardToAsk(pair.view("manager"), manager, TUESDAY).swapsLeft).toBe(3);
  });

  test("[QB9] a card rests while its question was discussed or put off, and stays while it is open", () => {
    const pair = startPair([aSeries]);
    const card = () => cardToAsk(pair.view("report"), report, TUESDAY).question.id;
    const first = card();
    const add = { name: "point.add", kind: "question", text: "x", questionId: first } as const;
    pair.act("report", add, { id: "cmd_q" });
    expect(card()).toBe(first);
    pair.act("report", {
      name: "point.discuss",
      pointId: "tp_q",
      occurrenceId: TUESDAY.id,
      discussed: true,
    });
    expect(card()).not.toBe(first);
  });

  test("[QB9] what was worth asking rests for a quarter", () => {
    const pair = startPair([aSeries]);
    const first = cardToAsk(pair.view("report"), report, TUESDAY).question.id;
    const worth = (at: string) => ({
      ...aPair,
      id: "worth-asking" as const,
      type: "worthAsking" as const,
      questions: [
        { pointId: "tp_1" as const, questionId: first, text: null, asker: report.id, at, by: [report.id] },
      ],
    });
    const cardWith = (at: string) => {
      const view = startPair([aSeries, worth(at)]).view("report");
      return cardToAsk(view, report, TUESDAY).question.id;
    };
    expect(cardWith("2026-01-20T09:00:00.000Z")).not.toBe(first);
    expect(cardWith("2025-11-04T09:00:00.000Z")).toBe(first);
  });

  test("[QB15] questions on life come to whoever wants them, and the other one does not learn of it", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "ask.lifeFit", wanted: true });
    expect(notebookOf(pair).lifeFit).toBe(true);
    expect(pair.view("manager").notebook.lifeFit).toBe(false);
    expect(pair.records()).toEqual([aPair, aSeries]);
    pair.act("report", { name: "ask.lifeFit", wanted: false });
    expect(notebookOf(pair).lifeFit).toBe(false);
  });

  test("[QB17] meetings are counted by their wraps, even when they belong to the history", () => {
    const pair = startPair([aSeries]);
    const weeks = ["03", "10", "17", "24"].map((day) =>
      plannedOccurrence(aSeries, `2026-03-${day}T09:00:00.000Z`),
    );
    const wrap = (name: "course.wrap" | "course.unwrap", { id, start }: (typeof weeks)[number]) =>
      pair.act("report", { name, occurrenceId: id }, { now: start });
    for (const week of weeks) wrap("course.wrap", week);
    const last = pair.records().filter((record) => record.type === "course" && record.settledAt === null);
    const held = () => meetingsHeld(startPair([aSeries, ...last]).view("report"));
    expect([meetingsHeld(pair.view("report")), held()]).toEqual([4, 4]);
    const [, , , fourth] = weeks;
    if (fourth === undefined) throw new Error("There are four.");
    wrap("course.unwrap", fourth);
    expect(meetingsHeld(pair.view("report"))).toBe(3);
    wrap("course.wrap", fourth);
    expect(meetingsHeld(pair.view("report"))).toBe(4);
  });

  test("[QB17] before the first wrap those at hand count that were held, not the planned or cancelled ones", () => {
    const states = [
      { ...TUESDAY, state: "held" as const },
      { ...NEXT, state: "cancelled" as const },
      plannedOccurrence(aSeries, "2026-03-17T09:00:00.000Z"),
    ];
    expect(meetingsHeld(startPair([aSeries, ...states]).view("report"))).toBe(1);
  });
});

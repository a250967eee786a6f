import type { CommandInput } from "../../core/domain/command.ts";
import type { Feedback, FeedbackAnswer } from "../../core/domain/feedback.ts";
import { feedbackColumns, followUpsDue } from "../../core/domain/feedback-section.ts";
import { DAY_MS, type Instant, plusMs } from "../../core/domain/instant.ts";
import { codeOf, manager, NOON, type PairInMemory, report, startPair } from "../support/pair-builder.ts";

const parts = { when: "On Thursday", saw: "You spoke first", ledTo: "Two said nothing", nextTime: "Wait" };

/** The manager's feedback to the report, as it was just shared. */
function withShared(tone: "worked" | "next-time" = "next-time", id = "f"): PairInMemory {
  const pair = startPair();
  share(pair, "manager", { tone, id });
  return pair;
}

function share(
  pair: PairInMemory,
  who: "manager" | "report",
  {
    tone,
    id,
    ...how
  }: { tone: "worked" | "next-time"; id: string; now?: Instant; answersRequest?: `fr_${string}` },
): void {
  const begin = { name: "feedback.draft", tone, answersRequest: how.answersRequest ?? null } as const;
  pair.act(who, begin, { id: `cmd_${id}` });
  pair.act(who, { name: "feedback.write", draftId: `fd_${id}`, ...parts });
  pair.act(who, { name: "feedback.share", draftId: `fd_${id}` }, { now: how.now ?? NOON });
}

const onF = { feedbackId: "fb_f" } as const;
const open: CommandInput = { name: "feedback.open", ...onF };
const answer = (said: FeedbackAnswer): CommandInput => ({ name: "feedback.answer", ...onF, answer: said });

function feedbackOf(pair: PairInMemory): Feedback {
  const found = pair.view("report").records.get("fb_f");
  if (found?.type !== "feedback") throw new Error("No feedback is shared.");
  return found;
}

const later = (days: number) => plusMs(NOON, days * DAY_MS);

describe("shared feedback", () => {
  test("[FB6] its receiver opens it, once", () => {
    const pair = withShared();
    expect(codeOf(pair.act("manager", open))).toBe("not-yours-to-say");
    pair.act("report", open, { now: later(1) });
    pair.act("report", open, { now: later(2) });
    expect(feedbackOf(pair).openedAt).toBe(later(1));
  });

  test("[FB6] until it is opened its receiver sees that it is there, its author where it stands", () => {
    const pair = withShared();
    const seen = (who: "manager" | "report") => {
      const id = who === "manager" ? manager.id : report.id;
      const [down] = feedbackColumns(pair.view(who), id);
      return { unopened: down.unopened.length, nextTime: down.nextTime.length };
    };
    expect(seen("report")).toEqual({ unopened: 1, nextTime: 0 });
    expect(seen("manager")).toEqual({ unopened: 0, nextTime: 1 });
    pair.act("report", open);
    expect(seen("report")).toEqual({ unopened: 0, nextTime: 1 });
  });

  test.each(["thanks", "understood", "different"] as const)("[FB7] %s acknowledges it", (said) => {
    const pair = withShared("worked");
    pair.act("report", open);
    expect(codeOf(pair.act("manager", answer(said)))).toBe("not-yours-to-say");
    pair.act("report", answer(said), { now: later(1) });
    expect(feedbackOf(pair)).toMatchObject({ answer: said, answeredAt: later(1), settledAt: later(1) });
  });

  test("[FB7] wanting an example does not acknowledge it yet", () => {
    const pair = withShared("worked");
    pair.act("report", open);
    pair.act("report", answer("example"));
    expect(feedbackOf(pair)).toMatchObject({ answer: "example", settledAt: null });
    pair.act("report", answer("understood"), { now: later(30) });
    expect(feedbackOf(pair)).toMatchObject({ answer: "understood", settledAt: later(30) });
  });

  test("[FB7] an answer can be changed for 14 days", () => {
    const pair = withShared("worked");
    pair.act("report", open);
    pair.act("report", answer("thanks"));
    expect(pair.act("report", answer("different"), { now: later(14) }).ok).toBe(true);
    const late = pair.act("report", answer("thanks"), { now: plusMs(later(28), 1) });
    expect(codeOf(late)).toBe("feedback-answered");
    expect(feedbackOf(pair).answer).toBe("different");
  });

  test("[FB18] before it is opened nothing is said to it", () => {
    const pair = withShared();
    const said: readonly CommandInput[] = [
      answer("thanks"),
      { name: "feedback.intent", ...onF, words: "To be quick" },
      { name: "feedback.act", ...onF, acted: true },
    ];
    for (const command of said) expect(codeOf(pair.act("report", command))).toBe("feedback-unopened");
    // Another version of it would tell its receiver that there is a day to look again.
    const day: CommandInput = { name: "feedback.followUp", ...onF, on: "2026-03-20" };
    expect(codeOf(pair.act("manager", day))).toBe("feedback-unopened");
  });

  test("[FB8] the author adds an example when one was asked for", () => {
    const pair = withShared();
    const add = (who: "manager" | "report") =>
      pair.act(who, { name: "feedback.example", ...onF, words: " At 10:40,\nabout the budget " });
    pair.act("report", open);
    expect(codeOf(add("manager"))).toBe("not-yours-to-say");
    pair.act("report", answer("example"));
    expect(codeOf(add("report"))).toBe("not-yours-to-say");
    expect(add("manager").ok).toBe(true);
    expect(feedbackOf(pair).example).toBe("At 10:40,\nabout the budget");
    pair.act("report", answer("understood"));
    expect(codeOf(add("report"))).toBe("not-yours-to-say");
    expect(add("manager").ok).toBe(true);
  });

  test("[FB9] only its receiver says what they had in mind, and only when it asks", () => {
    const intent: CommandInput = { name: "feedback.intent", ...onF, words: "To be quick" };
    const pair = withShared();
    pair.act("report", open);
    expect(codeOf(pair.act("manager", intent))).toBe("not-yours-to-say");
    pair.act("report", intent);
    expect(feedbackOf(pair).intent).toBe("To be quick");
    const unasked = withShared("worked");
    unasked.act("report", open);
    expect(codeOf(unasked.act("report", intent))).toBe("not-yours-to-say");
  });

  test("[FB10] it comes back after two weeks, or on the day that the two agree on", () => {
    const pair = withShared();
    pair.act("report", open);
    expect(feedbackOf(pair).followUp).toBe("2026-03-16");
    const due = (day: string) => followUpsDue(pair.view("manager"), day).map(({ id }) => id);
    expect([due("2026-03-15"), due("2026-03-16")]).toEqual([[], ["fb_f"]]);
    for (const [who, on] of [
      ["manager", "2026-03-20"],
      ["report", "2026-03-24"],
    ] as const) {
      pair.act(who, { name: "feedback.followUp", ...onF, on });
      expect([due("2026-03-19"), due(on)]).toEqual([[], ["fb_f"]]);
    }
    pair.act("report", { name: "feedback.followUp", ...onF, on: null });
    expect(due("2027-01-01")).toEqual([]);
  });

  test("[FB10] what nobody opened is not looked at again", () => {
    expect(followUpsDue(withShared().view("manager"), "2026-12-01")).toEqual([]);
  });

  test("[FB11] it is settled when it is acknowledged and nothing is left to look at again", () => {
    const pair = withShared();
    pair.act("report", open);
    pair.act("report", answer("understood"));
    expect(feedbackOf(pair).settledAt).toBeNull();
    pair.act("manager", { name: "feedback.act", ...onF, acted: true }, { now: later(14) });
    expect(feedbackOf(pair)).toMatchObject({ actedOn: later(14), settledAt: later(14) });
    expect(followUpsDue(pair.view("report"), "2026-12-01")).toEqual([]);
    pair.act("report", { name: "feedback.act", ...onF, acted: false });
    expect(feedbackOf(pair)).toMatchObject({ actedOn: null, settledAt: null });
    pair.act("report", { name: "feedback.followUp", ...onF, on: null }, { now: later(15) });
    expect(feedbackOf(pair).settledAt).toBe(later(15));
  });

  test("[WR2] a command that arrives again is done once", () => {
    const pair = withShared();
    pair.act("report", open, { id: "cmd_o" });
    expect(pair.act("report", open, { id: "cmd_o" })).toEqual({
      ok: true,
      value: { shared: [], notebook: null },
    });
  });
});

describe("questions for feedback", () => {
  const ask = (text: string): CommandInput => ({ name: "feedback.request", text });
  const stateOf = (pair: PairInMemory) =>
    pair.records().flatMap((record) => (record.type === "feedbackRequest" ? [record.state] : []));

  test("[FB12] either asks, and only who asked takes the question back", () => {
    const pair = startPair();
    pair.act("report", ask("What could I leave out?"), { id: "cmd_q" });
    const withdraw = { name: "feedback.withdraw", requestId: "fr_q" } as const;
    expect(codeOf(pair.act("manager", { ...withdraw, withdrawn: true }))).toBe("not-yours-to-say");
    pair.act("report", { ...withdraw, withdrawn: true });
    expect(stateOf(pair)).toEqual(["withdrawn"]);
    pair.act("report", { ...withdraw, withdrawn: false });
    expect(stateOf(pair)).toEqual(["open"]);
  });

  test("[FB12] feedback that was written for a question answers it at the same moment", () => {
    const pair = startPair();
    pair.act("report", ask("What could I leave out?"), { id: "cmd_q" });
    share(pair, "manager", { tone: "worked", id: "f", answersRequest: "fr_q" });
    expect(pair.records().at(-2)).toMatchObject({
      state: "answered",
      answeredWith: "fb_f",
      settledAt: NOON,
    });
    expect(feedbackOf(pair).answersRequest).toBe("fr_q");
    const withdraw = { name: "feedback.withdraw", requestId: "fr_q", withdrawn: true } as const;
    expect(pair.act("report", withdraw)).toEqual({ ok: true, value: { shared: [], notebook: null } });
  });

  test("[FB12] a question that was taken back meanwhile stays so, and the feedback is shared", () => {
    const pair = startPair();
    pair.act("report", ask("What could I leave out?"), { id: "cmd_q" });
    pair.act("report", { name: "feedback.withdraw", requestId: "fr_q", withdrawn: true });
    share(pair, "manager", { tone: "worked", id: "f", answersRequest: "fr_q" });
    expect(stateOf(pair)).toEqual(["withdrawn"]);
    expect(feedbackOf(pair).saw).toBe(parts.saw);
  });

  test("[FB14] the eleventh open question of one person is refused", () => {
    const pair = startPair();
    for (let i = 0; i < 10; i++) pair.act("report", ask(`${i}`), { id: `cmd_q${i}` });
    expect(codeOf(pair.act("report", ask("more")))).toBe("too-many-requests");
    expect(pair.act("manager", ask("theirs")).ok).toBe(true);
    pair.act("report", { name: "feedback.withdraw", requestId: "fr_q0", withdrawn: true });
    pair.act("report", ask("one"));
    const back = pair.act("report", { name: "feedback.withdraw", requestId: "fr_q0", withdrawn: false });
    expect(codeOf(back)).toBe("too-many-requests");
  });
});

describe("the two columns", () => {
  test("[FB13] both see the same: questions first, then what worked, then next time, the newest first", () => {
    const pair = startPair();
    for (const [id, tone, day] of [
      ["old", "worked", 0],
      ["next", "next-time", 1],
      ["new", "worked", 2],
    ] as const) {
      share(pair, "manager", { tone, id, now: later(day) });
      pair.act("report", { name: "feedback.open", feedbackId: `fb_${id}` });
    }
    pair.act("report", { name: "feedback.request", text: "And now?" }, { id: "cmd_q" });
    const shownTo = (who: "manager" | "report") =>
      feedbackColumns(pair.view(who), who === "manager" ? manager.id : report.id).map((column) => ({
        from: column.from.id,
        questions: column.requests.map(({ id }) => id),
        worked: column.worked.map(({ id }) => id),
        nextTime: column.nextTime.map(({ id }) => id),
      }));
    expect(shownTo("manager")).toEqual([
      { from: manager.id, questions: ["fr_q"], worked: ["fb_new", "fb_old"], nextTime: ["fb_next"] },
      { from: report.id, questions: [], worked: [], nextTime: [] },
    ]);
    expect(shownTo("report")).toEqual(shownTo("manager"));
  });

  test("[FB1] a draft stands in its author's column and in nobody else's", () => {
    const pair = startPair();
    pair.act("report", { name: "feedback.draft", tone: "worked" }, { id: "cmd_d" });
    const drafts = (who: "manager" | "report") =>
      feedbackColumns(pair.view(who), who === "manager" ? manager.id : report.id).map(
        (column) => column.drafts.length,
      );
    expect([drafts("manager"), drafts("report")]).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  test("[FB13] what is shown elsewhere, because it is due, does not stand in its column too", () => {
    const pair = withShared();
    pair.act("report", open);
    const [down] = feedbackColumns(pair.view("report"), report.id, new Set(["fb_f"]));
    expect(down.nextTime).toEqual([]);
  });
});

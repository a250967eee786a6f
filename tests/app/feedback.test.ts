import { StoreUnavailable } from "../../bot/ports/store-unavailable.ts";
import type { FeedbackAnswer } from "../../core/domain/feedback.ts";
import { DAY_MS } from "../../core/domain/instant.ts";
import type { Role } from "../../core/domain/people.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { actorOf } from "../support/live-world.ts";
import { codeOf, manager, PAIR_ID, report } from "../support/pair-builder.ts";

const parts = { when: "On Thursday", saw: "You asked Ines", ledTo: "A risk was seen", nextTime: "The same" };

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
  await here.act("manager", { name: "feedback.draft", tone: "next-time" }, { id: "cmd_f" });
  await here.act("manager", { name: "feedback.write", draftId: "fd_f", ...parts });
});
afterEach(() => world.close());

const share = (instance: AppUnderTest) =>
  instance.act("manager", { name: "feedback.share", draftId: "fd_f" }, { id: "cmd_share" });
const opened = async (instance: AppUnderTest, role: Role = "manager") => {
  const { records, notebook } = await instance.opened(role);
  const feedback = records.filter((record) => record.type === "feedback");
  return { feedback, drafts: notebook.feedbackDrafts, notebook };
};
const counts = async (instance: AppUnderTest) => {
  const { feedback, drafts } = await opened(instance);
  return { shared: feedback.map(({ id }) => id), drafts: drafts.length };
};

/** The store gives up on the second half of sharing, as if the server had died between the two. */
async function shareHalf(): Promise<void> {
  world.cosmos.faults.inject({ kind: "503", op: "batch", container: "personal", count: 100 });
  await expect(share(here)).rejects.toBeInstanceOf(StoreUnavailable);
  world.cosmos.faults.clear();
}

describe("sharing feedback", () => {
  test("[FB5] makes it the pair's, once, however often it is done", async () => {
    expect((await share(here)).ok).toBe(true);
    expect((await share(here)).ok).toBe(true);
    expect(await counts(here)).toEqual({ shared: ["fb_f"], drafts: 0 });
    expect((await opened(here)).feedback).toMatchObject([{ ...parts, from: manager.id }]);
  });

  test("[FB6] gives its receiver neither words nor tone before they open it, and all of it then", async () => {
    await share(here);
    const keptBack = { when: "", saw: "", ledTo: "", nextTime: "", tone: "worked", followUp: null };
    for (const instance of [here, world.startApp()])
      expect((await opened(instance, "report")).feedback).toMatchObject([keptBack]);
    await here.act("report", { name: "feedback.open", feedbackId: "fb_f" });
    expect((await opened(here, "report")).feedback).toMatchObject([{ ...parts, tone: "next-time" }]);
  });

  test("[FB5] a crash between the two halves is repaired when the pair is opened elsewhere", async () => {
    await shareHalf();
    expect(await counts(world.startApp())).toEqual({ shared: ["fb_f"], drafts: 0 });
    expect(await counts(world.startApp())).toEqual({ shared: ["fb_f"], drafts: 0 });
  });

  test("[FB5] a crash between the two halves is repaired when sharing is done again", async () => {
    await shareHalf();
    expect((await share(world.startApp())).ok).toBe(true);
    expect(await counts(world.startApp())).toEqual({ shared: ["fb_f"], drafts: 0 });
  });

  test("[FB4] what is incomplete stays a draft, on another instance too", async () => {
    await here.act("manager", { name: "feedback.write", draftId: "fd_f", nextTime: "" });
    for (const instance of [here, world.startApp()]) {
      expect(await share(instance)).toEqual({
        ok: false,
        refusal: { code: "feedback-incomplete", detail: { nextTime: 1 } },
      });
    }
    expect(await counts(here)).toEqual({ shared: [], drafts: 1 });
  });

  test("[FB5] takes along what was written until then; what is written later is refused", async () => {
    const [, , late] = await Promise.all([
      here.act("manager", { name: "feedback.write", draftId: "fd_f", saw: "You asked all" }),
      share(here),
      here.act("manager", { name: "feedback.write", draftId: "fd_f", saw: "Too late" }),
    ]);
    expect((await opened(here)).feedback).toMatchObject([{ saw: "You asked all" }]);
    expect(codeOf(late)).toBe("not-found");
  });

  test("[FB12] answers the question that was asked, in one batch", async () => {
    await here.act("report", { name: "feedback.request", text: "What could I leave out?" }, { id: "cmd_q" });
    const answersRequest = "fr_q";
    await here.act("manager", { name: "feedback.draft", tone: "worked", answersRequest }, { id: "cmd_a" });
    await here.act("manager", { name: "feedback.write", draftId: "fd_a", saw: "Slide three" });
    world.cosmos.requests.clear();
    await here.act("manager", { name: "feedback.share", draftId: "fd_a" });
    expect(world.cosmos.requests.list().filter(({ kind }) => kind === "batch")).toHaveLength(2);
    const stored = await world.stored();
    expect(stored.find(({ id }) => id === "fr_q")).toMatchObject({
      state: "answered",
      answeredWith: "fb_a",
    });
  });
});

describe("feedback on two instances", () => {
  test("[WR4] both sides at once win in turn, and neither takes the other's word away", async () => {
    const there = world.startApp();
    await share(here);
    await here.act("report", { name: "feedback.open", feedbackId: "fb_f" });
    await opened(there);
    const answer = (said: FeedbackAnswer) =>
      there.act("report", { name: "feedback.answer", feedbackId: "fb_f", answer: said });
    const results = await Promise.all([
      here.act("manager", { name: "feedback.followUp", feedbackId: "fb_f", on: "2026-03-20" }),
      answer("understood"),
      there.act("report", { name: "feedback.intent", feedbackId: "fb_f", words: "To be quick" }),
      here.act("manager", { name: "feedback.act", feedbackId: "fb_f", acted: true }),
    ]);
    expect(results.map(codeOf)).toEqual([undefined, undefined, undefined, undefined]);
    expect((await opened(world.startApp())).feedback).toMatchObject([
      {
        followUp: "2026-03-20",
        answer: "understood",
        intent: "To be quick",
        actedOn: expect.any(String),
        settledAt: expect.any(String),
      },
    ]);
  });

  test("[FB3] a limit of drafts holds in both windows of one person", async () => {
    const there = world.startApp();
    await opened(there);
    const begin = (instance: AppUnderTest) =>
      instance.act("manager", { name: "feedback.draft", tone: "worked" });
    const codes = await Promise.all(Array.from({ length: 12 }, (_, i) => begin(i % 2 === 0 ? here : there)));
    expect(codes.map(codeOf).filter((code) => code === "too-many-drafts")).toHaveLength(3);
  });
});

describe("what was settled", () => {
  test("[FB11] is found in the history, by both, and can still be acted on", async () => {
    await share(here);
    await here.act("report", { name: "feedback.open", feedbackId: "fb_f" });
    await here.act("report", { name: "feedback.answer", feedbackId: "fb_f", answer: "thanks" });
    await here.act("manager", { name: "feedback.followUp", feedbackId: "fb_f", on: null });
    await here.act("manager", { name: "point.add", text: "Pricing" }, { id: "cmd_p" });
    const discussed = { occurrenceId: null, discussed: true };
    await here.act("manager", { name: "point.discuss", pointId: "tp_p", ...discussed });
    world.clock.advance(20 * DAY_MS);
    const there = world.startApp();
    expect((await opened(there)).feedback).toEqual([]);
    for (const who of [manager.id, report.id]) {
      const all = await there.app.history(actorOf(who), PAIR_ID, null);
      expect(all.ok && all.value.records.map(({ id }) => id).sort()).toEqual(["fb_f", "tp_p"]);
      const only = await there.app.history(actorOf(who), PAIR_ID, null, "feedback");
      expect(only.ok && only.value.records.map(({ id }) => id)).toEqual(["fb_f"]);
    }
    const acted = await there.act("report", { name: "feedback.act", feedbackId: "fb_f", acted: true });
    expect(acted.ok).toBe(true);
  });
});

describe("reflections", () => {
  test("[FB15] older ones move beside the notebook, where their owner alone finds them", async () => {
    for (let n = 1; n <= 23; n++) {
      await here.act("report", { name: "feedback.reflect", feedbackId: `fb_${n}`, words: `thought ${n}` });
    }
    await here.act("report", { name: "feedback.reflect", feedbackId: "fb_2", words: "thought again" });
    const { notebook } = await opened(world.startApp(), "report");
    expect(notebook.reflections).toHaveLength(20);
    expect(notebook.reflections.at(-1)?.words).toBe("thought again");
    const own = await here.app.reflections(actorOf(report.id), PAIR_ID, null);
    const found = own.ok ? own.value.reflections : [];
    expect(new Set(found.map(({ feedbackId }) => feedbackId)).size).toBe(23);
    expect(found[0]).toMatchObject({ feedbackId: "fb_2", words: "thought again" });
    const moved = found.slice(20).map(({ words }) => words);
    expect(moved.sort()).toEqual(["thought 1", "thought 2", "thought 3", "thought 4"]);
    const theirs = await here.app.reflections(actorOf(manager.id), PAIR_ID, null);
    expect(theirs.ok && theirs.value.reflections).toEqual([]);
    expect(codeOf(await here.app.reflections(actorOf("person-x"), PAIR_ID, null))).toBe("not-found");
  });
});

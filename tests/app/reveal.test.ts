import type { Log, LogFields } from "../../bot/ports/log.ts";
import type { CosmosStores } from "../../bot/store/cosmos-stores.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import type { Role } from "../../core/domain/people.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { heldBack } from "../support/held-back.ts";
import { manualTimers, settled } from "../support/manual-timers.ts";
import { codeOf, manager, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import {
  answerWith,
  ask,
  askedAs,
  linesOf,
  QUESTION,
  questionAmong,
  withdraw,
} from "../support/reveal-world.ts";

const key = { tenantId: TENANT, pairId: PAIR_ID };
const both = { [report.id]: ["Docs"], [manager.id]: ["Pricing"] };

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
  await here.act("manager", ask, { id: askedAs });
});
afterEach(() => world.close());

const stored = async () => questionAmong(await world.stored());
const open = async (instance: AppUnderTest, role: Role = "report") => {
  const { records, notebook } = await instance.opened(role);
  return { question: questionAmong(records), kept: notebook.sealedAnswers };
};
/** Resolves once the question is revealed in the store. */
const untilRevealed = async () => {
  for (let i = 0; i < 500; i++) {
    const question = await stored();
    if (question.state === "revealed") return question;
    await settled();
  }
  throw new Error("It was not revealed.");
};

describe("the reveal", () => {
  test("[RV5] both answers are told in one announcement, and nothing of them before", async () => {
    await here.act("manager", answerWith("Pricing"));
    expect(JSON.stringify(await world.stored())).not.toContain("Pricing");
    await here.act("report", answerWith("Docs"));
    await untilRevealed();
    const told = here.announced.flatMap(({ records }) => records);
    expect(told.map((record) => questionAmong([record])).map(linesOf)).toEqual([null, null, null, both]);
  });

  test("[RV2] an answer costs a write of each partition, the reveal two point reads and a write", async () => {
    await open(here, "manager");
    await open(here, "report");
    world.cosmos.requests.clear();
    await here.act("manager", answerWith("Pricing"));
    expect(world.requestKinds()).toEqual(["batch", "batch"]);
    await here.act("report", answerWith("Docs"));
    await untilRevealed();
    expect(world.cosmos.requests.count("batch")).toBe(5);
    expect(world.cosmos.requests.count("point-read")).toBe(2);
  });

  test("[RV5] both answer at the same moment on two instances: it is revealed once", async () => {
    const there = world.startApp();
    await open(there);
    const codes = await Promise.all([
      here.act("manager", answerWith("Pricing")),
      there.act("report", answerWith("Docs")),
    ]);
    expect(codes.map(codeOf)).toEqual([undefined, undefined]);
    const question = await untilRevealed();
    expect(linesOf(question)).toEqual(both);
    await settled();
    expect((await stored()).rev).toBe(question.rev);
    expect(question.rev).toBe(4);
  });

  test("[RV5] two instances that see to it at once reveal one and the same", async () => {
    const silent = world.startApp(undefined, cutOff({ reads: true }).change);
    await silent.act("manager", answerWith("Pricing"));
    await silent.act("report", answerWith("Docs"));
    expect((await stored()).state).toBe("open");
    const there = world.startApp();
    const opened = await Promise.all([
      open(here, "manager"),
      open(there),
      open(here),
      open(there, "manager"),
    ]);
    for (const { question } of opened) expect(linesOf(question)).toEqual(both);
    expect((await stored()).rev).toBe(4);
  });

  test("[RV4] [RV5] withdrawing against the reveal: the record decides, and both hear the same", async () => {
    const outcomes = new Set<string>();
    for (let ticks = 0; ticks < 16; ticks++) {
      const each = await startAppWorld();
      const [one, other] = [each.startApp(), each.startApp()];
      await one.act("manager", ask, { id: askedAs });
      await one.act("report", answerWith("Docs"));
      await open(other);
      const answering = one.act("manager", answerWith("Pricing"));
      for (let i = 0; i < ticks; i++) await settled();
      const withdrawn = await other.act("report", withdraw);
      await answering;
      for (let i = 0; i < 50; i++) await settled();
      const question = questionAmong(await each.stored());
      outcomes.add(codeOf(withdrawn) ?? "withdrawn");
      if (withdrawn.ok) {
        expect(question).toMatchObject({ state: "open", answers: null });
        expect((await open(each.startApp())).kept).toEqual([]);
      } else expect(linesOf(question)).toEqual(both);
      each.close();
    }
    expect([...outcomes].sort()).toEqual(["already-revealed", "withdrawn"]);
  });

  test("[RV3] what is withdrawn and said anew is revealed as it was sealed last", async () => {
    await here.act("report", answerWith("First"));
    await here.act("report", withdraw);
    const there = world.startApp();
    expect((await there.act("report", answerWith("Docs"))).ok).toBe(true);
    await here.act("manager", answerWith("Pricing"));
    expect(linesOf(await untilRevealed())).toEqual(both);
  });

  test("nobody is refused because an instance did not know of the question yet", async () => {
    const there = world.startApp();
    await there.act("report", { name: "point.add", text: "Warm" });
    await here.act("report", { name: "question.ask", kind: "retro" }, { id: "cmd_late" });
    const late: CommandInput = {
      name: "question.answer",
      questionId: "sq_late",
      answer: { kind: "retro", lines: ["Shorter", null, null] },
    };
    expect(codeOf(await there.act("report", late))).toBeUndefined();
  });

  test("[RV3] two windows on two instances cannot seal two answers", async () => {
    const there = world.startApp();
    await open(there);
    const results = await Promise.all([
      here.act("report", answerWith("Here")),
      there.act("report", answerWith("There")),
    ]);
    expect(results.map(codeOf).sort()).toEqual(["already-sealed", undefined]);
    await here.act("manager", answerWith("Pricing"));
    const won =
      codeOf(results[0] ?? { ok: false, refusal: { code: "busy" } }) === undefined ? "Here" : "There";
    expect(linesOf(await untilRevealed())).toMatchObject({ [report.id]: [won] });
  });
});

describe("a seal that arrives late", () => {
  test("[RV12] tells nobody ready whose answers were all withdrawn", async () => {
    const late = heldBack();
    const sealing = world.startApp(undefined, late.change).act("report", answerWith("First"));
    await late.isHeld;
    const there = world.startApp();
    await there.act("report", withdraw);
    await there.act("report", answerWith("Second"));
    await there.act("report", withdraw);
    late.letGo();
    expect(codeOf(await sealing)).toBeUndefined();
    expect((await stored()).seals).toMatchObject([{ by: report.id, isReady: false }]);
    expect((await open(world.startApp())).kept).toEqual([]);
    await here.act("manager", answerWith("Pricing"));
    expect(codeOf(await there.act("report", answerWith("Docs")))).toBeUndefined();
    expect(linesOf(await untilRevealed())).toEqual(both);
  });
});

describe("a server that dies", () => {
  test("[RV10] between an answer and its seal: opening completes it", async () => {
    const dying = world.startApp(undefined, cutOff({ writes: true }).change);
    void dying.act("report", answerWith("Docs"));
    await untilKept();
    expect((await stored()).seals).toEqual([]);
    await here.act("manager", answerWith("Pricing"));
    const { question } = await open(world.startApp());
    expect(question.seals).toHaveLength(2);
    expect(linesOf(await untilRevealed())).toEqual(both);
  });

  test("[RV10] between both seals and the reveal: whoever opens next finds it revealed", async () => {
    for (const role of ["manager", "report"] as const) {
      const each = await startAppWorld();
      const dying = each.startApp(undefined, cutOff({ reads: true }).change);
      await dying.act("manager", ask, { id: askedAs });
      await dying.act("report", answerWith("Docs"));
      await dying.act("manager", answerWith("Pricing"));
      expect(questionAmong(await each.stored())).toMatchObject({ state: "open", answers: null });
      const { question } = await open(each.startApp(), role);
      expect(linesOf(question)).toEqual(both);
      each.close();
    }
  });

  test("[RV10] between both seals and the reveal: another instance sees it in the feed", async () => {
    const timers = manualTimers();
    const there = world.startApp(timers);
    there.app.follow(key);
    await open(there);
    const dying = world.startApp(undefined, cutOff({ reads: true }).change);
    await dying.act("report", answerWith("Docs"));
    await dying.act("manager", answerWith("Pricing"));
    await timers.advance(250);
    expect(linesOf(await untilRevealed())).toEqual(both);
  });

  test("[RV10] between the two halves of withdrawing: the answer goes, and is not sealed again", async () => {
    await here.act("report", answerWith("Docs"));
    const dying = world.startApp(undefined, cutOff({ ownWrites: true }).change);
    void dying.act("report", withdraw);
    while ((await stored()).seals[0]?.isReady !== false) await settled();
    const { question, kept } = await open(world.startApp());
    expect(question.seals).toMatchObject([{ by: report.id, isReady: false }]);
    expect(kept).toEqual([]);
    const again = world.startApp();
    expect((await again.act("report", answerWith("Anew"))).ok).toBe(true);
  });
});

describe("when the store is away", () => {
  test("[RV10] the reveal comes as soon as it is back", async () => {
    const timers = manualTimers();
    const logged: string[] = [];
    const log: Log = (event, fields) => logged.push(JSON.stringify([event, fields]));
    const patient = world.startApp(timers, () => ({ log }));
    await open(patient, "manager");
    await open(patient, "report");
    await patient.act("manager", answerWith("Pricing canary"));
    world.cosmos.faults.inject({ kind: "503", op: "point-read", container: "personal", count: 1_000 });
    expect((await patient.act("report", answerWith("Docs canary"))).ok).toBe(true);
    await untilLogged(logged, "reveal-failed");
    world.cosmos.faults.clear();
    expect((await stored()).state).toBe("open");
    await timers.advance(5_000);
    expect(linesOf(await untilRevealed())).toMatchObject({ [report.id]: ["Docs canary"] });
    expect(logged.join()).not.toContain("canary");
  });

  test("[RV5] a seal without its answer opens nothing and is logged without a word of content", async () => {
    const logged: [string, LogFields | undefined][] = [];
    const log: Log = (event, fields) => logged.push([event, fields]);
    const withoutAnswers = ({ personal }: CosmosStores) => ({
      log,
      personal: {
        ...personal,
        notebook: async (...asked: Parameters<typeof personal.notebook>) => {
          const found = await personal.notebook(...asked);
          return found && { ...found, record: { ...found.record, sealedAnswers: [] } };
        },
      },
    });
    await here.act("manager", answerWith("Pricing"));
    const silent = world.startApp(undefined, cutOff({ reads: true }).change);
    await silent.act("report", answerWith("Docs"));
    const forgetful = world.startApp(undefined, withoutAnswers);
    expect((await open(forgetful)).question).toMatchObject({ state: "open", answers: null });
    expect(logged).toEqual([["reveal-answer-missing", { level: "error", pairId: PAIR_ID }]]);
  });
});

/** A process that is cut off at one kind of request: it is never answered, nor is anything after it. */
function cutOff(at: { reads?: boolean; writes?: boolean; ownWrites?: boolean }) {
  const never = () => new Promise<never>(() => undefined);
  let readsLeft = 2;
  return {
    change: ({ shared, personal }: CosmosStores) => ({
      shared: { ...shared, commit: at.writes ? never : shared.commit },
      personal: {
        ...personal,
        // Each notebook is read once before it is written; after that only the reveal reads.
        notebook: (...asked: Parameters<typeof personal.notebook>) =>
          at.reads && --readsLeft < 0 ? never() : personal.notebook(...asked),
        commitNotebook: at.ownWrites ? never : personal.commitNotebook,
      },
    }),
  };
}

async function untilKept(): Promise<void> {
  const behind = world.openStores();
  for (;;) {
    const found = await behind.personal.notebook({ tenantId: TENANT, ownerId: report.id }, PAIR_ID);
    if (found?.record.sealedAnswers.some((one) => one.questionId === QUESTION)) return;
    await settled();
  }
}

async function untilLogged(logged: readonly string[], event: string): Promise<void> {
  while (!logged.some((line) => line.includes(event))) await settled();
}

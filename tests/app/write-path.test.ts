import { createApp } from "../../bot/app/create-app.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import { REMEMBERED_COMMANDS } from "../../core/domain/limits.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { actorOf } from "../support/live-world.ts";
import { codeOf, manager, PAIR_ID } from "../support/pair-builder.ts";
import { typingDoc } from "../support/typing-doc.ts";

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
});
afterEach(() => world.close());

const add = (text: string): CommandInput => ({ name: "point.add", text });
const edit = (text: string): CommandInput => ({ name: "point.edit", pointId: "tp_a", text });
const batches = () => world.cosmos.requests.count("batch");
const storedPoint = async (id: string) => {
  const record = (await world.stored()).find((one) => one.id === id);
  if (record?.type !== "talkingPoint") throw new Error(`${id} is not stored.`);
  return record;
};

describe("a command", () => {
  test("[WR1] adds one to the record's rev, each time", async () => {
    await here.act("manager", add("One"), { id: "cmd_a" });
    for (let i = 2; i <= 5; i++) await here.act("report", edit(`${i}`));
    expect((await storedPoint("tp_a")).rev).toBe(5);
  });

  test("[WR2] that arrives again is done once, and both times told so", async () => {
    const first = await here.act("manager", add("Once"), { id: "cmd_a" });
    const again = await here.act("manager", add("Once"), { id: "cmd_a" });
    expect(first).toMatchObject({ ok: true, value: { records: [{ id: "tp_a", rev: 1 }] } });
    expect(again).toEqual({ ok: true, value: { records: [], notebook: null } });
    await here.act("report", edit("Mine"), { id: "cmd_b" });
    await here.act("manager", edit("Yours"), { id: "cmd_c" });
    await here.act("report", edit("Mine"), { id: "cmd_b" });
    expect(await storedPoint("tp_a")).toMatchObject({ text: "Yours", rev: 3 });
  });

  test("[WR2] that arrives several times at once is done once within one batch", async () => {
    await here.act("manager", add("Warm"));
    const results = await Promise.all(
      Array.from({ length: 5 }, () => here.act("manager", add("Once"), { id: "cmd_a" })),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    expect((await world.stored()).filter((record) => record.id === "tp_a")).toHaveLength(1);
    await Promise.all(Array.from({ length: 5 }, () => here.act("report", edit("Twice?"), { id: "cmd_b" })));
    expect(await storedPoint("tp_a")).toMatchObject({ rev: 2, text: "Twice?" });
  });

  test("[WR2] that an instance did is not done again by another", async () => {
    const there = world.startApp();
    await there.act("manager", add("Warm"));
    await here.act("manager", add("Once"), { id: "cmd_a" });
    expect(await there.act("manager", add("Once"), { id: "cmd_a" })).toMatchObject({ ok: true });
    await here.act("report", edit("Edited"), { id: "cmd_b" });
    expect(await there.act("report", edit("Edited"), { id: "cmd_b" })).toMatchObject({ ok: true });
    expect(await storedPoint("tp_a")).toMatchObject({ rev: 2, text: "Edited" });
  });

  test("[WR3] that can no longer be told from a repeated one is refused as a conflict", async () => {
    await here.act("manager", add("Start"), { id: "cmd_a" });
    for (let i = 0; i < REMEMBERED_COMMANDS + 1; i++) await here.act("manager", edit(`${i}`));
    const late = await here.act("report", edit("Late"), { seen: 1 });
    expect(codeOf(late)).toBe("conflict");
    expect((await storedPoint("tp_a")).text).toBe(`${REMEMBERED_COMMANDS}`);
  });

  test("on a point that left the open agenda finds it all the same", async () => {
    await here.act("manager", add("Long ago"), { id: "cmd_a" });
    await here.act("manager", {
      name: "point.discuss",
      pointId: "tp_a",
      occurrenceId: null,
      discussed: true,
    });
    world.clock.advance(20 * 24 * 60 * 60 * 1000);
    const there = world.startApp();
    expect(await there.points()).toEqual([]);
    const back = await there.act("report", {
      name: "point.discuss",
      pointId: "tp_a",
      occurrenceId: null,
      discussed: false,
    });
    expect(back.ok).toBe(true);
    expect((await there.points()).map((point) => point.state)).toEqual(["open"]);
  });

  test("[WR2] that comes again when its point is long settled is not done again", async () => {
    await here.act("manager", add("Long ago"), { id: "cmd_a" });
    await here.act("manager", {
      name: "point.discuss",
      pointId: "tp_a",
      occurrenceId: null,
      discussed: true,
    });
    world.clock.advance(20 * 24 * 60 * 60 * 1000);
    const there = world.startApp();
    expect(await there.act("manager", add("Long ago"), { id: "cmd_a" })).toMatchObject({ ok: true });
    expect(await storedPointOf(there, "tp_a")).toMatchObject({ state: "discussed", rev: 2 });
  });

  test("that is refused is looked at again on what is stored, and announces nothing", async () => {
    await here.act("manager", add("Here"), { id: "cmd_a" });
    world.cosmos.requests.clear();
    expect(codeOf(await here.act("report", { name: "point.delete", pointId: "tp_none" }))).toBe("not-found");
    expect(world.cosmos.requests.count("query")).toBe(1);
    expect(here.announced).toHaveLength(1);
  });

  test("costs one request while the pair is in mind", async () => {
    await here.act("manager", add("Warm"), { id: "cmd_a" });
    world.cosmos.requests.clear();
    await here.act("report", edit("Hot"));
    expect(world.cosmos.requests.list().map((request) => request.kind)).toEqual(["batch"]);
  });
});

describe("commands that wait", () => {
  test("[WR5] go out as one batch while a commit is under way, and each has its own answer", async () => {
    await here.act("manager", add("Warm"), { id: "cmd_a" });
    world.cosmos.requests.clear();
    world.cosmos.faults.inject({ kind: "slow", op: "batch", delayMs: 20 });
    const results = await Promise.all([
      here.act("manager", edit("first")),
      here.act("report", edit("second")),
      here.act("report", add("new"), { id: "cmd_new" }),
      here.act("manager", { name: "point.delete", pointId: "tp_none" }),
      here.act("manager", { name: "point.move", pointId: "tp_new", after: null }),
      here.act("report", edit("third")),
    ]);
    expect(results.map(codeOf)).toEqual([
      undefined,
      undefined,
      undefined,
      "not-found",
      "not-yours-to-move",
      undefined,
    ]);
    expect(batches()).toBe(2);
    expect(await storedPoint("tp_a")).toMatchObject({ text: "third", rev: 4 });
    expect(await storedPoint("tp_new")).toMatchObject({ text: "new", rev: 1 });
  });

  test("[WR5] never make a batch of more than a hundred records", async () => {
    await here.act("manager", { name: "actionItem.add", text: "Warm", owner: manager.id, due: next });
    world.cosmos.requests.clear();
    world.cosmos.faults.inject({ kind: "slow", op: "batch", delayMs: 20 });
    const many = Array.from({ length: 190 }, (_, i) =>
      here.act("report", { name: "actionItem.add", text: `${i}`, owner: manager.id, due: next }),
    );
    expect((await Promise.all(many)).every((result) => result.ok)).toBe(true);
    expect(batches()).toBe(3);
    expect(await world.stored()).toHaveLength(192);
  });

  test("[WR6] are announced once per batch, after it is stored, and only what was stored", async () => {
    await here.act("manager", add("Warm"), { id: "cmd_a" });
    world.cosmos.faults.inject({ kind: "slow", op: "batch", delayMs: 20 });
    const all = Promise.all([
      here.act("manager", edit("1")),
      here.act("manager", edit("2")),
      here.act("report", edit("3")),
    ]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(here.announced).toHaveLength(1);
    await all;
    expect(here.announced.map(({ records }) => records.map((record) => record.rev))).toEqual([[1], [2], [4]]);
  });

  test("a batch too large for the store is divided", async () => {
    const note = "x".repeat(19_000);
    const update = Buffer.from(typingDoc().insert(note), "base64");
    for (let i = 0; i < 60; i++) await here.act("report", add(`${i}`), { id: `cmd_n${i}` });
    world.cosmos.faults.inject({ kind: "slow", op: "batch", delayMs: 20 });
    const typed = Array.from({ length: 60 }, (_, i) =>
      here.app.type(actorOf(manager.id), PAIR_ID, `tp_n${i}`, [update]),
    );
    expect((await Promise.all(typed)).every((result) => result.ok)).toBe(true);
    expect((await storedPoint("tp_n59")).note.plain).toBe(note);
  });
});

describe("two instances on one store", () => {
  test("[WR4] a race that was lost is decided again on what is there now", async () => {
    const there = world.startApp();
    await here.act("manager", add("Start"), { id: "cmd_a" });
    await there.act("report", { name: "point.edit", pointId: "tp_a", mustCover: true });
    for (let i = 0; i < 10; i++) {
      const both = await Promise.all([
        here.act("manager", { name: "point.edit", pointId: "tp_a", text: `${i}` }),
        there.act("report", { name: "point.edit", pointId: "tp_a", minutes: i + 1 }),
      ]);
      expect(both.map(codeOf)).toEqual([undefined, undefined]);
    }
    expect(await storedPoint("tp_a")).toMatchObject({ text: "9", minutes: 10, mustCover: true, rev: 22 });
    expect(await here.points()).toEqual(await there.points());
  });

  test("[WR4] a race that is lost six times is refused as a conflict, and nothing is half done", async () => {
    await here.act("manager", add("Start"), { id: "cmd_a" });
    world.cosmos.requests.clear();
    let tries = 0;
    const commit = async () => {
      tries++;
      return { committed: false, why: "changed" } as const;
    };
    const { shared } = here.stores;
    const app = createApp({ ...here.stores, shared: { ...shared, commit }, clock: world.clock });
    const result = await app.execute(actorOf(manager.id), PAIR_ID, {
      commandId: "cmd_lost",
      command: { name: "point.delete", pointId: "tp_a" },
    });
    expect(codeOf(result)).toBe("conflict");
    expect(tries).toBe(6);
    expect((await storedPoint("tp_a")).rev).toBe(1);
  });

  test("nobody is refused because an instance did not know yet", async () => {
    const there = world.startApp();
    await there.act("report", add("Warm"));
    await here.act("manager", add("New"), { id: "cmd_a" });
    expect(codeOf(await there.act("report", edit("Seen here only now")))).toBeUndefined();
  });

  test("[AG4] a limit holds for both", async () => {
    const there = world.startApp();
    await there.act("report", add("Warm"));
    for (let i = 0; i < 199; i += 40) {
      const some = Array.from({ length: Math.min(40, 199 - i) }, (_, j) =>
        here.act("manager", add(`${i + j}`)),
      );
      await Promise.all(some);
    }
    expect(codeOf(await here.act("manager", add("One too many")))).toBe("too-many-points");
    await there.points();
    expect(codeOf(await there.act("report", add("One too many")))).toBe("too-many-points");
  });
});

const next = { kind: "next-time" } as const;
async function storedPointOf({ stores }: AppUnderTest, id: string) {
  return (await stores.shared.read({ tenantId: "tenant-1", pairId: PAIR_ID }, id))?.record;
}

import { createSequence } from "../../bot/app/sequence.ts";
import type { CommandInput } from "../../core/domain/command.ts";
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
    expect(await world.storedPoint("tp_a")).toMatchObject({ text: "third", rev: 4 });
    expect(await world.storedPoint("tp_new")).toMatchObject({ text: "new", rev: 1 });
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

  test("[WR8] of one window that come after one that cannot be told from a repeated one wait for it", async () => {
    await here.act("manager", add("Warm"), { id: "cmd_a" });
    for (let i = 0; i < 30; i++) await here.act("report", edit(`${i}`));
    const sequence = createSequence();
    world.cosmos.faults.inject({ kind: "slow", op: "batch", delayMs: 20 });
    const results = await Promise.all([
      here.act("report", add("makes the others wait")),
      here.act("manager", edit("first"), { seen: 1, sequence }),
      here.act("manager", edit("second"), { sequence }),
      here.act("report", add("of somebody else"), { id: "cmd_c" }),
    ]);
    expect(results.map(codeOf)).toEqual([undefined, "conflict", "busy", undefined]);
    expect(codeOf(await here.act("manager", edit("third"), { sequence }))).toBe("busy");
    expect(await world.storedPoint("tp_a")).toMatchObject({ text: "29" });
    expect(await world.storedPoint("tp_c")).toMatchObject({ text: "of somebody else" });
  });

  test("[WR8] of one window that write elsewhere wait until what came before is stored", async () => {
    await here.act("manager", add("Warm"), { id: "cmd_a" });
    const sequence = createSequence();
    world.cosmos.faults.inject({ kind: "503", op: "batch", container: "shared", count: 8 });
    const mine: CommandInput = { name: "point.add", text: "mine", isPrivate: true };
    const [shared, own] = [
      here.act("manager", edit("first"), { sequence }).catch(() => "away"),
      here.act("manager", mine, { id: "cmd_p", sequence }),
    ];
    expect([await shared, codeOf(await own)]).toEqual(["away", "busy"]);
    const again = createSequence();
    const share: CommandInput = { name: "point.share", pointId: "pp_p" };
    const results = await Promise.all([
      here.act("manager", mine, { id: "cmd_p", sequence: again }),
      here.act("manager", share, { sequence: again }),
      here.act("manager", { name: "point.edit", pointId: "tp_p", text: "ours" }, { sequence: again }),
    ]);
    expect(results.map(codeOf)).toEqual([undefined, undefined, undefined]);
    expect(await world.storedPoint("tp_p")).toMatchObject({ text: "ours" });
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
    expect((await world.storedPoint("tp_n59")).note.plain).toBe(note);
  });
});

const next = { kind: "next-time" } as const;

import type { CommandInput } from "../../core/domain/command.ts";
import { REMEMBERED_COMMANDS } from "../../core/domain/limits.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { codeOf, PAIR_ID } from "../support/pair-builder.ts";

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
});
afterEach(() => world.close());

const add = (text: string): CommandInput => ({ name: "point.add", text });
const edit = (text: string): CommandInput => ({ name: "point.edit", pointId: "tp_a", text });

describe("a command", () => {
  test("[WR1] adds one to the record's rev, each time", async () => {
    await here.act("manager", add("One"), { id: "cmd_a" });
    for (let i = 2; i <= 5; i++) await here.act("report", edit(`${i}`));
    expect((await world.storedPoint("tp_a")).rev).toBe(5);
  });

  test("[WR2] that arrives again is done once, and both times told so", async () => {
    const first = await here.act("manager", add("Once"), { id: "cmd_a" });
    const again = await here.act("manager", add("Once"), { id: "cmd_a" });
    expect(first).toMatchObject({ ok: true, value: { records: [{ id: "tp_a", rev: 1 }] } });
    expect(again).toEqual({ ok: true, value: { records: [], notebook: null } });
    await here.act("report", edit("Mine"), { id: "cmd_b" });
    await here.act("manager", edit("Yours"), { id: "cmd_c" });
    await here.act("report", edit("Mine"), { id: "cmd_b" });
    expect(await world.storedPoint("tp_a")).toMatchObject({ text: "Yours", rev: 3 });
  });

  test("[WR2] that arrives several times at once is done once within one batch", async () => {
    await here.act("manager", add("Warm"));
    const results = await Promise.all(
      Array.from({ length: 5 }, () => here.act("manager", add("Once"), { id: "cmd_a" })),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    expect((await world.stored()).filter((record) => record.id === "tp_a")).toHaveLength(1);
    await Promise.all(Array.from({ length: 5 }, () => here.act("report", edit("Twice?"), { id: "cmd_b" })));
    expect(await world.storedPoint("tp_a")).toMatchObject({ rev: 2, text: "Twice?" });
  });

  test("[WR2] that an instance did is not done again by another", async () => {
    const there = world.startApp();
    await there.act("manager", add("Warm"));
    await here.act("manager", add("Once"), { id: "cmd_a" });
    expect(await there.act("manager", add("Once"), { id: "cmd_a" })).toMatchObject({ ok: true });
    await here.act("report", edit("Edited"), { id: "cmd_b" });
    expect(await there.act("report", edit("Edited"), { id: "cmd_b" })).toMatchObject({ ok: true });
    expect(await world.storedPoint("tp_a")).toMatchObject({ rev: 2, text: "Edited" });
  });

  test("[WR3] that can no longer be told from a repeated one is refused as a conflict", async () => {
    await here.act("manager", add("Start"), { id: "cmd_a" });
    for (let i = 0; i < REMEMBERED_COMMANDS + 1; i++) await here.act("manager", edit(`${i}`));
    const late = await here.act("report", edit("Late"), { seen: 1 });
    expect(codeOf(late)).toBe("conflict");
    expect((await world.storedPoint("tp_a")).text).toBe(`${REMEMBERED_COMMANDS}`);
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

  test("costs one request while the pair is in the cache", async () => {
    await here.act("manager", add("Warm"), { id: "cmd_a" });
    world.cosmos.requests.clear();
    await here.act("report", edit("Hot"));
    expect(world.requestKinds()).toEqual(["batch"]);
  });
});

async function storedPointOf({ stores }: AppUnderTest, id: string) {
  return (await stores.shared.read({ tenantId: "tenant-1", pairId: PAIR_ID }, id))?.record;
}

import { type Instance, type LiveWorld, startLiveWorld } from "../support/live-world.ts";
import { manager, PAIR_ID, report } from "../support/pair-builder.ts";

describe("two people on one agenda", () => {
  let world: LiveWorld;
  let server: Instance;
  beforeEach(async () => {
    world = await startLiveWorld();
    server = await world.start();
  });
  afterEach(() => world.stop());

  test("[WR6] what one does is told to both, stored, and acknowledged after that", async () => {
    const [one, two] = [await server.connect(manager.id), await server.connect(report.id)];
    const opened = await one.open(PAIR_ID);
    await two.open(PAIR_ID);
    expect(opened.mode).toBe("snapshot");
    expect(opened.records.map((record) => record.type)).toContain("series");
    const done = await one.act(PAIR_ID, { name: "point.add", text: "Hello" }, "cmd_1");
    expect(done.m).toBe("done");
    const changed = await two.next("changed");
    expect(changed.records).toMatchObject([{ id: "tp_1", text: "Hello", raisedBy: manager.id, rev: 1 }]);
    expect(one.heard.map((text) => JSON.parse(text).m).slice(-2)).toEqual(["changed", "done"]);
    expect(changed.seq).toBe(1);
    expect(
      await server.stores.shared.read(opened.records[0] ?? { tenantId: "", pairId: PAIR_ID }, "tp_1"),
    ).toBeDefined();
  });

  test("a refusal goes to its sender alone, with its code", async () => {
    const [one, two] = [await server.connect(manager.id), await server.connect(report.id)];
    await one.open(PAIR_ID);
    await two.open(PAIR_ID);
    two.forget();
    expect(await one.act(PAIR_ID, { name: "point.add", text: "  " })).toMatchObject({
      refusal: { code: "text-empty" },
    });
    expect(await one.act(PAIR_ID, { name: "point.delete", pointId: "tp_none" })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(two.heard).toEqual([]);
  });

  test("[WR2] the same command over two sockets is done once and acknowledged twice", async () => {
    const [one, two] = [await server.connect(manager.id), await server.connect(manager.id)];
    const results = await Promise.all(
      [one, two, one].map((client) => client.act(PAIR_ID, { name: "point.add", text: "Once" }, "cmd_same")),
    );
    expect(results.map((result) => result.m)).toEqual(["done", "done", "done"]);
    const opened = await one.open(PAIR_ID);
    expect(opened.records.filter((record) => record.type === "talkingPoint")).toHaveLength(1);
  });

  test("[LV4] a client that comes back with its cursor gets what changed meanwhile, and only that", async () => {
    const [one, two] = [await server.connect(manager.id), await server.connect(report.id)];
    await one.open(PAIR_ID);
    await one.act(PAIR_ID, { name: "point.add", text: "Before" }, "cmd_before");
    const { cursor } = await two.open(PAIR_ID);
    await two.close();
    await one.act(PAIR_ID, { name: "point.add", text: "Meanwhile" }, "cmd_meanwhile");
    const back = await server.connect(report.id);
    const reopened = await back.open(PAIR_ID, cursor);
    expect(reopened.mode).toBe("changes");
    expect(reopened.records.map((record) => record.id)).toEqual(["tp_meanwhile"]);
    await one.act(PAIR_ID, { name: "point.add", text: "After" });
    expect((await back.next("changed")).seq).toBe(reopened.seq + 1);
  });

  test("[LV4] a cursor of another run of the server leads to a snapshot", async () => {
    const one = await server.connect(manager.id);
    const { cursor } = await one.open(PAIR_ID);
    const other = await world.start();
    const moved = await other.connect(manager.id);
    expect((await moved.open(PAIR_ID, cursor)).mode).toBe("snapshot");
    expect((await moved.open(PAIR_ID, "nonsense")).mode).toBe("snapshot");
  });

  test("[LV4] asking again on the same socket is answered again, and nothing is heard twice", async () => {
    const one = await server.connect(manager.id);
    const { cursor } = await one.open(PAIR_ID);
    await one.act(PAIR_ID, { name: "point.add", text: "Seen" });
    expect((await one.open(PAIR_ID, cursor)).records).toHaveLength(1);
    await one.act(PAIR_ID, { name: "point.add", text: "Again" });
    expect(one.all("changed")).toHaveLength(2);
  });

  test("[LV2] who is here is told to the other and stored nowhere", async () => {
    const one = await server.connect(manager.id);
    await one.open(PAIR_ID);
    world.cosmos.requests.clear();
    const two = await server.connect(report.id);
    expect((await two.open(PAIR_ID)).present).toEqual([
      { personId: manager.id, at: { looking: null, typing: false } },
    ]);
    two.send({ m: "present", pairId: PAIR_ID, at: { looking: "tp_1", typing: true } });
    await one.next("present", ({ present }) => present[0]?.at.typing === true);
    await two.close();
    await one.next("present", ({ present }) => present.length === 0);
    expect(world.cosmos.requests.count("batch", "create", "upsert", "replace")).toBe(0);
  });

  test("a pair that was closed on a socket is not told about any more", async () => {
    const [one, two] = [await server.connect(manager.id), await server.connect(report.id)];
    await one.open(PAIR_ID);
    await two.open(PAIR_ID);
    two.send({ m: "close", pairId: PAIR_ID });
    await one.next("present", ({ present }) => present.length === 0);
    two.forget();
    await one.act(PAIR_ID, { name: "point.add", text: "Alone" });
    two.send({ m: "ping", t: 7 });
    expect(await two.next("pong")).toMatchObject({ t: 7, now: world.clock.now() });
    expect(two.heard).toHaveLength(1);
  });

  test("opening a pair costs one query and one point read", async () => {
    await server.stores.shared.open({ tenantId: "warm", pairId: PAIR_ID }, world.clock.now());
    const one = await server.connect(manager.id);
    world.cosmos.requests.clear();
    await one.open(PAIR_ID);
    expect(world.cosmos.requests.count("query")).toBe(1);
    expect(world.cosmos.requests.count("point-read")).toBe(1);
    expect(world.cosmos.requests.count("query-plan", "batch", "create", "replace", "upsert")).toBe(0);
    world.cosmos.requests.clear();
    await one.act(PAIR_ID, { name: "point.add", text: "One request" });
    const asked = world.cosmos.requests.list().map((request) => request.kind);
    expect(asked.filter((kind) => kind !== "change-feed")).toEqual(["batch"]);
  });

  test("a store that is away refuses nobody for good: busy, and later it is done", async () => {
    const one = await server.connect(manager.id);
    await one.open(PAIR_ID);
    world.cosmos.faults.inject({ kind: "503", count: 8, op: "batch" });
    const first = await one.act(PAIR_ID, { name: "point.add", text: "Patience" }, "cmd_busy");
    expect(first).toMatchObject({ m: "refused", refusal: { code: "busy" } });
    world.cosmos.faults.clear();
    one.forget();
    expect((await one.act(PAIR_ID, { name: "point.add", text: "Patience" }, "cmd_busy")).m).toBe("done");
  });
});

import { closeCodes } from "../../core/contract/live.ts";
import { connectLive } from "../support/live-client.ts";
import { type Instance, type LiveWorld, startLiveWorld } from "../support/live-world.ts";
import { manualTimers } from "../support/manual-timers.ts";
import { aPair, manager, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { typingDoc } from "../support/typing-doc.ts";

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

describe("what is told later", () => {
  let world: LiveWorld;
  beforeEach(async () => {
    world = await startLiveWorld();
  });
  afterEach(() => world.stop());

  test("[AC1] who is no longer one of the two is shown out, and hears nothing more", async () => {
    const timers = manualTimers();
    const server = await world.start({ timers });
    const [one, two] = [await server.connect(manager.id), await server.connect(report.id)];
    await one.open(PAIR_ID);
    await two.open(PAIR_ID);
    two.forget();
    const key = { tenantId: TENANT, pairId: PAIR_ID };
    const stored = await server.stores.shared.read(key, PAIR_ID);
    if (stored?.record.type !== "pair") throw new Error("The pair is there.");
    const successor = { id: "person-s", name: "Successor" };
    const changed = { ...stored.record, rev: 2, report: successor };
    await world.openStores().shared.commit(key, [{ record: changed, etag: stored.etag }]);
    await timers.advance(250);
    expect(await two.closed).toBe(closeCodes.forbidden);
    expect(two.heard).toEqual([]);
    await one.next("changed", ({ records }) => records[0]?.type === "pair");
    await (await server.connect("person-s")).open(PAIR_ID);
    expect((await one.act(PAIR_ID, { name: "point.add", text: "Still here" })).m).toBe("done");
  });

  test("what is committed while a pair is being read is in the answer, and not told twice", async () => {
    const { app } = await world.start();
    let letThrough = () => {};
    const gate = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    let reads = 0;
    const openPair: typeof app.openPair = async (...asked) => {
      const opened = await app.openPair(...asked);
      if (++reads === 2) await gate;
      return opened;
    };
    const server = await world.start({ app: { ...app, openPair } });
    const [one, two] = [await server.connect(manager.id), await server.connect(report.id)];
    await one.open(PAIR_ID);
    const opening = two.open(PAIR_ID);
    await one.act(PAIR_ID, { name: "point.add", text: "Meanwhile" }, "cmd_meanwhile");
    await one.act(PAIR_ID, { name: "point.edit", pointId: "tp_meanwhile", text: "Twice" });
    letThrough();
    const opened = await opening;
    expect(opened.records.find((record) => record.id === "tp_meanwhile")?.rev).toBe(2);
    await one.act(PAIR_ID, { name: "point.edit", pointId: "tp_meanwhile", text: "Thrice" });
    expect((await two.next("changed")).seq).toBe(opened.seq + 1);
    expect(two.all("changed")).toHaveLength(1);
  });

  test("when everything begins anew all sockets come back to what is there now", async () => {
    const server = await world.start();
    const one = await server.connect(manager.id);
    const { cursor } = await one.open(PAIR_ID);
    await one.act(PAIR_ID, { name: "point.add", text: "Before" });
    world.cosmos.reset();
    await server.stores.shared.commit({ tenantId: TENANT, pairId: PAIR_ID }, [{ record: aPair, etag: null }]);
    server.app.forget();
    expect(await one.closed).toBe(1001);
    const again = await server.connect(manager.id);
    const opened = await again.open(PAIR_ID, cursor);
    expect(opened.mode).toBe("snapshot");
    expect(opened.records).toEqual([aPair]);
  });

  test.each([
    ["short", "x".repeat(10)],
    ["of many bytes a letter", "😀ü\u2028".repeat(60)],
    ["long", "x".repeat(9_000)],
    ["as long as a note can be", "ä".repeat(19_990)],
  ])("words that are %s arrive as they were sent", async (_name, words) => {
    const server = await world.start();
    const [one, two] = [await server.connect(manager.id), await server.connect(report.id)];
    await one.open(PAIR_ID);
    await two.open(PAIR_ID);
    await one.act(PAIR_ID, { name: "point.add", text: "Note" }, "cmd_n");
    const update = typingDoc().insert(words);
    one.send({ m: "type", pairId: PAIR_ID, target: "tp_n", n: 1, update });
    expect((await two.next("typing")).update).toBe(update);
    const changed = await two.next("changed", ({ records }) => records[0]?.rev === 2);
    expect(changed.records[0]).toMatchObject({ note: { plain: words } });
  });
});

describe("the door", () => {
  let world: LiveWorld;
  beforeEach(async () => {
    world = await startLiveWorld();
  });
  afterEach(() => world.stop());

  test("who says no hello within ten seconds is shown out", async () => {
    const timers = manualTimers();
    const server = await world.start({ timers });
    const silent = await connectLive(server.url, null);
    const polite = await server.connect(manager.id);
    await timers.advance(10_000);
    expect(await silent.closed).toBe(closeCodes.helloTimeout);
    polite.send({ m: "ping", t: 1 });
    await polite.next("pong");
  });

  test.each([
    ["expired token", closeCodes.unauthenticated],
    ["no-keys", closeCodes.tryLater],
  ])("[AC5] a socket with %s is closed", async (token, code) => {
    const server = await world.start();
    const client = await connectLive(server.url, token);
    expect(await client.closed).toBe(code);
    expect(client.heard).toEqual([]);
  });

  test("another version of the protocol is asked to reload", async () => {
    const server = await world.start();
    const client = await connectLive(server.url, null);
    client.send({ m: "hello", token: manager.id, protocol: 99 });
    expect(await client.closed).toBe(closeCodes.otherVersion);
  });

  test("what is said before hello waits, up to a bound", async () => {
    const server = await world.start();
    const eager = await connectLive(server.url, null);
    eager.send({ m: "open", pairId: PAIR_ID, since: null });
    eager.send({ m: "hello", token: manager.id, protocol: 1 });
    await eager.next("opened");
    const flood = await connectLive(server.url, null);
    for (let i = 0; i < 60; i++) flood.send({ m: "ping", t: i });
    expect(await flood.closed).toBe(closeCodes.badMessage);
  });

  test.each(["not json", "{}", '{"m":"open"}', '{"m":"do","pairId":"../x","commandId":"c","command":{}}'])(
    "what is no message closes the socket: %s",
    async (text) => {
      const server = await world.start();
      const client = await server.connect(manager.id);
      client.sendRaw(text);
      expect(await client.closed).toBe(closeCodes.badMessage);
    },
  );

  test("a message above the limit closes the socket", async () => {
    const server = await world.start();
    const client = await server.connect(manager.id);
    client.sendRaw(" ".repeat(200_000));
    expect(await client.closed).toBe(1009);
  });

  test("[AC1] [AC2] a stranger and a person of another tenant get what does not exist", async () => {
    const server = await world.start();
    const member = await server.connect(manager.id);
    await member.open(PAIR_ID);
    await member.act(PAIR_ID, { name: "point.add", text: "Ours" }, "cmd_ours");
    for (const personId of ["person-x", "other-person"]) {
      const stranger = await server.connect(personId);
      const answers: string[] = [];
      for (const pairId of [PAIR_ID, "pair_none"] as const) {
        stranger.forget();
        stranger.send({ m: "open", pairId, since: null });
        await stranger.next("open-refused");
        await stranger.act(pairId, { name: "point.add", text: "Mine" }, "cmd_x");
        stranger.send({ m: "type", pairId, target: "tp_ours", n: 1, update: "AAA=" });
        await stranger.next("type-refused");
        stranger.send({ m: "present", pairId, at: { looking: "tp_ours", typing: true } });
        stranger.send({ m: "ping", t: 1 });
        await stranger.next("pong");
        answers.push(stranger.heard.join("\n").replaceAll(pairId, "pair_?"));
      }
      expect(answers[0]).toBe(answers[1]);
      expect(answers[0]).not.toContain("Ours");
    }
    expect(member.all("present")).toEqual([]);
    expect(server.live.stats().rooms).toBe(1);
  });

  test("sixteen pairs on one socket are enough", async () => {
    const server = await world.start();
    const client = await server.connect(manager.id);
    for (let i = 0; i < 16; i++) {
      const pairId = `pair_many-${i}` as const;
      const pair = { ...(await pairRecord(server)), id: pairId, pairId };
      await server.stores.shared.commit(pair, [{ record: pair, etag: null }]);
      await client.open(pairId);
    }
    client.send({ m: "open", pairId: PAIR_ID, since: null });
    expect((await client.next("open-refused")).refusal.code).toBe("busy");
  });

  test("a token that runs out closes the socket", async () => {
    const timers = manualTimers();
    const server = await world.start({ timers });
    const client = await server.connect(`${manager.id} until 2026-03-02T12:30:00.000Z`);
    await timers.advance(15_000);
    client.send({ m: "ping", t: 1 });
    await client.next("pong");
    world.clock.advance(1_800_000);
    await timers.advance(15_000);
    expect(await client.closed).toBe(closeCodes.unauthenticated);
  });

  test("a page of an origin that is not allowed is not let in", async () => {
    const server = await world.start({ isAllowedOrigin: (origin) => origin === "https://teams.example" });
    await expect(connectLive(server.url, manager.id)).rejects.toThrow("403");
  });

  test("[LV5] a reader who stopped reading is cut off, and the other notices nothing", async () => {
    const server = await world.start({ unsentBytes: 50_000 });
    const [one, slow] = [await server.connect(manager.id), await server.connect(report.id)];
    await one.open(PAIR_ID);
    await slow.open(PAIR_ID);
    await one.act(PAIR_ID, { name: "point.add", text: "Long" }, "cmd_long");
    const words = typingDoc();
    one.send({
      m: "type",
      pairId: PAIR_ID,
      target: "tp_long",
      n: 1,
      update: words.insert("x".repeat(19_000)),
    });
    await one.next("typed");
    slow.freeze();
    for (let i = 0; i < 1_000 && server.live.stats().sockets === 2; i++) {
      one.forget();
      await one.act(PAIR_ID, { name: "point.edit", pointId: "tp_long", text: `Edit ${i}` });
    }
    expect(server.live.stats().sockets).toBe(1);
    const back = await server.connect(report.id);
    const [point] = (await back.open(PAIR_ID)).records.filter((record) => record.id === "tp_long");
    expect(point?.rev).toBeGreaterThan(20);
  });
});

async function pairRecord(server: Instance) {
  const found = await server.stores.shared.read({ tenantId: "tenant-1", pairId: PAIR_ID }, PAIR_ID);
  if (found?.record.type !== "pair") throw new Error("The pair is there.");
  return found.record;
}

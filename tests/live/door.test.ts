import { closeCodes } from "../../core/contract/live.ts";
import { connectLive } from "../support/live-client.ts";
import { type Instance, type LiveWorld, startLiveWorld } from "../support/live-world.ts";
import { manualTimers } from "../support/manual-timers.ts";
import { manager, PAIR_ID, report } from "../support/pair-builder.ts";
import { typingDoc } from "../support/typing-doc.ts";

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

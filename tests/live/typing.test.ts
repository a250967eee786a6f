import { docOf, wordsOf } from "../../core/domain/text-merge.ts";
import type { LiveClient } from "../support/live-client.ts";
import { type Instance, type LiveWorld, startLiveWorld } from "../support/live-world.ts";
import { type ManualTimers, manualTimers } from "../support/manual-timers.ts";
import { manager, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { typingDoc } from "../support/typing-doc.ts";

const key = { tenantId: TENANT, pairId: PAIR_ID };

describe("typing", () => {
  let world: LiveWorld;
  let timers: ManualTimers;
  let server: Instance;
  let one: LiveClient;
  let two: LiveClient;
  beforeEach(async () => {
    world = await startLiveWorld();
    timers = manualTimers();
    server = await world.start({ timers });
    one = await server.connect(manager.id);
    two = await server.connect(report.id);
    await one.open(PAIR_ID);
    await two.open(PAIR_ID);
    await one.act(PAIR_ID, { name: "point.add", text: "With a note" }, "cmd_note");
    await two.next("changed");
  });
  afterEach(() => world.stop());

  const type = (client: LiveClient, n: number, update: string, target = "tp_note" as const) =>
    client.send({ m: "type", pairId: PAIR_ID, target, n, update });
  const stored = async () => {
    const found = await server.stores.shared.read(key, "tp_note");
    return found?.record.type === "talkingPoint" ? found.record.note : undefined;
  };

  test("[LV1] what is typed is shown to the other at once, and acknowledged when it is stored", async () => {
    const doc = typingDoc();
    type(one, 1, doc.insert("Hello"));
    const typing = await two.next("typing");
    expect(typing).toMatchObject({ target: "tp_note", by: manager.id });
    expect((await stored())?.plain).toBe("");
    expect(one.all("typed")).toEqual([]);
    await timers.advance(400);
    expect(await one.next("typed")).toMatchObject({ target: "tp_note", n: 1 });
    expect((await stored())?.plain).toBe("Hello");
    expect((await two.next("changed", ({ records }) => records[0]?.rev === 2)).records).toHaveLength(1);
  });

  test("[LV1] who types on and on is stored every two seconds", async () => {
    const doc = typingDoc();
    for (let n = 1; n <= 9; n++) {
      type(one, n, doc.insert(`${n} `));
      await two.next("typing", ({ update }) => two.all("typing").length >= n && update !== "");
      await timers.advance(250);
    }
    const { n } = await one.next("typed");
    expect(n).toBeGreaterThanOrEqual(7);
    expect((await stored())?.plain.length).toBeGreaterThanOrEqual(14);
  });

  test("[NT1] both type at once: each sees the other's letters, and one text is stored", async () => {
    const [mine, theirs] = [typingDoc(), typingDoc()];
    for (let n = 1; n <= 5; n++) {
      type(one, n, mine.insert("a"));
      type(two, n, theirs.insert("b"));
    }
    await one.next("typing", () => one.all("typing").length === 5);
    await two.next("typing", () => two.all("typing").length === 5);
    for (const { update } of one.all("typing")) mine.take(update);
    for (const { update } of two.all("typing")) theirs.take(update);
    expect(mine.text()).toBe(theirs.text());
    await timers.advance(400);
    await one.next("typed", ({ n }) => n === 5);
    await two.next("typed", ({ n }) => n === 5);
    expect((await stored())?.plain).toBe(mine.text());
  });

  test("[NT3] what makes a note too long is refused before anybody sees it, and typing goes on", async () => {
    const doc = typingDoc();
    const full = doc.insert("x".repeat(19_990));
    type(one, 1, full);
    await two.next("typing");
    const tooMuch = typingDoc();
    tooMuch.take(full);
    type(one, 2, tooMuch.insert("y".repeat(11)));
    expect(await one.next("type-refused")).toMatchObject({ n: 2, refusal: { code: "note-too-long" } });
    type(one, 3, doc.insert("z".repeat(10)));
    await two.next("typing", () => two.all("typing").length === 2);
    await timers.advance(400);
    await one.next("typed", ({ n }) => n === 3);
    expect((await stored())?.plain.length).toBe(20_000);
  });

  test.each([
    ["////////", "invalid"],
    ["not base64!", "invalid"],
    ["A".repeat(140_000), "note-too-long"],
  ])("[NT4] what is no update is refused and told to nobody", async (update, code) => {
    two.forget();
    type(one, 1, update);
    expect((await one.next("type-refused")).refusal.code).toBe(code);
    two.send({ m: "ping", t: 1 });
    await two.next("pong");
    expect(two.heard).toHaveLength(1);
  });

  test("[NT6] a note of a deleted point, or of none, takes no words", async () => {
    await two.act(PAIR_ID, { name: "point.delete", pointId: "tp_note" });
    type(one, 1, typingDoc().insert("Late"));
    expect((await one.next("type-refused")).refusal.code).toBe("point-deleted");
    one.send({ m: "type", pairId: PAIR_ID, target: "tp_none", n: 2, update: typingDoc().insert("x") });
    expect((await one.next("type-refused", ({ n }) => n === 2)).refusal.code).toBe("not-found");
  });

  test("what a window typed before it went is stored though nobody waits for it", async () => {
    type(one, 1, typingDoc().insert("Last words"));
    await two.next("typing");
    await one.close();
    await two.next("changed", ({ records }) => records[0]?.rev === 2);
    expect((await stored())?.plain).toBe("Last words");
  });

  test.each(["reset-after-commit", "429", "503"] as const)(
    "[NT2] typed text is stored once through %s",
    async (kind) => {
      type(one, 1, typingDoc().insert("Once"));
      await two.next("typing");
      world.cosmos.faults.inject({ kind, op: "batch", count: 2 });
      await timers.advance(400);
      await one.next("typed");
      expect((await stored())?.plain).toBe("Once");
    },
  );

  test("when the store stays away typing is refused as busy, and sent again it is stored", async () => {
    const doc = typingDoc();
    const update = doc.insert("Again");
    type(one, 1, update);
    await two.next("typing");
    world.cosmos.faults.inject({ kind: "503", op: "batch", count: 8 });
    await timers.advance(400);
    expect((await one.next("type-refused")).refusal.code).toBe("busy");
    world.cosmos.faults.clear();
    type(one, 2, update);
    await two.next("typing", () => two.all("typing").length === 2);
    await timers.advance(400);
    await one.next("typed", ({ n }) => n === 2);
    expect((await stored())?.plain).toBe("Again");
  });

  test("text that another instance stored is there for whoever types here", async () => {
    const other = await world.start();
    const away = await other.connect(report.id);
    const { records } = await away.open(PAIR_ID);
    expect(records.some((record) => record.id === "tp_note")).toBe(true);
    const doc = typingDoc();
    type(away, 1, doc.insert("Elsewhere"));
    await away.next("typed");
    await timers.advance(250);
    await one.next("changed", ({ records: [record] }) => record?.rev === 2);
    const state = await stored();
    const here = typingDoc(state);
    type(one, 1, here.insert(" and here"));
    await timers.advance(400);
    await one.next("typed");
    const words = wordsOf(docOf((await stored()) ?? { plain: "", state: "" })).toString();
    expect(words).toBe("Elsewhere and here");
  });
});

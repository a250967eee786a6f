import { closeCodes } from "../../core/contract/live.ts";
import { type LiveWorld, startLiveWorld } from "../support/live-world.ts";
import { manualTimers } from "../support/manual-timers.ts";
import { aPair, manager, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { typingDoc } from "../support/typing-doc.ts";

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

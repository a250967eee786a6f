import { plusMs } from "../../core/domain/instant.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { actorOf } from "../support/live-world.ts";
import { manualTimers } from "../support/manual-timers.ts";
import { aPair, codeOf, manager, NOON, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const key = { tenantId: TENANT, pairId: PAIR_ID };

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
});
afterEach(() => world.close());

const kinds = () => world.cosmos.requests.list().map((request) => request.kind);
const open = async (instance: AppUnderTest, personId = manager.id) => {
  const opened = await instance.app.openPair(actorOf(personId), PAIR_ID);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
};

describe("opening a pair", () => {
  test("costs one query and one point read, side by side", async () => {
    await here.app.myPairs(actorOf("nobody"));
    world.cosmos.requests.clear();
    await open(here);
    expect(kinds().sort()).toEqual(["point-read", "query"]);
  });

  test("[OC1] brings the occurrences that the series plans around now", async () => {
    await here.stores.shared.commit(key, [{ record: aSeries, etag: null }]);
    const { records } = await open(here);
    const starts = records.filter((record) => record.type === "occurrence").map((one) => one.start);
    expect(starts).toContain("2026-03-03T09:00:00.000Z");
    expect(starts.filter((start) => start > NOON).length).toBeGreaterThanOrEqual(8);
    expect(starts.length).toBeLessThanOrEqual(14);
    world.clock.advance(30 * 24 * 60 * 60 * 1000);
    const later = (await open(here)).records.filter((record) => record.type === "occurrence");
    expect(later.every((one) => one.start > plusMs(NOON, 14 * 24 * 60 * 60 * 1000))).toBe(true);
  });

  test("[AC1] [AC2] is refused to everyone else, in the same words as a pair that is not there", async () => {
    const refused = [
      await here.app.openPair(actorOf("person-x"), PAIR_ID),
      await here.app.openPair(actorOf(manager.id, "tenant-2"), PAIR_ID),
      await here.app.openPair(actorOf(manager.id), "pair_none"),
      await here.app.history(actorOf("person-x"), PAIR_ID, null),
      await here.app.history(actorOf("person-x"), "pair_none", null),
      await here.app.noteText(actorOf("person-x"), PAIR_ID, "private-note"),
      await here.app.type(actorOf("person-x"), PAIR_ID, "private-note", []),
      await here.app.type(actorOf("person-x"), "pair_none", "tp_1", []),
    ];
    for (const one of refused) expect(one).toEqual({ ok: false, refusal: { code: "not-found" } });
  });

  test("a stranger's asking leaves nothing behind and writes nothing", async () => {
    world.cosmos.requests.clear();
    for (let i = 0; i < 20; i++) await here.app.openPair(actorOf("person-x"), `pair_guess-${i}`);
    expect(world.cosmos.requests.count("batch", "create", "upsert", "replace")).toBe(0);
  });

  test("while nobody follows, what another instance did is seen because it is asked for again", async () => {
    const there = world.startApp();
    await open(here);
    await there.act("report", { name: "point.add", text: "Elsewhere" });
    expect((await here.points()).map((point) => point.text)).toEqual(["Elsewhere"]);
  });
});

describe("following what other instances do", () => {
  test("what another instance commits is announced here and taken into the cache, versions included", async () => {
    const timers = manualTimers();
    const followed = world.startApp(timers);
    const there = world.startApp();
    const letGo = followed.app.follow(key);
    await open(followed);
    await there.act("report", { name: "point.add", text: "Elsewhere" }, { id: "cmd_a" });
    await timers.advance(250);
    expect(followed.announced.map(({ records }) => records.map((record) => record.id))).toEqual([["tp_a"]]);
    world.cosmos.requests.clear();
    await open(followed);
    await followed.act("manager", { name: "point.edit", pointId: "tp_a", text: "Here" });
    expect(kinds()).toEqual(["batch"]);
    await timers.advance(1_000);
    expect(followed.announced).toHaveLength(2);
    letGo();
  });

  test("[LV3] a notebook that another instance wrote concerns its owner's state alone", async () => {
    const timers = manualTimers();
    const followed = world.startApp(timers);
    const there = world.startApp();
    followed.app.follow(key);
    await open(followed, manager.id);
    await open(followed, report.id);
    await there.act("manager", { name: "point.add", text: "Private", isPrivate: true });
    await timers.advance(250);
    expect(followed.announced.map(({ notebook, records }) => [notebook?.ownerId, records])).toEqual([
      [manager.id, []],
    ]);
    expect((await open(followed, report.id)).notebook.privatePoints).toEqual([]);
    expect((await open(followed, manager.id)).notebook.privatePoints).toHaveLength(1);
  });

  test("the feed is asked only while somebody is interested, and for a moment after", async () => {
    const timers = manualTimers();
    const followed = world.startApp(timers);
    await open(followed);
    await timers.advance(5_000);
    expect(world.cosmos.requests.count("change-feed")).toBe(0);
    const letGo = followed.app.follow(key);
    await open(followed);
    await timers.advance(1_000);
    const asked = world.cosmos.requests.count("change-feed");
    expect(asked).toBeGreaterThanOrEqual(6);
    letGo();
    await timers.advance(31_000);
    world.cosmos.requests.clear();
    await timers.advance(10_000);
    expect(world.cosmos.requests.count("change-feed")).toBe(0);
  });

  test("a feed that fails for a while misses nothing", async () => {
    const timers = manualTimers();
    const followed = world.startApp(timers);
    const there = world.startApp();
    followed.app.follow(key);
    await open(followed);
    world.cosmos.faults.inject({ kind: "449", op: "change-feed", count: 3 });
    await there.act("report", { name: "point.add", text: "Meanwhile" }, { id: "cmd_a" });
    await timers.advance(10_000);
    expect(followed.announced.flatMap(({ records }) => records.map((record) => record.id))).toEqual(["tp_a"]);
  });

  test("what was committed elsewhere is announced though a lost race found it before the feed", async () => {
    const timers = manualTimers();
    const followed = world.startApp(timers);
    const there = world.startApp();
    followed.app.follow(key);
    await followed.act("manager", { name: "point.add", text: "Start" }, { id: "cmd_a" });
    await there.act("report", { name: "point.edit", pointId: "tp_a", minutes: 5 });
    await there.act("report", { name: "point.add", text: "Other" }, { id: "cmd_b" });
    await followed.act("manager", { name: "point.edit", pointId: "tp_a", text: "Race" });
    await timers.advance(250);
    const told = followed.announced.flatMap(({ records }) => records.map((one) => `${one.id}@${one.rev}`));
    expect(told).toEqual(["tp_a@1", "tp_a@2", "tp_a@3", "tp_b@1"]);
  });

  test("everything is read anew after the store was emptied and the cache forgotten", async () => {
    followPair(here);
    await here.act("manager", { name: "point.add", text: "Gone" });
    world.cosmos.reset();
    here.app.forget();
    await here.stores.shared.commit(key, [{ record: aPair, etag: null }]);
    expect(await here.points()).toEqual([]);
    expect((await here.act("manager", { name: "point.add", text: "New" })).ok).toBe(true);
  });
});

describe("the list of my 1-on-1s", () => {
  test("[AC4] has what memberships name, the next meeting first, and nothing that is not mine", async () => {
    const membership = (pairId: `pair_${string}`) => ({
      tenantId: TENANT,
      ownerId: manager.id,
      id: `mem_${pairId}` as const,
      type: "membership" as const,
      schemaVersion: 1 as const,
      pairId,
      role: "manager" as const,
      partner: aPair.report,
      since: NOON,
    });
    const other = { ...aPair, id: "pair_2" as const, pairId: "pair_2" as const };
    const foreign = {
      ...aPair,
      id: "pair_3" as const,
      pairId: "pair_3" as const,
      manager: { id: "person-x", name: "Somebody" },
    };
    for (const pair of [other, foreign]) {
      await here.stores.shared.commit(pair, [{ record: pair, etag: null }]);
    }
    await here.stores.shared.commit(other, [
      { record: { ...aSeries, pairId: "pair_2" as const }, etag: null },
    ]);
    for (const pairId of [PAIR_ID, "pair_2", "pair_3", "pair_none"] as const) {
      await here.stores.personal.putMembership(membership(pairId));
    }
    await here.act("report", { name: "point.add", text: "Open" });
    const due = { kind: "next-time" } as const;
    await here.act("report", { name: "actionItem.add", text: "Mine", owner: manager.id, due });
    await here.act("report", { name: "actionItem.add", text: "Theirs", owner: report.id, due });
    const pairs = await here.app.myPairs(actorOf(manager.id));
    expect(pairs.map((pair) => [pair.pairId, pair.openPoints, pair.myOpenActionItems])).toEqual([
      ["pair_2", 0, 0],
      [PAIR_ID, 1, 1],
    ]);
    expect(pairs[0]?.next?.start).toBe("2026-03-03T09:00:00.000Z");
    expect(await here.app.myPairs(actorOf("person-x"))).toEqual([]);
  });
});

describe("the history of a pair", () => {
  test("has what was discussed or kept, newest first, page by page", async () => {
    for (let i = 0; i < 60; i++) {
      await here.act("manager", { name: "point.add", text: `${i}` }, { id: `cmd_h${i}` });
      world.clock.advance(60_000);
      const pointId = `tp_h${i}` as const;
      await here.act("manager", { name: "point.discuss", pointId, occurrenceId: null, discussed: true });
    }
    const first = await here.app.history(actorOf(report.id), PAIR_ID, null);
    if (!first.ok) throw new Error(first.refusal.code);
    await here.act("manager", { name: "point.add", text: "Meanwhile" }, { id: "cmd_m" });
    world.clock.advance(60_000);
    await here.act("manager", {
      name: "point.discuss",
      pointId: "tp_m",
      occurrenceId: null,
      discussed: true,
    });
    const second = await here.app.history(actorOf(report.id), PAIR_ID, first.value.next);
    if (!second.ok) throw new Error(second.refusal.code);
    const ids = [...first.value.records, ...second.value.records].map((record) => record.id);
    expect(ids).toEqual(Array.from({ length: 60 }, (_, i) => `tp_h${59 - i}`));
    expect(codeOf(await here.app.history(actorOf(report.id), PAIR_ID, "made up"))).toBe("invalid");
  });
});

function followPair({ app }: AppUnderTest): void {
  app.follow(key);
}

import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { manualTimers } from "../support/manual-timers.ts";
import { aPair, manager, PAIR_ID, TENANT } from "../support/pair-builder.ts";

const key = { tenantId: TENANT, pairId: PAIR_ID };

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
});
afterEach(() => world.close());

describe("following what other instances do", () => {
  test("what another instance commits is announced here and taken into the cache, versions included", async () => {
    const timers = manualTimers();
    const followed = world.startApp(timers);
    const there = world.startApp();
    const letGo = followed.app.follow(key);
    await followed.opened("manager");
    await there.act("report", { name: "point.add", text: "Elsewhere" }, { id: "cmd_a" });
    await timers.advance(250);
    expect(followed.announced.map(({ records }) => records.map((record) => record.id))).toEqual([["tp_a"]]);
    world.cosmos.requests.clear();
    await followed.opened("manager");
    await followed.act("manager", { name: "point.edit", pointId: "tp_a", text: "Here" });
    expect(world.requestKinds()).toEqual(["batch"]);
    await timers.advance(1_000);
    expect(followed.announced).toHaveLength(2);
    letGo();
  });

  test("[LV3] a notebook that another instance wrote concerns its owner's state alone", async () => {
    const timers = manualTimers();
    const followed = world.startApp(timers);
    const there = world.startApp();
    followed.app.follow(key);
    await followed.opened("manager");
    await followed.opened("report");
    await there.act("manager", { name: "point.add", text: "Private", isPrivate: true });
    await timers.advance(250);
    expect(followed.announced.map(({ notebook, records }) => [notebook?.ownerId, records])).toEqual([
      [manager.id, []],
    ]);
    expect((await followed.opened("report")).notebook.privatePoints).toEqual([]);
    expect((await followed.opened("manager")).notebook.privatePoints).toHaveLength(1);
  });

  test("the feed is asked only while somebody is interested, and for a moment after", async () => {
    const timers = manualTimers();
    const followed = world.startApp(timers);
    await followed.opened("manager");
    await timers.advance(5_000);
    expect(world.cosmos.requests.count("change-feed")).toBe(0);
    const letGo = followed.app.follow(key);
    await followed.opened("manager");
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
    await followed.opened("manager");
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

function followPair({ app }: AppUnderTest): void {
  app.follow(key);
}

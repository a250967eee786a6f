import { plusMs } from "../../core/domain/instant.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { actorOf } from "../support/live-world.ts";
import { manualTimers } from "../support/manual-timers.ts";
import { manager, NOON, PAIR_ID, TENANT } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const key = { tenantId: TENANT, pairId: PAIR_ID };

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
});
afterEach(() => world.close());

describe("opening a pair", () => {
  test("costs one query and one point read, side by side", async () => {
    await here.app.myPairs(actorOf("nobody"));
    world.cosmos.requests.clear();
    await here.opened("manager");
    expect(world.requestKinds().sort()).toEqual(["point-read", "query"]);
  });

  test("[OC1] brings the occurrences that the series plans around now", async () => {
    await here.stores.shared.commit(key, [{ record: aSeries, etag: null }]);
    const { records } = await here.opened("manager");
    const starts = records.filter((record) => record.type === "occurrence").map((one) => one.start);
    expect(starts).toContain("2026-03-03T09:00:00.000Z");
    expect(starts.filter((start) => start > NOON).length).toBeGreaterThanOrEqual(8);
    expect(starts.length).toBeLessThanOrEqual(14);
    world.clock.advance(30 * 24 * 60 * 60 * 1000);
    const later = (await here.opened("manager")).records.filter((record) => record.type === "occurrence");
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

  test("who comes from another instance finds what they wrote there, though it takes time to spread", async () => {
    const there = world.startApp();
    await there.act("manager", { name: "point.add", text: "Elsewhere", isPrivate: true });
    const timers = manualTimers();
    let reads = 0;
    const late = world.startApp(timers, ({ personal }) => ({
      personal: {
        ...personal,
        notebook: async (...asked) => (++reads < 3 ? undefined : personal.notebook(...asked)),
      },
    }));
    const opening = late.app.openPair(actorOf(manager.id), PAIR_ID, { shared: null, notebookRev: 1 });
    let isDone = false;
    opening.finally(() => {
      isDone = true;
    });
    while (!isDone) await timers.advance(20);
    const opened = await opening;
    expect(opened.ok && opened.value.notebook.privatePoints.map(({ text }) => text)).toEqual(["Elsewhere"]);
    expect(reads).toBe(3);
  });

  test("who says to have seen more than there is gets what is there", async () => {
    await here.act("manager", { name: "point.add", text: "Mine", isPrivate: true });
    const asked = { shared: null, notebookRev: 1_000 };
    const opened = await world.startApp().app.openPair(actorOf(manager.id), PAIR_ID, asked);
    expect(opened.ok && opened.value.notebook.rev).toBe(1);
  });

  test("while nobody follows, what another instance did is seen because it is asked for again", async () => {
    const there = world.startApp();
    await here.opened("manager");
    await there.act("report", { name: "point.add", text: "Elsewhere" });
    expect((await here.points()).map((point) => point.text)).toEqual(["Elsewhere"]);
  });
});

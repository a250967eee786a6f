import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { actorOf } from "../support/live-world.ts";
import { aPair, manager, NOON, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
});
afterEach(() => world.close());

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

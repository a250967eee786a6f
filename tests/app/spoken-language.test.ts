import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { actorOf } from "../support/live-world.ts";
import { manager, report, TENANT } from "../support/pair-builder.ts";

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
});
afterEach(() => world.close());

const kept = (ownerId: string) => here.stores.personal.language({ tenantId: TENANT, ownerId });

describe("the language of a person", () => {
  test("[LV6] is written when it changes, however many pages open at once, and for themselves alone", async () => {
    world.cosmos.requests.clear();
    const opens = ["de", "de", "de"].map((language) => here.app.reads(actorOf(manager.id), language));
    await Promise.all(opens);
    expect(world.requestKinds().filter((kind) => kind === "upsert")).toHaveLength(1);
    expect([await kept(manager.id), await kept(report.id)]).toEqual(["de", undefined]);
    await here.app.reads(actorOf(manager.id), "en");
    expect(await kept(manager.id)).toBe("en");
  });
});

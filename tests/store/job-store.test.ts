import type { CosmosStores } from "../../bot/store/cosmos-stores.ts";
import { DAY_MS, plusMs } from "../../core/domain/instant.ts";
import { type Job, slotOf } from "../../core/domain/job.ts";
import { type CosmosWorld, startCosmosWorld } from "../support/cosmos-world.ts";
import { NOON, PAIR_ID, TENANT } from "../support/pair-builder.ts";

describe("jobs", () => {
  let world: CosmosWorld;
  let stores: CosmosStores;
  beforeEach(async () => {
    world = await startCosmosWorld();
    stores = world.openStores();
  });
  afterEach(() => world.close());

  const aJob = (id: string, dueAt: string): Job => ({
    id,
    type: "job",
    schemaVersion: 1,
    slot: slotOf(dueAt),
    dueAt,
    heldUntil: null,
    tries: 0,
    what: { kind: "reconcile", tenantId: TENANT, pairId: PAIR_ID },
  });
  const dueIds = async (now: string) => (await stores.jobs.due(now, 10)).map(({ record }) => record.id);

  test("what is due is found, oldest first, days later too, and kept once", async () => {
    await stores.jobs.add(aJob("today", NOON));
    await stores.jobs.add(aJob("today", NOON));
    await stores.jobs.add(aJob("last-week", plusMs(NOON, -7 * DAY_MS)));
    await stores.jobs.add(aJob("later", plusMs(NOON, 1)));
    expect(await dueIds(NOON)).toEqual(["last-week", "today"]);
    expect(await dueIds(plusMs(NOON, 3 * DAY_MS))).toEqual(["last-week", "today", "later"]);
  });

  test("a job is held by one worker, and found again when it was not finished in time", async () => {
    await stores.jobs.add(aJob("one", NOON));
    const [found] = await stores.jobs.due(NOON, 10);
    if (found === undefined) throw new Error("A job is due.");
    const until = plusMs(NOON, 60_000);
    const [mine, theirs] = await Promise.all([
      stores.jobs.claim(found, until),
      stores.jobs.claim(found, until),
    ]);
    expect([mine, theirs].filter((claim) => claim !== undefined)).toHaveLength(1);
    expect(await dueIds(NOON)).toEqual([]);
    expect(await dueIds(until)).toEqual(["one"]);
  });

  test("what is finished is gone, and a sweep asks fewer slots once the old ones are empty", async () => {
    await stores.jobs.add(aJob("one", plusMs(NOON, -5 * DAY_MS)));
    const [found] = await stores.jobs.due(NOON, 10);
    if (found === undefined) throw new Error("A job is due.");
    const held = await stores.jobs.claim(found, plusMs(NOON, 60_000));
    await stores.jobs.finish(found.record, held?.etag ?? "");
    expect(await dueIds(plusMs(NOON, DAY_MS))).toEqual([]);
    world.cosmos.requests.clear();
    expect(await dueIds(plusMs(NOON, DAY_MS))).toEqual([]);
    expect(world.cosmos.requests.count("query")).toBe(2);
  });
});

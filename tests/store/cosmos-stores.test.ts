import { StoreUnavailable } from "../../bot/ports/store-unavailable.ts";
import type { CosmosStores } from "../../bot/store/cosmos-stores.ts";
import type { FaultKind } from "../../local/cosmos/faults.ts";
import { type CosmosWorld, startCosmosWorld } from "../support/cosmos-world.ts";
import { aPair, NOON, PAIR_ID, TENANT } from "../support/pair-builder.ts";
import { aPoint, committed, describeStores } from "./store-contract.ts";

describeStores("the stores on Cosmos", async () => {
  const world = await startCosmosWorld();
  const stores = world.openStores();
  return { ...stores, close: world.close };
});

const key = { tenantId: TENANT, pairId: PAIR_ID };

describe("the stores and the service", () => {
  let world: CosmosWorld;
  let stores: CosmosStores;
  beforeEach(async () => {
    world = await startCosmosWorld();
    stores = world.openStores();
    await stores.shared.commit(key, [{ record: aPair, etag: null }]);
    await stores.personal.notebook({ tenantId: TENANT, ownerId: "p" }, PAIR_ID);
    world.cosmos.requests.clear();
  });
  afterEach(() => world.close());

  const kinds = () => world.cosmos.requests.list().map((request) => request.kind);

  test("opening asks one query and no plan, a notebook one read, a commit one batch", async () => {
    await stores.shared.open(key, NOON);
    await stores.personal.notebook({ tenantId: TENANT, ownerId: "p" }, PAIR_ID);
    await stores.shared.commit(key, [{ record: aPoint("tp_1"), etag: null }]);
    expect(kinds()).toEqual(["query", "point-read", "batch"]);
  });

  const passing: FaultKind[] = [
    "429",
    "449",
    "503",
    "timeout",
    "timeout-after-commit",
    "reset-before",
    "reset-after-commit",
    "hang",
  ];
  test.each(passing)(
    "[WR2] a create and a replace are done once through %s, twice in a row",
    async (kind) => {
      world.cosmos.faults.inject({ kind, count: 2, container: "shared" });
      const [created] = committed(
        await stores.shared.commit(key, [
          { record: aPoint("tp_1"), etag: null },
          { record: aPoint("tp_2"), etag: null },
        ]),
      );
      world.cosmos.faults.inject({ kind, count: 2, container: "shared" });
      const next = { ...aPoint("tp_1"), rev: 2 };
      const [replaced] = committed(
        await stores.shared.commit(key, [{ record: next, etag: created?.etag ?? null }]),
      );
      expect(await stores.shared.read(key, "tp_1")).toEqual(replaced);
      expect(world.cosmos.faults.waiting()).toBe(0);
    },
  );

  test.each(passing)("reads and queries come through %s", async (kind) => {
    world.cosmos.faults.inject({ kind, count: 1, container: "shared" });
    expect((await stores.shared.open(key, NOON)).records).toHaveLength(1);
    world.cosmos.faults.inject({ kind, count: 1, container: "shared" });
    expect((await stores.shared.read(key, PAIR_ID))?.record).toEqual(aPair);
  });

  test("a lost answer is no proof: what another instance wrote since then is decided again", async () => {
    const [first] = committed(await stores.shared.commit(key, [{ record: aPoint("tp_1"), etag: null }]));
    const other = world.openStores();
    const otherWrite = { record: { ...aPoint("tp_1"), rev: 2, text: "Other" }, etag: first?.etag ?? null };
    world.cosmos.faults.inject({ kind: "reset-before", op: "batch" });
    const [mine] = await Promise.all([
      stores.shared.commit(key, [{ record: { ...aPoint("tp_1"), rev: 2 }, etag: first?.etag ?? null }]),
      other.shared.commit(key, [otherWrite]),
    ]);
    expect(mine).toEqual({ committed: false, why: "changed" });
  });

  test("a store that stays away is said to be unavailable", async () => {
    world.cosmos.faults.inject({ kind: "503", count: 100, container: "shared" });
    await expect(stores.shared.open(key, NOON)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(stores.shared.commit(key, [{ record: aPoint("tp_1"), etag: null }])).rejects.toBeInstanceOf(
      StoreUnavailable,
    );
    expect(await stores.isReady()).toBe(true);
  });

  test("a record beyond the store's measure is too large, not lost in an error", async () => {
    const note = { plain: "", state: "A".repeat(2_200_000) };
    const commit = await stores.shared.commit(key, [{ record: aPoint("tp_1", { note }), etag: null }]);
    expect(commit).toEqual({ committed: false, why: "too-large" });
  });

  test("a reader with a mark of another instance sees what it has seen", async () => {
    const other = world.openStores();
    const commit = await other.shared.commit(key, [{ record: aPoint("tp_1"), etag: null }]);
    if (!commit.committed || commit.mark === null) throw new Error("A commit has a mark.");
    expect((await stores.shared.open(key, NOON, commit.mark)).records).toHaveLength(2);
    expect(world.cosmos.requests.count("query")).toBe(1);
  });

  test("an item that does not fit its schema hides no other in the feed", async () => {
    const feed = stores.openFeed(() => true);
    await feed.pull();
    const misfit = { ...aPoint("tp_misfit"), state: "unheard of" };
    await stores.shared.commit(key, [
      { record: JSON.parse(JSON.stringify(misfit)), etag: null },
      { record: aPoint("tp_1"), etag: null },
    ]);
    const batch = await feed.pull();
    expect(batch.shared.map(({ record }) => record.id)).toEqual(["tp_1"]);
    expect(batch.unreadable).toBe(1);
    await expect(stores.shared.read(key, "tp_misfit")).rejects.toThrow("does not fit its schema at state");
  });

  test("a feed longer than a page is read to its end, and a page that fails is read the next time", async () => {
    const feed = stores.openFeed(() => true);
    await feed.pull();
    for (let batch = 0; batch < 7; batch++) {
      const points = Array.from({ length: 90 }, (_, i) => aPoint(`tp_${batch}-${i}`));
      await stores.shared.commit(
        key,
        points.map((record) => ({ record, etag: null })),
      );
    }
    world.cosmos.faults.inject({ kind: "449", op: "change-feed", container: "shared", skip: 1 });
    const first = (await feed.pull()).shared;
    const second = (await feed.pull()).shared;
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThan(630);
    expect([...first, ...second].map(({ record }) => record.id)).toHaveLength(630);
  });

  test("a store without its containers is not ready", async () => {
    world.cosmos.faults.inject({ kind: "503", count: 100, op: "container" });
    expect(await stores.isReady()).toBe(false);
  });
});

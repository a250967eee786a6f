import { ChangeFeedStartFrom, type Container } from "@azure/cosmos";
import { onEachAccount, plain, refusalOf } from "./cosmos-account.ts";

onEachAccount("Time to live", (account) => {
  let withDefault: Container;
  let onDemand: Container;
  let off: Container;
  beforeAll(async () => {
    const partitionKey = { paths: ["/slot"] };
    withDefault = await account().container({ id: "ttl-default", partitionKey, defaultTtl: 5 });
    onDemand = await account().container({ id: "ttl-demand", partitionKey, defaultTtl: -1 });
    off = await account().container({ id: "ttl-off", partitionKey });
  });

  const statusOf = async (container: Container, id: string) =>
    (await container.item(id, "s").read()).statusCode;

  test("an item is gone once its own time is over", async () => {
    await onDemand.items.create({ id: "own", slot: "s", ttl: 2 });
    expect(await statusOf(onDemand, "own")).toBe(200);
    await account().pass(4);
    expect(await statusOf(onDemand, "own")).toBe(404);
  });

  test("an expired item is in no query, no count and no change feed", async () => {
    await onDemand.items.create({ id: "seen", slot: "q", ttl: 2 });
    await account().pass(4);
    expect(
      (await onDemand.items.query("SELECT * FROM c", { partitionKey: "q" }).fetchAll()).resources,
    ).toEqual([]);
    expect(
      (await onDemand.items.query("SELECT VALUE COUNT(1) FROM c", { partitionKey: "q" }).fetchAll())
        .resources,
    ).toEqual([0]);
    const feed = onDemand.items.getChangeFeedIterator({
      changeFeedStartFrom: ChangeFeedStartFrom.Beginning("q"),
    });
    expect((await feed.readNext()).statusCode).toBe(304);
  });

  test("an expired item can be neither replaced nor patched nor deleted", async () => {
    await onDemand.items.create({ id: "dead", slot: "s", ttl: 1 });
    await account().pass(3);
    const item = onDemand.item("dead", "s");
    expect(await refusalOf(item.replace({ id: "dead", slot: "s" }))).toBe(404);
    expect(await refusalOf(item.patch([{ op: "set", path: "/n", value: 1 }]))).toBe(404);
    expect(await refusalOf(item.delete())).toBe(404);
  });

  test("the id of an expired item is free again", async () => {
    await onDemand.items.create({ id: "reused", slot: "s", ttl: 1, old: true });
    await account().pass(3);
    const { statusCode, resource } = await onDemand.items.create({ id: "reused", slot: "s" });
    expect(statusCode).toBe(201);
    expect(plain(resource)).toEqual({ id: "reused", slot: "s" });
  });

  test("the container's default holds for items that say nothing", async () => {
    await withDefault.items.create({ id: "default", slot: "s" });
    await account().pass(2);
    expect(await statusOf(withDefault, "default")).toBe(200);
    await account().pass(5);
    expect(await statusOf(withDefault, "default")).toBe(404);
  });

  test("an item's own time overrides the default, -1 means for ever", async () => {
    await withDefault.items.create({ id: "ever", slot: "s", ttl: -1 });
    await account().pass(7);
    expect(await statusOf(withDefault, "ever")).toBe(200);
  });

  test("writing an item starts its time anew", async () => {
    await withDefault.items.create({ id: "renewed", slot: "s" });
    await account().pass(3);
    await withDefault.item("renewed", "s").patch([{ op: "set", path: "/n", value: 1 }]);
    await account().pass(3);
    expect(await statusOf(withDefault, "renewed")).toBe(200);
    await account().pass(4);
    expect(await statusOf(withDefault, "renewed")).toBe(404);
  });

  test("a patch may change an item's time", async () => {
    await onDemand.items.create({ id: "patched", slot: "s" });
    await onDemand.item("patched", "s").patch([{ op: "set", path: "/ttl", value: 1 }]);
    await account().pass(3);
    expect(await statusOf(onDemand, "patched")).toBe(404);
  });

  test("without a default on the container nothing expires", async () => {
    await off.items.create({ id: "stays", slot: "s", ttl: 1 });
    await account().pass(3);
    expect(await statusOf(off, "stays")).toBe(200);
  });

  test("a time of 0, a fraction or a text is refused", async () => {
    for (const ttl of [0, -2, 1.5, "60"]) {
      expect(await refusalOf(onDemand.items.create<object>({ id: "bad", slot: "s", ttl }))).toBe(400);
    }
  });
});

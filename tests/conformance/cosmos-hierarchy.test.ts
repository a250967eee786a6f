import { ChangeFeedStartFrom, type Container, PartitionKeyKind } from "@azure/cosmos";
import { onEachAccount, refusalOf } from "./cosmos-account.ts";

interface Row {
  tenantId: string;
  pairId: string;
}

onEachAccount("Hierarchical partition keys", (account) => {
  let items: Container;
  beforeAll(async () => {
    const paths = ["/tenantId", "/pairId"];
    items = await account().container({
      id: "tree",
      partitionKey: { paths, kind: PartitionKeyKind.MultiHash, version: 2 },
    });
    for (const tenantId of ["t1", "t10", "t2"]) {
      for (const pairId of ["p1", "p2"]) await items.items.create({ id: "same", tenantId, pairId, n: 1 });
    }
  });

  const pairsOf = async (partitionKey: string[], query = "SELECT * FROM c") => {
    const { resources } = await items.items.query(query, { partitionKey }).fetchAll();
    return resources.map((row) => `${row.tenantId}/${row.pairId}`).sort();
  };

  test("the full key names one partition", async () => {
    const read = await items.item("same", ["t1", "p2"]).read();
    expect(read.resource).toMatchObject({ tenantId: "t1", pairId: "p2" });
    expect(await pairsOf(["t1", "p2"])).toEqual(["t1/p2"]);
  });

  test("a prefix names all partitions below it and nothing beside them", async () => {
    expect(await pairsOf(["t1"])).toEqual(["t1/p1", "t1/p2"]);
    expect(await pairsOf(["t10"])).toEqual(["t10/p1", "t10/p2"]);
    expect(await pairsOf(["t"])).toEqual([]);
  });

  test("a prefix query filters too", async () => {
    expect(await pairsOf(["t2"], "SELECT * FROM c WHERE c.pairId = 'p2'")).toEqual(["t2/p2"]);
  });

  test("a prefix query comes in pages", async () => {
    const iterator = items.items.query("SELECT * FROM c", { partitionKey: ["t1"], maxItemCount: 1 });
    const seen: string[] = [];
    while (iterator.hasMoreResults())
      seen.push(...(await iterator.fetchNext()).resources.map((row) => row.pairId));
    expect(seen.sort()).toEqual(["p1", "p2"]);
  });

  test("a prefix is not enough to read, replace or delete an item", async () => {
    const item = items.item("same", ["t1"]);
    expect(await refusalOf(item.read())).toBe(400);
    expect(await refusalOf(item.replace({ id: "same", tenantId: "t1", pairId: "p1" }))).toBe(400);
    expect(await refusalOf(item.delete())).toBe(400);
  });

  test("a key with too many levels is refused", async () => {
    expect(await refusalOf(items.item("same", ["t1", "p1", "more"]).read())).toBe(400);
  });

  test("a batch stays within one full key", async () => {
    const create = (pairId: string) => ({
      operationType: "Create" as const,
      resourceBody: { id: "batched", tenantId: "t1", pairId },
    });
    const { result = [] } = await items.items.batch([create("p1"), create("p2")], ["t1", "p1"]);
    expect(result.map((one) => one.statusCode)).toEqual([424, 400]);
  });

  test("the change feed of a full key shows that partition alone", async () => {
    const feed = items.items.getChangeFeedIterator<Row>({
      changeFeedStartFrom: ChangeFeedStartFrom.Beginning(["t2", "p1"]),
    });
    expect((await feed.readNext()).result.map((row) => `${row.tenantId}/${row.pairId}`)).toEqual(["t2/p1"]);
  });

  test("the change feed of a prefix shows all partitions below it", async () => {
    const feed = items.items.getChangeFeedIterator<Row>({
      changeFeedStartFrom: ChangeFeedStartFrom.Beginning(["t2"]),
    });
    expect((await feed.readNext()).result.map((row) => `${row.tenantId}/${row.pairId}`).sort()).toEqual([
      "t2/p1",
      "t2/p2",
    ]);
  });
});

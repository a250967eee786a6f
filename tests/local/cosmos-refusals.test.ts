import { ChangeFeedMode, type JSONValue } from "@azure/cosmos";
import { refusalOf } from "../conformance/cosmos-account.ts";
import { type OpenedCosmos, openCosmos, pairKey, point } from "./cosmos-client.ts";

let cosmos: OpenedCosmos;
beforeAll(async () => {
  cosmos = await openCosmos();
  await cosmos.shared.items.create(point("a", { n: 1, text: "x", list: [1], none: null }));
  await cosmos.shared.items.create(point("b", { n: 2, list: [2] }));
});
afterAll(() => cosmos.close());

const ask = (query: string, parameters: { name: string; value: JSONValue }[] = []) =>
  cosmos.shared.items.query({ query, parameters }, { partitionKey: pairKey }).fetchAll();

describe("What the local Cosmos does not do it refuses", () => {
  test.each([
    "SELECT DISTINCT VALUE c.n FROM c",
    "SELECT c.n, COUNT(1) AS total FROM c GROUP BY c.n",
    "SELECT * FROM c JOIN t IN c.list",
    "SELECT * FROM t IN c.list",
    "SELECT VALUE c FROM c.list c",
    "SELECT * FROM (SELECT * FROM c) d",
    "SELECT * FROM c WHERE EXISTS(SELECT VALUE t FROM t IN c.list)",
    "SELECT VALUE ARRAY(SELECT VALUE t FROM t IN c.list) FROM c",
    "SELECT VALUE (SELECT VALUE 1) FROM c",
    "SELECT VALUE udf.price(c) FROM c",
    "SELECT VALUE SUM(c.n) FROM c",
    "SELECT VALUE AVG(c.n) FROM c",
    "SELECT VALUE COUNT(1) + 1 FROM c",
    "SELECT COUNT(1) AS total, c.n FROM c",
    "SELECT VALUE COUNT(1) FROM c ORDER BY c.n",
    "SELECT * FROM c WHERE COUNT(1) > 1",
    "SELECT * FROM c WHERE NOT c.n = 1",
    "SELECT * FROM c WHERE NOT c.n IN (1, 2)",
    "SELECT * FROM c WHERE (c.n & 1) = 1",
    "SELECT * FROM c WHERE c.n << 1 = 2",
    "SELECT * FROM c WHERE ~c.n = 1",
    "SELECT * FROM c WHERE REGEXMATCH(c.text, 'x')",
    "SELECT * FROM c WHERE ST_DISTANCE(c.place, c.place) < 1",
    "SELECT * FROM c WHERE SUBSTRING(c.text, 0, 1) = 'x'",
    "SELECT * FROM c WHERE c.text LIKE '[a-z]'",
    "SELECT * FROM c WHERE c.n / 0 = 1",
    "SELECT TOP 1 * FROM c ORDER BY c.n OFFSET 0 LIMIT 1",
    "SELECT * FROM c ORDER BY RANK VectorDistance(c.v, [1])",
  ])("%s", async (query) => {
    expect(await refusalOf(ask(query))).toBe(501);
  });

  test("an order over what some items lack, as the answer depends on the index", async () => {
    expect(await refusalOf(ask("SELECT * FROM c ORDER BY c.text"))).toBe(501);
    expect(
      (await ask("SELECT VALUE c.id FROM c WHERE IS_DEFINED(c.text) ORDER BY c.text")).resources,
    ).toEqual(["a"]);
  });

  test("an order over arrays", async () => {
    expect(await refusalOf(ask("SELECT * FROM c ORDER BY c.list"))).toBe(501);
  });

  test("a difference from null, where the documentation and the service disagree", async () => {
    expect(await refusalOf(ask("SELECT * FROM c WHERE c.n != null"))).toBe(501);
    expect(await refusalOf(ask("SELECT * FROM c WHERE c.none NOT IN (1, 2)"))).toBe(501);
    expect((await ask("SELECT VALUE c.id FROM c WHERE NOT IS_NULL(c.none)")).resources).toEqual(["b"]);
  });

  test("a parameter that was not given", async () => {
    expect(await refusalOf(ask("SELECT * FROM c WHERE c.n = @n"))).toBe(400);
    expect(await refusalOf(ask("SELECT TOP @n * FROM c", [{ name: "@n", value: -1 }]))).toBe(400);
    expect(await refusalOf(ask("SELECT * FROM c WHERE c.n = @n", [{ name: "n", value: 1 }]))).toBe(400);
  });

  test("a query without a partition key", async () => {
    expect(await refusalOf(cosmos.shared.items.query("SELECT * FROM c").fetchAll())).toBe(501);
    expect(await refusalOf(cosmos.shared.items.query("SELECT * FROM c ORDER BY c.n").fetchAll())).toBe(501);
    expect(await refusalOf(cosmos.shared.items.readAll().fetchAll())).toBe(501);
  });

  test("a query that the client would plan across partitions, dropping the key", async () => {
    const options = { partitionKey: pairKey, forceQueryPlan: true };
    expect(await refusalOf(cosmos.shared.items.query("SELECT * FROM c", options).fetchAll())).toBe(501);
  });

  test("bulk requests, stored procedures, triggers and users", async () => {
    const { shared } = cosmos;
    const bulk = shared.items.executeBulkOperations([
      { operationType: "Upsert", partitionKey: pairKey, resourceBody: point("z") },
    ]);
    const [outcome] = await bulk;
    expect(outcome?.response?.statusCode ?? outcome?.error?.code).toBe(501);
    expect(await refusalOf(shared.scripts.storedProcedure("any").execute(pairKey))).toBe(501);
    expect(await refusalOf(shared.items.create(point("z"), { preTriggerInclude: ["any"] }))).toBe(501);
    expect(await refusalOf(shared.database.users.create({ id: "any" }))).toBe(501);
    expect(await refusalOf(shared.database.readOffer())).toBe(501);
    expect((await shared.item("z", pairKey).read()).statusCode).toBe(404);
  });

  test("a stronger consistency than the account has", async () => {
    expect(await refusalOf(cosmos.shared.item("a", pairKey).read({ consistencyLevel: "Strong" }))).toBe(400);
    expect(await refusalOf(cosmos.shared.item("a", pairKey).read({ consistencyLevel: "Eventual" }))).toBe(
      "answered",
    );
  });

  test.each<[string, object]>([
    ["unique keys", { uniqueKeyPolicy: { uniqueKeys: [{ paths: ["/n"] }] } }],
    ["computed properties", { computedProperties: [{ name: "x", query: "SELECT VALUE c.n FROM c" }] }],
    ["vectors", { vectorEmbeddingPolicy: { vectorEmbeddings: [] } }],
    ["another indexing mode", { indexingPolicy: { indexingMode: "none", automatic: false } }],
    ["the analytical store", { analyticalStorageTtl: -1 }],
  ])("a container with %s", async (_, more) => {
    const definition = { id: "refused", partitionKey: { paths: ["/slot"] }, ...more };
    expect(await refusalOf(cosmos.shared.database.containers.create(definition))).toBe(501);
    expect(await refusalOf(cosmos.shared.database.container("refused").read())).toBe(404);
  });

  test("changing a container's definition", async () => {
    const { resource } = await cosmos.shared.read();
    if (resource === undefined) throw new Error("The container is there.");
    expect(await refusalOf(cosmos.shared.replace(resource))).toBe(501);
  });

  test("every version and deletes in the change feed", async () => {
    const everyVersion = cosmos.shared.items.getChangeFeedIterator({
      changeFeedMode: ChangeFeedMode.AllVersionsAndDeletes,
    });
    expect(await refusalOf(everyVersion.readNext())).toBe(501);
  });

  test("a read that is ahead of everything written, as the service does: 404 with sub-status 1002", async () => {
    const options = { sessionToken: "0:-1#999999999" };
    const patient = await openCosmos(":memory:", { connectionPolicy: { enableEndpointDiscovery: false } });
    const read = await patient.shared.item("a", pairKey).read(options);
    expect([read.statusCode, read.substatus]).toEqual([404, 1002]);
    const query = patient.shared.items.query("SELECT * FROM c", { partitionKey: pairKey, ...options });
    await expect(query.fetchAll()).rejects.toMatchObject({ code: 404, substatus: 1002 });
    patient.close();
  });

  test("a refusal names what is missing", async () => {
    await expect(ask("SELECT DISTINCT VALUE c.n FROM c")).rejects.toThrow(/does not support DISTINCT/);
  });
});

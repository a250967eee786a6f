import { type OpenedCosmos, openCosmos, pairKey, point } from "./cosmos-client.ts";

let cosmos: OpenedCosmos;
beforeEach(async () => {
  cosmos = await openCosmos();
  for (let n = 0; n < 3; n++) await cosmos.shared.items.create(point(`p${n}`, { n }));
  cosmos.local.requests.clear();
});
afterEach(() => cosmos.close());

describe("The request log of the local Cosmos", () => {
  test("a point read is one request of 1 RU", async () => {
    await cosmos.shared.item("p1", pairKey).read();
    expect(cosmos.local.requests.list()).toEqual([
      { kind: "point-read", container: "shared", charge: 1, status: 200 },
    ]);
  });

  test("a query is one request, beside the plan that the client asks for", async () => {
    await cosmos.shared.items.query("SELECT * FROM c", { partitionKey: pairKey }).fetchAll();
    expect(cosmos.local.requests.count("query")).toBe(1);
    expect(cosmos.local.requests.count("query-plan")).toBe(1);
    expect(cosmos.local.requests.count()).toBe(2);
  });

  test("a batch is one request, whatever it holds", async () => {
    const operations = [1, 2].map((n) => ({
      operationType: "Upsert" as const,
      resourceBody: point(`p${n}`, { n: -n }),
    }));
    await cosmos.shared.items.batch(operations, pairKey);
    expect(cosmos.local.requests.count("batch")).toBe(1);
    expect(cosmos.local.requests.count()).toBe(1);
  });

  test("each kind of request is told apart", async () => {
    const { shared, local } = cosmos;
    await shared.items.create(point("new"));
    await shared.items.upsert(point("new"));
    await shared.item("new", pairKey).replace(point("new", { n: 1 }));
    await shared.item("new", pairKey).patch([{ op: "incr", path: "/n", value: 1 }]);
    await shared.item("new", pairKey).delete();
    await shared.items.getChangeFeedIterator().readNext();
    const kinds = local.requests.list().map((entry) => entry.kind);
    expect(kinds).toEqual([
      "create",
      "upsert",
      "replace",
      "patch",
      "delete",
      "container",
      "partition-key-ranges",
      "change-feed",
    ]);
  });

  test("charges add up", async () => {
    const { requestCharge: first } = await cosmos.shared.items.create(point("a"));
    const { requestCharge: second } = await cosmos.shared.item("a", pairKey).read();
    expect(cosmos.local.requests.charge()).toBeCloseTo(first + second, 2);
  });
});

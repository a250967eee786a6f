import type { Container, OperationInput } from "@azure/cosmos";
import { onEachAccount, plain, refusalOf } from "./cosmos-account.ts";

onEachAccount(
  "Transactional batches",
  (account) => {
    let items: Container;
    beforeAll(async () => {
      items = await account().container({ id: "batches", partitionKey: { paths: ["/slot"] } });
    });

    const create = (id: string, slot: string, n = 0): OperationInput => ({
      operationType: "Create",
      resourceBody: { id, slot, n },
    });

    async function run(operations: OperationInput[], slot: string) {
      const { code, result = [] } = await items.items.batch(operations, slot);
      return { code, result, statuses: result.map((one) => one.statusCode) };
    }

    async function idsIn(slot: string): Promise<string[]> {
      const { resources } = await items.items
        .query("SELECT VALUE c.id FROM c", { partitionKey: slot })
        .fetchAll();
      return resources.sort();
    }

    test("every kind of operation may stand in one batch, in its order", async () => {
      await items.items.create({ id: "kept", slot: "kinds", n: 1 });
      await items.items.create({ id: "deleted", slot: "kinds", n: 1 });
      const { code, statuses, result } = await run(
        [
          create("made", "kinds"),
          { operationType: "Upsert", resourceBody: { id: "up", slot: "kinds" } },
          { operationType: "Replace", id: "kept", resourceBody: { id: "kept", slot: "kinds", n: 2 } },
          { operationType: "Patch", id: "kept", resourceBody: [{ op: "incr", path: "/n", value: 1 }] },
          { operationType: "Read", id: "kept" },
          { operationType: "Delete", id: "deleted" },
        ],
        "kinds",
      );
      expect(code).toBe(200);
      expect(statuses).toEqual([201, 201, 200, 200, 200, 204]);
      expect(plain(result[4]?.resourceBody)).toEqual({ id: "kept", slot: "kinds", n: 3 });
      expect(await idsIn("kinds")).toEqual(["kept", "made", "up"]);
    });

    test("each result has its etag and its charge", async () => {
      const { result } = await run([create("a", "etags")], "etags");
      expect(result[0]?.eTag).toBe((await items.item("a", "etags").read()).etag);
      expect(result[0]?.requestCharge).toBeGreaterThan(0);
    });

    test("an operation sees what the ones before it wrote", async () => {
      const { statuses } = await run(
        [
          create("a", "sees"),
          { operationType: "Patch", id: "a", resourceBody: [{ op: "incr", path: "/n", value: 5 }] },
        ],
        "sees",
      );
      expect(statuses).toEqual([201, 200]);
      expect((await items.item("a", "sees").read()).resource?.n).toBe(5);
    });

    test("one conflict undoes the batch: 207, 409 for the cause and 424 for the rest", async () => {
      await items.items.create({ id: "taken", slot: "conflict" });
      const { code, statuses } = await run(
        [create("first", "conflict"), create("taken", "conflict"), create("last", "conflict")],
        "conflict",
      );
      expect(code).toBe(207);
      expect(statuses).toEqual([424, 409, 424]);
      expect(await idsIn("conflict")).toEqual(["taken"]);
    });

    test("the same id created twice within one batch is a conflict", async () => {
      const { code, statuses } = await run([create("a", "doubled"), create("a", "doubled")], "doubled");
      expect(code).toBe(207);
      expect(statuses).toEqual([424, 409]);
      expect(await idsIn("doubled")).toEqual([]);
    });

    test("an old etag undoes the batch with 412", async () => {
      const { etag } = await items.items.create({ id: "a", slot: "etag", n: 1 });
      await items.item("a", "etag").replace({ id: "a", slot: "etag", n: 2 });
      const replace: OperationInput = {
        operationType: "Replace",
        id: "a",
        ifMatch: etag,
        resourceBody: { id: "a", slot: "etag", n: 3 },
      };
      const { code, statuses } = await run([create("b", "etag"), replace], "etag");
      expect(code).toBe(207);
      expect(statuses).toEqual([424, 412]);
      expect((await items.item("a", "etag").read()).resource?.n).toBe(2);
      expect(await idsIn("etag")).toEqual(["a"]);
    });

    test("the current etag lets the batch pass", async () => {
      const { etag } = await items.items.create({ id: "a", slot: "etag-ok", n: 1 });
      const replace: OperationInput = {
        operationType: "Replace",
        id: "a",
        ifMatch: etag,
        resourceBody: { id: "a", slot: "etag-ok", n: 3 },
      };
      expect((await run([replace, create("b", "etag-ok")], "etag-ok")).statuses).toEqual([200, 201]);
    });

    test("a replace, patch, delete or read of what is not there undoes the batch with 404", async () => {
      const missing: OperationInput[] = [
        { operationType: "Replace", id: "x", resourceBody: { id: "x", slot: "missing" } },
        { operationType: "Patch", id: "x", resourceBody: [{ op: "set", path: "/n", value: 1 }] },
        { operationType: "Delete", id: "x" },
        { operationType: "Read", id: "x" },
      ];
      for (const operation of missing) {
        expect((await run([create("a", "missing"), operation], "missing")).statuses).toEqual([424, 404]);
      }
      expect(await idsIn("missing")).toEqual([]);
    });

    test("a patch whose condition does not hold undoes the batch with 412", async () => {
      await items.items.create({ id: "a", slot: "condition", n: 1 });
      const patch: OperationInput = {
        operationType: "Patch",
        id: "a",
        resourceBody: {
          condition: "FROM c WHERE c.n = 2",
          operations: [{ op: "set", path: "/n", value: 9 }],
        },
      };
      expect((await run([create("b", "condition"), patch], "condition")).statuses).toEqual([424, 412]);
      expect(await idsIn("condition")).toEqual(["a"]);
    });

    test("an item of another partition undoes the batch with 400", async () => {
      const { statuses } = await run([create("a", "alone"), create("b", "elsewhere")], "alone");
      expect(statuses).toEqual([424, 400]);
      expect(await idsIn("alone")).toEqual([]);
    });

    test("a hundred operations make a batch", async () => {
      const hundred = Array.from({ length: 100 }, (_, i) => create(`h${i}`, "hundred"));
      expect((await run(hundred, "hundred")).code).toBe(200);
      expect(await idsIn("hundred")).toHaveLength(100);
    });

    test("a batch above 2 MB is too large", async () => {
      const halves = ["a", "b"].map(
        (id): OperationInput => ({
          operationType: "Create",
          resourceBody: { id, slot: "large", text: "x".repeat(1_100_000) },
        }),
      );
      expect(await refusalOf(items.items.batch(halves, "large"))).toBe(413);
      expect(await idsIn("large")).toEqual([]);
    });

    test("without content asked for, results have no bodies", async () => {
      const operations = [create("a", "minimal")];
      const { result = [] } = await items.items.batch(operations, "minimal", {
        contentResponseOnWriteEnabled: false,
      });
      expect(result[0]?.statusCode).toBe(201);
      expect(result[0]?.resourceBody).toBeUndefined();
    });

    test("the charge of a batch is that of its operations", async () => {
      const operations = [create("a", "charge"), create("b", "charge")];
      const response = await items.items.batch(operations, "charge");
      const sum = (response.result ?? []).reduce((total, one) => total + one.requestCharge, 0);
      expect(Number(response.headers["x-ms-request-charge"])).toBeCloseTo(sum, 0);
    });
  },
  { served: true },
);

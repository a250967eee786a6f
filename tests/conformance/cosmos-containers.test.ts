import { PartitionKeyKind } from "@azure/cosmos";
import { onEachAccount, refusalOf } from "./cosmos-account.ts";

onEachAccount("Databases and containers", (account) => {
  test("a database is created once and read afterwards", async () => {
    const { client, database } = account();
    const again = await client.databases.createIfNotExists({ id: database.id });
    expect(again.statusCode).toBe(200);
    expect(again.resource?.id).toBe(database.id);
  });

  test("a second database of the same id is a conflict", async () => {
    const { client, database } = account();
    expect(await refusalOf(client.databases.create({ id: database.id }))).toBe(409);
  });

  test("a database that is not there is not found", async () => {
    expect(await refusalOf(account().client.database("nobody-made-this").read())).toBe(404);
  });

  test("a container keeps its hierarchical partition key and its default time to live", async () => {
    const container = await account().container({
      id: "kept",
      partitionKey: { paths: ["/tenantId", "/pairId"], kind: PartitionKeyKind.MultiHash, version: 2 },
      defaultTtl: -1,
    });
    const { resource } = await container.read();
    expect(resource?.partitionKey).toMatchObject({ paths: ["/tenantId", "/pairId"], kind: "MultiHash" });
    expect(resource?.defaultTtl).toBe(-1);
  });

  test("a container keeps its indexing policy", async () => {
    const container = await account().container({
      id: "indexed",
      partitionKey: { paths: ["/slot"] },
      indexingPolicy: { includedPaths: [{ path: "/*" }], excludedPaths: [{ path: "/text/?" }] },
    });
    const { resource } = await container.read();
    expect(resource?.indexingPolicy?.excludedPaths?.map((entry) => entry.path)).toContain("/text/?");
  });

  test("a container without an indexing policy indexes every path", async () => {
    const container = await account().container({ id: "open", partitionKey: { paths: ["/slot"] } });
    const { resource } = await container.read();
    expect(resource?.indexingPolicy?.includedPaths?.map((entry) => entry.path)).toEqual(["/*"]);
  });

  test("a container is created once and read afterwards", async () => {
    const { database } = account();
    const definition = { id: "once", partitionKey: { paths: ["/slot"] } };
    expect((await database.containers.createIfNotExists(definition)).statusCode).toBe(201);
    expect((await database.containers.createIfNotExists(definition)).statusCode).toBe(200);
  });

  test("a second container of the same id is a conflict", async () => {
    const { database } = account();
    await database.containers.createIfNotExists({ id: "twice", partitionKey: { paths: ["/slot"] } });
    expect(
      await refusalOf(database.containers.create({ id: "twice", partitionKey: { paths: ["/slot"] } })),
    ).toBe(409);
  });

  test("a container that is not there is not found, and neither are its items", async () => {
    const missing = account().database.container("nobody-made-this");
    expect(await refusalOf(missing.read())).toBe(404);
    expect((await missing.item("a", "p").read()).statusCode).toBe(404);
  });

  test("a default time to live of 0 is refused", async () => {
    const { database } = account();
    expect(
      await refusalOf(
        database.containers.create({ id: "ttl0", partitionKey: { paths: ["/slot"] }, defaultTtl: 0 }),
      ),
    ).toBe(400);
  });

  test("a hierarchical key has at most three levels", async () => {
    const { database } = account();
    const partitionKey = { paths: ["/a", "/b", "/c", "/d"], kind: PartitionKeyKind.MultiHash, version: 2 };
    expect(await refusalOf(database.containers.create({ id: "deep", partitionKey }))).toBe(400);
  });

  test("all containers of a database are listed", async () => {
    const { database } = account();
    await database.containers.createIfNotExists({ id: "listed", partitionKey: { paths: ["/slot"] } });
    const { resources } = await database.containers.readAll().fetchAll();
    expect(resources.map((container) => container.id)).toContain("listed");
  });

  test("a deleted container is gone with its items", async () => {
    const container = await account().container({ id: "deleted", partitionKey: { paths: ["/slot"] } });
    await container.items.create({ id: "a", slot: "s" });
    await container.delete();
    expect((await container.item("a", "s").read()).statusCode).toBe(404);
  });
});

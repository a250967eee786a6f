import { CosmosClient } from "@azure/cosmos";
import { openLocalCosmos } from "../../local/cosmos/local-cosmos.ts";
import { serveLocalCosmos } from "../../local/cosmos/server.ts";
import { createShared, pairKey, point } from "./cosmos-client.ts";

describe("The served Cosmos", () => {
  test("two clients share one account: what one writes the other reads, conditions hold between them", async () => {
    const local = openLocalCosmos({ dataDir: ":memory:", clock: Date.now });
    const server = await serveLocalCosmos(local, { port: 0 });
    const connect = () =>
      new CosmosClient({ endpoint: server.url, key: "bG9jYWw=", consistencyLevel: "Session" });
    const clients = [connect(), connect()] as const;
    const one = await createShared(clients[0]);
    const two = await createShared(clients[1]);
    const { etag, headers } = await one.items.create(point("a", { n: 1 }));
    const read = await two.item("a", pairKey).read({ sessionToken: String(headers["x-ms-session-token"]) });
    expect(read.resource?.n).toBe(1);
    const accessCondition = { type: "IfMatch", condition: etag };
    await two.item("a", pairKey).replace(point("a", { n: 2 }), { accessCondition });
    await expect(
      one.item("a", pairKey).replace(point("a", { n: 3 }), { accessCondition }),
    ).rejects.toMatchObject({ code: 412 });
    for (const client of clients) client.dispose();
    await server.close();
    local.close();
  });

  test("its clock, its log and its items are steered by request", async () => {
    let nowMs = Date.parse("2026-03-02T09:00:00Z");
    const local = openLocalCosmos({ dataDir: ":memory:", clock: () => nowMs });
    const advanceClock = (byMs: number) => {
      nowMs += byMs;
    };
    const server = await serveLocalCosmos(local, { port: 0, advanceClock });
    const client = new CosmosClient({ endpoint: server.url, key: "bG9jYWw=" });
    const shared = await createShared(client);
    const ask = async (method: string, path: string, body?: object) => {
      const reply = await fetch(`${server.url}/_local/${path}`, {
        method,
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      return { status: reply.status, body: await reply.json() };
    };
    await shared.items.create(point("short", { ttl: 10 }));
    await shared.items.create(point("long"));
    await ask("POST", "clock", { advanceMs: 11_000 });
    expect((await shared.item("short", pairKey).read()).statusCode).toBe(404);
    expect((await ask("GET", "requests")).body).toMatchObject({ counts: { create: 2, "point-read": 1 } });
    await ask("DELETE", "requests");
    expect((await ask("GET", "requests")).body).toMatchObject({ total: 0, charge: 0 });
    await ask("POST", "reset");
    expect((await shared.item("long", pairKey).read()).statusCode).toBe(404);
    expect((await ask("GET", "nothing")).status).toBe(404);
    expect((await ask("POST", "clock", { advanceMs: "soon" })).status).toBe(400);
    client.dispose();
    await server.close();
    local.close();
  });

  test("a request without a signature is refused", async () => {
    const local = openLocalCosmos({ dataDir: ":memory:", clock: Date.now });
    const server = await serveLocalCosmos(local, { port: 0 });
    expect((await fetch(`${server.url}/dbs`)).status).toBe(401);
    await server.close();
    local.close();
  });
});

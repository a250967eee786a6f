import { CosmosClient } from "@azure/cosmos";
import type { FaultKind } from "../../local/cosmos/faults.ts";
import { serveLocalCosmos } from "../../local/cosmos/server.ts";
import { refusalOf } from "../conformance/cosmos-account.ts";
import { createShared, type OpenedCosmos, openCosmos, pairKey, point } from "./cosmos-client.ts";

let cosmos: OpenedCosmos;
beforeEach(async () => {
  cosmos = await openCosmos(":memory:", { connectionPolicy: { requestTimeout: 200 } });
});
afterEach(() => cosmos.close());

/** The code of what a call failed with, whether the service or the connection refused it. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
    return "answered";
  } catch (cause) {
    return cause instanceof Error && "code" in cause ? cause.code : cause;
  }
}

const isThere = async (id: string) => (await cosmos.shared.item(id, pairKey).read()).statusCode === 200;

describe("Faults of the local Cosmos", () => {
  test("429 is retried by the client after the time it was told", async () => {
    cosmos.local.faults.inject({ kind: "429", count: 2, retryAfterMs: 1 });
    const { headers } = await cosmos.shared.items.create(point("a"));
    expect(headers["x-ms-throttle-retry-count"]).toBe(2);
    expect(await isThere("a")).toBe(true);
  });

  test("429 without end reaches the caller with the time to wait", async () => {
    cosmos.local.faults.inject({ kind: "429", count: 99, retryAfterMs: 1 });
    await expect(cosmos.shared.items.create(point("a"))).rejects.toMatchObject({
      code: 429,
      retryAfterInMs: 1,
    });
    cosmos.local.faults.clear();
    expect(await isThere("a")).toBe(false);
  });

  test.each<[FaultKind, unknown, boolean]>([
    ["449", 449, false],
    ["503", 503, false],
    ["timeout", 408, false],
    ["timeout-after-commit", 408, true],
    ["reset-before", "ECONNRESET", false],
    ["reset-after-commit", "ECONNRESET", true],
  ])("a write hit by %s fails with %s and is made: %s", async (kind, code, made) => {
    cosmos.local.faults.inject({ kind });
    expect(await failureOf(cosmos.shared.items.create(point("a")))).toBe(code);
    expect(await isThere("a")).toBe(made);
  });

  test("a batch whose answer is lost was made as a whole", async () => {
    cosmos.local.faults.inject({ kind: "reset-after-commit", op: "batch" });
    const create = (id: string) => ({ operationType: "Create" as const, resourceBody: point(id) });
    await expect(cosmos.shared.items.batch([create("a"), create("b")], pairKey)).rejects.toMatchObject({
      cause: { code: "ECONNRESET" },
    });
    expect([await isThere("a"), await isThere("b")]).toEqual([true, true]);
  });

  test("a write that is never answered ends in the client's own deadline", async () => {
    cosmos.local.faults.inject({ kind: "hang" });
    await expect(cosmos.shared.items.create(point("a"))).rejects.toThrow(/Timeout/);
    expect(await isThere("a")).toBe(false);
  });

  test("a slow answer is late and right", async () => {
    await cosmos.shared.items.create(point("a"));
    cosmos.local.faults.inject({ kind: "slow", delayMs: 30 });
    const start = performance.now();
    expect(await isThere("a")).toBe(true);
    expect(performance.now() - start).toBeGreaterThanOrEqual(28);
  });

  test("a fault hits only the kind of request, the container and the turn it names", async () => {
    cosmos.local.faults.inject({ kind: "503", op: "replace" });
    cosmos.local.faults.inject({ kind: "503", op: "write", container: "elsewhere" });
    expect(await failureOf(cosmos.shared.items.create(point("a")))).toBe("answered");
    expect(await failureOf(cosmos.shared.item("a", pairKey).replace(point("a")))).toBe(503);
    cosmos.local.faults.clear();
    cosmos.local.faults.inject({ kind: "503", op: "write", skip: 1 });
    expect(await failureOf(cosmos.shared.items.upsert(point("b")))).toBe("answered");
    expect(await failureOf(cosmos.shared.items.upsert(point("b")))).toBe(503);
    expect(cosmos.local.faults.waiting()).toBe(0);
  });

  test("a fault without a kind of request spares the client's own look-ups", async () => {
    cosmos.local.faults.inject({ kind: "503" });
    expect(await failureOf(cosmos.shared.read())).toBe("answered");
    expect(cosmos.local.faults.waiting()).toBe(1);
  });

  test("a request that suffered is in the log with what became of it", async () => {
    cosmos.local.requests.clear();
    cosmos.local.faults.inject({ kind: "reset-after-commit" });
    await refusalOf(cosmos.shared.items.create(point("a")));
    expect(cosmos.local.requests.list()).toEqual([
      { kind: "create", container: "shared", charge: 0, status: 0 },
    ]);
  });

  test("served over HTTP, faults are injected by request and a reset is a real one", async () => {
    const server = await serveLocalCosmos(cosmos.local, { port: 0 });
    const client = new CosmosClient({ endpoint: server.url, key: "bG9jYWw=", consistencyLevel: "Session" });
    const shared = await createShared(client);
    const inject = (fault: object) =>
      fetch(`${server.url}/_local/fault`, { method: "POST", body: JSON.stringify(fault) });
    expect((await inject({ kind: "reset-after-commit", op: "write" })).status).toBe(200);
    expect(await failureOf(shared.items.create(point("a")))).toBe("ECONNRESET");
    expect(await isThere("a")).toBe(true);
    await inject({ kind: "reset-before", op: "write" });
    expect(await failureOf(shared.items.create(point("b")))).toBe("ECONNRESET");
    expect(await isThere("b")).toBe(false);
    expect((await inject({ kind: "earthquake" })).status).toBe(400);
    client.dispose();
    await server.close();
  });
});

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ChangeFeedStartFrom } from "@azure/cosmos";
import { openLocalCosmos } from "../../local/cosmos/local-cosmos.ts";
import { openCosmos, pairKey, point } from "./cosmos-client.ts";

let dataDir = "";
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "twofold-cosmos-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** Lets the writer run until that many writes were answered, kills it at once, and tells which they were. */
async function writeAndKill(from: number, answers: number): Promise<number[]> {
  const writer = join(import.meta.dirname, "cosmos-writer.ts");
  const child = spawn(process.execPath, [writer, dataDir, String(from)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const part of child.stdout) {
    said += String(part);
    if (said.split("\n").length > answers) child.kill("SIGKILL");
  }
  return said.split("\n").slice(0, -1).map(Number);
}

describe("The local Cosmos on disk", () => {
  test("killed in the middle of its writes it has every one that was answered, each batch whole", async () => {
    let from = 0;
    for (const answers of [40, 75, 120]) {
      const answered = await writeAndKill(from, answers);
      expect(answered.length).toBeGreaterThanOrEqual(answers);
      const { shared, close } = await openCosmos(dataDir);
      const { resources } = await shared.items
        .query("SELECT c.id, c.replaced FROM c", { partitionKey: pairKey, maxItemCount: -1 })
        .fetchAll();
      const replacedById = new Map(resources.map((row) => [row.id, row.replaced]));
      for (const n of answered) {
        expect(replacedById.has(`${n}`)).toBe(true);
        if (n % 3 !== 0) expect(replacedById.get(`${n}`)).toBe(true);
      }
      for (const id of replacedById.keys()) {
        if (id.endsWith("-twin")) expect(replacedById.has(id.slice(0, -5))).toBe(true);
        else if (Number(id) % 3 === 0) expect(replacedById.has(`${id}-twin`)).toBe(true);
      }
      close();
      from = (answered.at(-1) ?? 0) + 10;
    }
  });

  test("an etag, a session and a place in the change feed hold over a restart", async () => {
    const before = await openCosmos(dataDir);
    const { etag, headers } = await before.shared.items.create(point("a"));
    await before.shared.items.create(point("b"));
    await before.shared.item("b", pairKey).delete();
    const feed = before.shared.items.getChangeFeedIterator({
      changeFeedStartFrom: ChangeFeedStartFrom.Beginning(),
    });
    await feed.readNext();
    const { continuationToken } = await feed.readNext();
    before.close();

    const after = await openCosmos(dataDir);
    const sessionToken = String(headers["x-ms-session-token"]);
    expect((await after.shared.item("a", pairKey).read({ sessionToken })).etag).toBe(etag);
    const { etag: next } = await after.shared.items.create(point("b"));
    expect(next).not.toBe(etag);
    const goesOn = after.shared.items.getChangeFeedIterator<{ id: string }>({
      changeFeedStartFrom: ChangeFeedStartFrom.Continuation(continuationToken),
    });
    expect((await goesOn.readNext()).result.map((item) => item.id)).toEqual(["b"]);
    after.close();
  });

  test("what expired while it was closed is gone when it opens", async () => {
    const before = await openCosmos(dataDir);
    await before.shared.items.create(point("short", { ttl: 5 }));
    before.pass(60);
    before.close();
    const later = openLocalCosmos({ dataDir, clock: () => Date.parse("2026-03-02T10:00:00Z") });
    later.close();
    const again = await openCosmos(dataDir);
    expect((await again.shared.item("short", pairKey).read()).statusCode).toBe(404);
    again.close();
  });

  test("a folder that another one has open is refused with the way out", () => {
    const first = openLocalCosmos({ dataDir, clock: Date.now });
    expect(() => openLocalCosmos({ dataDir, clock: Date.now })).toThrow(/npm run cosmos/);
    first.close();
  });

  test("a reset empties every container and keeps sessions and feeds going", async () => {
    const { local, shared, close } = await openCosmos(dataDir);
    await shared.items.create(point("old"));
    const feed = shared.items.getChangeFeedIterator<{ id: string }>({
      changeFeedStartFrom: ChangeFeedStartFrom.Beginning(),
    });
    await feed.readNext();
    local.reset();
    expect((await shared.item("old", pairKey).read()).statusCode).toBe(404);
    await shared.items.create(point("new"));
    expect((await feed.readNext()).result.map((item) => item.id)).toEqual(["new"]);
    close();
  });
});

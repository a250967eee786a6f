import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { CosmosClient } from "@azure/cosmos";
import { createShared, pairKey, point } from "./cosmos-client.ts";

const cli = join(import.meta.dirname, "../../local/cosmos/cli.ts");
const running: ChildProcess[] = [];
let dataDir = "";
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "twofold-cosmos-cli-"));
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  await rm(dataDir, { recursive: true, force: true });
});

function start(...args: string[]) {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  return child;
}

async function serve(): Promise<{ child: ChildProcess; url: string }> {
  const child = start("--port", "0", "--data", dataDir);
  const [line] = await once(createInterface(child.stdout), "line");
  expect(line).toMatch(/^Cosmos is ready at http:\/\/127\.0\.0\.1:\d+$/);
  return { child, url: String(line).replace("Cosmos is ready at ", "") };
}

describe("npm run cosmos", () => {
  test("serves an account that is still there after it was killed", async () => {
    const first = await serve();
    const client = new CosmosClient({ endpoint: first.url, key: "bG9jYWw=" });
    const { etag } = await (await createShared(client)).items.create(point("kept"));
    client.dispose();
    first.child.kill("SIGKILL");
    await once(first.child, "exit");

    const second = await serve();
    const again = new CosmosClient({ endpoint: second.url, key: "bG9jYWw=" });
    const read = await again.database("twofold").container("shared").item("kept", pairKey).read();
    expect(read.etag).toBe(etag);
    again.dispose();
    second.child.kill("SIGTERM");
    expect(await once(second.child, "exit")).toEqual([0, null]);
  });

  test("says in one line why it cannot start", async () => {
    const { url } = await serve();
    const other = await mkdtemp(join(tmpdir(), "twofold-cosmos-cli-"));
    const failed = start("--port", new URL(url).port, "--data", other);
    const [line] = await once(createInterface(failed.stderr), "line");
    expect(line).toMatch(/EADDRINUSE.*Name another one with --port/);
    expect(await once(failed, "exit")).toEqual([1, null]);
    await rm(other, { recursive: true, force: true });
    const locked = start("--port", "0", "--data", dataDir);
    const [reason] = await once(createInterface(locked.stderr), "line");
    expect(reason).toMatch(/in use by another process/);
  });
});

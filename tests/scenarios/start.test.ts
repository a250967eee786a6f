import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLocalCosmos } from "../../local/cosmos/local-cosmos.ts";

async function start(environment: Record<string, string>): Promise<{ code: unknown; said: string }> {
  const child = spawn(process.execPath, ["bot/start.js"], { env: { ...process.env, ...environment } });
  let said = "";
  child.stderr.on("data", (data) => {
    said += String(data);
  });
  const [code] = await once(child, "exit");
  return { code, said };
}

describe("what keeps the server from starting", () => {
  test("a busy port is said in one sentence that names the way out", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { code, said } = await start({ PORT: String(port), TWOFOLD_DATA: ":memory:" });
    other.close();
    expect([code, said]).toEqual([
      1,
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start\n`,
    ]);
  });

  test("so is a data folder that another one has open", async () => {
    const folder = mkdtempSync(join(tmpdir(), "twofold-start-"));
    const other = openLocalCosmos({ dataDir: folder, clock: Date.now });
    const { code, said } = await start({ PORT: "0", TWOFOLD_DATA: folder });
    other.close();
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(said).toMatch(/in use by another Twofold.*TWOFOLD_DATA=other/);
    expect(said.trim().split("\n")).toHaveLength(1);
  });

  test("and so is a port that is not one", async () => {
    const { code, said } = await start({ PORT: "many" });
    expect([code, said.trim().split("\n").length]).toEqual([1, 1]);
  });
});

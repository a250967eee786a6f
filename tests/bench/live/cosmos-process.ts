import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The local Cosmos in a process of its own, in a folder that goes with it. */
export type CosmosProcess = { readonly url: string; readonly kill: () => Promise<void> };

/** Starts it on any free port. */
export async function startCosmos(): Promise<CosmosProcess> {
  const folder = mkdtempSync(join(tmpdir(), "twofold-bench-"));
  const child = spawn(process.execPath, ["local/cosmos/cli.ts", "--port", "0", "--data", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const url = /http:\S+/.exec(String(line))?.[0];
  if (url === undefined) throw new Error(`The Cosmos did not say where it is: ${line}`);
  return {
    url,
    kill: async () => {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

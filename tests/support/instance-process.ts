import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import * as z from "zod/mini";

const Listening = z.object({ port: z.number() });

/** An instance of the server in a process of its own. */
export type InstanceProcess = {
  readonly port: number;
  readonly url: string;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
};

/** Starts one on a served Cosmos; with a port, where another was. */
export async function startInstanceProcess(cosmosUrl: string, port = 0): Promise<InstanceProcess> {
  const child: ChildProcess = fork(
    new URL("./instance-child.ts", import.meta.url),
    [cosmosUrl, String(port)],
    { execArgv: ["--disable-warning=ExperimentalWarning"] },
  );
  const [said] = await once(child, "message");
  const listening = Listening.parse(said);
  return {
    port: listening.port,
    url: `http://127.0.0.1:${listening.port}/live`,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import * as z from "zod/mini";

/**
 * What a measured server says of itself: processor time since it started, before and after the collection
 * that this answer asks for, so that a stretch between two answers holds none of it; live heap after it.
 */
export const Usage = z.object({
  cpuMicrosBefore: z.number(),
  cpuMicrosAfter: z.number(),
  heapBytes: z.number(),
  commitMs: z.array(z.number()),
});
export type Usage = z.infer<typeof Usage>;
const Ready = z.object({ port: z.number() });

/** A measured server in a process of its own. */
export type MeasuredServer = {
  readonly port: number;
  readonly usage: () => Promise<Usage>;
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>;
};

/** Starts a server file; it sends `{port}` when it listens and answers each message with its usage. */
export async function startMeasured(file: URL, args: readonly string[]): Promise<MeasuredServer> {
  const child = fork(file, [...args], { execArgv: ["--expose-gc", "--disable-warning=ExperimentalWarning"] });
  const { port } = Ready.parse(await nextMessage(child));
  return {
    port,
    usage: async () => {
      const answer = nextMessage(child);
      child.send("usage");
      return Usage.parse(await answer);
    },
    kill: async () => {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const over = new AbortController();
  const ended = once(child, "exit", { signal: over.signal }).then(() => {
    throw new Error("The measured server ended by itself.");
  });
  ended.catch(() => undefined);
  const [message] = await Promise.race([once(child, "message", { signal: over.signal }), ended]);
  over.abort();
  return message;
}

/** The other side: tells the parent where it listens, and its usage whenever asked. */
export function reportUsage(port: number, takeCommitMs: () => number[]): void {
  process.on("message", () => {
    const cpuMicrosBefore = cpuMicros();
    globalThis.gc?.();
    process.send?.({
      cpuMicrosBefore,
      cpuMicrosAfter: cpuMicros(),
      heapBytes: process.memoryUsage().heapUsed,
      commitMs: takeCommitMs(),
    });
  });
  process.send?.({ port });
}

function cpuMicros(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

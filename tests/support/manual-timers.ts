import type { Timers } from "../../tab/lib/wire.ts";

/** Timers that run when a test moves the time. */
export type ManualTimers = Timers & {
  /** Moves on by `ms`, running what comes due on the way, and lets promises settle in between. */
  readonly advance: (ms: number) => Promise<void>;
};

export function manualTimers(startMs = 1_000_000): ManualTimers {
  let nowMs = startMs;
  let due: { atMs: number; run: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    after: (ms, run) => {
      const timer = { atMs: nowMs + ms, run };
      due.push(timer);
      return () => {
        due = due.filter((one) => one !== timer);
      };
    },
    advance: async (ms) => {
      const untilMs = nowMs + ms;
      await settled();
      for (;;) {
        const next = due.filter((one) => one.atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
        if (next === undefined) break;
        due = due.filter((one) => one !== next);
        nowMs = next.atMs;
        next.run();
        await settled();
      }
      nowMs = untilMs;
    },
  };
}

/** Resolves when every promise that can go on has gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

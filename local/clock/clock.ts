import type { LocalClock } from "../handler.ts";

/** Where a fresh sample world begins: Monday 2 March 2026, 10:00 in Berlin, a day before the 1-on-1. */
export const SAMPLE_START_MS = Date.parse("2026-03-02T09:00:00.000Z");

/** A clock that runs with `realNow` at a distance from it; `keep` is told of every new distance. */
export function createLocalClock(options: {
  realNow: () => number;
  offsetMs: number;
  keep: (offsetMs: number) => void;
}): LocalClock {
  let { offsetMs } = options;
  const move = (next: number) => {
    offsetMs = next;
    options.keep(next);
  };
  return {
    nowMs: () => options.realNow() + offsetMs,
    set: (epochMs) => move(epochMs - options.realNow()),
    advance: (ms) => move(offsetMs + ms),
  };
}

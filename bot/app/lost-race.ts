import type { Timers } from "../ports/timers.ts";

/**
 * How long a write rests before it is decided again, after each race it lost; their count is how often it is
 * decided again. Resting lets the burst of another instance pass, which would win every time: who reads before
 * each try loses to who need not. Together they are longer than a second of quick editing. [WR4]
 */
const RESTS_MS: readonly number[] = [0, 30, 100, 300, 900];

/** Resolves with false when a race was lost too often. */
export async function restAfterRace(timers: Timers, lost: number): Promise<boolean> {
  const ms = RESTS_MS[lost - 1];
  if (ms === undefined) return false;
  if (ms > 0) await new Promise<void>((resolve) => timers.after(ms, resolve));
  return true;
}

import { connectCrowd } from "./load.ts";
import type { Wire } from "./wires.ts";

const PAIRS = 100;
const SECONDS = 2;
const P99_MS = 50;
const FIRST = 4_000;
const STEP = 1.25;
const MOST = 400_000;
/** Share of the edits that has to arrive while the load lasts, or shortly after. */
const ARRIVING = 0.999;

/**
 * The highest rate, edits a second over 100 pairs, that was kept up with p99 under 50 ms; the sender counts what it
 * really sent, so a sender that cannot offer more ends the search as well.
 */
export async function highestRate(wire: Wire, port: number): Promise<number> {
  const crowd = await connectCrowd(wire, port, PAIRS);
  let best = 0;
  let failures = 0;
  for (let rate = FIRST; rate < MOST && failures < 2; rate *= STEP) {
    const began = performance.now();
    const stretch = await crowd.load(rate / (PAIRS * 2), SECONDS);
    const sentPerSecond = stretch.sent / Math.max(SECONDS, (performance.now() - began) / 1000 - 0.05);
    const isKept = stretch.p99 < P99_MS && stretch.arrived >= stretch.sent * ARRIVING;
    if (isKept) best = Math.max(best, sentPerSecond);
    failures = isKept && sentPerSecond > rate * 0.8 ? 0 : failures + 1;
  }
  crowd.close();
  return best;
}

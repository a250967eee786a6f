import { setTimeout as wait } from "node:timers/promises";
import { percentile } from "../report.ts";
import type { End, Wire } from "./wires.ts";

/** Two ends of each pair, and when their edits were sent. */
type Lane = { readonly end: End; sent: number; arrived: number; readonly sentAt: number[] };

/** What a stretch of load showed, ms from sending to the partner's arrival. */
export type Stretch = {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly sent: number;
  readonly arrived: number;
  readonly seconds: number;
};

/** Connected clients that can be put under load again and again. */
export type Crowd = {
  /** Each client sends `perSecond` edits a second, evenly spread, for `seconds`. */
  readonly load: (perSecond: number, seconds: number) => Promise<Stretch>;
  readonly close: () => void;
};

const CONNECTING_AT_ONCE = 50;
const TICK_MS = 2;
/** How long edits may still be under way after the last was sent. */
const GRACE_MS = 1500;

/** Connects two clients for each pair. */
export async function connectCrowd(wire: Wire, port: number, pairs: number): Promise<Crowd> {
  const lanes: Lane[] = [];
  const latencies: number[] = [];
  for (let first = 0; first < pairs; first += CONNECTING_AT_ONCE) {
    const some = Array.from({ length: Math.min(CONNECTING_AT_ONCE, pairs - first) }, (_, i) => first + i);
    const joined = await Promise.all(
      some.map((pair) => Promise.all([wire({ port, pair, side: 0 }), wire({ port, pair, side: 1 })])),
    );
    for (const ends of joined) {
      const [mine, theirs] = [laneOf(ends[0]), laneOf(ends[1])];
      ends[0].onArrival = (edit) => arrive(theirs, edit, latencies);
      ends[1].onArrival = (edit) => arrive(mine, edit, latencies);
      lanes.push(mine, theirs);
    }
  }
  return {
    load: async (perSecond, seconds) => {
      latencies.length = 0;
      const before = total(lanes);
      await send(lanes, perSecond, seconds);
      const sent = total(lanes).sent - before.sent;
      for (let waited = 0; waited < GRACE_MS && total(lanes).arrived < total(lanes).sent; waited += 20)
        await wait(20);
      const arrived = total(lanes).arrived - before.arrived;
      const sorted = latencies.slice().sort((a, b) => a - b);
      const [p50, p95, p99] = [percentile(sorted, 0.5), percentile(sorted, 0.95), percentile(sorted, 0.99)];
      return { p50, p95, p99, sent, arrived, seconds };
    },
    close: () => {
      for (const lane of lanes) lane.end.close();
    },
  };
}

function laneOf(end: End): Lane {
  return { end, sent: 0, arrived: 0, sentAt: [] };
}

function total(lanes: readonly Lane[]): { sent: number; arrived: number } {
  return lanes.reduce((sum, lane) => ({ sent: sum.sent + lane.sent, arrived: sum.arrived + lane.arrived }), {
    sent: 0,
    arrived: 0,
  });
}

/** Everything up to the number is here: edits of one point that went out as one batch arrive as one. */
function arrive(from: Lane, edit: number, latencies: number[]): void {
  const now = performance.now();
  while (from.arrived < edit) {
    from.arrived++;
    const sentAt = from.sentAt.shift();
    if (sentAt !== undefined) latencies.push(now - sentAt);
  }
}

/** Spreads the edits over time and clients; what a late tick missed is sent with the next. */
async function send(lanes: readonly Lane[], perSecond: number, seconds: number): Promise<void> {
  const started = performance.now();
  const all = Math.round(lanes.length * perSecond * seconds);
  let done = 0;
  while (done < all) {
    const due = Math.min(all, Math.floor(((performance.now() - started) / 1000) * lanes.length * perSecond));
    for (; done < due; done++) {
      const lane = lanes[(done * 7919) % lanes.length];
      if (lane === undefined) continue;
      lane.sent++;
      lane.sentAt.push(performance.now());
      lane.end.send(lane.sent);
    }
    await wait(TICK_MS);
  }
}

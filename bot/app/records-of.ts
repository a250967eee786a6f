import type { Clock } from "../ports/clock.ts";
import type { App } from "./app.ts";
import { openRecords } from "./open-pair.ts";
import type { PairCache } from "./pair-cache.ts";
import { pairOf } from "./pair-state.ts";

/** What the pair's records say now, for the server's own work. */
export function createRecordsOf(cache: PairCache, clock: Clock): App["recordsOf"] {
  return async (key) => {
    const state = await cache.fresh(key);
    const pair = pairOf(state);
    if (pair === undefined) return undefined;
    const records = openRecords(state, clock.now());
    return { pair, records: new Map(records.map((record) => [record.id, record])) };
  };
}

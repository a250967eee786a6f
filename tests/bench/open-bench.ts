import { createApp } from "../../bot/app/create-app.ts";
import { mintActor } from "../../bot/http/actor.ts";
import { openSince } from "../../core/domain/shared-record.ts";
import { sampleSeed } from "../../local/seed/seed.ts";
import { startCosmosWorld } from "../support/cosmos-world.ts";
import { writeSeed } from "../support/seeded-pair.ts";
import { atMost, percentile, type Report, rounded } from "./report.ts";

const TIMES = 300;

/**
 * Opening a side panel of a pair with eight weeks behind it, nothing in memory: how many requests of which kind,
 * and its time beside that of the one bare query it cannot do without (the floor), in turns.
 */
export async function run(): Promise<Report> {
  const world = await startCosmosWorld();
  const stores = world.openStores();
  const seed = sampleSeed(world.clock.now(), { empty: false });
  await writeSeed(stores, seed);
  const pair = seed.shared.find((record) => record.type === "pair");
  if (pair?.type !== "pair") throw new Error("The sample has no pair.");
  const key = { tenantId: pair.tenantId, pairId: pair.pairId };
  const actor = mintActor({ tenantId: pair.tenantId, personId: pair.report.id });
  const app = createApp({ ...stores, clock: world.clock });
  const opening: number[] = [];
  const floor: number[] = [];
  let kinds = new Map<string, number>();
  for (let time = 0; time < TIMES; time++) {
    floor.push(await timed(() => stores.shared.open(key, openSince(world.clock.now()))));
    app.forget();
    world.cosmos.requests.clear();
    opening.push(await timed(() => app.openPair(actor, pair.id)));
    kinds = countKinds(world.cosmos.requests.list());
  }
  world.close();
  const [ours, theirs] = [middleOf(opening), middleOf(floor)];
  return {
    bench: "open",
    goals: [
      atMost("queries to open a side panel", kinds.get("query") ?? 0, 1),
      atMost("point reads to open a side panel", kinds.get("point-read") ?? 0, 1),
      atMost("other requests to open a side panel", others(kinds), 0),
      atMost("time to open, × one bare query", ours / theirs, 2),
    ],
    figures: {
      "to open, p50 ms": rounded(ours),
      "to open, p95 ms": rounded(percentile(sorted(opening), 0.95)),
      "one bare query, p50 ms": rounded(theirs),
    },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function countKinds(requests: readonly { readonly kind: string }[]): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const { kind } of requests) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return kinds;
}

function others(kinds: ReadonlyMap<string, number>): number {
  let count = 0;
  for (const [kind, times] of kinds) if (kind !== "query" && kind !== "point-read") count += times;
  return count;
}

function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

function middleOf(values: readonly number[]): number {
  return percentile(sorted(values), 0.5);
}

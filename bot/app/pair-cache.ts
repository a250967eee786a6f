import { openSince } from "../../core/domain/shared-record.ts";
import type { Clock } from "../ports/clock.ts";
import type { PairKey, SessionMark, SharedStore } from "../ports/store.ts";
import type { Announcements } from "./announcements.ts";
import type { Following } from "./follow.ts";
import { createKeyed, type NamedPair } from "./keyed-by-pair.ts";
import { type PairState, pairOf } from "./pair-state.ts";

/** How many pairs an instance keeps in its cache, and how many records of all of them together. */
const MOST_PAIRS = 5_000;
const MOST_RECORDS = 300_000;

/** The pairs that this instance works with, the longest unused forgotten first. */
export type PairCache = {
  /** The state of a pair, empty until it is loaded. */
  readonly of: (key: PairKey) => PairState;
  /** The state of a pair if there is one. */
  readonly peek: (key: NamedPair) => PairState | undefined;
  /** Whether nothing can have changed unseen since it was read. */
  readonly isFresh: (state: PairState) => boolean;
  /** The state of a pair of which nothing can have changed unseen, read first where it has to be. */
  readonly fresh: (key: PairKey) => Promise<PairState>;
  /** Reads the open records; joins a load that promises the same. */
  readonly load: (state: PairState, after: SessionMark | null) => Promise<void>;
  /** Reads the open records as they are from now on. */
  readonly reload: (state: PairState) => Promise<void>;
  /** Lets go of a pair that turned out not to be there. */
  readonly drop: (state: PairState) => void;
  readonly clear: () => void;
};

type CacheDeps = {
  readonly shared: SharedStore;
  readonly clock: Clock;
  readonly following: Pick<Following, "generation">;
  readonly announcements: Announcements;
  readonly createState: (key: PairKey) => PairState;
};

/** Starts empty. */
export function createPairCache(deps: CacheDeps): PairCache {
  const { shared, clock, following, announcements } = deps;
  const states = createKeyed<PairState>();

  async function read(state: PairState, after: SessionMark | null): Promise<void> {
    const generation = following.generation();
    const since = openSince(clock.now());
    const open = await shared.open(state.key, since, after ?? undefined);
    announcements.learnRecords(state, open.records, open.mark);
    if (pairOf(state) === undefined) {
      drop(state);
      return;
    }
    state.isLoaded = true;
    state.generation = generation;
  }

  /** Whoever asks for pairs that do not exist must not fill the memory. */
  function drop(state: PairState): void {
    if (state.holders === 0 && !state.isLoaded && states.get(state.key) === state) states.delete(state.key);
  }

  function makeRoom(): void {
    let records = 0;
    for (const state of states.values()) records += state.records.size;
    const oldestFirst = [...states.values()].sort((a, b) => a.usedAt - b.usedAt);
    for (const state of oldestFirst) {
      if (states.size() <= MOST_PAIRS * 0.9 && records <= MOST_RECORDS * 0.9) return;
      if (state.holders > 0 || state.loading !== null || !isIdle(state)) continue;
      records -= state.records.size;
      states.delete(state.key);
    }
  }

  let created = 0;
  let used = 0;
  const cache: PairCache = {
    of: (key) => {
      const known = states.get(key);
      if (known !== undefined) {
        known.usedAt = ++used;
        return known;
      }
      if (++created % 500 === 0) makeRoom();
      const state = deps.createState(key);
      state.usedAt = ++used;
      states.set(key, state);
      return state;
    },
    peek: (key) => states.get(key),
    isFresh: (state) =>
      state.isLoaded && state.generation !== 0 && state.generation === following.generation(),
    fresh: async (key) => {
      const state = cache.of(key);
      if (!cache.isFresh(state)) await cache.load(state, null);
      return state;
    },
    load: (state, after) => {
      if (state.loading !== null && state.loading.after === after) return state.loading.done;
      const done = read(state, after).finally(() => {
        if (state.loading?.done === done) state.loading = null;
      });
      state.loading = { after, done };
      return done;
    },
    reload: (state) => read(state, null),
    drop,
    clear: () => states.clear(),
  };
  return cache;
}

function isIdle(state: PairState): boolean {
  if (!state.queue.isIdle()) return false;
  for (const notebook of state.notebooks.values()) if (!notebook.queue.isIdle()) return false;
  return true;
}

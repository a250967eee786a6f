import type { PairId, TenantId } from "../../core/domain/ids.ts";
import { openSince } from "../../core/domain/shared-record.ts";
import type { Clock } from "../ports/clock.ts";
import type { PairKey, SessionMark, SharedStore } from "../ports/store.ts";
import type { Announcements } from "./announcements.ts";
import type { Following } from "./follow.ts";
import { type PairState, pairOf } from "./pair-state.ts";

/** How many pairs an instance keeps in mind, and how many records of all of them together. */
const MOST_PAIRS = 5_000;
const MOST_RECORDS = 300_000;

/** The pairs that this instance works with, the longest unused forgotten first. */
export type PairCache = {
  /** The state of a pair, empty until it is loaded. */
  readonly of: (key: PairKey) => PairState;
  /** The state of a pair if there is one. */
  readonly peek: (tenantId: TenantId, pairId: PairId | string) => PairState | undefined;
  /** Whether nothing can have changed unseen since it was read. */
  readonly isFresh: (state: PairState) => boolean;
  /** Reads the open records; joins a load that promises the same. */
  readonly load: (state: PairState, after: SessionMark | null) => Promise<void>;
  /** Reads the open records as they are from now on. */
  readonly reload: (state: PairState) => Promise<void>;
  readonly clear: () => void;
};

type CacheDeps = {
  readonly shared: SharedStore;
  readonly clock: Clock;
  readonly following: Pick<Following, "generation">;
  readonly announcements: Announcements;
  readonly createState: (key: PairKey) => PairState;
};

/** Starts with nothing in mind. */
export function createPairCache(deps: CacheDeps): PairCache {
  const { shared, clock, following, announcements } = deps;
  const states = new Map<string, PairState>();

  async function read(state: PairState, after: SessionMark | null): Promise<void> {
    const generation = following.generation();
    const since = openSince(clock.now());
    const open = await shared.open(state.key, since, after ?? undefined);
    announcements.learnRecords(state, open.records, open.mark);
    if (pairOf(state) === undefined) {
      // Whoever asks for pairs that do not exist must not fill the memory.
      if (state.holders === 0) states.delete(textOf(state.key.tenantId, state.key.pairId));
      return;
    }
    state.isLoaded = true;
    state.generation = generation;
  }

  function makeRoom(): void {
    let records = 0;
    for (const state of states.values()) records += state.records.size;
    for (const [text, state] of states) {
      if (states.size <= MOST_PAIRS * 0.9 && records <= MOST_RECORDS * 0.9) return;
      if (state.holders > 0 || state.loading !== null || !isIdle(state)) continue;
      records -= state.records.size;
      states.delete(text);
    }
  }

  let created = 0;
  return {
    of: (key) => {
      const text = textOf(key.tenantId, key.pairId);
      const known = states.get(text);
      if (known !== undefined) {
        // The order matters only when something will have to be forgotten.
        if (states.size > MOST_PAIRS / 2) {
          states.delete(text);
          states.set(text, known);
        }
        return known;
      }
      if (++created % 500 === 0 || states.size >= MOST_PAIRS) makeRoom();
      const state = deps.createState(key);
      states.set(text, state);
      return state;
    },
    peek: (tenantId, pairId) => states.get(textOf(tenantId, pairId)),
    isFresh: (state) =>
      state.isLoaded && state.generation !== 0 && state.generation === following.generation(),
    load: (state, after) => {
      if (state.loading !== null && state.loading.after === after) return state.loading.done;
      const done = read(state, after).finally(() => {
        if (state.loading?.done === done) state.loading = null;
      });
      state.loading = { after, done };
      return done;
    },
    reload: (state) => read(state, null),
    clear: () => states.clear(),
  };
}

function textOf(tenantId: string, pairId: string): string {
  return `${tenantId}/${pairId}`;
}

function isIdle(state: PairState): boolean {
  if (!state.queue.isIdle()) return false;
  for (const notebook of state.notebooks.values()) if (!notebook.queue.isIdle()) return false;
  return true;
}

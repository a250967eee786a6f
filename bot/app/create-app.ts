import type { Clock } from "../ports/clock.ts";
import type { FeedBatch, FeedHead, OpenFeed } from "../ports/feed.ts";
import type { Log } from "../ports/log.ts";
import type { PairKey, PersonalStore, SharedStore } from "../ports/store.ts";
import { systemTimers, type Timers } from "../ports/timers.ts";
import { createAnnouncements } from "./announcements.ts";
import type { App, Coming } from "./app.ts";
import { createCalendarUse } from "./apply-calendar.ts";
import { createWritePath } from "./execute.ts";
import { createFollowing } from "./follow.ts";
import { createHistory } from "./history.ts";
import { createMyPairs } from "./my-pairs.ts";
import { createNotebooks } from "./notebooks.ts";
import { createOpenPair } from "./open-pair.ts";
import { createPairCache } from "./pair-cache.ts";
import type { PairState } from "./pair-state.ts";
import { BATCH_MOST, createPairWrites } from "./pair-writes.ts";
import { createPartitionQueue } from "./partition-queue.ts";
import { createPastCheckIns } from "./past-check-ins.ts";
import { createRecordsOf } from "./records-of.ts";
import { createReflections } from "./reflections.ts";
import { createReveals } from "./reveal.ts";
import { createSpokenLanguage } from "./spoken-language.ts";

/** What the use cases need from the world. */
export type AppDeps = {
  readonly shared: SharedStore;
  readonly personal: PersonalStore;
  readonly openFeed: OpenFeed;
  readonly clock: Clock;
  readonly timers?: Timers;
  readonly log?: Log;
};

/** Puts the use cases together. */
export function createApp(deps: AppDeps): App {
  const { shared, personal, openFeed, clock, timers = systemTimers, log = () => undefined } = deps;
  const announcements = createAnnouncements(clock);
  const following = createFollowing({ openFeed, timers, log, isWanted, take });
  const cache = createPairCache({ shared, clock, following, announcements, createState });
  const notebooks = createNotebooks({ personal, clock, cache, following, announcements, timers });
  const preparations: ((coming: Coming) => Promise<void>)[] = [];
  const beforeCommit = async (coming: Coming) => {
    for (const prepare of preparations) await prepare(coming);
  };
  const write = createPairWrites({ shared, clock, cache, announcements, timers, beforeCommit });
  const reveals = createReveals({ personal, timers, log });
  announcements.onCommitted(({ key, records }) => {
    const state = cache.peek(key);
    if (state !== undefined) void reveals.seeTo(state, records);
  });
  return {
    ...createWritePath({ cache, notebooks }),
    ...createOpenPair({ cache, notebooks, following, reveals, clock }),
    reads: createSpokenLanguage({ personal, clock }),
    myPairs: createMyPairs({ personal, cache, following, clock }),
    history: createHistory({ shared, cache, clock }),
    reflections: createReflections({ personal, cache, notebooks }),
    pastCheckIns: createPastCheckIns({ personal, cache, clock }),
    recordsOf: createRecordsOf(cache, clock),
    ...createCalendarUse(cache),
    onCommitted: announcements.onCommitted,
    beforeCommit: (prepare) => {
      preparations.push(prepare);
    },
    follow: (key) => {
      const letGo = following.hold();
      const state = cache.of(key);
      state.holders++;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        state.holders--;
        cache.drop(state);
        letGo();
      };
    },
    forget: () => {
      cache.clear();
      announcements.forgotten();
    },
    onForgotten: announcements.onForgotten,
  };

  function createState(key: PairKey): PairState {
    const state: PairState = {
      key,
      records: new Map(),
      etags: new Map(),
      queue: createPartitionQueue(
        (jobs) => write(state, jobs),
        (waiting) => Math.min(waiting.length, BATCH_MOST),
      ),
      notebooks: new Map(),
      isLoaded: false,
      generation: 0,
      mark: null,
      loading: null,
      planned: null,
      holders: 0,
      usedAt: 0,
      pair: undefined,
    };
    return state;
  }

  /** Only what is in the cache is followed, and of that not what this instance wrote itself. */
  function isWanted(head: FeedHead): boolean {
    const state = cache.peek(head);
    if (state === undefined) return false;
    if (head.ownerId === undefined) return state.etags.get(head.id) !== head.etag;
    const notebook = state.notebooks.get(head.ownerId);
    return notebook !== undefined && notebook.etag !== head.etag;
  }

  function take(batch: FeedBatch): void {
    for (const version of batch.shared) {
      const state = cache.peek(version.record);
      if (state !== undefined) announcements.learnRecords(state, [version], null);
    }
    for (const version of batch.notebooks) {
      const state = cache.peek(version.record);
      const notebook = state?.notebooks.get(version.record.ownerId);
      if (state && notebook) announcements.learnNotebook(state, notebook, version);
    }
  }
}

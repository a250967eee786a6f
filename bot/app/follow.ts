import type { FeedBatch, FeedHead, OpenFeed } from "../ports/feed.ts";
import type { Log } from "../ports/log.ts";
import type { Timers } from "../ports/timers.ts";

/** How often the feed is asked while somebody is connected: what another instance wrote is this late. */
const PULL_EVERY_MS = 250;
const AFTER_ERROR_MS = 1_000;
/** How long the feed is still followed when nobody is connected any more: they may be on their way back. */
const LINGER_MS = 30_000;

/** The feed of what other instances commit, followed only while somebody is interested. */
export type Following = {
  /** Starts following, if nobody did; returns how to let go. */
  readonly hold: () => () => void;
  /** Which following this is; 0: the feed is not followed. What was read under an earlier one may be old. */
  readonly generation: () => number;
  /** Resolves once everything committed from now on will be seen; at once when the feed is not followed. */
  readonly ready: () => Promise<void>;
};

type FollowDeps = {
  readonly openFeed: OpenFeed;
  readonly timers: Timers;
  readonly log: Log;
  readonly isWanted: (head: FeedHead) => boolean;
  readonly take: (batch: FeedBatch) => void;
};

/** Prepares to follow the feed. */
export function createFollowing({ openFeed, timers, log, isWanted, take }: FollowDeps): Following {
  let holders = 0;
  let generations = 0;
  let current: { readonly generation: number; isReady: boolean; readonly ready: Promise<void> } | null = null;
  let callOff: (() => void) | null = null;

  function start(): void {
    const feed = openFeed(isWanted);
    const generation = ++generations;
    const isCurrent = () => current?.generation === generation;
    const pull = async (): Promise<void> => {
      const batch = await feed.pull();
      if (batch.unreadable) log("feed-unreadable", { level: "error", count: batch.unreadable });
      take(batch);
    };
    const goOn = (inMs: number): void => {
      timers.after(inMs, () => {
        if (!isCurrent()) return;
        pull().then(
          () => goOn(PULL_EVERY_MS),
          (error: unknown) => {
            log("feed-failed", { level: "warning", error });
            goOn(AFTER_ERROR_MS);
          },
        );
      });
    };
    const ready = pull().then(
      () => {
        if (current?.generation === generation) current.isReady = true;
        goOn(PULL_EVERY_MS);
      },
      (error: unknown) => {
        if (isCurrent()) current = null;
        throw error;
      },
    );
    // Whoever waits for it gets the error; when nobody does it is no fault.
    ready.catch(() => undefined);
    current = { generation, isReady: false, ready };
  }

  return {
    hold: () => {
      holders++;
      callOff?.();
      callOff = null;
      if (current === null) start();
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        holders--;
        if (holders > 0) return;
        callOff = timers.after(LINGER_MS, () => {
          if (holders === 0) current = null;
        });
      };
    },
    generation: () => (current?.isReady ? current.generation : 0),
    ready: async () => {
      if (current === null && holders > 0) start();
      if (current !== null && !current.isReady) await current.ready;
    },
  };
}

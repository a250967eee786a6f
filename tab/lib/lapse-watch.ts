import { epochMsOf, type Instant } from "../../core/domain/instant.ts";
import type { PairView } from "../../core/domain/pair-view.ts";
import { hasLapsed } from "../../core/domain/shared-record.ts";
import type { Timers } from "./wire.ts";

/** Longer waits are looked at again in between: a browser counts no more than a few weeks. */
const LOOK_AGAIN_MS = 60 * 60_000;

/** Lets go of what the other shared for a time, at the moment when that time is over. [CI7] */
export type LapseWatch = {
  /** The view without what is over; the very same when nothing is. Looks again when the next is over. */
  readonly without: (view: PairView) => PairView;
  readonly stop: () => void;
};

/** Calls `lapsed` whenever something that was in the last view is over. */
export function createLapseWatch(deps: {
  readonly timers: Timers;
  readonly now: () => Instant;
  readonly lapsed: () => void;
}): LapseWatch {
  let cancel = () => {};
  return {
    without: (view) => {
      const now = deps.now();
      cancel();
      cancel = () => {};
      const next = nextLapse(view, now);
      if (next !== null) {
        const ms = epochMsOf(next) - epochMsOf(now);
        cancel = deps.timers.after(Math.min(ms, LOOK_AGAIN_MS), deps.lapsed);
      }
      return withoutLapsed(view, now);
    },
    stop: () => cancel(),
  };
}

/** The view without what is over; the very same when nothing is. */
export function withoutLapsed(view: PairView, now: Instant): PairView {
  const records = [...view.records].filter(([, record]) => !hasLapsed(record, now));
  return records.length === view.records.size ? view : { ...view, records: new Map(records) };
}

function nextLapse(view: PairView, now: Instant): Instant | null {
  let next: Instant | null = null;
  for (const record of view.records.values()) {
    if (record.type !== "checkInCopy" || hasLapsed(record, now)) continue;
    if (next === null || record.until < next) next = record.until;
  }
  return next;
}

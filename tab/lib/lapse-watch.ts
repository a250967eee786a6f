import type { ActionItem } from "../../core/domain/action-item.ts";
import { DAY_MS, epochMsOf, type Instant, plusMs } from "../../core/domain/instant.ts";
import { SETTLED_SHOWN_DAYS } from "../../core/domain/limits.ts";
import type { PairView } from "../../core/domain/pair-view.ts";
import { hasLapsed, isOpenRecord, openSince, type SharedRecord } from "../../core/domain/shared-record.ts";
import type { TalkingPoint } from "../../core/domain/talking-point.ts";
import type { Timers } from "./wire.ts";

/** Longer waits are looked at again in between: a browser counts no more than a few weeks. */
const LOOK_AGAIN_MS = 60 * 60_000;

/** Lets go of what the other shared for a time, and of what becomes history, at its moment. [CI7] [AG8] */
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
      const since = openSince(now);
      return keeping(
        view,
        (record) => !hasLapsed(record, now) && (!ages(record) || isOpenRecord(record, since)),
      );
    },
    stop: () => cancel(),
  };
}

/** The view without what was shared for a time that is over; the very same when nothing is. */
export function withoutLapsed(view: PairView, now: Instant): PairView {
  return keeping(view, (record) => !hasLapsed(record, now));
}

function keeping(view: PairView, isKept: (record: SharedRecord) => boolean): PairView {
  const records = [...view.records].filter(([, record]) => isKept(record));
  return records.length === view.records.size ? view : { ...view, records: new Map(records) };
}

function nextLapse(view: PairView, now: Instant): Instant | null {
  let next: Instant | null = null;
  for (const record of view.records.values()) {
    const over = overAt(record);
    if (over !== null && over > now && (next === null || over < next)) next = over;
  }
  return next;
}

function overAt(record: SharedRecord): Instant | null {
  if (record.type === "checkInCopy") return record.until;
  if (!ages(record) || record.settledAt === null) return null;
  return plusMs(record.settledAt, SETTLED_SHOWN_DAYS * DAY_MS + 1);
}

/** What else belongs to the history is looked at, and changed, where it stands; it goes with the next opening. */
function ages(record: SharedRecord): record is TalkingPoint | ActionItem {
  return record.type === "talkingPoint" || record.type === "actionItem";
}

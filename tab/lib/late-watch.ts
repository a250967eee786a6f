import type { Timers } from "./wire.ts";

/** What waits this long, while nothing is stored, is not merely slow. */
const LATE_MS = 5_000;

/** Whether nothing was stored for long although something waits. */
export type LateWatch = {
  /** Something may have begun to wait, or no longer waits. */
  readonly look: () => void;
  /** The server stored something, or said no: it answers. */
  readonly answered: () => void;
  readonly isLate: () => boolean;
  readonly stop: () => void;
};

export function createLateWatch(deps: {
  readonly timers: Timers;
  readonly isWaiting: () => boolean;
  readonly changed: () => void;
}): LateWatch {
  let isLate = false;
  let cancel: (() => void) | null = null;
  const stop = () => {
    cancel?.();
    cancel = null;
    isLate = false;
  };
  const late = () => {
    isLate = true;
    deps.changed();
  };
  const look = () => {
    if (!deps.isWaiting()) stop();
    else cancel ??= deps.timers.after(LATE_MS, late);
  };
  return {
    look,
    answered: () => {
      const wasLate = isLate;
      stop();
      look();
      if (wasLate) deps.changed();
    },
    isLate: () => isLate,
    stop,
  };
}

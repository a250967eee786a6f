import type { Timers } from "./wire.ts";

/** The records of what is done come along with the answer; this late, they got lost. */
const RECORDS_MS = 2_000;

/** Asks for records that got lost on the way. */
export type MissingRecords = {
  /** Something was done; its records may be missing. */
  readonly look: () => void;
  readonly stop: () => void;
};

export function createMissingRecords(deps: {
  readonly timers: Timers;
  readonly isMissing: () => boolean;
  readonly ask: () => void;
}): MissingRecords {
  let cancel = () => {};
  return {
    look: () => {
      if (!deps.isMissing()) return;
      cancel();
      cancel = deps.timers.after(RECORDS_MS, () => {
        if (deps.isMissing()) deps.ask();
      });
    },
    stop: () => cancel(),
  };
}

import type { Instant } from "../../core/domain/instant.ts";

/** The time, and timers that obey the same clock; a test or the stage moves it. */
export type Clock = {
  readonly now: () => Instant;
};

/** Makes ids that never repeat: letters, digits, `_` and `-`, unguessable. */
export type Ids = {
  /** Twenty-two characters of randomness. */
  readonly fresh: () => string;
};

import type { Clock } from "../../bot/ports/clock.ts";
import { epochMsOf, type Instant, instantOf } from "../../core/domain/instant.ts";
import type { LocalClock } from "../../local/handler.ts";

/** A clock that stands until a test moves it: the port and local mode's clock in one. */
export type MovableClock = Clock & LocalClock;

/** A clock that stands at an instant. */
export function clockAt(start: Instant): MovableClock {
  let epochMs = epochMsOf(start);
  return {
    now: () => instantOf(epochMs),
    nowMs: () => epochMs,
    set: (to) => {
      epochMs = to;
    },
    advance: (ms) => {
      epochMs += ms;
    },
  };
}

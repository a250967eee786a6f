/** A server that restarts is back within seconds: until then everybody asks often, at random moments. */
const EAGER_MS = 5_000;
const EAGER_DELAY_MS = 200;
const FIRST_DELAY_MS = 400;
const MAX_DELAY_MS = 30_000;

/** How long to wait before the next attempt to connect; never in step with others. */
export type RetryDelays = {
  /** Ms; `isSlow`: the server answered and said no, so that asking eagerly would not help. */
  readonly next: (nowMs: number, isSlow: boolean) => number;
  /** The connection stands: the next loss begins from the start. */
  readonly reset: () => void;
};

/**
 * 80 to 200 ms while the connection is lost for less than five seconds, then doubling up to half a minute.
 * `random` is in [0, 1).
 */
export function createRetryDelays(random: () => number): RetryDelays {
  let lostAtMs: number | null = null;
  let lateAttempts = 0;
  return {
    next: (nowMs, isSlow) => {
      lostAtMs ??= nowMs;
      const jitter = 0.4 + 0.6 * random();
      if (!isSlow && nowMs - lostAtMs < EAGER_MS) return EAGER_DELAY_MS * jitter;
      const delayMs = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(lateAttempts, 10));
      lateAttempts++;
      return delayMs * jitter;
    },
    reset: () => {
      lostAtMs = null;
      lateAttempts = 0;
    },
  };
}

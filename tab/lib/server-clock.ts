/** The server's clock as seen from here, in ms: server time = own time + offset. */
export type ServerClock = {
  readonly offsetMs: () => number;
  /** A server time that came with a message: a guess until a ping was answered. */
  readonly heard: (serverMs: number, ownMs: number) => void;
  /** An answered ping; sent and received by one's own clock. True when the offset jumped. */
  readonly answered: (sentMs: number, serverMs: number, receivedMs: number) => boolean;
};

type Sample = { offsetMs: number; wayMs: number; atMs: number };

/** A difference that no round trip explains: somebody moved a clock. */
const JUMP_MS = 1000;
/** Clocks drift apart: a sample serves this long at most. */
const STALE_MS = 5 * 60_000;

/** Keeps the sample with the shortest round trip: its error is at most half of it. */
export function createServerClock(): ServerClock {
  let guessMs = 0;
  let best: Sample | null = null;
  return {
    offsetMs: () => best?.offsetMs ?? guessMs,
    heard: (serverMs, ownMs) => {
      guessMs = serverMs - ownMs;
    },
    answered: (sentMs, serverMs, receivedMs) => {
      const wayMs = Math.max(0, receivedMs - sentMs);
      const sample = { offsetMs: serverMs + wayMs / 2 - receivedMs, wayMs, atMs: receivedMs };
      const hasJumped = best !== null && isJump(best, sample);
      if (best === null || hasJumped || wayMs <= best.wayMs || receivedMs - best.atMs > STALE_MS)
        best = sample;
      return hasJumped;
    },
  };
}

function isJump(before: Sample, after: Sample): boolean {
  return Math.abs(after.offsetMs - before.offsetMs) > JUMP_MS + (before.wayMs + after.wayMs) / 2;
}

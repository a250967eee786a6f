import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers a request that is its own and resolves true; resolves false, untouched, for all others. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The clock of local mode; runs with real time from wherever it was moved to. */
export type LocalClock = {
  readonly nowMs: () => number;
  /** Moves to a moment, or stays where it is and runs on. */
  readonly set: (epochMs: number) => void;
  readonly advance: (ms: number) => void;
};

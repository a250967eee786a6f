import { StoreUnavailable } from "../ports/store-unavailable.ts";

/** Waits; a test does not. */
export type Sleep = (ms: number) => Promise<void>;

const FIRST_WAIT_MS = 30;
const LONGEST_WAIT_MS = 2_000;
const TRIES = 8;
/** Beyond this nobody waits any more, however many tries are left. */
const LONGEST_MS = 15_000;

/** Statuses after which the same request may succeed; the SDK repeats few of them, and no write on a broken
 * connection. Our writes are conditional and deterministic, so repeating them is harmless. */
const passingStatuses: ReadonlySet<unknown> = new Set([408, 410, 429, 449, 500, 502, 503, 504]);
const passingErrors: ReadonlySet<unknown> = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "ECONNABORTED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPIPE",
  "ETIMEDOUT",
  "TimeoutError",
  "REQUEST_SEND_ERROR",
]);

/** The status or error code of what the SDK threw; a batch hides it one level deeper. */
export function codeOf(error: unknown): unknown {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && error.code !== undefined) return error.code;
  return "cause" in error ? codeOf(error.cause) : undefined;
}

/** Whether the same request may succeed a moment later. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  const isGivenUp = error instanceof Error && error.name === "AbortError";
  return passingStatuses.has(code) || passingErrors.has(code) || isGivenUp || error instanceof NotYetReadable;
}

/** The replica that was asked has not seen what the reader has (404 with sub-status 1002). */
export class NotYetReadable extends Error {}

/** Ends a read that the SDK would repeat for many minutes. */
export function readDeadline(): AbortSignal {
  return AbortSignal.timeout(LONGEST_MS);
}

/**
 * Does something until it succeeds or fails for good; `attempt` counts from 0. Throws StoreUnavailable when
 * the store stays away for some seconds.
 */
export async function persistently<T>(sleep: Sleep, act: (attempt: number) => Promise<T>): Promise<T> {
  const began = performance.now();
  for (let attempt = 0; ; attempt++) {
    try {
      return await act(attempt);
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (attempt + 1 >= TRIES || performance.now() - began > LONGEST_MS) throw new StoreUnavailable(error);
    }
    await sleep(Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS) * (0.5 + Math.random() / 2));
  }
}

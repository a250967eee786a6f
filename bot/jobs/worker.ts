import { DAY_MS, epochMsOf, type Instant, instantOf, plusMs } from "../../core/domain/instant.ts";
import { type Job, slotOf } from "../../core/domain/job.ts";
import type { Clock } from "../ports/clock.ts";
import type { JobStore } from "../ports/jobs-store.ts";
import type { Log } from "../ports/log.ts";
import { RetryLater } from "../ports/retry-later.ts";
import type { Versioned } from "../ports/store.ts";
import type { Timers } from "../ports/timers.ts";

/** Does what is due. */
export type Worker = {
  /** Begins to look for what is due. */
  readonly start: () => void;
  /** Looks at once: something was added. */
  readonly wake: () => void;
  /** Begins nothing more, and resolves when what runs is over, or takes too long: it will be found again. */
  readonly close: () => Promise<void>;
};

/** How often the clock is looked at, which costs nothing; and how often the store is, which does. */
const TICK_MS = 1_000;
const LOOK_EVERY_MS = 20_000;
/** How long a job is held: longer than any takes, so that only a crash frees it early. */
const HELD_MS = 2 * 60_000;
const CLOSE_GRACE_MS = 3_000;
const AT_ONCE = 4;
const FETCHED_MOST = 50;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 10 * 60_000;
/** A clock that was moved far leaves days behind in which something was due; the store looks two weeks back. */
const STRIDE_MS = 10 * DAY_MS;
const STRIDES_MOST = 400;

type Deps = {
  readonly jobs: JobStore;
  /** Does one job; throws when it has to be done again later. Done twice, it does nothing more. */
  readonly run: (job: Job) => Promise<void>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  /** How far before its start it looks for what a stopped server left. */
  readonly lookBackMs?: number;
};

/** A worker at rest. Several may work on one store: each job is claimed by one. */
export function createWorker({ jobs, run, clock, timers, log, lookBackMs = 0 }: Deps): Worker {
  let isOpen = false;
  let callOff: () => void = () => undefined;
  let looking: Promise<void> | null = null;
  let isWoken = false;
  let lookedAt: Instant | null = null;
  /** When something that was put off is due again. */
  let wantedAt: Instant | null = null;

  function tick(): void {
    if (!isOpen) return;
    callOff = timers.after(TICK_MS, tick);
    const now = clock.now();
    const isTime =
      isWoken ||
      lookedAt === null ||
      now < lookedAt ||
      now >= plusMs(lookedAt, LOOK_EVERY_MS) ||
      (wantedAt !== null && now >= wantedAt);
    if (isTime) wake();
  }

  function wake(): void {
    isWoken = true;
    if (!isOpen || looking !== null) return;
    looking = lookAround()
      .catch((error: unknown) => log("jobs.failed", { level: "error", error }))
      .then(() => {
        looking = null;
        if (isWoken) wake();
      });
  }

  async function lookAround(): Promise<void> {
    while (isOpen && isWoken) {
      isWoken = false;
      const now = clock.now();
      if (wantedAt !== null && wantedAt <= now) wantedAt = null;
      for (const asOf of [...strides(lookedAt ?? plusMs(now, -lookBackMs), now), now]) await drain(asOf);
      lookedAt = now;
    }
  }

  async function drain(asOf: Instant): Promise<void> {
    for (;;) {
      const due = await jobs.due(asOf, FETCHED_MOST);
      if (due.length === 0 || !isOpen) return;
      const lines = linesOf(due);
      let done = 0;
      const workers = Array.from({ length: AT_ONCE }, async () => {
        for (let line = lines.pop(); line !== undefined; line = lines.pop()) {
          for (const job of line) if (isOpen && (await attempt(job))) done++;
        }
      });
      for (const one of await Promise.allSettled(workers)) if (one.status === "rejected") throw one.reason;
      if (done === 0) return;
      // What was done may have led to more, due a moment after the one that is looked at here.
      isWoken = true;
    }
  }

  /** Whether it was ours to do. */
  async function attempt(job: Versioned<Job>): Promise<boolean> {
    const held = await jobs.claim(job, plusMs(clock.now(), HELD_MS));
    if (held === undefined) return false;
    try {
      await run(held.record);
    } catch (error) {
      await putOff(held, error);
      return true;
    }
    await jobs.finish(held.record, held.etag);
    return true;
  }

  async function putOff(held: Versioned<Job>, error: unknown): Promise<void> {
    const { kind } = held.record.what;
    const cause = error instanceof RetryLater ? error.cause : error;
    log("job.put-off", { level: "warning", kind, count: held.record.tries, error: cause ?? error });
    const asked = error instanceof RetryLater ? error.afterMs : null;
    // A claim counts as a try, and putting off is one more.
    const usualMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.floor(held.record.tries / 2));
    const waitMs = Math.max(asked ?? usualMs, FIRST_WAIT_MS);
    const until = plusMs(clock.now(), waitMs);
    if (slotOf(until) === held.record.slot) await jobs.claim(held, until);
    else {
      // The store looks for a job in the slot of its day, and only so far back.
      await jobs.add({ ...held.record, slot: slotOf(until), dueAt: until, heldUntil: null });
      await jobs.finish(held.record, held.etag);
    }
    if (wantedAt === null || until < wantedAt) wantedAt = until;
  }

  return {
    start: () => {
      if (isOpen) return;
      isOpen = true;
      tick();
    },
    wake,
    close: async () => {
      isOpen = false;
      callOff();
      await Promise.race([looking, new Promise<void>((resolve) => timers.after(CLOSE_GRACE_MS, resolve))]);
    },
  };
}

/** Instants between two that lie far apart, none too far from the next; none as a rule. */
function strides(from: Instant, to: Instant): Instant[] {
  const found: Instant[] = [];
  const untilMs = epochMsOf(to);
  const firstMs = Math.max(epochMsOf(from), untilMs - STRIDES_MOST * STRIDE_MS);
  for (let ms = firstMs + STRIDE_MS; ms < untilMs; ms += STRIDE_MS) found.push(instantOf(ms));
  return found;
}

/** Jobs about the same pair or person stand in one line, so that they are done one after the other. */
function linesOf(due: readonly Versioned<Job>[]): Versioned<Job>[][] {
  const lines = new Map<string, Versioned<Job>[]>();
  for (const job of due) {
    const { what } = job.record;
    const isOfPair = what.kind === "reconcile" || what.kind === "change-series";
    const key = isOfPair ? what.pairId : what.personId;
    lines.set(key, [...(lines.get(key) ?? []), job]);
  }
  return [...lines.values()].reverse();
}

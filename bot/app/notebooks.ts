import type { PersonId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import { keptReflection } from "../../core/domain/kept-reflection.ts";
import { emptyNotebook, type Notebook } from "../../core/domain/notebook.ts";
import { participantOf } from "../../core/domain/pair.ts";
import { inThePlaceOf, type PersonalRecord } from "../../core/domain/personal-record.ts";
import { partReflections } from "../../core/domain/reflection-commands.ts";
import { ok, type Result, refuse } from "../../core/domain/result.ts";
import type { Clock } from "../ports/clock.ts";
import type { PersonalStore } from "../ports/store.ts";
import type { Timers } from "../ports/timers.ts";
import type { Announcements } from "./announcements.ts";
import type { Outcome } from "./app.ts";
import type { Following } from "./follow.ts";
import { restAfterRace } from "./lost-race.ts";
import type { PairCache } from "./pair-cache.ts";
import {
  type NotebookChange,
  type NotebookJob,
  type NotebookState,
  type PairState,
  pairOf,
} from "./pair-state.ts";
import { BATCH_MOST } from "./pair-writes.ts";
import { createPartitionQueue } from "./partition-queue.ts";
import { breakOffAfter, decideInOrder } from "./sequence.ts";

/** How long to wait for a write that another instance acknowledged, before each of the reads that look for it. */
const SPREADS_MS: readonly number[] = [20, 50, 120, 250, 500];

/** Each person's notebook of a pair: one small record of their own partition. */
export type Notebooks = {
  /** The state of a person's notebook, empty until it is loaded. */
  readonly of: (pair: PairState, ownerId: PersonId) => NotebookState;
  readonly isFresh: (state: NotebookState) => boolean;
  /** Reads it by its id, and again for a while as long as it is older than `rev`: writes take time to spread. */
  readonly load: (pair: PairState, state: NotebookState, rev: number) => Promise<void>;
};

type NotebookDeps = {
  readonly personal: PersonalStore;
  readonly clock: Clock;
  readonly cache: Pick<PairCache, "load">;
  readonly following: Pick<Following, "generation">;
  readonly announcements: Announcements;
  readonly timers: Timers;
};

/** What the notebook says now: the stored one, or an empty one. */
export function notebookNow(pair: PairState, state: NotebookState, now: Instant): Notebook {
  return state.notebook ?? emptyNotebook(pair.key.tenantId, pair.key.pairId, state.key.ownerId, now);
}

/** Starts without a notebook. */
export function createNotebooks(deps: NotebookDeps): Notebooks {
  const { personal, clock, cache, following, announcements, timers } = deps;

  async function load(pair: PairState, state: NotebookState, rev: number): Promise<void> {
    const generation = following.generation();
    let found = await personal.notebook(state.key, pair.key.pairId);
    for (const ms of SPREADS_MS) {
      if ((found?.record.rev ?? 0) >= rev) break;
      await new Promise<void>((resolve) => timers.after(ms, resolve));
      found = await personal.notebook(state.key, pair.key.pairId);
    }
    if (found !== undefined) announcements.learnNotebook(pair, state, found);
    state.isLoaded = true;
    state.generation = generation;
  }

  async function write(
    pair: PairState,
    state: NotebookState,
    jobs: readonly NotebookJob[],
  ): Promise<readonly Result<Outcome>[]> {
    const wasLoaded = state.isLoaded;
    if (!pair.isLoaded) await cache.load(pair, null);
    if (!wasLoaded) await load(pair, state, 0);
    let isCurrent = !wasLoaded;
    let before: Outcome = { records: [], notebook: null };
    const first = jobs[0]?.first;
    if (first) {
      let done = await first(notebookNow(pair, state, clock.now()));
      if (!done.ok && !isCurrent) {
        await load(pair, state, 0);
        isCurrent = true;
        done = await first(notebookNow(pair, state, clock.now()));
      }
      if (!done.ok) return [done];
      before = done.value;
    }
    for (let lost = 0; ; ) {
      const { decisions, next, kept } = decideAll(pair, state, jobs, clock.now());
      const parted = next === null ? null : partReflections(next);
      const outcomes = () =>
        decisions.map((one) => (one.ok ? ok({ ...before, notebook: parted?.notebook ?? null }) : one));
      if (!isCurrent && decisions.some((one) => !one.ok)) {
        await load(pair, state, 0);
        isCurrent = true;
        continue;
      }
      if (parted === null) return outcomes();
      const { notebook, older } = parted;
      const moved = await Promise.all(kept.map((record) => inItsPlace(state, record)));
      const beside = [...older.map((one) => keptReflection(notebook, one)), ...moved];
      const commit = await personal.commitNotebook(state.key, { record: notebook, etag: state.etag }, beside);
      if (commit.committed) {
        for (const version of commit.records) announcements.learnNotebook(pair, state, version);
        return outcomes();
      }
      if (commit.why === "too-large") {
        if (jobs.length === 1) return [refuse("private-full")];
        const results: Result<Outcome>[] = [];
        for (const job of jobs) {
          results.push(...(await write(pair, state, [job])));
          breakOffAfter(jobs, results);
        }
        return results;
      }
      if (!(await restAfterRace(timers, ++lost))) return jobs.map(() => refuse("conflict"));
      await load(pair, state, 0);
      isCurrent = true;
    }
  }

  /** Whoever writes there writes the notebook too: if that is still the cached one, what was read is current too. */
  async function inItsPlace(state: NotebookState, record: PersonalRecord): Promise<PersonalRecord> {
    if (record.type !== "checkIn") return record;
    return inThePlaceOf(await personal.pastCheckIn(state.key, record.id), record);
  }

  return {
    of: (pair, ownerId) => {
      const known = pair.notebooks.get(ownerId);
      if (known !== undefined) return known;
      const state: NotebookState = {
        key: { tenantId: pair.key.tenantId, ownerId },
        queue: createPartitionQueue((jobs) => write(pair, state, jobs), batchSize),
        notebook: null,
        etag: null,
        isLoaded: false,
        generation: 0,
      };
      pair.notebooks.set(ownerId, state);
      return state;
    },
    isFresh: (state) =>
      state.isLoaded && state.generation !== 0 && state.generation === following.generation(),
    load,
  };
}

/** A job with something to do first goes alone; all others up to the next such one go together. */
function batchSize(waiting: readonly { readonly job: NotebookJob }[]): number {
  const alone = waiting.findIndex((one) => one.job.first !== null);
  if (alone === 0) return 1;
  return Math.min(alone === -1 ? waiting.length : alone, BATCH_MOST);
}

function decideAll(
  pairState: PairState,
  state: NotebookState,
  jobs: readonly NotebookJob[],
  now: Instant,
): { decisions: Result<NotebookChange>[]; next: Notebook | null; kept: readonly PersonalRecord[] } {
  const pair = pairOf(pairState);
  let notebook = notebookNow(pairState, state, now);
  let next: Notebook | null = null;
  const kept = new Map<string, PersonalRecord>();
  const decisions = decideInOrder(jobs, (job): Result<NotebookChange> => {
    const by = participantOf(pair, job.actor);
    if (pair === undefined || !by.ok) return refuse("not-found");
    const decision = job.decide({ pair, records: pairState.records, notebook }, by.value, now);
    if (decision.ok && decision.value.notebook !== null) {
      notebook = decision.value.notebook;
      next = notebook;
      for (const record of decision.value.kept ?? []) {
        kept.set(record.id, inThePlaceOf(kept.get(record.id), record));
      }
    }
    return decision;
  });
  return { decisions, next, kept: [...kept.values()] };
}

import { decisionIdOf } from "../../core/domain/decision.ts";
import type { Instant } from "../../core/domain/instant.ts";
import { emptyNotebook } from "../../core/domain/notebook.ts";
import { type Pair, participantOf } from "../../core/domain/pair.ts";
import { ok, type Result, refuse } from "../../core/domain/result.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { Clock } from "../ports/clock.ts";
import type { SharedStore } from "../ports/store.ts";
import type { Timers } from "../ports/timers.ts";
import type { Announcements } from "./announcements.ts";
import type { Coming, Outcome } from "./app.ts";
import { restAfterRace } from "./lost-race.ts";
import type { PairCache } from "./pair-cache.ts";
import { type PairJob, type PairState, pairOf } from "./pair-state.ts";
import { breakOffAfter, decideInOrder } from "./sequence.ts";

/** Records of one batch, a limit of the store. */
export const BATCH_MOST = 100;

/** This many records that lost a race are read one by one; more are cheaper to read with all others. */
const READ_SINGLY_MOST = 4;

type WriteDeps = {
  readonly shared: SharedStore;
  readonly clock: Clock;
  readonly cache: Pick<PairCache, "reload" | "load">;
  readonly announcements: Announcements;
  readonly timers: Timers;
  readonly beforeCommit: (coming: Coming) => Promise<void>;
};

type Decision = Result<readonly SharedRecord[]>;

/** Decides a batch of jobs on one pair, prepares and commits what they change as one, and tells about it. */
export function createPairWrites(deps: WriteDeps) {
  const { shared, clock, cache, announcements, timers, beforeCommit } = deps;
  return write;

  async function write(state: PairState, jobs: readonly PairJob[]): Promise<readonly Result<Outcome>[]> {
    const wasLoaded = state.isLoaded;
    if (!wasLoaded) await cache.load(state, null);
    await readDecisions(state, jobs);
    let isCurrent = false;
    for (let lost = 0; ; ) {
      const { decisions, changed } = decideAll(state, jobs, clock.now());
      if (!isCurrent && decisions.some((one) => !one.ok)) {
        // What is in the cache may be old: nobody is refused for that.
        if (wasLoaded || lost > 0) await cache.reload(state);
        await readNamed(state, jobs, changed);
        isCurrent = true;
        continue;
      }
      const pair = pairOf(state);
      if (pair === undefined || changed.size === 0) return decisions.map((one) => outcomeOf(one, changed));
      if (changed.size > BATCH_MOST && jobs.length > 1) return writeInHalves(state, jobs);
      const writes = [...changed.values()].map((record) => ({
        record,
        etag: state.etags.get(record.id) ?? null,
      }));
      const records = writes.map(({ record }) => record);
      await beforeCommit({ key: state.key, view: { pair, records: state.records }, records });
      const commit = await shared.commit(state.key, writes);
      if (commit.committed) {
        announcements.learnRecords(state, commit.records, commit.mark);
        return decisions.map((one) => outcomeOf(one, changed));
      }
      if (commit.why === "too-large") {
        return jobs.length > 1 ? writeInHalves(state, jobs) : [refuse("note-too-long")];
      }
      if (!(await restAfterRace(timers, ++lost))) {
        return decisions.map((one) =>
          one.ok && one.value.length > 0 ? refuse("conflict") : outcomeOf(one, changed),
        );
      }
      if (changed.size > READ_SINGLY_MOST) {
        await cache.reload(state);
        await readNamed(state, jobs, changed);
      } else await Promise.all([...changed.keys()].map((id) => readAgain(state, id)));
    }
  }

  /** Brings one record up to what is stored; what is no longer stored is forgotten. */
  async function readAgain(state: PairState, id: string): Promise<void> {
    const found = await shared.read(state.key, id);
    if (found !== undefined) {
      announcements.learnRecords(state, [found], null);
    } else {
      state.records.delete(id);
      state.etags.delete(id);
    }
  }

  async function writeInHalves(
    state: PairState,
    jobs: readonly PairJob[],
  ): Promise<readonly Result<Outcome>[]> {
    const middle = Math.ceil(jobs.length / 2);
    const results = await write(state, jobs.slice(0, middle));
    breakOffAfter(jobs, results);
    return [...results, ...(await write(state, jobs.slice(middle)))];
  }

  /** Reads what belongs to the history by its id, where jobs name it or would create it without need. */
  async function readNamed(
    state: PairState,
    jobs: readonly PairJob[],
    changed: ReadonlyMap<string, SharedRecord>,
  ): Promise<void> {
    const pair = pairOf(state);
    if (pair === undefined) return;
    const named = jobs
      .filter((job) => job.actor === null || participantOf(pair, job.actor).ok)
      .map((job) => job.about);
    const missing = new Set([...named, ...changed.keys()].filter((id) => id !== null));
    for (const id of missing) if (!state.records.has(id)) await readAgain(state, id);
    await readDecisions(state, jobs);
  }

  /** What was decided about a settled point may be history before that is, and opens with it again. [DE6] */
  async function readDecisions(state: PairState, jobs: readonly PairJob[]): Promise<void> {
    for (const { about } of jobs) {
      const point = about === null ? undefined : state.records.get(about);
      if (point?.type !== "talkingPoint" || point.settledAt === null) continue;
      const id = decisionIdOf(point.id);
      if (!state.records.has(id)) await readAgain(state, id);
    }
  }
}

/** Each job is decided on what the ones before it led to; one that is refused changes nothing. */
function decideAll(
  state: PairState,
  jobs: readonly PairJob[],
  now: Instant,
): { decisions: Decision[]; changed: Map<string, SharedRecord> } {
  const pair = pairOf(state);
  const changed = new Map<string, SharedRecord>();
  if (pair === undefined) return { decisions: jobs.map(() => refuse("not-found")), changed };
  const records = jobs.length === 1 ? state.records : new Map(state.records);
  const decisions = decideInOrder(jobs, (job) => {
    const decision = decideOne(pair, records, job, now);
    if (!decision.ok) return decision;
    for (const record of decision.value) {
      changed.set(record.id, record);
      if (jobs.length > 1) records.set(record.id, record);
    }
    return decision;
  });
  return { decisions, changed };
}

function decideOne(
  pair: Pair,
  records: ReadonlyMap<string, SharedRecord>,
  job: PairJob,
  now: Instant,
): Decision {
  if (job.actor === null) return job.decide({ pair, records }, now);
  const by = participantOf(pair, job.actor);
  if (!by.ok) return by;
  const notebook = emptyNotebook(pair.tenantId, pair.pairId, by.value.id, now);
  return job.decide({ pair, records, notebook }, by.value, now);
}

function outcomeOf(decision: Decision, changed: ReadonlyMap<string, SharedRecord>): Result<Outcome> {
  if (!decision.ok) return decision;
  const records = decision.value.map((record) => changed.get(record.id) ?? record);
  return ok({ records, notebook: null });
}

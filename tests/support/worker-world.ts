import { createWorker, type Worker } from "../../bot/jobs/worker.ts";
import type { JobStore } from "../../bot/ports/jobs-store.ts";
import { DAY_MS, type Instant, plusMs } from "../../core/domain/instant.ts";
import { type Job, slotOf } from "../../core/domain/job.ts";
import { type CosmosWorld, startCosmosWorld } from "./cosmos-world.ts";
import { type ManualTimers, manualTimers } from "./manual-timers.ts";

/** A store of jobs and workers on it. */
export type WorkerWorld = CosmosWorld & {
  readonly jobs: JobStore;
  readonly timers: ManualTimers;
  readonly workers: Worker[];
  /** Ids of the jobs that were done, or whatever `run` notes. */
  readonly done: string[];
  /** Names of log lines. */
  readonly logged: string[];
  /** Starts a worker with a client of its own; it notes what it does unless it is given something to do. */
  readonly work: (run?: (job: Job) => Promise<void>, lookBackMs?: number) => Worker;
  /** Lets the clock, and what goes by timers, run on. */
  readonly pass: (ms: number) => Promise<void>;
  /** How many jobs are left, held ones included. */
  readonly left: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Starts one without jobs or workers. */
export async function startWorkerWorld(): Promise<WorkerWorld> {
  const world = await startCosmosWorld();
  const { jobs } = world.openStores();
  const timers = manualTimers();
  const workers: Worker[] = [];
  const done: string[] = [];
  const logged: string[] = [];
  return {
    ...world,
    jobs,
    timers,
    workers,
    done,
    logged,
    work: (run = async (job) => void done.push(job.id), lookBackMs = 0) => {
      const worker = createWorker({
        jobs: world.openStores().jobs,
        run,
        clock: world.clock,
        timers,
        log: (event) => void logged.push(event),
        lookBackMs,
      });
      workers.push(worker);
      worker.start();
      return worker;
    },
    pass: async (ms) => {
      world.clock.advance(ms);
      await timers.advance(1_000);
    },
    left: async () => (await jobs.due(plusMs(world.clock.now(), DAY_MS), 10)).length,
    close: async () => {
      for (const worker of workers.splice(0)) await worker.close();
      world.close();
    },
  };
}

/** A job about a pair, named after the job unless it is said. */
export function jobAt(dueAt: Instant, id: string, pair = id): Job {
  return {
    id,
    type: "job",
    schemaVersion: 1,
    slot: slotOf(dueAt),
    dueAt,
    heldUntil: null,
    tries: 0,
    what: { kind: "reconcile", tenantId: "tenant-1", pairId: `pair_${pair}` },
  };
}

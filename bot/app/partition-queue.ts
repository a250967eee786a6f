import { type Result, refuse } from "../../core/domain/result.ts";
import { breakOffAfter, type InSequence } from "./sequence.ts";

/** The line of one partition: while a commit is in flight the next jobs wait and then go out together. [WR5] */
export type PartitionQueue<J, T> = {
  /** Resolves with what came of the job; rejects when the whole batch failed. */
  readonly enqueue: (job: J) => Promise<Result<T>>;
  readonly length: () => number;
  readonly isIdle: () => boolean;
};

type Waiting<J, T> = {
  readonly job: J;
  readonly resolve: (result: Result<T>) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Runs one batch at a time. Nothing waits for a timer: a job that finds the line empty goes at once, alone.
 * `sizeOf` says how many of those that wait go together; `run` answers each job, in order. What waits behind a
 * job of its own sequence that has to come again is refused as `busy`. [WR8]
 */
export function createPartitionQueue<J extends InSequence, T>(
  run: (jobs: readonly J[]) => Promise<readonly Result<T>[]>,
  sizeOf: (waiting: readonly { readonly job: J }[]) => number,
): PartitionQueue<J, T> {
  let waiting: Waiting<J, T>[] = [];
  let isRunning = false;

  async function drain(): Promise<void> {
    isRunning = true;
    for (let batch = nextBatch(); batch.length > 0; batch = nextBatch()) {
      try {
        const jobs = batch.map((one) => one.job);
        const results = await run(jobs);
        breakOffAfter(jobs, results);
        deliver(batch, results);
      } catch (error) {
        for (const one of batch) {
          one.job.sequence?.breakOff();
          one.reject(error);
        }
      }
    }
    isRunning = false;
  }

  function nextBatch(): readonly Waiting<J, T>[] {
    const broken = waiting.filter(isBroken);
    if (broken.length > 0) waiting = waiting.filter((one) => !isBroken(one));
    for (const one of broken) one.resolve(refuse("busy"));
    if (waiting.length === 0) return waiting;
    const size = sizeOf(waiting);
    const batch = size >= waiting.length ? waiting : waiting.slice(0, size);
    waiting = size >= waiting.length ? [] : waiting.slice(size);
    return batch;
  }

  return {
    enqueue: (job) =>
      new Promise<Result<T>>((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        if (!isRunning) void drain();
      }),
    length: () => waiting.length,
    isIdle: () => !isRunning,
  };
}

function isBroken({ job }: { readonly job: InSequence }): boolean {
  return job.sequence?.isBroken() === true;
}

function deliver<J, T>(batch: readonly Waiting<J, T>[], results: readonly Result<T>[]): void {
  if (results.length !== batch.length) throw new Error("Every job of a batch has a result.");
  results.forEach((result, i) => {
    batch[i]?.resolve(result);
  });
}

/** The line of one partition: while a commit is in flight the next jobs wait and then go out together. [WR5] */
export type PartitionQueue<J, R> = {
  /** Resolves with what came of the job; rejects when the whole batch failed. */
  readonly enqueue: (job: J) => Promise<R>;
  readonly length: () => number;
  readonly isIdle: () => boolean;
};

type Waiting<J, R> = {
  readonly job: J;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Runs one batch at a time. Nothing waits for a timer: a job that finds the line empty goes at once, alone.
 * `sizeOf` says how many of those that wait go together; `run` answers each job, in order.
 */
export function createPartitionQueue<J, R>(
  run: (jobs: readonly J[]) => Promise<readonly R[]>,
  sizeOf: (waiting: readonly { readonly job: J }[]) => number,
): PartitionQueue<J, R> {
  let waiting: Waiting<J, R>[] = [];
  let isRunning = false;

  async function drain(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const size = sizeOf(waiting);
      const batch = size >= waiting.length ? waiting : waiting.slice(0, size);
      waiting = size >= waiting.length ? [] : waiting.slice(size);
      try {
        deliver(batch, await run(batch.map((one) => one.job)));
      } catch (error) {
        for (const one of batch) one.reject(error);
      }
    }
    isRunning = false;
  }

  return {
    enqueue: (job) =>
      new Promise<R>((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        if (!isRunning) void drain();
      }),
    length: () => waiting.length,
    isIdle: () => !isRunning,
  };
}

function deliver<J, R>(batch: readonly Waiting<J, R>[], results: readonly R[]): void {
  if (results.length !== batch.length) throw new Error("Every job of a batch has a result.");
  results.forEach((result, i) => {
    batch[i]?.resolve(result);
  });
}

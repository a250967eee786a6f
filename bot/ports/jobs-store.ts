import type { Instant } from "../../core/domain/instant.ts";
import type { Job } from "../../core/domain/job.ts";
import type { Etag, Versioned } from "./store.ts";

/** What is due when. A worker claims a job for a while; what it does not finish is found again. */
export type JobStore = {
  /** Keeps a job; one with the same id in the same slot is kept once. */
  readonly add: (job: Job) => Promise<void>;
  /** Jobs due at `now` that nobody holds, oldest first. */
  readonly due: (now: Instant, max: number) => Promise<readonly Versioned<Job>[]>;
  /** Holds a job until an instant; false when somebody else was faster. */
  readonly claim: (job: Versioned<Job>, until: Instant) => Promise<Versioned<Job> | undefined>;
  readonly finish: (job: Job, etag: Etag) => Promise<void>;
};

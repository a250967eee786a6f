import type { Feedback } from "../../core/domain/feedback.ts";
import { epochMsOf, MINUTE_MS, plusMs } from "../../core/domain/instant.ts";
import type { Job } from "../../core/domain/job.ts";
import { zoneOf } from "../../core/domain/local-day.ts";
import { partnerOf } from "../../core/domain/pair.ts";
import { workingMoment } from "../../core/domain/time.ts";
import type { App } from "../app/app.ts";
import type { Clock } from "../ports/clock.ts";
import type { JobStore } from "../ports/jobs-store.ts";
import type { Log } from "../ports/log.ts";
import type { Notices } from "../ports/notices.ts";
import type { PairKey } from "../ports/store.ts";
import { feedbackJob } from "./make-job.ts";

/** Who meets just now, or has the panel open, finds it there: the chat is for who does not. */
const TOLD_AFTER_MS = 30 * MINUTE_MS;

type FeedbackJob = Extract<Job["what"], { kind: "feedback" }>;

/** Telling somebody in chat that there is feedback for them. */
export type FeedbackJobs = {
  /** Does one job: who has opened it meanwhile is told nothing. [FB19] */
  readonly run: (job: FeedbackJob) => Promise<void>;
  /** Waits until what commits brought about is kept as jobs, and listens no more. */
  readonly close: () => Promise<void>;
};

type Deps = {
  readonly app: Pick<App, "recordsOf" | "onCommitted">;
  readonly notices: Pick<Notices, "feedback">;
  readonly jobs: Pick<JobStore, "add">;
  readonly clock: Clock;
  readonly log: Log;
  /** Something is due sooner than the worker looks by itself. */
  readonly wake: () => void;
};

/** Listens to what is committed from now on. */
export function createFeedbackJobs({ app, notices, jobs, clock, log, wake }: Deps): FeedbackJobs {
  const keeping = new Set<Promise<void>>();

  const stopListening = app.onCommitted(({ key, records }) => {
    for (const record of records) {
      if (record.type !== "feedback" || record.sharedAt !== record.at) continue;
      const kept = plan(key, record).then(wake, (error: unknown) =>
        log("feedback.not-planned", { level: "error", pairId: key.pairId, error }),
      );
      keeping.add(kept);
      void kept.finally(() => keeping.delete(kept));
    }
  });

  async function plan(key: PairKey, { id, to, sharedAt }: Feedback): Promise<void> {
    const found = await app.recordsOf(key);
    if (found === undefined) return;
    const dueAt = workingMoment(plusMs(sharedAt, TOLD_AFTER_MS), zoneOf(found));
    // Told long ago, and read again only now.
    if (epochMsOf(dueAt) + TOLD_AFTER_MS < epochMsOf(clock.now())) return;
    await jobs.add(feedbackJob({ ...key, feedbackId: id, personId: to }, dueAt));
  }

  return {
    run: async ({ tenantId, pairId, personId, feedbackId }) => {
      const found = await app.recordsOf({ tenantId, pairId });
      if (found === undefined) return;
      const unopened = [...found.records.values()]
        .filter((record) => record.type === "feedback")
        .filter((one) => one.to === personId && one.openedAt === null);
      // Of several that wait, the last one tells of all.
      const last = unopened.reduce<Feedback | null>((a, b) => (a === null || isLater(b, a) ? b : a), null);
      if (last?.id !== feedbackId) return;
      await notices.feedback(
        { tenantId, personId },
        { pairId, partnerName: partnerOf(found.pair, personId).name },
      );
    },
    close: async () => {
      stopListening();
      await Promise.allSettled(keeping);
    },
  };
}

function isLater(one: Feedback, other: Feedback): boolean {
  return one.sharedAt === other.sharedAt ? one.id > other.id : one.sharedAt > other.sharedAt;
}

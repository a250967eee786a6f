import type { Feedback } from "../../core/domain/feedback.ts";
import { type Instant, MINUTE_MS, plusMs } from "../../core/domain/instant.ts";
import type { Job } from "../../core/domain/job.ts";
import { zoneOf } from "../../core/domain/local-day.ts";
import { partnerOf } from "../../core/domain/pair.ts";
import { workingMoment } from "../../core/domain/time.ts";
import type { App } from "../app/app.ts";
import type { Clock } from "../ports/clock.ts";
import type { JobStore } from "../ports/jobs-store.ts";
import type { Notices } from "../ports/notices.ts";
import { feedbackJob } from "./make-job.ts";
import { waitToTell } from "./working-hours.ts";

/** Whoever meets just now, or has the panel open, finds it there: the chat is for whoever does not. */
const TOLD_AFTER_MS = 30 * MINUTE_MS;

type FeedbackJob = Extract<Job["what"], { kind: "feedback" }>;

/** Telling somebody in chat that there is feedback for them. */
export type FeedbackJobs = {
  /** Does one job: who has opened it meanwhile is told nothing. [FB19] */
  readonly run: (job: FeedbackJob) => Promise<void>;
};

type Deps = {
  readonly app: Pick<App, "recordsOf" | "beforeCommit">;
  readonly notices: Pick<Notices, "feedback">;
  readonly jobs: Pick<JobStore, "add">;
  readonly clock: Clock;
};

/** Plans a job for all feedback that is shared from now on, before it is. [WR7] */
export function createFeedbackJobs({ app, notices, jobs, clock }: Deps): FeedbackJobs {
  app.beforeCommit(async ({ key, view, records }) => {
    for (const record of records) {
      if (record.type !== "feedback" || record.sharedAt !== record.at) continue;
      const dueAt = workingMoment(toldFrom(record), zoneOf(view));
      await jobs.add(feedbackJob({ ...key, feedbackId: record.id, personId: record.to }, dueAt));
    }
  });

  return {
    run: async ({ tenantId, pairId, personId, feedbackId }) => {
      const found = await app.recordsOf({ tenantId, pairId });
      if (found === undefined) return;
      const unopened = [...found.records.values()]
        .filter((record) => record.type === "feedback")
        .filter((one) => one.to === personId && one.openedAt === null);
      const last = unopened.reduce<Feedback | null>((a, b) => (a === null || isLater(b, a) ? b : a), null);
      if (last === null || !unopened.some((one) => one.id === feedbackId)) return;
      // Whoever opens the last one before its time is told of the others by their own jobs, which wait for it.
      waitToTell(toldFrom(last), clock.now(), zoneOf(found));
      // Of several that wait, the last one tells of all.
      if (last.id !== feedbackId) return;
      await notices.feedback(
        { tenantId, personId },
        { pairId, partnerName: partnerOf(found.pair, personId).name },
      );
    },
  };
}

function toldFrom({ sharedAt }: Feedback): Instant {
  return plusMs(sharedAt, TOLD_AFTER_MS);
}

function isLater(one: Feedback, other: Feedback): boolean {
  return one.sharedAt === other.sharedAt ? one.id > other.id : one.sharedAt > other.sharedAt;
}

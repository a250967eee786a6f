import { epochMsOf, type Instant, MINUTE_MS, plusMs } from "../../core/domain/instant.ts";
import type { Job } from "../../core/domain/job.ts";
import { zoneOf } from "../../core/domain/local-day.ts";
import { partnerOf } from "../../core/domain/pair.ts";
import { courseOf } from "../../core/domain/planned-course.ts";
import type { Occurrence } from "../../core/domain/series.ts";
import { nextWorkingMorning } from "../../core/domain/time.ts";
import { isUnwrapped } from "../../core/domain/wrap.ts";
import type { App } from "../app/app.ts";
import type { Clock } from "../ports/clock.ts";
import type { JobStore } from "../ports/jobs-store.ts";
import type { MeetingFacts, Notices } from "../ports/notices.ts";
import type { PairKey } from "../ports/store.ts";
import { recapJob, unwrappedJob } from "./make-job.ts";
import { waitToTell } from "./working-hours.ts";

/** A wrap may be taken back at once; until then nobody is told. */
const RECAP_AFTER_MS = 2 * MINUTE_MS;

type MeetingJob = Extract<Job["what"], { kind: "recap" | "unwrapped" }>;

/** What follows after a meeting, in each person's chat. */
export type MeetingJobs = {
  /** Plans to ask about the meetings of a pair that may stay unwrapped. Harmless to repeat. */
  readonly plan: (key: PairKey) => Promise<void>;
  /** Does one job: what is true when it is due decides, a job that is out of date does nothing. [WU8] [WU10] */
  readonly run: (job: MeetingJob) => Promise<void>;
};

type Deps = {
  readonly app: Pick<App, "recordsOf" | "beforeCommit">;
  readonly notices: Notices;
  readonly jobs: Pick<JobStore, "add">;
  readonly clock: Clock;
};

/** Plans what follows from now on after a start or a wrap, before it is committed. [WR7] */
export function createMeetingJobs({ app, notices, jobs, clock }: Deps): MeetingJobs {
  app.beforeCommit(async ({ key, view, records }) => {
    for (const record of records) {
      if (record.type !== "course") continue;
      const { wrap, startedAt, at, occurrenceId } = record;
      if (wrap?.at === at) {
        const dueAt = plusMs(at, RECAP_AFTER_MS);
        for (const { id } of [view.pair.report, view.pair.manager]) {
          await jobs.add(recapJob({ ...key, occurrenceId, personId: id }, at, dueAt));
        }
      } else if (startedAt === at) await plan(key);
    }
  });

  async function plan(key: PairKey): Promise<void> {
    const found = await app.recordsOf(key);
    if (found === undefined) return;
    const now = clock.now();
    for (const record of found.records.values()) {
      if (record.type !== "occurrence" || record.state !== "planned") continue;
      const dueAt = nextWorkingMorning(endOf(record), zoneOf(found));
      if (dueAt <= now || epochMsOf(record.start) - epochMsOf(now) > PLANNED_AHEAD_MS) continue;
      for (const { id } of [found.pair.report, found.pair.manager]) {
        await jobs.add(unwrappedJob({ ...key, occurrenceId: record.id, personId: id }, dueAt));
      }
    }
  }

  return {
    plan,
    run: async (job) => {
      const key = { tenantId: job.tenantId, pairId: job.pairId };
      const found = await app.recordsOf(key);
      const occurrence = found?.records.get(job.occurrenceId);
      if (found === undefined || occurrence?.type !== "occurrence") return;
      const course = courseOf(found, occurrence);
      const facts: MeetingFacts = {
        pairId: key.pairId,
        occurrenceId: occurrence.id,
        start: occurrence.start,
        partnerName: partnerOf(found.pair, job.personId).name,
      };
      if (job.kind === "unwrapped") {
        const now = clock.now();
        if (!isUnwrapped(found, course, occurrence, now)) return;
        waitToTell(now, now, zoneOf(found));
        await notices.unwrapped(job, facts);
      } else if (course.wrap !== null && course.wrap.at === (job.wrappedAt ?? course.wrap.at)) {
        const { decisions, actionItems, carried, putOff } = course.wrap;
        const moved = carried.length + putOff.length;
        await notices.recap(job, { ...facts, decisions, actionItems, carried: moved });
      }
    },
  };
}

/** The daily look comes back before that. */
const PLANNED_AHEAD_MS = 2 * 24 * 60 * MINUTE_MS;

function endOf(occurrence: Occurrence): Instant {
  return plusMs(occurrence.start, occurrence.minutes * MINUTE_MS);
}

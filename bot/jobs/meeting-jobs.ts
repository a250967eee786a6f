import type { Course } from "../../core/domain/course.ts";
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
import type { Log } from "../ports/log.ts";
import type { MeetingFacts, Notices } from "../ports/notices.ts";
import type { PairKey } from "../ports/store.ts";
import { recapJob, unwrappedJob } from "./make-job.ts";

/** A wrap may be taken back at once; until then nobody is told. */
const RECAP_AFTER_MS = 2 * MINUTE_MS;

type MeetingJob = Extract<Job["what"], { kind: "recap" | "unwrapped" }>;

/** What follows after a meeting, in each person's chat. */
export type MeetingJobs = {
  /** Plans to ask about the meetings of a pair that may stay unwrapped. Harmless to repeat. */
  readonly plan: (key: PairKey) => Promise<void>;
  /** Does one job: what is true when it is due decides, a job that is out of date does nothing. [WU8] [WU10] */
  readonly run: (job: MeetingJob) => Promise<void>;
  /** Waits until what commits brought about is kept as jobs, and listens no more. */
  readonly close: () => Promise<void>;
};

type Deps = {
  readonly app: Pick<App, "recordsOf" | "onCommitted">;
  readonly notices: Notices;
  readonly jobs: Pick<JobStore, "add">;
  readonly clock: Clock;
  readonly log: Log;
  /** Something is due sooner than the worker looks by itself. */
  readonly wake: () => void;
};

/** Listens to what is committed from now on. */
export function createMeetingJobs({ app, notices, jobs, clock, log, wake }: Deps): MeetingJobs {
  const keeping = new Set<Promise<void>>();

  const stopListening = app.onCommitted(({ key, records }) => {
    for (const record of records) {
      if (record.type !== "course") continue;
      const isWrapped = record.wrap?.at === record.at;
      if (!isWrapped && record.startedAt !== record.at) continue;
      const kept = (isWrapped ? planRecap(key, record) : plan(key)).then(wake, (error: unknown) =>
        log("meeting.not-planned", { level: "error", pairId: key.pairId, error }),
      );
      keeping.add(kept);
      void kept.finally(() => keeping.delete(kept));
    }
  });

  async function planRecap(key: PairKey, { occurrenceId, wrap }: Course): Promise<void> {
    const found = await app.recordsOf(key);
    if (found === undefined || wrap === null) return;
    const dueAt = plusMs(wrap.at, RECAP_AFTER_MS);
    // Told long ago, and read again only now.
    if (epochMsOf(dueAt) + RECAP_AFTER_MS < epochMsOf(clock.now())) return;
    for (const { id } of [found.pair.report, found.pair.manager]) {
      await jobs.add(recapJob({ ...key, occurrenceId, personId: id }, wrap.at, dueAt));
    }
  }

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
        if (isUnwrapped(found, course, occurrence, clock.now())) await notices.unwrapped(job, facts);
      } else if (course.wrap !== null && course.wrap.at === (job.wrappedAt ?? course.wrap.at)) {
        const { decisions, actionItems, carried, putOff } = course.wrap;
        const moved = carried.length + putOff.length;
        await notices.recap(job, { ...facts, decisions, actionItems, carried: moved });
      }
    },
    close: async () => {
      stopListening();
      await Promise.allSettled(keeping);
    },
  };
}

/** The daily look comes back before that. */
const PLANNED_AHEAD_MS = 2 * 24 * 60 * MINUTE_MS;

function endOf(occurrence: Occurrence): Instant {
  return plusMs(occurrence.start, occurrence.minutes * MINUTE_MS);
}

import type { SharedRecord } from "../core/domain/shared-record.ts";
import type { App } from "./app/app.ts";
import type { CalendarJobs } from "./jobs/calendar-jobs.ts";
import { createFeedbackJobs } from "./jobs/feedback-jobs.ts";
import { createMeetingJobs } from "./jobs/meeting-jobs.ts";
import { createWorker, type Worker } from "./jobs/worker.ts";
import type { Clock } from "./ports/clock.ts";
import type { JobStore } from "./ports/jobs-store.ts";
import type { Log } from "./ports/log.ts";
import type { Notices } from "./ports/notices.ts";
import type { Timers } from "./ports/timers.ts";

/** The work that nobody waits for: what follows from the calendar, a meeting or feedback. */
export type Work = Worker & {
  /** Begins to follow the calendar of every linked series among the records, and plans what its meetings bring. */
  readonly watchAll: (records: readonly SharedRecord[]) => Promise<void>;
};

type Deps = {
  readonly app: App;
  readonly notices: Notices;
  readonly calendar: Pick<CalendarJobs, "watch" | "run">;
  readonly jobs: JobStore;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  /** How far before its start it looks for what a stopped server left. */
  readonly lookBackMs?: number;
};

/** The one worker of a server, and which job goes where. */
export function createWork({ app, notices, calendar, jobs, clock, timers, log, lookBackMs }: Deps): Work {
  const meetings = createMeetingJobs({ app, notices, jobs, clock });
  const feedback = createFeedbackJobs({ app, notices, jobs, clock });
  const worker = createWorker({
    jobs,
    run: async ({ what }) => {
      if (what.kind === "feedback") return feedback.run(what);
      if (what.kind === "recap" || what.kind === "unwrapped") return meetings.run(what);
      await calendar.run(what);
      if (what.kind === "reconcile") await meetings.plan(what);
    },
    clock,
    timers,
    log,
    ...(lookBackMs === undefined ? {} : { lookBackMs }),
  });
  return {
    ...worker,
    watchAll: async (records) => {
      for (const record of records) {
        if (record.type !== "series" || record.eventId === null) continue;
        await calendar.watch({ ...record, eventId: record.eventId });
        await meetings.plan(record);
      }
      worker.wake();
    },
  };
}

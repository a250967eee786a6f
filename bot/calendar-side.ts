import type { IncomingMessage, ServerResponse } from "node:http";
import type { SharedRecord } from "../core/domain/shared-record.ts";
import type { App } from "./app/app.ts";
import { createAppTokens, type Registration } from "./graph/app-tokens.ts";
import { createCalendar } from "./graph/calendar.ts";
import { createClientStates } from "./graph/client-state.ts";
import { createDirectory } from "./graph/directory.ts";
import { createGraphClient } from "./graph/graph-client.ts";
import { createNotificationHandler, NOTIFICATIONS_PATH } from "./graph/notifications.ts";
import { createCalendarJobs } from "./jobs/calendar-jobs.ts";
import type { FeedbackJobs } from "./jobs/feedback-jobs.ts";
import type { MeetingJobs } from "./jobs/meeting-jobs.ts";
import { createWorker } from "./jobs/worker.ts";
import type { Calendar } from "./ports/calendar.ts";
import type { Clock, Ids } from "./ports/clock.ts";
import type { Directory } from "./ports/directory.ts";
import type { JobStore } from "./ports/jobs-store.ts";
import type { Log } from "./ports/log.ts";
import type { PersonalStore } from "./ports/store.ts";
import type { Timers } from "./ports/timers.ts";

/** How the app is known to Graph. */
export type GraphSettings = {
  readonly registration: Registration;
  /** Where Graph reaches this server; it calls no address but an https one, and is not asked to call others. */
  readonly publicUrl: string;
  /** What stands in for Graph's own origin, in local mode. */
  readonly origin?: string;
  /** How far back the first look for jobs goes. */
  readonly lookBackMs?: number;
};

/** The calendar and the work that it brings, put together. */
export type CalendarSide = {
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly notificationHandler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Begins to follow the calendar of every linked series among the records. */
  readonly watchAll: (records: readonly SharedRecord[]) => Promise<void>;
  /** Begins to work, once the server can be reached. */
  readonly start: () => void;
  readonly close: () => Promise<void>;
};

type Deps = {
  readonly settings: GraphSettings;
  readonly app: App;
  readonly personal: PersonalStore;
  readonly jobs: JobStore;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: Ids;
  readonly log: Log;
  /** The work that has nothing to do with the calendar. */
  readonly meetings: Pick<MeetingJobs, "plan" | "run">;
  readonly feedback: Pick<FeedbackJobs, "run">;
};

/** Wires Graph to the jobs and the jobs to the use cases. */
export function createCalendarSide(deps: Deps): CalendarSide {
  const { settings, app, personal, jobs, clock, timers, ids, log, meetings, feedback } = deps;
  const { registration, publicUrl, origin, lookBackMs } = settings;
  const clientStates = createClientStates(registration.clientSecret);
  const isReachable = publicUrl.startsWith("https://");
  const graph = createGraphClient({
    tokens: createAppTokens(registration),
    clock,
    timers,
    ...(origin === undefined ? {} : { origin }),
  });
  const calendar = createCalendar({
    graph,
    clock,
    notificationUrl: isReachable
      ? `${new URL(publicUrl).origin}${NOTIFICATIONS_PATH}?key=${clientStates.key}`
      : null,
  });
  const work = createCalendarJobs({
    app,
    personal,
    jobs,
    calendar,
    clientStateOf: isReachable ? clientStates.of : null,
    clock,
    ids,
    log,
  });
  const worker = createWorker({
    jobs,
    run: async (job) => {
      const { what } = job;
      if (what.kind === "feedback") return feedback.run(what);
      if (what.kind === "recap" || what.kind === "unwrapped") return meetings.run(what);
      await work.run(what);
      if (what.kind === "reconcile") await meetings.plan(what);
    },
    clock,
    timers,
    log,
    ...(lookBackMs === undefined ? {} : { lookBackMs }),
  });
  const stopListening = app.onCommitted(({ key, records }) => {
    for (const record of records) {
      if (record.type !== "series" || record.eventId === null || record.wanted === null) continue;
      work
        .tellCalendar(record)
        .then(worker.wake, (error: unknown) =>
          log("calendar.not-told", { level: "error", pairId: key.pairId, error }),
        );
    }
  });
  return {
    calendar,
    directory: createDirectory(graph),
    notificationHandler: createNotificationHandler({
      clientStates,
      take: async (news) => {
        await work.take(news);
        worker.wake();
      },
      log,
    }),
    watchAll: async (records) => {
      for (const record of records) {
        if (record.type !== "series" || record.eventId === null) continue;
        await work.watch({ ...record, eventId: record.eventId });
        await meetings.plan(record);
      }
      worker.wake();
    },
    start: worker.start,
    close: () => {
      stopListening();
      return worker.close();
    },
  };
}

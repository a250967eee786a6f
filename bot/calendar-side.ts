import type { IncomingMessage, ServerResponse } from "node:http";
import type { App } from "./app/app.ts";
import { createAppTokens, type Registration } from "./graph/app-tokens.ts";
import { createCalendar } from "./graph/calendar.ts";
import { createClientStates } from "./graph/client-state.ts";
import { createDirectory } from "./graph/directory.ts";
import { createGraphClient } from "./graph/graph-client.ts";
import { createNotificationHandler, NOTIFICATIONS_PATH } from "./graph/notifications.ts";
import { type CalendarJobs, createCalendarJobs } from "./jobs/calendar-jobs.ts";
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
};

/** The calendar and the work that it brings, put together. */
export type CalendarSide = Pick<CalendarJobs, "watch" | "run"> & {
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly notificationHandler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** No longer listens for what the calendar has to be told. */
  readonly close: () => void;
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
  /** Has the jobs looked at that were added. */
  readonly wake: () => void;
};

/** Wires Graph to its jobs and these to the use cases. */
export function createCalendarSide(deps: Deps): CalendarSide {
  const { settings, app, personal, jobs, clock, timers, ids, log, wake } = deps;
  const { registration, publicUrl, origin } = settings;
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
  const calendarJobs = createCalendarJobs({
    app,
    personal,
    jobs,
    calendar,
    clientStateOf: isReachable ? clientStates.of : null,
    clock,
    ids,
    log,
  });
  const stopListening = app.onCommitted(({ key, records }) => {
    for (const record of records) {
      if (record.type !== "series" || record.eventId === null || record.wanted === null) continue;
      calendarJobs
        .tellCalendar(record)
        .then(wake, (error: unknown) =>
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
        await calendarJobs.take(news);
        wake();
      },
      log,
    }),
    watch: calendarJobs.watch,
    run: calendarJobs.run,
    close: stopListening,
  };
}

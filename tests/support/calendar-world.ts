import { type CalendarSide, createCalendarSide } from "../../bot/calendar-side.ts";
import type { Calendar } from "../../bot/ports/calendar.ts";
import { createWork, type Work } from "../../bot/work.ts";
import type { Job } from "../../core/domain/job.ts";
import type { Occurrence } from "../../core/domain/series.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import { leadSignInTo } from "../../local/entra/sign-in-address.ts";
import { createTokenEndpoint, SAMPLE_CLIENT_SECRET } from "../../local/entra/token-endpoint.ts";
import { createGraph, type Graph } from "../../local/graph/graph.ts";
import { eventsOfSeed, SAMPLE_EVENT_ID } from "../../local/graph/sample-event.ts";
import { SAMPLE_CLIENT_ID, SAMPLE_TENANT, type SamplePerson } from "../../local/people.ts";
import { faultsOfRequest } from "./graph-contract.ts";
import { PUBLIC_URL, until } from "./graph-world.ts";
import { connectLive, type LiveClient } from "./live-client.ts";
import { serveLocally } from "./local-server.ts";
import { type ManualTimers, manualTimers } from "./manual-timers.ts";
import { pairSeed, type Seed } from "./seeded-pair.ts";
import { startTestServer, type TestServer } from "./test-server.ts";

/** The real server with a calendar behind it, and a pair whose series is linked to an event there. */
export type CalendarWorld = TestServer & {
  /** The calendar as the server reaches it. */
  readonly calendar: Calendar;
  readonly graph: Graph;
  /** Timers of the jobs; time passes there when a test says so. */
  readonly timers: ManualTimers;
  /** Lets the clock and the timers run; a worker looks at the clock once a second. */
  readonly pass: (ms: number) => Promise<void>;
  /** Works on what is due; a world begins at rest unless it is told otherwise. */
  readonly begin: () => void;
  /** Ends the work; notifications are taken nevertheless. */
  readonly stopWork: () => Promise<void>;
  /** Ends the work and puts another worker in its place, as a restart does. */
  readonly restart: () => Promise<void>;
  /** Resolves when nothing is due and every notification was answered. */
  readonly quiet: () => Promise<void>;
  readonly dueJobs: () => Promise<readonly Job[]>;
  /** A socket of one of the two, with the pair open. */
  readonly panelOf: (person: SamplePerson["key"]) => Promise<LiveClient>;
  readonly records: () => Promise<readonly SharedRecord[]>;
  /** The stored occurrence with an original start; undefined when nothing about it is stored. */
  readonly occurrence: (originalStart: string) => Promise<Occurrence | undefined>;
  /** How many notifications of changes the server was brought. */
  readonly notified: () => number;
};

/** The seeded pair, its series linked to the sample event. */
const linkedSeed: Seed = {
  ...pairSeed,
  shared: pairSeed.shared.map((one) =>
    one.type === "series" ? { ...one, eventId: SAMPLE_EVENT_ID, joinUrl: null } : one,
  ),
};

/** Starts it, subscribed and at work, unless `isAtRest`. */
export async function startCalendarWorld(options: { isAtRest?: boolean } = {}): Promise<CalendarWorld> {
  let at: { side: CalendarSide; work: Work } | null = null;
  let brought = 0;
  const server = await startTestServer({
    seeds: [linkedSeed],
    notificationHandler: async (request, response) => {
      await at?.side.notificationHandler(request, response);
      if (!(request.url ?? "").includes("validationToken")) brought++;
    },
  });
  const { clock, entra, stores, app } = server;
  const { ids, log } = server.httpOptions;
  const graph = createGraph({
    nowMs: clock.nowMs,
    publicKeyPem: entra.publicKeyPem,
    publicUrl: PUBLIC_URL,
    file: null,
  });
  const tokens = createTokenEndpoint({ entra, clientId: SAMPLE_CLIENT_ID, tenants: [SAMPLE_TENANT] });
  const cloud = await serveLocally(
    async (request, response) => (await tokens(request, response)) || (await graph.handle(request, response)),
  );
  const letGo = leadSignInTo(Number(new URL(cloud.origin).port));
  graph.reset(eventsOfSeed(linkedSeed.shared));
  graph.appIsAt(server.url);
  const timers = manualTimers();
  // Whoever never installed the app cannot be reached in chat.
  const nobody = async () => false;
  const notices = { recap: nobody, unwrapped: nobody, feedback: nobody };
  const open = () => {
    const side: CalendarSide = createCalendarSide({
      settings: {
        registration: {
          clientId: SAMPLE_CLIENT_ID,
          clientSecret: SAMPLE_CLIENT_SECRET,
          authorityHost: "https://login.microsoftonline.com",
        },
        publicUrl: PUBLIC_URL,
        origin: `${cloud.origin}/graph`,
      },
      app,
      personal: stores.personal,
      jobs: stores.jobs,
      clock,
      timers,
      ids,
      log,
      wake: () => work.wake(),
    });
    const work = createWork({ app, notices, calendar: side, jobs: stores.jobs, clock, timers, log });
    return { side, work };
  };
  const stopWork = async () => {
    at?.side.close();
    await at?.work.close();
  };
  at = open();
  await at.work.watchAll(linkedSeed.shared);

  const dueJobs = async () => (await stores.jobs.due(clock.now(), 100)).map((one) => one.record);
  const key = { tenantId: SAMPLE_TENANT, pairId: server.pairId };
  const records = async () =>
    (await stores.shared.open(key, "2026-01-01T00:00:00.000Z")).records.map((one) => one.record);
  const world: CalendarWorld = {
    ...server,
    calendar: at.side.calendar,
    graph,
    timers,
    pass: async (ms) => {
      clock.advance(ms);
      await timers.advance(1_000);
    },
    begin: () => at?.work.start(),
    stopWork,
    restart: async () => {
      await stopWork();
      at = open();
      at.work.start();
    },
    quiet: () => until(async () => (await dueJobs()).length === 0),
    dueJobs,
    panelOf: async (person) => {
      const client = await connectLive(`${server.url}/live`, server.token(person));
      await client.open(server.pairId);
      return client;
    },
    records,
    occurrence: async (originalStart) =>
      (await records())
        .flatMap((one) => (one.type === "occurrence" ? [one] : []))
        .find((one) => one.originalStart === originalStart),
    notified: () => brought,
    close: async () => {
      expect(graph.log().flatMap(faultsOfRequest)).toEqual([]);
      await stopWork();
      graph.close();
      letGo();
      await cloud.close();
      await server.close();
    },
  };
  if (options.isAtRest === true) return world;
  world.begin();
  await world.quiet();
  // Held jobs are not due: the last one is over when the first look at the calendar was answered.
  await until(() => graph.log().some((one) => one.path.includes("/instances")));
  return world;
}

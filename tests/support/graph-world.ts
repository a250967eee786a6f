import { createServer } from "node:http";
import { createAppTokens } from "../../bot/graph/app-tokens.ts";
import { createCalendar } from "../../bot/graph/calendar.ts";
import { createClientStates } from "../../bot/graph/client-state.ts";
import { createDirectory } from "../../bot/graph/directory.ts";
import { createGraphClient } from "../../bot/graph/graph-client.ts";
import { createNotificationHandler, NOTIFICATIONS_PATH } from "../../bot/graph/notifications.ts";
import type { Calendar, CalendarNews } from "../../bot/ports/calendar.ts";
import type { Directory } from "../../bot/ports/directory.ts";
import { createEntra, type Entra } from "../../local/entra/entra.ts";
import { leadSignInTo } from "../../local/entra/sign-in-address.ts";
import { createTokenEndpoint, grantedRoles, SAMPLE_CLIENT_SECRET } from "../../local/entra/token-endpoint.ts";
import { createGraph, type Graph } from "../../local/graph/graph.ts";
import { SAMPLE_CLIENT_ID, SAMPLE_TENANT } from "../../local/people.ts";
import { faultsOfRequest } from "./graph-contract.ts";
import { serveLocally } from "./local-server.ts";
import { clockAt, type MovableClock } from "./movable-clock.ts";

/** The address under which Graph knows the app of a test. */
export const PUBLIC_URL = "https://app.example";
const START = "2026-03-02T09:00:00.000Z";

/** Graph and the sign-in, as the app reaches them. */
export type GraphCloud = {
  readonly graph: Graph;
  readonly entra: Entra;
  /** Where the stand-ins answer. */
  readonly origin: string;
  /** A request to Graph by hand, as the app unless another token is given; the body is JSON. */
  readonly ask: (method: string, path: string, body?: unknown, token?: string | null) => Promise<GraphReply>;
  /** What of all the app's requests does not fit the contract. */
  readonly faults: () => string[];
  readonly close: () => Promise<void>;
};
export type GraphReply = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/** Serves them; `file` keeps Graph's state. */
export async function startGraphCloud(options: { nowMs: () => number; file?: string }): Promise<GraphCloud> {
  const { nowMs, file = null } = options;
  let origin = "";
  const entra = createEntra({ nowMs, baseUrl: () => origin });
  const graph = createGraph({ nowMs, publicKeyPem: entra.publicKeyPem, publicUrl: PUBLIC_URL, file });
  const tokens = createTokenEndpoint({ entra, clientId: SAMPLE_CLIENT_ID, tenants: [SAMPLE_TENANT] });
  const served = await serveLocally(
    async (request, response) =>
      (await tokens(request, response)) ||
      (await entra.handle(request, response)) ||
      (await graph.handle(request, response)),
  );
  origin = served.origin;
  const letGo = leadSignInTo(Number(new URL(origin).port));
  const appToken = () =>
    entra.appToken(SAMPLE_TENANT, { aud: "https://graph.microsoft.com", roles: grantedRoles });
  return {
    graph,
    entra,
    origin,
    ask: async (method, path, body, token = appToken()) => {
      const response = await fetch(`${origin}/graph/v1.0${path}`, {
        method,
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === "" ? undefined : JSON.parse(text),
      };
    },
    faults: () => graph.log().flatMap(faultsOfRequest),
    close: async () => {
      graph.close();
      letGo();
      await served.close();
    },
  };
}

/** The app's side of Graph alone: its ports, and where it is notified. */
export type GraphWorld = GraphCloud & {
  readonly clock: MovableClock;
  /** How long requests were asked to wait, in ms; here they wait no time at all. */
  readonly waits: readonly number[];
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly clientStates: ReturnType<typeof createClientStates>;
  /** News that the handler handed on. */
  readonly news: CalendarNews[];
  /** Names of log lines. */
  readonly logged: string[];
  /** Makes the handler's next deliveries fail. */
  readonly failing: { isOn: boolean };
  /** Where notifications are taken. */
  readonly notificationUrl: string;
};

/** Starts both sides. */
export async function startGraphWorld(): Promise<GraphWorld> {
  const clock = clockAt(START);
  const waits: number[] = [];
  const cloud = await startGraphCloud({ nowMs: clock.nowMs });
  const clientStates = createClientStates("a secret of the test");
  const graph = createGraphClient({
    tokens: createAppTokens({
      clientId: SAMPLE_CLIENT_ID,
      clientSecret: SAMPLE_CLIENT_SECRET,
      authorityHost: "https://login.microsoftonline.com",
    }),
    clock,
    timers: {
      after: (ms, run) => {
        waits.push(ms);
        const soon = setImmediate(run);
        return () => clearImmediate(soon);
      },
    },
    origin: `${cloud.origin}/graph`,
  });
  const news: CalendarNews[] = [];
  const logged: string[] = [];
  const failing = { isOn: false };
  const handle = createNotificationHandler({
    clientStates,
    take: async (some) => {
      if (failing.isOn) throw new Error("The store is not there.");
      news.push(...some);
    },
    log: (event) => void logged.push(event),
  });
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const appUrl = `http://127.0.0.1:${address.port}`;
  cloud.graph.appIsAt(appUrl);
  return {
    ...cloud,
    clock,
    waits,
    calendar: createCalendar({ graph, clock, notificationUrl: `${PUBLIC_URL}${NOTIFICATIONS_PATH}` }),
    directory: createDirectory(graph),
    clientStates,
    news,
    logged,
    failing,
    notificationUrl: `${appUrl}${NOTIFICATIONS_PATH}`,
    close: async () => {
      await cloud.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Resolves when something that is on its way has come; a test that waits in vain ends by its own deadline. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}

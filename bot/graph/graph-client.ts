import {
  AuthenticationHandler,
  Client,
  type Context,
  type GraphRequest,
  type Middleware,
  ResponseType,
} from "@microsoft/microsoft-graph-client";
import * as z from "zod/mini";
import type { PersonId, TenantId } from "../../core/domain/ids.ts";
import type { Clock } from "../ports/clock.ts";
import { RetryLater } from "../ports/retry-later.ts";
import type { Timers } from "../ports/timers.ts";
import type { AppTokens } from "./app-tokens.ts";
import { createPace } from "./pace.ts";

/** What Graph answered, except where it only asks for patience. `code` is Graph's own, of an error. */
export type GraphAnswer = { readonly status: number; readonly body: unknown; readonly code: string | null };

/** Asks Graph as the app itself. */
export type GraphClient = {
  /**
   * Sends what `send` makes of a request for a path or a whole address under Graph's own. Waits where Graph
   * asks for patience, as long as that is short; else throws `RetryLater`, as when nobody answers.
   */
  readonly ask: (
    about: { readonly tenantId: TenantId; readonly personId: PersonId | null },
    path: string,
    send: (request: GraphRequest) => Promise<unknown>,
  ) => Promise<GraphAnswer>;
};

/** Outlook serves four requests at a time for one mailbox. */
const AT_ONCE = 4;
const TIMEOUT_MS = 15_000;
const SHORT_WAIT_MS = 10_000;
const WAITS_MOST = 3;
const IMPATIENT: ReadonlySet<number> = new Set([429, 503, 504]);

const ErrorBody = z.object({ error: z.object({ code: z.string() }) });

/** `origin` stands in for Graph's own, in local mode. */
export function createGraphClient(options: {
  tokens: AppTokens;
  clock: Clock;
  timers: Timers;
  origin?: string;
}): GraphClient {
  const { tokens, clock, timers } = options;
  const pace = createPace(AT_ONCE);
  const clients = new Map<TenantId, Client>();

  function clientFor(tenantId: TenantId): Client {
    const known = clients.get(tenantId);
    if (known !== undefined) return known;
    const authentication = new AuthenticationHandler({ getAccessToken: () => tokens.get(tenantId) });
    const client = Client.initWithMiddleware({ middleware: [authentication, transport(options.origin)] });
    clients.set(tenantId, client);
    return client;
  }

  async function once(tenantId: TenantId, path: string, send: (request: GraphRequest) => Promise<unknown>) {
    const request = clientFor(tenantId).api(path).responseType(ResponseType.RAW);
    try {
      const response = await send(request);
      if (response instanceof Response) return response;
    } catch (error) {
      throw new RetryLater(null, error);
    }
    throw new Error("Graph's client answered with no response.");
  }

  return {
    ask: (about, path, send) =>
      pace(`${about.tenantId}/${about.personId ?? ""}`, async () => {
        let isTokenNew = false;
        for (let waits = 0; ; ) {
          const response = await once(about.tenantId, path, send);
          if (response.status === 401 && !isTokenNew) {
            await response.body?.cancel();
            tokens.forget(about.tenantId);
            isTokenNew = true;
            continue;
          }
          if (!IMPATIENT.has(response.status)) return answerOf(response);
          await response.body?.cancel();
          const waitMs = waitOf(response.headers.get("retry-after"), clock);
          if (waits === WAITS_MOST || waitMs === null || waitMs > SHORT_WAIT_MS) throw new RetryLater(waitMs);
          waits++;
          await new Promise<void>((resolve) => timers.after(waitMs, resolve));
        }
      }),
  };
}

/** Sends a request, to another origin than Graph's own where one stands in for it. */
function transport(origin: string | undefined): Middleware {
  return {
    execute: async (context: Context) => {
      if (typeof context.request !== "string") throw new Error("Requests are made of an address.");
      const url = new URL(context.request);
      const target = origin === undefined ? url.href : `${origin}${url.pathname}${url.search}`;
      const { method, headers, body } = context.options ?? {};
      context.response = await fetch(target, {
        ...(method === undefined ? {} : { method }),
        ...(headers === undefined ? {} : { headers }),
        ...(body === undefined ? {} : { body }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    },
  };
}

async function answerOf(response: Response): Promise<GraphAnswer> {
  const text = await response.text();
  const body = text === "" ? null : jsonOf(text);
  const error = ErrorBody.safeParse(body);
  return { status: response.status, body, code: error.success ? error.data.error.code : null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Retry-After in ms, from seconds or from a date; null when there is none. */
function waitOf(header: string | null, clock: Clock): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const atMs = Date.parse(header);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - Date.parse(clock.now()));
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { instantOf } from "../../core/domain/instant.ts";
import { textOf } from "../body.ts";
import type { CalendarDeletion, CalendarMove } from "../control/rooms.ts";
import type { Answer } from "../control/route.ts";
import type { Handler } from "../handler.ts";
import type { SamplePerson } from "../people.ts";
import { callerOf } from "./access.ts";
import { createAnnouncer } from "./announcer.ts";
import { eventRoutes } from "./event-routes.ts";
import { createFaults, type GraphFault } from "./faults.ts";
import { deleteAsPerson, moveAsPerson } from "./in-outlook.ts";
import { createPost } from "./post.ts";
import { GraphProblem, notHere } from "./problem.ts";
import { createRequestLog, type LoggedRequest } from "./request-log.ts";
import { type GraphAnswer, peopleRoutes } from "./route.ts";
import { openGraphState } from "./state.ts";
import type { StoredEvent } from "./stored-event.ts";
import { subscriptionRoutes } from "./subscription-routes.ts";

/** Microsoft Graph on this machine, as far as the app calls it. */
export type Graph = {
  /** Serves `/graph/v1.0`. */
  readonly handle: Handler;
  /** Every request that the app sent, oldest first, its token left out. */
  readonly log: () => readonly LoggedRequest[];
  /** A person moves a meeting in Outlook. */
  readonly moveAsPerson: (person: SamplePerson, move: CalendarMove) => Answer;
  /** A person deletes a meeting, or a whole series, in Outlook. */
  readonly deleteAsPerson: (person: SamplePerson, deletion: CalendarDeletion) => Answer;
  /** Lets the next requests, or notifications, go wrong. */
  readonly disturb: (fault: GraphFault) => void;
  /** Where the app can be reached from now on. */
  readonly appIsAt: (url: string) => void;
  /** Begins anew with these events. */
  readonly reset: (events: readonly StoredEvent[]) => void;
  /** No further notifications are brought. */
  readonly close: () => void;
};

const PREFIX = "/graph/v1.0";
const BODY_BYTES_MAX = 1_000_000;

/** Opens Graph. `publicUrl` is the https address under which the app is known to it; `file` keeps its state. */
export function createGraph(options: {
  nowMs: () => number;
  publicKeyPem: string;
  publicUrl: string;
  file: string | null;
}): Graph {
  const { nowMs, publicKeyPem, publicUrl } = options;
  const state = openGraphState(options.file);
  const post = createPost(publicUrl);
  const requests = createRequestLog();
  const faults = createFaults();
  const announce = createAnnouncer({ state, post, nowMs, faults });
  const routes = [
    ...peopleRoutes,
    ...eventRoutes({ state, nowMs, announce }),
    ...subscriptionRoutes({ state, post, nowMs }),
  ].map((route) => ({ ...route, pattern: new RegExp(`^${route.path.replaceAll("{}", "([^/]+)")}$`) }));

  async function answer(request: IncomingMessage, path: string, query: URLSearchParams, text: string) {
    const fault = faults.ofRequest();
    if (fault !== null) throw fault;
    const caller = callerOf(request.headers.authorization, { publicKeyPem, nowMs: nowMs() });
    const there = routes.filter((route) => route.pattern.test(path));
    const route = there.find((one) => one.method === request.method);
    if (route === undefined) throw notHere(`${request.method} ${path}`);
    const at = (route.pattern.exec(path) ?? []).slice(1).map((part) => decodeURIComponent(part));
    return route.answer({ caller, at, query, headers: request.headers, body: jsonOf(text) });
  }

  return {
    handle: async (request, response) => {
      const url = new URL(request.url ?? "/", "http://local");
      if (!url.pathname.startsWith(`${PREFIX}/`)) return false;
      const text = await textOf(request, BODY_BYTES_MAX);
      const path = url.pathname.slice(PREFIX.length);
      let result: GraphAnswer & { headers?: Readonly<Record<string, string>> };
      try {
        result = await answer(request, path, url.searchParams, text);
      } catch (error) {
        if (!(error instanceof GraphProblem)) throw error;
        const { status, code, message, headers } = error;
        result = {
          status,
          headers,
          body: { error: { code, message, innerError: { date: instantOf(nowMs()) } } },
        };
      }
      requests.add(request, `/v1.0${path}${url.search}`, text, result.status);
      send(response, result);
      return true;
    },
    log: requests.all,
    moveAsPerson: (person, move) => moveAsPerson({ state, announce, nowMs }, person, move),
    deleteAsPerson: (person, deletion) => deleteAsPerson({ state, announce, nowMs }, person, deletion),
    disturb: faults.add,
    appIsAt: post.appIsAt,
    reset: (events) => {
      faults.clear();
      requests.clear();
      state.reset(events);
    },
    close: post.stop,
  };
}

function send(
  response: ServerResponse,
  answer: GraphAnswer & { headers?: Readonly<Record<string, string>> },
): void {
  response.writeHead(answer.status, {
    ...(answer.body === undefined ? {} : { "content-type": "application/json;odata.metadata=minimal" }),
    ...answer.headers,
  });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}

function jsonOf(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new GraphProblem(400, "BadRequest", "The body is not JSON.");
    throw error;
  }
}

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Readiness } from "../ports/store.ts";
import { done, problem } from "./answer.ts";
import { describeApi } from "./openapi.ts";
import type { OpenRoute, RawRoute, Route } from "./route.ts";

/** Reads a request and answers it by itself. */
export type RawHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What everyone is told alike: how the server is, and what it can be asked. */
export function openRoutes(store: Readiness, routes: () => readonly Route[]): readonly OpenRoute[] {
  return [
    {
      method: "GET",
      path: "/api/openapi.json",
      access: "anyone",
      summary: "This description",
      answer: async () => done(describeApi(routes())),
    },
    {
      method: "GET",
      path: "/healthz",
      access: "anyone",
      summary: "The server is alive",
      answer: async () => done({ alive: true }),
    },
    {
      method: "GET",
      path: "/readyz",
      access: "anyone",
      summary: "The server can work: its store is reachable",
      answer: async () => ((await store.isReady()) ? done({ ready: true }) : problem(503, "busy")),
    },
  ];
}

/** A door for a channel that proves itself to its handler; none without a handler. */
export function channelRoute(
  path: string,
  summary: string,
  handler: RawHandler | undefined,
): readonly RawRoute[] {
  if (handler === undefined) return [];
  const serve: RawRoute["serve"] = async (request, response) => {
    await handler(request, response);
    return true;
  };
  return [{ method: "POST", path, access: "channel", summary, serve }];
}

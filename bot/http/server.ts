import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Request, Response } from "restify";
import type { App } from "../app/app.ts";
import type { Authenticate } from "../ports/authenticate.ts";
import type { Clock, Ids } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Readiness } from "../ports/store.ts";
import { problem, send } from "./answer.ts";
import { apiRoutes } from "./api-routes.ts";
import { fileRoutes } from "./file-routes.ts";
import { isHostAllowed } from "./host.ts";
import { channelRoute, openRoutes, type RawHandler } from "./open-routes.ts";
import { createRestify } from "./restify.ts";
import type { Route } from "./route.ts";
import { type Surroundings, setSecurityHeaders } from "./security-headers.ts";
import { fieldsOf, type Passage, serveRoute } from "./visit.ts";

export type HttpOptions = {
  readonly app: App;
  readonly authenticate: Authenticate;
  readonly store: Readiness;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Where the bundler put the surfaces. */
  readonly staticDir: string;
  readonly surroundings: Surroundings;
  /** Asked before any route, in local mode only; resolves false for what is not its own. */
  readonly localHandle?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  readonly botHandler?: RawHandler;
  readonly notificationHandler?: RawHandler;
};

export type HttpServer = {
  /** Not listening yet; the live socket attaches to it. */
  readonly server: Server;
  readonly routes: readonly Route[];
  /** Stops listening, lets running requests finish for a moment, then cuts what is left. */
  readonly close: () => Promise<void>;
};

/** Where the live socket takes over; nothing else of this server upgrades. */
const LIVE_PATH = "/live";
const CLOSE_GRACE_MS = 2000;

/** Makes the server of everything that is not live. */
export function createHttpServer(options: HttpOptions): HttpServer {
  const routes = routesOf(options);
  const web = createRestify();
  const passages = new WeakMap<object, Passage>();

  const passageOf = (request: Request): Passage => {
    const known = passages.get(request);
    if (known !== undefined) return known;
    const passage: Passage = {
      requestId: options.ids.fresh(),
      startedMs: performance.now(),
      route: "none",
      by: null,
      pairId: null,
      code: null,
    };
    passages.set(request, passage);
    return passage;
  };

  web.pre((request, response, next) => {
    const passage = passageOf(request);
    response.once("close", () => logVisit(options.log, passage, request, response));
    response.setHeader("x-request-id", passage.requestId);
    admit(request, response, passage, options).then(
      (isAnswered) => next(isAnswered ? false : undefined),
      (error: unknown) => {
        options.log("http.failed", { level: "error", ...fieldsOf(passage), error });
        send(response, problem(500, "internal"), passage.requestId);
        next(false);
      },
    );
  });
  for (const route of routes) {
    web[route.method === "GET" ? "get" : "post"](route.path, async (request: Request, response: Response) =>
      serveRoute(route, passageOf(request), [request, response], options),
    );
  }
  // Nothing but the router comes here: what our own handlers throw is caught with them.
  web.on("restifyError", (request: Request, response: Response, error: unknown, answered: () => void) => {
    const status = statusOf(error);
    const answer = status === 404 ? problem(404, "not-found") : problem(status, "invalid");
    send(response, status === 500 ? problem(500, "internal") : answer, passageOf(request).requestId);
    answered();
  });

  const { server } = web;
  server.on("upgrade", (request: IncomingMessage, socket: Duplex) => {
    const isLive = request.url?.split("?", 1)[0] === LIVE_PATH;
    if (!isLive) socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 70_000;
  return { server, routes, close: closerOf(server) };
}

/** Looks at a request before any route does; true when it is answered. */
async function admit(
  request: Request,
  response: Response,
  passage: Passage,
  options: HttpOptions,
): Promise<boolean> {
  if (!isHostAllowed(request, options.surroundings)) {
    send(response, problem(400, "invalid"), passage.requestId);
    return true;
  }
  if (await options.localHandle?.(request, response)) {
    passage.route = "local";
    return true;
  }
  setSecurityHeaders(response, options.surroundings);
  return false;
}

function routesOf(options: HttpOptions): readonly Route[] {
  const routes: Route[] = [
    ...apiRoutes(options.app, options.clock),
    ...openRoutes(options.store, () => routes),
    ...channelRoute("/api/messages", "What the bot's channel delivers", options.botHandler),
    ...channelRoute("/api/calendar/notifications", "What changed in a calendar", options.notificationHandler),
    ...fileRoutes(options.staticDir, options.surroundings),
  ];
  return routes;
}

function logVisit(log: Log, passage: Passage, request: Request, response: Response): void {
  log("http", {
    ...fieldsOf(passage),
    method: request.method ?? "",
    status: response.writableFinished ? response.statusCode : 499,
    ms: performance.now() - passage.startedMs,
  });
}

function statusOf(error: unknown): number {
  const status =
    typeof error === "object" && error !== null && "statusCode" in error ? error.statusCode : 500;
  return status === 404 || status === 405 ? status : 500;
}

function closerOf(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return async () => {
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    const cut = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, CLOSE_GRACE_MS);
    await closed;
    clearTimeout(cut);
  };
}

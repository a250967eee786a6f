import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { closeCodes, liveLimits } from "../../core/contract/live.ts";
import { epochMsOf } from "../../core/domain/instant.ts";
import type { App } from "../app/app.ts";
import type { Authenticate } from "../ports/authenticate.ts";
import type { Clock, Ids } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import { systemTimers, type Timers } from "../ports/timers.ts";
import { createConverse, parseMessage } from "./converse.ts";
import { createGreet } from "./greet.ts";
import { createLiveSocket } from "./live-socket.ts";
import type { Session } from "./live-state.ts";
import { createOpening } from "./open.ts";
import { createRooms } from "./rooms.ts";
import { startSession } from "./session.ts";
import { createTyping } from "./typing.ts";

/** A round of the heartbeat: who was silent for a whole round is asked, and dropped when still silent. */
const ROUND_MS = 15_000;
/** The server goes, or everything begins anew: come back. */
const GOING_AWAY = 1001;

/** What live needs; everything with a default is for tests and for odd networks. */
export type LiveOptions = {
  readonly server: Server;
  readonly app: App;
  readonly authenticate: Authenticate;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly path?: string;
  readonly log?: Log;
  readonly timers?: Timers;
  /** Whether a page of an origin may connect; absent: all may, the token says who it is. */
  readonly isAllowedOrigin?: (origin: string | undefined) => boolean;
  readonly unsentBytes?: number;
};

/** The sockets of this instance. */
export type Live = {
  /** Ends all sockets; resolves when what was typed is stored, or cannot be. */
  readonly close: () => Promise<void>;
  readonly stats: () => { readonly sockets: number; readonly rooms: number };
};

/** Serves the live protocol on an HTTP server, at one path. */
export function attachLive(options: LiveOptions): Live {
  const { server, app, authenticate, clock, path = "/live", timers = systemTimers } = options;
  const { log = () => undefined, unsentBytes = liveLimits.unsentBytes } = options;
  const sessions = new Set<Session>();
  const typing = createTyping({ app, timers, log });
  const rooms = createRooms({ app, epoch: options.ids.fresh(), committed: typing.committed });
  const open = createOpening({ app, rooms, clock, log });
  const converse = createConverse({ app, rooms, open, typing, clock, log });
  const greet = createGreet({ app, authenticate, clock, log, hear });
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: liveLimits.messageBytes,
  });
  server.on("upgrade", upgrade);
  const stopForgetting = app.onForgotten(() => {
    endAll();
    rooms.clear();
  });
  let cancelRound = timers.after(ROUND_MS, round);

  function hear(session: Session, text: string): void {
    const message = parseMessage(text);
    if (message === undefined || session.signedIn === null) session.socket.close(closeCodes.badMessage);
    else converse(session, session.signedIn, message);
  }

  function upgrade(request: IncomingMessage, raw: Duplex, head: Buffer): void {
    if (request.url?.split("?", 1)[0] !== path) {
      // Somebody else may answer; when nobody does, the caller must not hang.
      if (server.listenerCount("upgrade") === 1) raw.destroy();
      return;
    }
    if (options.isAllowedOrigin?.(request.headers.origin) === false) {
      raw.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, raw, head, (ws) => begin(ws, raw));
  }

  function begin(ws: WebSocket, raw: Duplex): void {
    const session = startSession(createLiveSocket(ws, raw, { unsentBytes, onEnd: () => end(session) }));
    sessions.add(session);
    session.cancelHello = timers.after(liveLimits.helloMs, () =>
      session.socket.close(closeCodes.helloTimeout),
    );
    ws.on("message", (data, isBinary) => {
      session.isAlive = true;
      if (isBinary) session.socket.close(closeCodes.badMessage);
      else if (session.socket.isOpen()) greet(session, data.toString());
    });
    ws.on("pong", () => {
      session.isAlive = true;
    });
    ws.on("error", (error) => log("socket-error", { level: "warning", error }));
    ws.on("close", () => end(session));
  }

  function end(session: Session): void {
    if (session.isClosed) return;
    session.isClosed = true;
    session.cancelHello();
    sessions.delete(session);
    typing.leave(session);
    for (const pairId of [...session.members.keys()]) rooms.leave(session, pairId);
  }

  function endAll(): void {
    for (const session of [...sessions]) {
      session.socket.close(GOING_AWAY);
      end(session);
    }
  }

  function round(): void {
    const nowMs = epochMsOf(clock.now());
    for (const session of sessions) {
      if (session.expiresAtMs <= nowMs) session.socket.close(closeCodes.unauthenticated);
      else if (!session.isAlive) session.socket.drop();
      session.isAlive = false;
      session.socket.ping();
    }
    rooms.sweep();
    cancelRound = timers.after(ROUND_MS, round);
  }

  return {
    stats: () => ({ sockets: sessions.size, rooms: rooms.count() }),
    close: async () => {
      server.off("upgrade", upgrade);
      stopForgetting();
      cancelRound();
      endAll();
      await typing.settled();
      rooms.close();
      sockets.close();
    },
  };
}

import { createApp } from "../../bot/app/create-app.ts";
import { mintActor } from "../../bot/http/actor.ts";
import { createConverse, parseMessage } from "../../bot/live/converse.ts";
import { createGreet } from "../../bot/live/greet.ts";
import type { Session } from "../../bot/live/live-state.ts";
import { createOpening } from "../../bot/live/open.ts";
import { createRooms } from "../../bot/live/rooms.ts";
import { startSession } from "../../bot/live/session.ts";
import { createTyping } from "../../bot/live/typing.ts";
import { StoreUnavailable } from "../../bot/ports/store-unavailable.ts";
import { closeCodes } from "../../core/contract/live.ts";
import { instantOf } from "../../core/domain/instant.ts";
import { TENANT } from "../support/pair-builder.ts";
import type { Accepted, ServerEnd } from "./virtual-network.ts";
import type { StoreClient } from "./virtual-store.ts";
import type { VirtualTime } from "./virtual-time.ts";

const ROUND_MS = 15_000;
const HOUR_MS = 3_600_000;

/** One run of the real server's rooms `app` and `live`, over connections in memory. */
export type VirtualServer = {
  readonly accept: (end: ServerEnd) => Accepted;
};

/**
 * Starts a server. A token is `<person>/<expiry in ms>`. When it dies `isAlive` becomes false: none of its
 * timers runs any more, nothing it still awaits goes on, and nothing it says is heard.
 */
export function virtualServer(
  time: VirtualTime,
  store: StoreClient,
  isAlive: () => boolean,
  name: string,
): VirtualServer {
  const clock = { now: () => instantOf(Math.round(time.nowMs())) };
  const timers = {
    after: (ms: number, run: () => void) => time.after(ms, () => isAlive() && run()),
  };
  const faults: unknown[] = [];
  const log = (event: string, fields: { error?: unknown } = {}) => {
    const { error } = fields;
    if (error !== undefined && !(error instanceof StoreUnavailable)) faults.push(event, error);
  };
  const app = createApp({ ...store, clock, timers, log });
  const sessions = new Set<Session>();
  const typing = createTyping({ app, timers, log });
  const rooms = createRooms({ app, epoch: name, committed: typing.committed });
  const open = createOpening({ app, rooms, clock, log });
  const converse = createConverse({ app, rooms, open, typing, clock, log });
  const greet = createGreet({
    app,
    authenticate: async (token) => {
      const [personId = "", expiresAtMs = ""] = token.split("/");
      const isExpired = Number(expiresAtMs) <= time.nowMs();
      if (isExpired) return { ok: false, fault: "expired" };
      const actor = mintActor({ tenantId: TENANT, personId });
      return { ok: true, value: { actor, name: personId, expiresAt: instantOf(Number(expiresAtMs)) } };
    },
    clock,
    log,
    hear: (session, text) => {
      const message = parseMessage(text);
      if (message === undefined || session.signedIn === null) throw new Error(`Not understood: ${text}`);
      converse(session, session.signedIn, message);
    },
  });
  const round = () => {
    if (faults.length > 0) throw new Error(`The server failed: ${String(faults[0])}`, { cause: faults[1] });
    for (const session of sessions) {
      if (session.expiresAtMs <= time.nowMs()) session.socket.close(closeCodes.unauthenticated);
    }
    rooms.sweep();
    timers.after(ROUND_MS, round);
  };
  timers.after(ROUND_MS, round);

  return {
    accept: (end) => {
      let isOpen = true;
      const session = startSession({
        send: (text) => {
          if (isOpen && isAlive()) end.send(text);
        },
        close: (code) => {
          if (!isOpen || !isAlive()) return;
          isOpen = false;
          end.close(code);
        },
        drop: () => {},
        ping: () => {},
        isOpen: () => isOpen,
      });
      sessions.add(session);
      return {
        message: (text) => {
          if (isOpen && isAlive()) greet(session, text);
        },
        closed: () => {
          isOpen = false;
          if (session.isClosed || !isAlive()) return;
          session.isClosed = true;
          sessions.delete(session);
          typing.leave(session);
          for (const pairId of [...session.members.keys()]) rooms.leave(session, pairId);
        },
      };
    },
  };
}

/** A token of a person that holds for an hour. */
export function tokenOf(personId: string, nowMs: number): string {
  return `${personId}/${nowMs + HOUR_MS}`;
}

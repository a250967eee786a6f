import type { LiveSocket } from "./live-socket.ts";
import type { Session } from "./live-state.ts";

/** A session of which nothing is known yet. */
export function startSession(socket: LiveSocket): Session {
  return {
    socket,
    signedIn: null,
    expiresAtMs: Number.POSITIVE_INFINITY,
    early: { messages: [], bytes: 0, saidHello: false },
    members: new Map(),
    rounds: new Map(),
    typing: new Map(),
    cancelHello: () => undefined,
    isAlive: true,
    isClosed: false,
  };
}

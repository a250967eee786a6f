import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type SamplePerson, samplePeople } from "../people.ts";
import { inspectFirstMessage } from "./first-frame.ts";

/**
 * Takes people off the network without their app knowing why: their live sockets are cut and cannot be opened
 * again, and requests that carry their token break off without an answer. The product sees what it would see on a
 * train in a tunnel.
 */
export type Offline = {
  readonly isOffline: (person: SamplePerson) => boolean;
  readonly set: (person: SamplePerson, offline: boolean) => void;
  /** Everybody is online again. */
  readonly reset: () => void;
  /** Watches the live sockets of the app's server, to know whose they are. */
  readonly watch: (server: Server) => void;
  /** Breaks the request off and returns true when it comes from somebody who is offline. */
  readonly breaksOff: (request: IncomingMessage) => boolean;
  /** Cuts every live socket, as a network that blinks does; returns how many. */
  readonly cutAll: () => number;
};

/** Everybody is online at first. */
export function createOffline(): Offline {
  const away = new Set<string>();
  const sockets = new Map<Duplex, string | null>();

  /** Whether the socket may live on, now that its owner is known. */
  const meet = (socket: Duplex, hello: string): boolean => {
    const personId = personIdOf(tokenOfHello(hello));
    sockets.set(socket, personId);
    if (personId === null || !away.has(personId)) return true;
    socket.destroy();
    return false;
  };

  return {
    isOffline: (person) => away.has(person.personId),
    set: (person, offline) => {
      if (!offline) {
        away.delete(person.personId);
        return;
      }
      away.add(person.personId);
      for (const [socket, personId] of sockets) if (personId === person.personId) socket.destroy();
    },
    reset: () => away.clear(),
    watch: (server) => {
      server.prependListener("upgrade", (_request: IncomingMessage, socket: Duplex) => {
        sockets.set(socket, null);
        socket.once("close", () => sockets.delete(socket));
        inspectFirstMessage(socket, (hello) => meet(socket, hello));
      });
    },
    breaksOff: (request) => {
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
      const personId = personIdOf(token);
      if (personId === null || !away.has(personId)) return false;
      request.socket.destroy();
      return true;
    },
    cutAll: () => {
      const open = [...sockets.keys()];
      for (const socket of open) socket.destroy();
      return open.length;
    },
  };
}

/** The sample person that a token names, unchecked: it only decides whose line is cut. */
function personIdOf(token: string | undefined): string | null {
  const claims = jsonOf(Buffer.from(token?.split(".")[1] ?? "", "base64url").toString("utf8"));
  const oid = claims !== null && "oid" in claims ? claims.oid : null;
  return samplePeople.find((person) => person.personId === oid)?.personId ?? null;
}

function tokenOfHello(hello: string): string | undefined {
  const message = jsonOf(hello);
  return message !== null && "token" in message && typeof message.token === "string"
    ? message.token
    : undefined;
}

function jsonOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

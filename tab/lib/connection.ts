import {
  type ClientMessage,
  closeCodes,
  LIVE_PROTOCOL,
  ServerMessage,
  type ServerMessageOf,
} from "../../core/contract/live.ts";
import type { PairId } from "../../core/domain/ids.ts";
import { epochMsOf } from "../../core/domain/instant.ts";
import type { Language } from "../../core/domain/language.ts";
import type { Refusal } from "../../core/domain/result.ts";
import { createAnnouncementOrder } from "./announcement-order.ts";
import { createRetryDelays } from "./retry-delay.ts";
import { createServerClock } from "./server-clock.ts";
import type { Network, OpenWire, Timers, Wire } from "./wire.ts";

/** `live`: opened and answering. `lost`: trying again. `stopped`: suspended, refused, outdated or closed. */
export type ConnectionState = "connecting" | "live" | "lost" | "stopped";

export type ConnectionDeps = {
  readonly pairId: PairId;
  /** What the page is read in. */
  readonly language: Language;
  readonly openWire: OpenWire;
  /** A token for the server; `isFresh` asks for one that was not used before. */
  readonly getToken: (isFresh: boolean) => Promise<string>;
  readonly timers: Timers;
  /** In [0, 1). */
  readonly random: () => number;
  readonly network: Network;
};

export type ConnectionEvents = {
  /** The pair's records as of now, or what changed of them; before the state becomes `live`. */
  readonly opened: (message: ServerMessageOf<"opened">) => void;
  /** Every other message about the pair. */
  readonly received: (message: ServerMessage) => void;
  /** This person may not see the pair (any more). */
  readonly refused: (refusal: Refusal) => void;
  /** The server speaks another version of the protocol. */
  readonly outdated: () => void;
  readonly stateChanged: () => void;
  readonly clockJumped: () => void;
};

export type Connection = {
  readonly state: () => ConnectionState;
  /** False, and nothing was sent, when there is no live connection. */
  readonly send: (message: ClientMessage) => boolean;
  /** Somebody is at work: while the connection is lost, this is a good moment to try. */
  readonly nudge: () => void;
  /** Asks for the pair again: something that was to come did not. */
  readonly ask: () => void;
  /** Asks for all of the pair: what is known of it may have changed by now. */
  readonly askAnew: () => void;
  readonly serverNowMs: () => number;
  readonly suspend: () => void;
  readonly resume: () => void;
  readonly close: () => void;
};

const PING_MS = 15_000;
/** Whoever says something after this long a silence asks whether anybody listens. */
const QUIET_MS = 3_000;
/** No sign of life for this long after a question: the wire is dead, whatever it says. */
const SILENCE_MS = 8_000;
const TOKEN_MS = 30_000;
/** Not even somebody at work makes it try more often. */
const NUDGE_MS = 1_000;

/** Keeps one pair open over one wire at a time, until it is closed. [LV4] */
export function createConnection(deps: ConnectionDeps, events: ConnectionEvents): Connection {
  const { timers } = deps;
  const clock = createServerClock();
  const delays = createRetryDelays(deps.random);
  const order = createAnnouncementOrder();
  let state: ConnectionState = "connecting";
  let mayResume = true;
  let wire: Wire | null = null;
  /** Counts wires: what an earlier one still says is not listened to. */
  let generation = 0;
  let rejections = 0;
  let heardAtMs = timers.nowMs();
  let triedAtMs = heardAtMs;
  let cancelRetry = () => {};
  let cancelPing = () => {};
  let deadline: (() => void) | null = null;

  const become = (next: ConnectionState) => {
    if (state === next) return;
    state = next;
    events.stateChanged();
  };

  const drop = () => {
    generation++;
    cancelRetry();
    cancelPing();
    heardEnough();
    wire?.close();
    wire = null;
    order.dropped();
  };

  const stop = () => {
    drop();
    become("stopped");
  };

  const retry = (isSlow: boolean) => {
    drop();
    cancelRetry = timers.after(delays.next(timers.nowMs(), isSlow), connect);
    become("lost");
  };

  const connect = () => {
    drop();
    triedAtMs = timers.nowMs();
    const mine = generation;
    const isCurrent = () => mine === generation;
    deadline = timers.after(TOKEN_MS, () => retry(true));
    deps.getToken(rejections > 0).then(
      (token) => {
        if (!isCurrent()) return;
        expectAnswer();
        wire = deps.openWire({
          opened: () => {
            if (!isCurrent()) return;
            say({ m: "hello", token, protocol: LIVE_PROTOCOL, language: deps.language });
            askForPair();
          },
          message: (text) => {
            if (isCurrent()) hear(text);
          },
          closed: (code) => {
            if (isCurrent()) ended(code);
          },
        });
      },
      () => {
        if (isCurrent()) retry(true);
      },
    );
  };

  const say = (message: ClientMessage) => wire?.send(JSON.stringify(message));

  const expectAnswer = () => {
    heardEnough();
    deadline = timers.after(SILENCE_MS, () => retry(false));
  };

  const heardEnough = () => {
    deadline?.();
    deadline = null;
  };

  const askForPair = (since = order.cursor()) => {
    if (order.isAsking()) return;
    order.ask();
    say({ m: "open", pairId: deps.pairId, since });
    expectAnswer();
  };

  const ping = () => {
    cancelPing();
    cancelPing = timers.after(PING_MS, ping);
    say({ m: "ping", t: timers.nowMs() });
    if (deadline === null) expectAnswer();
  };

  const ended = (code: number) => {
    if (code === closeCodes.otherVersion) {
      mayResume = false;
      stop();
      events.outdated();
    } else if (code === closeCodes.forbidden) {
      stop();
      events.refused({ code: "not-found" });
    } else if (code === closeCodes.unauthenticated) {
      rejections++;
      retry(rejections > 1);
    } else {
      retry(code >= 4400 || code === 1009);
    }
  };

  const hear = (text: string) => {
    const message = parseMessage(text);
    if (message === null) return;
    heardAtMs = timers.nowMs();
    if (!order.isAsking()) heardEnough();
    switch (message.m) {
      case "welcome":
        clock.heard(epochMsOf(message.now), heardAtMs);
        return;
      case "pong":
        if (clock.answered(message.t, epochMsOf(message.now), heardAtMs)) events.clockJumped();
        return;
      case "opened":
        opened(message);
        return;
      case "open-refused":
        if (message.refusal.code === "busy") return retry(true);
        stop();
        events.refused(message.refusal);
        return;
      case "changed":
        announced(message);
        return;
      default:
        events.received(message);
    }
  };

  const opened = (message: ServerMessageOf<"opened">) => {
    const newer = order.answered(message);
    heardEnough();
    delays.reset();
    rejections = 0;
    clock.heard(epochMsOf(message.now), timers.nowMs());
    events.opened(message);
    for (const change of newer) events.received(change);
    if (state === "live") return;
    ping();
    become("live");
  };

  const announced = (message: ServerMessageOf<"changed">) => {
    const how = order.announced(message);
    if (how === "aside") return;
    if (how === "gap") askForPair();
    events.received(message);
  };

  /** What the device believes about its network is a hint: a server on the same machine needs none. */
  const stopListening = deps.network.onChange(() => {
    if (state === "stopped") return;
    if (state === "live") ping();
    else if (deps.network.isOnline()) connect();
  });
  connect();

  return {
    state: () => state,
    send: (message) => {
      if (state !== "live") return false;
      say(message);
      if (timers.nowMs() - heardAtMs > QUIET_MS) ping();
      return true;
    },
    nudge: () => {
      if (state === "lost" && timers.nowMs() - triedAtMs > NUDGE_MS) connect();
    },
    ask: () => {
      if (state === "live") askForPair();
    },
    askAnew: () => {
      if (state === "live") askForPair(null);
    },
    serverNowMs: () => timers.nowMs() + clock.offsetMs(),
    suspend: stop,
    resume: () => {
      if (state !== "stopped" || !mayResume) return;
      delays.reset();
      become("connecting");
      connect();
    },
    close: () => {
      mayResume = false;
      stopListening();
      stop();
    },
  };
}

/** Null for what is no message of this version; what it announced is noticed as a gap. */
function parseMessage(text: string): ServerMessage | null {
  const parsed = ServerMessage.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

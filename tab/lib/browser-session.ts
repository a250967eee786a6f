import type { Decide } from "../../core/domain/decide-agenda.ts";
import type { PairId } from "../../core/domain/ids.ts";
import type { Language } from "../../core/domain/language.ts";
import type { Device } from "./outbox.ts";
import type { PairSession, SessionOwner } from "./pair-session.ts";
import { createPairSession } from "./pair-session-live.ts";
import { importReachable } from "./server-answers.ts";
import type { Network, OpenWire, Timers } from "./wire.ts";

export type BrowserSessionOptions = {
  readonly owner: SessionOwner;
  readonly pairId: PairId;
  /** What the page is read in. */
  readonly language: Language;
  readonly getToken: (isFresh: boolean) => Promise<string>;
  /** From `createDevice`; one for the page. */
  readonly device: Device;
};

/** A session over this page's own server, clock, network and storage. */
export function openPairSession(options: BrowserSessionOptions): PairSession {
  return createPairSession({
    ...options,
    openWire: openSocket,
    timers: pageTimers,
    random: Math.random,
    freshId,
    network: pageNetwork,
    loadNotes: () => importReachable(() => import("./note-doc.ts")),
    loadDecide,
  });
}

const openSocket: OpenWire = (events) => {
  const url = new URL("/live", globalThis.location.href);
  url.protocol = url.protocol.replace("http", "ws");
  const socket = new WebSocket(url);
  socket.onopen = events.opened;
  socket.onmessage = ({ data }) => {
    if (typeof data === "string") events.message(data);
  };
  socket.onclose = ({ code }) => events.closed(code);
  return {
    send: (text) => socket.send(text),
    close: () => {
      socket.onopen = null;
      socket.onmessage = null;
      socket.onclose = null;
      socket.close();
    },
  };
};

/** Counts on from when the page began, deaf to whoever sets the machine's clock. [PA12] */
const pageNowMs = () => performance.timeOrigin + performance.now();

const pageTimers: Timers = {
  nowMs: pageNowMs,
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Who comes back to the page expects it to be connected. */
const networkSigns = ["online", "offline", "focus", "pageshow"];

const pageNetwork: Network = {
  isOnline: () => navigator.onLine,
  onChange: (listener) => {
    for (const sign of networkSigns) addEventListener(sign, listener);
    const stopWatching = onClockJump(listener);
    return () => {
      stopWatching();
      for (const sign of networkSigns) removeEventListener(sign, listener);
    };
  },
};

const WATCH_MS = 1_000;
const JUMP_MS = 500;

/** Calls the listener when the machine slept, which stops the page's clock, or when its clock was set. */
function onClockJump(listener: () => void): () => void {
  const distance = () => Date.now() - pageNowMs();
  let lastMs = distance();
  const timer = setInterval(() => {
    const nextMs = distance();
    if (Math.abs(nextMs - lastMs) > JUMP_MS) listener();
    lastMs = nextMs;
  }, WATCH_MS);
  return () => clearInterval(timer);
}

/** Twenty-two characters, 128 bits. */
function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .slice(0, 22);
}

const DECIDE_AGAIN_MS = 5_000;

/** What cannot be loaded now (no connection, a new version) is tried again; commands wait for it, unshown. */
function loadDecide(): Promise<Decide> {
  return importReachable(() => import("../../core/domain/decide.ts")).then(
    ({ decide }) => decide,
    () => new Promise((resolve) => setTimeout(() => resolve(loadDecide()), DECIDE_AGAIN_MS)),
  );
}

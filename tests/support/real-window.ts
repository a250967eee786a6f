import { randomBytes } from "node:crypto";
import { WebSocket } from "ws";
import { decide } from "../../core/domain/decide.ts";
import type { PairId } from "../../core/domain/ids.ts";
import { createNoteDoc } from "../../tab/lib/note-doc.ts";
import { createMemoryDevice, type Device } from "../../tab/lib/outbox.ts";
import type { PairScreen, PairSession } from "../../tab/lib/pair-session.ts";
import { createPairSession } from "../../tab/lib/pair-session-live.ts";
import type { OpenWire } from "../../tab/lib/wire.ts";

type Ready = Extract<PairScreen, { state: "ready" }>;

/** A person's window, as the browser runs it, over a real socket and in real time. */
export type RealWindow = {
  readonly session: PairSession;
  /** Resolves with the screen once it is as described. */
  readonly until: (isSo: (screen: Ready) => boolean) => Promise<Ready>;
};

export type RealWindowOptions = {
  readonly url: string;
  readonly pairId: PairId;
  readonly owner: { readonly tenantId: string; readonly personId: string };
  readonly token: string;
  readonly device?: Device;
};

const PATIENCE_MS = 10_000;

export function openRealWindow({ url, pairId, owner, token, device }: RealWindowOptions): RealWindow {
  const session = createPairSession({
    owner,
    pairId,
    language: "en",
    openWire: socketTo(url.replace("http", "ws")),
    getToken: async () => token,
    device: device ?? createMemoryDevice(),
    timers: {
      nowMs: Date.now,
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    random: Math.random,
    freshId: () => randomBytes(16).toString("base64url"),
    network: { isOnline: () => true, onChange: () => () => {} },
    loadDecide: () => Promise.resolve(decide),
    loadNotes: async () => ({ createNoteDoc }),
  });
  return {
    session,
    until: (isSo) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const screen = session.screen();
          if (screen.state !== "ready" || !isSo(screen)) return;
          clearTimeout(timer);
          stop();
          resolve(screen);
        };
        const stop = session.subscribe(look);
        const timer = setTimeout(() => {
          stop();
          reject(new Error(`It did not come about: ${JSON.stringify(session.screen())}`));
        }, PATIENCE_MS);
        look();
      }),
  };
}

function socketTo(url: string): OpenWire {
  return (events) => {
    const socket = new WebSocket(url);
    socket.on("open", events.opened);
    socket.on("message", (data) => events.message(data.toString()));
    socket.on("error", () => undefined);
    socket.on("close", (code) => events.closed(code));
    return {
      send: (text) => socket.send(text),
      close: () => {
        socket.removeAllListeners("close").removeAllListeners("message").removeAllListeners("open");
        socket.terminate();
      },
    };
  };
}

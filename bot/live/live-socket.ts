import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import { closeCodes } from "../../core/contract/live.ts";
import { textFrames } from "./text-frame.ts";

/** One connection that text is sent over. */
export type LiveSocket = {
  /** Sends unless the reader is too far behind; then the reader is cut off instead. [LV5] */
  readonly send: (text: string) => void;
  readonly close: (code: number) => void;
  /** Drops the connection without a word. */
  readonly drop: () => void;
  readonly ping: () => void;
  readonly isOpen: () => boolean;
};

/** How long a peer may take to answer the closing of the connection. */
const CLOSING_MS = 2_000;

/**
 * Sends over a WebSocket. What one turn of the event loop has to say to one reader leaves in one write: an
 * author gets the change and its acknowledgement for the price of one.
 */
export function createLiveSocket(
  ws: WebSocket,
  raw: Duplex,
  { unsentBytes, onEnd }: { unsentBytes: number; onEnd: () => void },
): LiveSocket {
  let unsaid: string[] = [];
  const flush = () => {
    if (unsaid.length === 0) return;
    const texts = unsaid;
    unsaid = [];
    if (ws.readyState === WebSocket.OPEN) raw.write(textFrames(texts));
  };
  const close = (code: number) => {
    if (ws.readyState !== WebSocket.OPEN) return;
    flush();
    ws.close(code);
    // A reader who is behind does not read the closing either.
    setTimeout(() => ws.terminate(), CLOSING_MS).unref();
    // Whoever goes is gone at once, but not in the middle of telling everybody something.
    process.nextTick(onEnd);
  };
  return {
    send: (text) => {
      if (ws.readyState !== WebSocket.OPEN) return;
      if (raw.writableLength > unsentBytes) {
        close(closeCodes.tooSlow);
        return;
      }
      unsaid.push(text);
      if (unsaid.length === 1) process.nextTick(flush);
    },
    close,
    drop: () => ws.terminate(),
    ping: () => {
      if (ws.readyState === WebSocket.OPEN) ws.ping();
    },
    isOpen: () => ws.readyState === WebSocket.OPEN,
  };
}

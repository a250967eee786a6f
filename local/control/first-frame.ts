import type { Duplex } from "node:stream";

const MAX_BYTES = 64_000;

/**
 * Shows the first message that a WebSocket client sends to `mayPass` before whoever serves the socket gets it; when
 * that says no, they never do. Lets everything through when the message is compressed, split or larger than any
 * hello.
 */
export function inspectFirstMessage(socket: Duplex, mayPass: (text: string) => boolean): void {
  let seen = Buffer.alloc(0);
  const inspect = (chunk: Buffer): boolean => {
    seen = Buffer.concat([seen, chunk]);
    const message = textOf(seen);
    if (message === "more" && seen.length < MAX_BYTES) return true;
    Reflect.deleteProperty(socket, "emit");
    return typeof message !== "object" || mayPass(message.text);
  };
  // A listener cannot keep a chunk from the other listeners, so the event itself is held.
  const emit = socket.emit.bind(socket);
  Object.defineProperty(socket, "emit", {
    configurable: true,
    value: (event: string, ...values: unknown[]) => {
      const [chunk] = values;
      if (event === "data" && Buffer.isBuffer(chunk) && !inspect(chunk)) return true;
      return emit(event, ...values);
    },
  });
}

/** The payload of a whole first frame (RFC 6455, section 5.2), "more" while bytes are missing. */
function textOf(bytes: Buffer): { text: string } | "more" | "other" {
  if (bytes.length < 2) return "more";
  const isWholeText = bytes.readUInt8(0) === 0x81;
  const isMasked = (bytes.readUInt8(1) & 0x80) !== 0;
  if (!isWholeText || !isMasked) return "other";
  const short = bytes.readUInt8(1) & 0x7f;
  if (short === 127) return "other";
  const lengthBytes = short === 126 ? 2 : 0;
  const start = 2 + lengthBytes + 4;
  if (bytes.length < start) return "more";
  const length = short === 126 ? bytes.readUInt16BE(2) : short;
  if (bytes.length < start + length) return "more";
  const mask = bytes.subarray(start - 4, start);
  const payload = Buffer.from(bytes.subarray(start, start + length));
  for (const [i, byte] of payload.entries()) payload[i] = byte ^ (mask[i % 4] ?? 0);
  return { text: payload.toString("utf8") };
}

const TEXT_FRAME = 0x81;
const SHORT_MOST = 125;
const MIDDLE_MOST = 65_535;

/**
 * Texts as WebSocket frames (RFC 6455, final, unmasked as a server sends them) in one buffer. The library
 * writes each message in two pieces through the stream; one piece for all that a reader is told in a turn
 * halved what an edit costs, and there is no extension here that frames would have to pass through.
 */
export function textFrames(texts: readonly string[]): Buffer {
  let length = 0;
  for (const text of texts) length += 10 + Buffer.byteLength(text);
  const frames = Buffer.allocUnsafe(length);
  let at = 0;
  for (const text of texts) at = writeFrame(frames, at, text);
  return frames.subarray(0, at);
}

function writeFrame(frames: Buffer, start: number, text: string): number {
  const bytes = Buffer.byteLength(text);
  let at = frames.writeUInt8(TEXT_FRAME, start);
  if (bytes <= SHORT_MOST) {
    at = frames.writeUInt8(bytes, at);
  } else if (bytes <= MIDDLE_MOST) {
    at = frames.writeUInt8(126, at);
    at = frames.writeUInt16BE(bytes, at);
  } else {
    at = frames.writeUInt8(127, at);
    at = frames.writeBigUInt64BE(BigInt(bytes), at);
  }
  return at + frames.write(text, at);
}

import type { IncomingMessage } from "node:http";

/** The body of a request as text; a chunk that goes beyond `bytesMax` is read and left out. */
export async function textOf(request: IncomingMessage, bytesMax = Number.POSITIVE_INFINITY): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= bytesMax) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

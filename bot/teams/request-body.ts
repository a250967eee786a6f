import type { IncomingMessage } from "node:http";

/** An activity of Teams has a few kB; its messages end at about 100. */
const BODY_MAX_BYTES = 262_144;

type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 };

/** The body of a request as JSON, parsed already or not. */
export async function readBody(request: IncomingMessage & { readonly body?: unknown }): Promise<Body> {
  if (typeof request.body === "object" && request.body !== null && !Buffer.isBuffer(request.body)) {
    return { ok: true, value: request.body };
  }
  if (request.body !== undefined && request.body !== null) return parsed(String(request.body));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_MAX_BYTES) return { ok: false, status: 413 };
    chunks.push(chunk);
  }
  return parsed(Buffer.concat(chunks).toString("utf8"));
}

function parsed(text: string): Body {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, status: 400 };
    throw error;
  }
}

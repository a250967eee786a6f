import type { IncomingMessage } from "node:http";
import { type Answer, problem } from "./answer.ts";

/** Bytes of a request's body: a command with its longest text in the widest letters is far below. */
export const BODY_BYTES_MAX = 256_000;

type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly answer: Answer };

/** Reads a JSON body; what is too large, of another kind or malformed is refused with its own status. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const [kind = ""] = (request.headers["content-type"] ?? "").split(";");
  if (kind.trim().toLowerCase() !== "application/json" || request.headers["content-encoding"] !== undefined) {
    return { ok: false, answer: problem(415, "invalid") };
  }
  const text = await readText(request);
  if (text === null) {
    return { ok: false, answer: problem(413, "too-large", { headers: { connection: "close" } }) };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, answer: problem(400, "invalid") };
    throw error;
  }
}

/** The body as text; null as soon as it is known to be too large. */
async function readText(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers["content-length"] ?? 0) > BODY_BYTES_MAX) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= BODY_BYTES_MAX) {
        chunks.push(chunk);
        return;
      }
      request.pause();
      resolve(null);
    });
    request.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.on("error", reject);
  });
}

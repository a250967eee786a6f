import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

type Encoding = "br" | "gzip" | "identity";
type StaticFile = {
  readonly stamp: string;
  readonly etag: string;
  readonly contentType: string;
  readonly bytes: Record<Encoding, Buffer>;
};

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json; charset=utf-8",
};
/** A name as the bundler writes it: nothing that leads elsewhere. */
const NAME = /^[\w-][\w.-]{0,127}$/;
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** The built surfaces: each file is read and compressed once, until it changes. */
export type Surfaces = {
  /** Answers with a file of the build, named by its path in there; false when there is none. */
  readonly serve: (
    path: readonly string[],
    request: IncomingMessage,
    response: ServerResponse,
    headers: Readonly<Record<string, string>>,
  ) => Promise<boolean>;
};

export function createSurfaces(directory: string): Surfaces {
  const files = new Map<string, Promise<StaticFile>>();

  async function find(path: readonly string[]): Promise<StaticFile | undefined> {
    const type = contentTypes[extname(path.at(-1) ?? "")];
    if (type === undefined || !path.every((part) => NAME.test(part))) return undefined;
    const file = join(directory, ...path);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const stamp = `${found.mtimeMs}-${found.size}`;
    const known = await files.get(file);
    if (known?.stamp === stamp) return known;
    const reading = readStatic(file, stamp, type);
    files.set(file, reading);
    reading.catch(() => files.delete(file));
    return reading;
  }

  return {
    serve: async (path, request, response, headers) => {
      const file = await find(path);
      if (file === undefined) return false;
      response.setHeader("vary", "accept-encoding");
      response.setHeader("etag", file.etag);
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (request.headers["if-none-match"] === file.etag) {
        response.writeHead(304).end();
        return true;
      }
      const encoding = encodingFor(request, file);
      if (encoding !== "identity") response.setHeader("content-encoding", encoding);
      response.writeHead(200, {
        "content-type": file.contentType,
        "content-length": file.bytes[encoding].length,
      });
      response.end(file.bytes[encoding]);
      return true;
    },
  };
}

async function readStatic(file: string, stamp: string, contentType: string): Promise<StaticFile> {
  const identity = await readFile(file);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(identity, brotliOptions),
    promisify(gzip)(identity),
  ]);
  const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  return { stamp, etag, contentType, bytes: { br, gzip: gz, identity } };
}

function encodingFor(request: IncomingMessage, file: StaticFile): Encoding {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  for (const encoding of ["br", "gzip"] as const) {
    const isAccepted = new RegExp(`\\b${encoding}\\b(?!;\\s*q=0(\\.0*)?(,|$))`).test(accepted);
    if (isAccepted && file.bytes[encoding].length < file.bytes.identity.length) return encoding;
  }
  return "identity";
}

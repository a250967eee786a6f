import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { isFromHere } from "../control/loopback.ts";
import type { Handler } from "../handler.ts";

const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=utf-8",
  ".woff2": "font/woff2",
};

/** As the bundler names files: nothing that leads elsewhere. */
const plainName = /^(assets\/)?[\w-][\w.-]*$/;

/** The stage loads nothing from elsewhere and is framed by nobody; styles are written by the interface library. */
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

/** Serves the built stage: its page at `/`, its parts under `/stage/`. */
export function createStageFiles(folder: string): Handler {
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const isPage = pathname === "/" || pathname === "/stage" || pathname === "/stage/";
    if (request.method !== "GET" || (!isPage && !pathname.startsWith("/stage/"))) return false;
    if (!isFromHere(request)) {
      response.writeHead(403, { "content-type": "text/plain; charset=utf-8" });
      response.end("The stage is for this machine only.");
      return true;
    }
    const name = isPage ? "index.html" : pathname.slice("/stage/".length);
    const body = plainName.test(name) ? await contentOf(join(folder, name)) : undefined;
    if (body === undefined) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
      response.end(isPage ? "The stage is not built yet: npm run build makes it." : "Not part of the stage.");
      return true;
    }
    response.writeHead(200, {
      "content-type": kinds[extname(name)] ?? "application/octet-stream",
      "content-security-policy": policy,
      "cache-control": isPage ? "no-store" : "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    });
    response.end(body);
    return true;
  };
}

async function contentOf(file: string): Promise<Buffer | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? readFile(file) : undefined;
}

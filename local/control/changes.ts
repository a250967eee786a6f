import { existsSync, statSync, unwatchFile, watchFile } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Handler } from "../handler.ts";
import { isFromHere } from "./loopback.ts";

const BUILT = fileURLToPath(new URL("../../dist/built", import.meta.url));
const LOOK_MS = 300;

/**
 * Tells the stage when the surfaces were built anew, or the server started anew, so that it can reload: for those
 * who work on the project. Events over `GET /local/changes`, each with the moment of the build.
 */
export function createChanges(isFollowing: boolean): Handler {
  const started = String(process.pid);
  return async (request, response) => {
    if (request.url !== "/local/changes" || !isFromHere(request)) return false;
    if (!isFollowing) {
      response.writeHead(204).end();
      return true;
    }
    const tell = () => {
      const built = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0;
      response.write(`data: ${started}-${built}\n\n`);
    };
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    tell();
    watchFile(BUILT, { interval: LOOK_MS }, tell);
    request.once("close", () => unwatchFile(BUILT, tell));
    return true;
  };
}

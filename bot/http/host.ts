import type { IncomingMessage } from "node:http";
import type { Surroundings } from "./security-headers.ts";

const HOST = /^([\w.-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?$/;
const loopback = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Whether a request names a host that can be one, and a path that can be read: the router throws at others.
 * In local mode the host has to be this machine, so that no page of the web can reach the stand-ins through
 * a name of its own that leads here.
 */
export function isHostAllowed(request: IncomingMessage, surroundings: Surroundings): boolean {
  const host = request.headers.host ?? "localhost";
  const [, name = ""] = HOST.exec(host) ?? [];
  const url = request.url ?? "";
  if (name === "" || !url.startsWith("/") || !URL.canParse(`http://${host}${url}`)) return false;
  return surroundings === "teams" || loopback.includes(name.toLowerCase());
}

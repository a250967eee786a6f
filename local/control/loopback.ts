import type { IncomingMessage } from "node:http";

const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/;

/**
 * Whether a request comes from this machine's own pages or programs: a name that is not the loopback's (a page
 * elsewhere whose name was pointed here) or another origin's page is turned away.
 */
export function isFromHere(request: IncomingMessage): boolean {
  const { host, origin } = request.headers;
  if (host === undefined || !loopbackHost.test(host)) return false;
  if (request.headers["sec-fetch-site"] === "cross-site") return false;
  return origin === undefined || origin === `http://${host}`;
}

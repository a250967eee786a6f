import type { IncomingMessage, ServerResponse } from "node:http";

/** Who may show the surfaces in a frame, and whether the connection is always encrypted. */
export type Surroundings = "local" | "teams";

const frames: Record<Surroundings, string> = {
  local: "'self'",
  teams: "'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com",
};

/** Where teams-js asks which hosts it may trust; without an answer it uses the list that it brings. */
const TEAMS_HOSTS_LIST = "https://res.cdn.office.net";

/** Sets what every response carries; pages add `pagePolicy`. */
export function setSecurityHeaders(response: ServerResponse, surroundings: Surroundings): void {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  response.setHeader("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  if (surroundings === "teams") {
    response.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
  }
}

/** The content security policy of a surface. Styles are written at run time by the component library. */
export function pagePolicy(request: IncomingMessage, surroundings: Surroundings): string {
  const host = request.headers.host ?? "";
  const socket = surroundings === "teams" ? `wss://${host}` : `ws://${host}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${socket}${surroundings === "teams" ? ` ${TEAMS_HOSTS_LIST}` : ""}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frames[surroundings]}`,
  ].join("; ");
}

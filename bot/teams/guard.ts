import * as z from "zod/mini";
import { type Activity, tenantsOf } from "./activity.ts";
import type { BotConfig } from "./bot-config.ts";

/** Why an activity is turned away: for the log; the sender learns the status alone. */
export type GuardFault =
  | "no-token"
  | "token-malformed"
  | "token-algorithm"
  | "token-issuer"
  | "token-audience"
  | "token-tenant"
  | "token-service-url"
  | "token-refused"
  | "keys-unavailable"
  | "activity-malformed"
  | "channel"
  | "service-url"
  | "tenant";

/** The channel's tokens have about 1 kB. */
const TOKEN_MAX = 8192;
const CHANNEL_ISSUER = "https://api.botframework.com";

const Header = z.object({ alg: z.string(), kid: z.string() });
const Claims = z.object({
  iss: z.string(),
  aud: z.string(),
  serviceurl: z.string(),
  tid: z.optional(z.string()),
});

/**
 * What is wrong with a token on its face, before anybody looks at the signature; null: nothing. The SDK
 * also takes tokens of the Emulator and of other bots, remembers for ever the `tid` of each that it is shown,
 * and answers 500 to an algorithm or a signature that it does not like: none of these gets as far as that.
 */
export function tokenFault(authorization: string, activity: Activity, config: BotConfig): GuardFault | null {
  const [scheme, token, ...rest] = authorization.split(" ");
  if (scheme !== "Bearer" || token === undefined || rest.length > 0) return "token-malformed";
  const parts = token.split(".");
  if (token.length > TOKEN_MAX || parts.length !== 3) return "token-malformed";
  const header = z.safeParse(Header, decoded(parts[0]));
  const claims = z.safeParse(Claims, decoded(parts[1]));
  if (!header.success || !claims.success) return "token-malformed";
  if (header.data.alg !== "RS256") return "token-algorithm";
  if (claims.data.iss !== (config.local?.tokenIssuer ?? CHANNEL_ISSUER)) return "token-issuer";
  if (claims.data.aud !== config.appId) return "token-audience";
  const { tid } = claims.data;
  if (tid !== undefined && !config.allowedTenants.includes(tid)) return "token-tenant";
  return claims.data.serviceurl === activity.serviceUrl ? null : "token-service-url";
}

/** What is wrong with an activity whose token is good; null: nothing. */
export function activityFault(activity: Activity, config: BotConfig): GuardFault | null {
  if (activity.channelId !== "msteams") return "channel";
  if (!isAllowedService(activity.serviceUrl, config)) return "service-url";
  const tenants = tenantsOf(activity);
  const isAllowed =
    tenants.length > 0 && tenants.every((tenantId) => config.allowedTenants.includes(tenantId));
  return isAllowed && new Set(tenants).size === 1 ? null : "tenant";
}

/** Whether the bot may send something, and its own token with it, to an address. */
export function isAllowedService(serviceUrl: string, config: BotConfig): boolean {
  if (config.local !== undefined) return serviceUrl === config.local.serviceUrl;
  const url = URL.parse(serviceUrl);
  return (
    url !== null && url.protocol === "https:" && url.port === "" && config.serviceHosts.includes(url.hostname)
  );
}

/** An unsigned activity is let in only where nobody but this machine can send one. */
export function isFromPlayground(
  request: { readonly authorization: string; readonly remoteAddress: string | undefined },
  activity: Activity,
  config: BotConfig,
): boolean {
  if (config.local?.isPlayground !== true || request.authorization !== "") return false;
  return (
    isLoopback(request.remoteAddress ?? "") && isLoopback(URL.parse(activity.serviceUrl)?.hostname ?? "")
  );
}

function isLoopback(address: string): boolean {
  return ["127.0.0.1", "::1", "[::1]", "::ffff:127.0.0.1", "localhost"].includes(address);
}

function decoded(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

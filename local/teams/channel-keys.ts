import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { textOf } from "../body.ts";
import { type Algorithm, createSigningKey } from "../entra/signing.ts";
import type { Handler } from "../handler.ts";
import { sendJson } from "./json-answer.ts";

/** The bot's own registration in local mode. */
export const LOCAL_BOT_ID = "7f0f01d0-0000-4000-8000-0000000000bb";
/** Not a secret: it opens nothing but the stand-in, which only this machine can reach. */
export const LOCAL_BOT_PASSWORD = "local-only";
const TOKEN_S = 3600;

/** How a token differs from the ones that the channel sends; `undefined` leaves a claim out. */
export type ChannelTokenOverrides = {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly alg?: Algorithm;
  readonly kid?: string;
};

/** Who vouches for the channel to the bot, and for the bot to the channel. */
export type ChannelKeys = {
  /** Serves the OpenID configuration, the keys and the bot's tokens under `/botframework`. */
  readonly handle: Handler;
  readonly openIdMetadataUrl: () => string;
  readonly issuer: () => string;
  readonly tokenUrl: () => string;
  /** A token with which the channel proves itself to the bot. */
  readonly token: (serviceUrl: string, overrides?: ChannelTokenOverrides) => string;
  /** Whether a request carries a token that the bot was given here. */
  readonly isFromBot: (request: IncomingMessage) => boolean;
};

/**
 * Makes a key and serves it. Times in tokens are the machine's own, not the local clock's: the SDK that checks
 * them knows no other.
 */
export function createChannelKeys(options: { baseUrl: () => string }): ChannelKeys {
  // The SDK keeps keys by the address of the configuration, so each key has an address of its own.
  const kid = `channel-${randomBytes(6).toString("hex")}`;
  const key = createSigningKey(kid);
  const issued = new Set<string>();
  const issuer = () => `${options.baseUrl()}/botframework`;
  const configuration = `/botframework/${kid}/.well-known/openidconfiguration`;

  async function giveToken(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await textOf(request));
    if (form.get("grant_type") !== "client_credentials")
      return sendJson(response, 400, { error: "unsupported_grant_type" });
    if (form.get("client_id") !== LOCAL_BOT_ID || form.get("client_secret") !== LOCAL_BOT_PASSWORD)
      return sendJson(response, 401, { error: "invalid_client" });
    const token = randomBytes(24).toString("base64url");
    issued.add(token);
    sendJson(response, 200, { token_type: "Bearer", expires_in: TOKEN_S, access_token: token });
  }

  return {
    openIdMetadataUrl: () => `${options.baseUrl()}${configuration}`,
    issuer,
    tokenUrl: () => `${issuer()}/oauth2/v2.0/token`,
    isFromBot: (request) => issued.has((request.headers.authorization ?? "").replace(/^Bearer /, "")),
    token: (serviceUrl, { claims = {}, alg = "RS256", kid: named = kid } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const usual = {
        serviceurl: serviceUrl,
        nbf: now - 60,
        exp: now + TOKEN_S,
        iss: issuer(),
        aud: LOCAL_BOT_ID,
      };
      return key.sign({ kid: named }, { ...usual, ...claims }, alg);
    },
    handle: async (request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://local");
      if (!pathname.startsWith("/botframework/")) return false;
      if (request.method === "POST" && pathname === "/botframework/oauth2/v2.0/token")
        await giveToken(request, response);
      else if (request.method === "GET" && pathname === configuration)
        sendJson(response, 200, { issuer: issuer(), jwks_uri: `${issuer()}/${kid}/keys` });
      else if (request.method === "GET" && pathname === `/botframework/${kid}/keys`)
        sendJson(response, 200, { keys: [{ ...key.jwk, endorsements: ["msteams"] }] });
      else sendJson(response, 404, { error: "not_found" });
      return true;
    },
  };
}

import type { ServerResponse } from "node:http";
import type { Handler } from "../handler.ts";
import { SAMPLE_CLIENT_ID, type SamplePerson } from "../people.ts";
import { type Algorithm, createSigningKey } from "./signing.ts";

/** Teams on the web: the client for which most tokens are issued. */
const TEAMS_WEB = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346";
const HOUR_S = 3600;

/** Claims to put in place of the usual ones; `undefined` leaves a claim out. */
export type TokenOverrides = {
  readonly aud?: unknown;
  readonly iss?: unknown;
  readonly tid?: unknown;
  readonly oid?: unknown;
  readonly scp?: unknown;
  readonly roles?: unknown;
  readonly exp?: unknown;
  readonly nbf?: unknown;
  readonly azp?: unknown;
  readonly appid?: unknown;
  readonly ver?: unknown;
  readonly idtyp?: unknown;
  readonly name?: unknown;
  /** Not a claim: how the token is signed. */
  readonly alg?: Algorithm;
  /** Not a claim: the key that the header names. */
  readonly kid?: string;
};

/** Who signs people in, in local mode. */
export type Entra = {
  /** Serves the discovery documents and the keys under `/entra/{tenant}`. */
  readonly handle: Handler;
  /** An access token for the app as Teams hands it to a tab, valid for an hour of the local clock. */
  readonly tokenFor: (person: SamplePerson, overrides?: TokenOverrides) => string;
  /** A token that an app gets for itself, on behalf of nobody. */
  readonly appToken: (tenantId: string, overrides?: TokenOverrides) => string;
  readonly jwksUri: () => string;
  /** The issuer with `{tid}` for the tenant. */
  readonly issuerTemplate: () => string;
  readonly publicKeyPem: string;
};

/** Makes a sign-in service with a key of its own; `baseUrl` is the origin under which `handle` is reached. */
export function createEntra(options: { nowMs: () => number; baseUrl: () => string }): Entra {
  const key = createSigningKey("local-1");
  const issuerTemplate = () => `${options.baseUrl()}/entra/{tid}/v2.0`;
  const issuerOf = (tenantId: string) => issuerTemplate().replace("{tid}", tenantId);

  function issue(usual: Record<string, unknown>, overrides: TokenOverrides): string {
    const { alg = "RS256", kid = key.kid, ...claims } = overrides;
    return key.sign({ kid }, { ...usual, ...claims }, alg);
  }

  function times() {
    const now = Math.floor(options.nowMs() / 1000);
    return { iat: now, nbf: now, exp: now + HOUR_S };
  }

  return {
    handle: async (request, response) => {
      const path = new URL(request.url ?? "/", "http://local").pathname;
      const [, tenantId, rest] = /^\/entra\/([A-Za-z0-9-]+)\/(.+)$/.exec(path) ?? [];
      if (tenantId === undefined) return false;
      if (request.method !== "GET") return answer(response, 405, { error: "invalid_request" });
      if (rest === "discovery/v2.0/keys") return answer(response, 200, { keys: [key.jwk] });
      if (rest === "v2.0/.well-known/openid-configuration") {
        return answer(response, 200, {
          issuer: issuerOf(tenantId),
          jwks_uri: `${options.baseUrl()}/entra/${tenantId}/discovery/v2.0/keys`,
          id_token_signing_alg_values_supported: ["RS256"],
          response_types_supported: ["code", "id_token"],
          subject_types_supported: ["pairwise"],
        });
      }
      return answer(response, 404, { error: "not_found" });
    },
    tokenFor: (person, overrides = {}) =>
      issue(
        {
          aud: SAMPLE_CLIENT_ID,
          iss: issuerOf(person.tenantId),
          ...times(),
          azp: TEAMS_WEB,
          azpacr: "0",
          name: person.name,
          oid: person.personId,
          preferred_username: person.mail,
          scp: "access_as_user",
          sub: `sub-${person.personId}`,
          tid: person.tenantId,
          ver: "2.0",
        },
        overrides,
      ),
    appToken: (tenantId, overrides = {}) =>
      issue(
        {
          aud: SAMPLE_CLIENT_ID,
          iss: issuerOf(tenantId),
          ...times(),
          azp: SAMPLE_CLIENT_ID,
          azpacr: "1",
          idtyp: "app",
          oid: SAMPLE_CLIENT_ID,
          roles: [],
          sub: SAMPLE_CLIENT_ID,
          tid: tenantId,
          ver: "2.0",
        },
        overrides,
      ),
    jwksUri: () => `${options.baseUrl()}/entra/common/discovery/v2.0/keys`,
    issuerTemplate,
    publicKeyPem: key.publicKeyPem,
  };
}

function answer(response: ServerResponse, status: number, body: object): true {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
  return true;
}

import { createRemoteJWKSet, errors, jwtVerify, type RemoteJWKSet } from "jose";
import * as z from "zod/mini";
import { PersonId, TenantId } from "../../core/domain/ids.ts";
import { epochMsOf, instantOf } from "../../core/domain/instant.ts";
import type { Authenticate, SignedIn, TokenFault } from "../ports/authenticate.ts";
import type { Clock } from "../ports/clock.ts";
import { mintActor } from "./actor.ts";

/** Whose tokens are accepted, and for whom. */
export type TokenRules = {
  /** The app's own registration. */
  readonly clientId: string;
  /** Accepted `aud` besides the client id, `api://…`. */
  readonly applicationIdUris: readonly string[];
  /** Tenants whose people may come in. */
  readonly tenants: readonly string[];
  /** Where the signing keys are published. */
  readonly jwksUri: string;
  /** The issuer of each token version, `{tid}` standing for the token's own tenant. */
  readonly issuers: { readonly "1.0": string; readonly "2.0": string };
};

/** Entra's issuers in the public cloud. */
export const entraIssuers: TokenRules["issuers"] = {
  "1.0": "https://sts.windows.net/{tid}/",
  "2.0": "https://login.microsoftonline.com/{tid}/v2.0",
};

/** The clients that may ask for a token: Teams on desktop and mobile, Teams on the web. */
const teamsClients = ["1fec8e78-bce4-4aaf-ab1b-5451cc387264", "5e3ce6c0-2b1f-4285-8d4b-75ee78787346"];
const SCOPE = "access_as_user";
const TOLERANCE_S = 60;
/** Entra's tokens have 2 to 5 kB. */
const TOKEN_MAX = 16_384;

const Claims = z.object({
  ver: z.enum(["1.0", "2.0"]),
  aud: z.string(),
  iss: z.string(),
  tid: TenantId,
  oid: PersonId,
  exp: z.number(),
  scp: z.optional(z.string()),
  azp: z.optional(z.string()),
  appid: z.optional(z.string()),
  idtyp: z.optional(z.string()),
  name: z.optional(z.string()),
});
type Claims = z.infer<typeof Claims>;

/** What Entra says about a key beyond the standard: whose tokens it signs. */
const KeyOfTenants = z.object({ issuer: z.string() });

/** Checks tokens against the rules by the clock that is given; keys are fetched when first needed, then cached. */
export function createAuthenticate(rules: TokenRules, clock: Clock): Authenticate {
  const keys = createRemoteJWKSet(new URL(rules.jwksUri), { timeoutDuration: 3000 });
  return async (token) => {
    if (token.length > TOKEN_MAX) return { ok: false, fault: "malformed" };
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        algorithms: ["RS256"],
        currentDate: new Date(epochMsOf(clock.now())),
        clockTolerance: TOLERANCE_S,
        requiredClaims: ["exp"],
      });
      const claims = z.safeParse(Claims, payload);
      if (!claims.success) return { ok: false, fault: "claims" };
      const fault = faultOf(claims.data, rules) ?? keyFaultOf(keys, protectedHeader.kid, claims.data);
      return fault === null ? { ok: true, value: signedIn(claims.data) } : { ok: false, fault };
    } catch (error) {
      return { ok: false, fault: faultOfError(error) };
    }
  };
}

function faultOf(claims: Claims, rules: TokenRules): TokenFault | null {
  if (claims.aud !== rules.clientId && !rules.applicationIdUris.includes(claims.aud)) return "audience";
  if (claims.iss !== rules.issuers[claims.ver].replace("{tid}", claims.tid)) return "issuer";
  if (!rules.tenants.includes(claims.tid)) return "tenant";
  if (claims.idtyp === "app" || !claims.scp?.split(" ").includes(SCOPE)) return "scope";
  const caller = claims.ver === "2.0" ? claims.azp : claims.appid;
  if (caller !== rules.clientId && !teamsClients.includes(caller ?? "")) return "caller";
  return null;
}

/** Entra publishes keys that are valid for one tenant only; such a key must not sign for another. */
function keyFaultOf(keys: RemoteJWKSet, kid: string | undefined, claims: Claims): TokenFault | null {
  const key = z.safeParse(
    KeyOfTenants,
    keys.jwks()?.keys.find((one) => one.kid === kid),
  );
  if (!key.success) return null;
  const { issuer } = key.data;
  return issuer.includes("{tenantid}") || issuer.includes(claims.tid) ? null : "signature";
}

function signedIn(claims: Claims): SignedIn {
  return {
    actor: mintActor({ tenantId: claims.tid, personId: claims.oid }),
    name: claims.name ?? "",
    expiresAt: instantOf(claims.exp * 1000),
  };
}

function faultOfError(error: unknown): TokenFault {
  if (error instanceof errors.JWTExpired) return "expired";
  if (error instanceof errors.JWTClaimValidationFailed)
    return error.claim === "nbf" ? "not-yet-valid" : "claims";
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return "algorithm";
  if (isAboutSignature(error)) return "signature";
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return "malformed";
  return "keys-unavailable";
}

function isAboutSignature(error: unknown): boolean {
  return (
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  );
}

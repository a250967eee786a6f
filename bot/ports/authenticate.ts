import type { Instant } from "../../core/domain/instant.ts";
import type { Actor } from "../../core/domain/people.ts";

/** A person whose token was checked, and until when that holds. */
export type SignedIn = { readonly actor: Actor; readonly name: string; readonly expiresAt: Instant };

/** Why a token is not accepted. `keys-unavailable` says nothing about the token: ask again. */
export const tokenFaults = [
  "malformed",
  "algorithm",
  "signature",
  "expired",
  "not-yet-valid",
  "audience",
  "issuer",
  "tenant",
  "scope",
  "caller",
  "claims",
  "keys-unavailable",
] as const;
export type TokenFault = (typeof tokenFaults)[number];

/**
 * Checks a person's token. Never throws. The fault is for the log: to the sender all look alike, except that the
 * people of a `tenant` that was not let in are told so, and that `keys-unavailable` asks to try again.
 */
export type Authenticate = (
  token: string,
) => Promise<
  { readonly ok: true; readonly value: SignedIn } | { readonly ok: false; readonly fault: TokenFault }
>;

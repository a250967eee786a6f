import { Refusal } from "./wire.ts";

/** Every container here has one physical partition, whose range has this id. */
export const rangeId = "0";

/** The session token of a log position: `range:version#lsn`. */
export function sessionToken(lsn: number): string {
  return `${rangeId}:-1#${lsn}`;
}

/**
 * A reader that has seen a later position than this store has reached is refused as the service refuses it:
 * 404 with sub-status 1002. It never gets rows older than what it has seen.
 */
export function checkSession(token: string | undefined, lsn: number): void {
  if (token === undefined || token === "") return;
  for (const part of token.split(",")) {
    const match = /^([^:]+):-?\d+#(\d+)/.exec(part.trim());
    if (match === null) throw new Refusal(400, `The session token '${part}' is invalid.`);
    if (match[1] === rangeId && Number(match[2]) > lsn) {
      throw new Refusal(404, "The read session is not available for the input session token.", 1002);
    }
  }
}

import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { PersonId, TenantId } from "../../core/domain/ids.ts";

/**
 * The word by which we know that a notification comes from Graph: it names the person and proves itself, so
 * nothing has to be kept for it. Who cannot make it cannot make us look at anybody's calendar.
 */
export type ClientStates = {
  readonly of: (tenantId: TenantId, personId: PersonId) => string;
  /** The person that a word names, if it is ours for them; compared in constant time. */
  readonly personOf: (tenantId: TenantId, word: string) => PersonId | undefined;
  /** Which secret the words are made with; it is part of the address that Graph calls, so that
   * subscriptions made with an older one are seen to be of no use. */
  readonly key: string;
};

/** Words made with a secret of the server. */
export function createClientStates(secret: string): ClientStates {
  const key = createHash("sha256").update(`twofold calendar notifications\n${secret}`).digest();
  const proofOf = (tenantId: TenantId, personId: PersonId): string =>
    createHmac("sha256", key).update(`${tenantId}\n${personId}`).digest("base64url");
  return {
    of: (tenantId, personId) => `${personId}.${proofOf(tenantId, personId)}`,
    personOf: (tenantId, word) => {
      const at = word.indexOf(".");
      const personId = word.slice(0, at);
      const [given, right] = [Buffer.from(word.slice(at + 1)), Buffer.from(proofOf(tenantId, personId))];
      return at > 0 && given.length === right.length && timingSafeEqual(given, right) ? personId : undefined;
    },
    key: createHmac("sha256", key).update("key").digest("base64url").slice(0, 10),
  };
}

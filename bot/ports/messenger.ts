import type { PersonId, TenantId } from "../../core/domain/ids.ts";

/** Sends a card to a person's own chat with the app. */
export type Messenger = {
  /** The id of the message; null when the person cannot be reached (never installed, or blocked). */
  readonly send: (to: { tenantId: TenantId; personId: PersonId }, card: unknown) => Promise<string | null>;
  /** Puts a card in the place of one that was sent; false when that cannot be reached any more. */
  readonly replace: (
    to: { tenantId: TenantId; personId: PersonId },
    messageId: string,
    card: unknown,
  ) => Promise<boolean>;
};

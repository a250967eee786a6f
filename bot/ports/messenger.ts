import type { PersonId, TenantId } from "../../core/domain/ids.ts";

/** Sends a card to a person's own chat with the app. */
export type Messenger = {
  /** False when the person cannot be reached (never installed, or blocked). */
  readonly send: (to: { tenantId: TenantId; personId: PersonId }, card: unknown) => Promise<boolean>;
};

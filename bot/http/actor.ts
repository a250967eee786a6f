import type { PersonId, TenantId } from "../../core/domain/ids.ts";
import type { Actor } from "../../core/domain/people.ts";

/**
 * Makes an actor: the only place in the house that can. Its callers have proven the two ids, from a
 * validated token or from an activity that the channel signed; nothing else may come here.
 */
export function mintActor(proven: { tenantId: TenantId; personId: PersonId }): Actor {
  return { tenantId: proven.tenantId, personId: proven.personId } as Actor;
}

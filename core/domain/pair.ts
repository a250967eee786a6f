import * as z from "zod/mini";
import { PairId, type PersonId } from "./ids.ts";
import { type Actor, Person, type Role } from "./people.ts";
import { recordBase } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";

/** Manager and report: the two who own everything that is shared under this pair. */
export const Pair = z.object({
  ...recordBase,
  id: PairId,
  type: z.literal("pair"),
  manager: Person,
  report: Person,
});
export type Pair = z.infer<typeof Pair>;

/** One of the two, seen from inside the pair. */
export type Participant = { readonly id: PersonId; readonly role: Role };

/** The participant that an actor is in a pair. Refuses `not-found` to everyone else: to a stranger, a pair
 * that exists and one that does not are the same. [AC1] [AC2] */
export function participantOf(pair: Pair | undefined, actor: Actor): Result<Participant> {
  if (pair === undefined || pair.tenantId !== actor.tenantId) return refuse("not-found");
  if (pair.manager.id === actor.personId) return ok({ id: actor.personId, role: "manager" });
  if (pair.report.id === actor.personId) return ok({ id: actor.personId, role: "report" });
  return refuse("not-found");
}

/** The other one of the two. */
export function partnerOf(pair: Pair, personId: PersonId): Person {
  return pair.manager.id === personId ? pair.report : pair.manager;
}

/** Whether a person is one of the two. */
export function isParticipant(pair: Pair, personId: PersonId): boolean {
  return pair.manager.id === personId || pair.report.id === personId;
}

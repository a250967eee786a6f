import * as z from "zod/mini";
import { PairId, PersonId, TenantId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { Person, Role } from "./people.ts";

/** That a person belongs to a pair, kept in their own partition: the way from a person to their 1-on-1s. [AC4] */
export const Membership = z.object({
  tenantId: TenantId,
  ownerId: PersonId,
  id: z.templateLiteral([z.literal("mem_"), PairId]),
  type: z.literal("membership"),
  schemaVersion: z.literal(1),
  pairId: PairId,
  role: Role,
  partner: Person,
  since: Instant,
});
export type Membership = z.infer<typeof Membership>;

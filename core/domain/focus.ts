import * as z from "zod/mini";
import { FocusId, PersonId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { recordBase } from "./record.ts";

/** A skill that somebody works on, or an area that the two keep an eye on; talking points are marked with it. [FO1] */
export const Focus = z.object({
  ...recordBase,
  id: FocusId,
  type: z.literal("focus"),
  kind: z.enum(["skill", "area"]),
  text: z.string(),
  namedBy: PersonId,
  state: z.enum(["active", "deleted"]),
  settledAt: z.nullable(Instant),
});
export type Focus = z.infer<typeof Focus>;

import * as z from "zod/mini";
import { ActionItemId, PersonId, SharedPointId } from "./ids.ts";
import { Instant, LocalDate } from "./instant.ts";
import { recordBase } from "./record.ts";

/** By when: a day, or the next time the two meet. */
export const Due = z.union([
  z.object({ kind: z.literal("date"), date: LocalDate }),
  z.object({ kind: z.literal("next-time") }),
]);
export type Due = z.infer<typeof Due>;

/** A promise of one of the two: whose, what, by when. */
export const ActionItem = z.object({
  ...recordBase,
  id: ActionItemId,
  type: z.literal("actionItem"),
  owner: PersonId,
  addedBy: PersonId,
  text: z.string(),
  due: Due,
  /** The talking point that it came from. */
  pointId: z.nullable(SharedPointId),
  state: z.enum(["open", "kept", "deleted"]),
  settledAt: z.nullable(Instant),
});
export type ActionItem = z.infer<typeof ActionItem>;

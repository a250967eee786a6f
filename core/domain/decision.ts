import * as z from "zod/mini";
import { Due } from "./action-item.ts";
import { DecisionId, OccurrenceId, PersonId, SharedPointId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { recordBase } from "./record.ts";

/** One way to decide; its id is made from the command that added it. */
export const Option = z.object({ id: z.string(), text: z.string(), by: PersonId });
export type Option = z.infer<typeof Option>;

/** What is to be decided at a talking point, and what was: one decision a point. [DE1] */
export const Decision = z.object({
  ...recordBase,
  id: DecisionId,
  type: z.literal("decision"),
  pointId: SharedPointId,
  /** The words of the point when it was decided, so that the decision can be read without it. */
  about: z.string(),
  options: z.array(Option),
  /** What was decided; null: nothing yet. */
  outcome: z.nullable(z.string()),
  /** Who sees to it. */
  owner: z.nullable(PersonId),
  /** By when it is done. */
  due: z.nullable(Due),
  /** What was decided before it was taken back: where deciding it anew begins. [DE3] */
  formerly: z.optional(z.object({ outcome: z.string(), owner: z.nullable(PersonId), due: z.nullable(Due) })),
  /** The meeting in which it was decided. */
  decidedIn: z.nullable(OccurrenceId),
  /** Since when it has been decided; undecided, since when its point has been settled. */
  settledAt: z.nullable(Instant),
  /** Its point is open: it is at hand with it, however long ago it was decided. Older ones do not say it yet. [DE6] */
  isPointOpen: z.optional(z.boolean()),
});
export type Decision = z.infer<typeof Decision>;

/** The id of the decision about a talking point: both who begin it at once begin the same one. [DE1] */
export function decisionIdOf(pointId: SharedPointId): DecisionId {
  return `dec_${pointId.slice("tp_".length)}`;
}

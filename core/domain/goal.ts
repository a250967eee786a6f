import * as z from "zod/mini";
import { GoalId, PersonId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { recordBase } from "./record.ts";

export const GoalKind = z.enum(["professional", "personal"]);
export type GoalKind = z.infer<typeof GoalKind>;

/** How a goal changed, and why: was, now. [GO3] */
export const GoalChange = z.object({ was: z.string(), now: z.string(), why: z.string(), at: Instant });
export type GoalChange = z.infer<typeof GoalChange>;

/** What one of the two wants to reach, told to the other. [GO1] */
export const Goal = z.object({
  ...recordBase,
  id: GoalId,
  type: z.literal("goal"),
  owner: PersonId,
  kind: GoalKind,
  text: z.string(),
  /** Oldest first. */
  changes: z.array(GoalChange),
  state: z.enum(["active", "reached", "dropped", "deleted"]),
  setAt: Instant,
  settledAt: z.nullable(Instant),
});
export type Goal = z.infer<typeof Goal>;

import * as z from "zod/mini";
import { GoalKind } from "../goal.ts";
import { GoalId } from "../ids.ts";
import { WHY_MAX } from "../limits.ts";
import { Words, wordsUpTo } from "./words.ts";

/** What can be done to goals. */
export const goalCommands = [
  z.object({ name: z.literal("goal.set"), text: Words, kind: z._default(GoalKind, "professional") }),
  z.object({ name: z.literal("goal.change"), goalId: GoalId, text: Words, why: wordsUpTo(WHY_MAX) }),
  z.object({
    name: z.literal("goal.settle"),
    goalId: GoalId,
    /** `active` takes up again what was reached or dropped. */
    state: z.enum(["active", "reached", "dropped"]),
  }),
  z.object({ name: z.literal("goal.delete"), goalId: GoalId }),
  z.object({ name: z.literal("goal.restore"), goalId: GoalId }),
] as const;

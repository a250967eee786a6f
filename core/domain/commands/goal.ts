import * as z from "zod/mini";
import { GoalKind } from "../goal.ts";
import { FocusId, GoalId, SharedPointId } from "../ids.ts";
import { FOCUS_TEXT_MAX, WHY_MAX } from "../limits.ts";
import { Words, wordsUpTo } from "./words.ts";

/** What can be done to goals, and to the skills and areas that points are marked with. */
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
  z.object({
    name: z.literal("focus.name"),
    kind: z.enum(["skill", "area"]),
    text: wordsUpTo(FOCUS_TEXT_MAX),
  }),
  z.object({ name: z.literal("focus.delete"), focusId: FocusId }),
  z.object({ name: z.literal("focus.restore"), focusId: FocusId }),
  z.object({
    name: z.literal("point.mark"),
    pointId: SharedPointId,
    focusId: FocusId,
    marked: z.boolean(),
  }),
] as const;

import * as z from "zod/mini";
import { Due } from "../action-item.ts";
import { ActionItemId, GoalId, PersonId, SharedPointId } from "../ids.ts";
import { WHY_MAX } from "../limits.ts";
import { Words, wordsUpTo } from "./words.ts";

/** What can be done to action items. */
export const actionItemCommands = [
  z.object({
    name: z.literal("actionItem.add"),
    text: Words,
    owner: PersonId,
    due: Due,
    pointId: z._default(z.nullable(SharedPointId), null),
    goalId: z.optional(GoalId),
  }),
  z.object({
    name: z.literal("actionItem.edit"),
    actionItemId: ActionItemId,
    text: z.optional(Words),
    owner: z.optional(PersonId),
    due: z.optional(Due),
  }),
  z.object({ name: z.literal("actionItem.keep"), actionItemId: ActionItemId, kept: z.boolean() }),
  z.object({
    name: z.literal("actionItem.renegotiate"),
    actionItemId: ActionItemId,
    due: Due,
    why: wordsUpTo(WHY_MAX),
  }),
  z.object({ name: z.literal("actionItem.release"), actionItemId: ActionItemId, released: z.boolean() }),
  z.object({ name: z.literal("actionItem.delete"), actionItemId: ActionItemId }),
  z.object({ name: z.literal("actionItem.restore"), actionItemId: ActionItemId }),
] as const;

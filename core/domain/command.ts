import * as z from "zod/mini";
import { Due } from "./action-item.ts";
import { ActionItemId, OccurrenceId, PersonId, PointId, PrivatePointId, SharedPointId } from "./ids.ts";
import { TEXT_MAX } from "./limits.ts";
import { Minutes, PointKind } from "./talking-point.ts";

/** Words as they are kept: one line, no blank ends. */
const Words = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => text.replace(/\s+/g, " ").trim()),
  ),
  z.string().check(z.minLength(1), z.maxLength(TEXT_MAX)),
);

/** What a person can do to the agenda. Every command sets a state, none toggles, so doing it again is harmless. */
export const Command = z.discriminatedUnion("name", [
  z.object({
    name: z.literal("point.add"),
    text: Words,
    kind: z._default(PointKind, "talk"),
    minutes: z._default(Minutes, null),
    mustCover: z._default(z.boolean(), false),
    isPrivate: z._default(z.boolean(), false),
  }),
  z.object({
    name: z.literal("point.edit"),
    pointId: PointId,
    text: z.optional(Words),
    kind: z.optional(PointKind),
    minutes: z.optional(Minutes),
    mustCover: z.optional(z.boolean()),
  }),
  z.object({ name: z.literal("point.move"), pointId: PointId, after: z.nullable(PointId) }),
  z.object({
    name: z.literal("point.discuss"),
    pointId: SharedPointId,
    occurrenceId: z.nullable(OccurrenceId),
    discussed: z.boolean(),
  }),
  z.object({
    name: z.literal("point.carryOver"),
    pointId: SharedPointId,
    occurrenceId: OccurrenceId,
    carried: z.boolean(),
  }),
  z.object({ name: z.literal("point.later"), pointId: SharedPointId, later: z.boolean() }),
  z.object({ name: z.literal("point.delete"), pointId: PointId }),
  z.object({ name: z.literal("point.restore"), pointId: PointId }),
  z.object({ name: z.literal("point.share"), pointId: PrivatePointId }),
  z.object({
    name: z.literal("actionItem.add"),
    text: Words,
    owner: PersonId,
    due: Due,
    pointId: z._default(z.nullable(SharedPointId), null),
  }),
  z.object({
    name: z.literal("actionItem.edit"),
    actionItemId: ActionItemId,
    text: z.optional(Words),
    owner: z.optional(PersonId),
    due: z.optional(Due),
  }),
  z.object({ name: z.literal("actionItem.keep"), actionItemId: ActionItemId, kept: z.boolean() }),
  z.object({ name: z.literal("actionItem.delete"), actionItemId: ActionItemId }),
  z.object({ name: z.literal("actionItem.restore"), actionItemId: ActionItemId }),
]);
export type Command = z.infer<typeof Command>;
/** A command before defaults are filled in, as a sender may write it. */
export type CommandInput = z.input<typeof Command>;
export type CommandName = Command["name"];
export type CommandNamed<N extends CommandName> = Extract<Command, { name: N }>;

/**
 * Whose records a command changes: the pair's, the sender's own, or both (sharing writes the shared copy
 * first, then takes the private one away). [PP2]
 */
export function scopeOf(command: Command): "shared" | "personal" | "both" {
  if (command.name === "point.share") return "both";
  if (command.name === "point.add") return command.isPrivate ? "personal" : "shared";
  return "pointId" in command && command.pointId !== null && command.pointId.startsWith("pp_")
    ? "personal"
    : "shared";
}

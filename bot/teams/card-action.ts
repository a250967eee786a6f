import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { CommandId, OccurrenceId, PairId, SharedPointId } from "../../core/domain/ids.ts";

const seen = z.optional(z.int().check(z.minimum(0)));

const meeting = {
  pairId: PairId,
  occurrenceId: OccurrenceId,
  /** What the card says that the other one said; absent on one that asks. [WU5] */
  overrules: z.optional(z.enum(["findTime", "skip"])),
};

/** What a person wants, whether they wrote it or pressed it on a card. What a card sends back is not trusted. */
export const CardAction = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("help.show") }),
  z.object({ verb: z.literal("agenda.show"), pairId: z.optional(PairId) }),
  z.object({ verb: z.literal("point.discuss"), pairId: PairId, pointId: SharedPointId, seen }),
  z.object({ verb: z.literal("point.reopen"), pairId: PairId, pointId: SharedPointId, seen }),
  z.object({ verb: z.literal("point.withdraw"), pairId: PairId, pointId: SharedPointId }),
  z.object({ verb: z.literal("point.restore"), pairId: PairId, pointId: SharedPointId }),
  z.object({ verb: z.literal("meeting.happened"), ...meeting }),
  z.object({ verb: z.literal("meeting.findTime"), ...meeting }),
  z.object({ verb: z.literal("meeting.skip"), ...meeting }),
  z.object({
    verb: z.literal("meeting.undo"),
    ...meeting,
    /** What is taken back; older cards do not say it. */
    said: z.optional(z.enum(["happened", "findTime", "skip"])),
  }),
  z.object({
    verb: z.literal("point.add"),
    text: z._default(z.string(), ""),
    pairId: z.optional(PairId),
    /** Present when the topic waited in a card: the same one however often the card is used. */
    commandId: z.optional(CommandId),
  }),
]);
export type CardAction = z.infer<typeof CardAction>;

const Invoked = z.object({
  action: z.object({ verb: z.string(), data: z.nullish(z.record(z.string(), z.unknown())) }),
});

/** The action in the value of an `adaptiveCard/action` invoke; undefined when it is not one of ours. */
export function invokedAction(value: unknown): CardAction | undefined {
  const invoked = z.safeParse(Invoked, value);
  if (!invoked.success) return undefined;
  const { verb, data } = invoked.data.action;
  return submittedAction({ ...data, verb });
}

/** The action in the value of a message that a card sent; undefined when it is not one of ours. */
export function submittedAction(value: unknown): CardAction | undefined {
  const parsed = z.safeParse(CardAction, value);
  return parsed.success ? parsed.data : undefined;
}

/** The id of the command that an activity stands for: delivered twice, it is one command. [WR2] */
export function commandIdOf(activity: { readonly conversationId: string; readonly id: string }): CommandId {
  const digest = createHash("sha256")
    .update(JSON.stringify([activity.conversationId, activity.id]))
    .digest("base64url");
  return `cmd_chat-${digest}`;
}

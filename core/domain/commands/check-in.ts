import * as z from "zod/mini";
import { CheckInItem, ScalePoint, said } from "../check-in.ts";
import { ActionItemId, CheckInCopyId, CommandId, OccurrenceId } from "../ids.ts";
import { Instant } from "../instant.ts";
import { CHECK_IN_WORD_MAX } from "../limits.ts";
import { Words, wordsUpTo } from "./words.ts";

const occurrenceId = OccurrenceId;
const item = CheckInItem;

/** What can be done in a check-in, and with what the other shares of theirs. */
export const checkInCommands = [
  z.object({
    name: z.literal("checkIn.answer"),
    occurrenceId,
    item,
    version: said.version,
    /** Null clears it. What is not named stays. */
    value: z.optional(ScalePoint),
    word: z.optional(z.nullable(wordsUpTo(CHECK_IN_WORD_MAX))),
    wantsToTalk: z.optional(z.boolean()),
    sayInMeeting: z.optional(z.boolean()),
  }),
  z.object({
    name: z.literal("checkIn.share"),
    occurrenceId,
    item,
    until: Instant,
    onlyTalk: z._default(z.boolean(), false),
  }),
  z.object({ name: z.literal("checkIn.revoke"), occurrenceId, item }),
  z.object({ name: z.literal("checkIn.ready"), occurrenceId }),
  z.object({
    name: z.literal("checkIn.opened"),
    copyId: CheckInCopyId,
    /** Which sharing was seen: what was shared since then was not. */
    sharing: CommandId,
  }),
  z.object({
    name: z.literal("checkIn.respond"),
    copyId: CheckInCopyId,
    response: z.discriminatedUnion("kind", [
      /** The words of the talking point: the item's name, never the answer. */
      z.object({ kind: z.literal("talk"), text: Words }),
      z.object({ kind: z.literal("action"), actionItemId: ActionItemId }),
      z.object({ kind: z.literal("noted") }),
    ]),
  }),
] as const;

import * as z from "zod/mini";
import { type CheckInItem, said } from "./check-in.ts";
import {
  ActionItemId,
  CheckInCopyId,
  CheckInReadyId,
  CommandId,
  OccurrenceId,
  PersonId,
  SharedPointId,
} from "./ids.ts";
import { Instant } from "./instant.ts";
import { recordBase } from "./record.ts";

/** What the other did about a shared answer; `about` is the talking point or the action item it led to. */
export const CheckInResponse = z.object({
  kind: z.enum(["talk", "action", "noted"]),
  at: Instant,
  about: z.nullable(z.union([SharedPointId, ActionItemId])),
});
export type CheckInResponse = z.infer<typeof CheckInResponse>;

/**
 * A copy of one answer, which its owner let the other see until a moment. Taken back, it is a mark that says
 * nothing: it stays so that whoever kept the copy learns of it. [CI7] [CI9]
 */
export const CheckInCopy = z.object({
  ...recordBase,
  ...said,
  id: CheckInCopyId,
  type: z.literal("checkInCopy"),
  occurrenceId: OccurrenceId,
  personId: PersonId,
  state: z.enum(["shared", "revoked"]),
  /** The command by which its owner shared what it shows, or showed last. */
  sharing: CommandId,
  /** The number of that sharing: one that comes late finds a higher one, and no longer counts. [CI16] */
  telling: z._default(z.int(), 0),
  until: Instant,
  /** When the other's panel first showed it. */
  openedAt: z.nullable(Instant),
  response: z.nullable(CheckInResponse),
});
export type CheckInCopy = z.infer<typeof CheckInCopy>;

/** That a person is ready for a meeting; whether they answered anything is not in it. [CI5] */
export const CheckInReady = z.object({
  ...recordBase,
  id: CheckInReadyId,
  type: z.literal("checkInReady"),
  occurrenceId: OccurrenceId,
  personId: PersonId,
  /** It leaves the open agenda by the day of its meeting. */
  settledAt: Instant,
});
export type CheckInReady = z.infer<typeof CheckInReady>;

/** The id under which an answer is shared; the same whenever it is shared again. */
export function copyIdOf(occurrenceId: OccurrenceId, personId: PersonId, item: CheckInItem): CheckInCopyId {
  return `cic_${occurrenceId.slice("occ_".length)}_${personId}_${item}`;
}

/** The id of "this person is ready for this meeting". */
export function readyIdOf(occurrenceId: OccurrenceId, personId: PersonId): CheckInReadyId {
  return `rdy_${occurrenceId.slice("occ_".length)}_${personId}`;
}

/** Whether what it says is kept back from whoever looks: no copy is shared without saying something. [CI11] */
export function isCopyKeptBack({ state, value, word, wantsToTalk }: CheckInCopy): boolean {
  return state === "shared" && value === null && word === null && !wantsToTalk;
}

/**
 * Whether a shared answer asks the other for a response: its owner wants to talk, or it is a low one. The
 * middle of the amount of work is its good end; both sides of it are low. [CI12]
 */
export function asksForResponse({ item, value, wantsToTalk }: CheckInCopy): boolean {
  if (wantsToTalk) return true;
  if (value === null) return false;
  return item === "workload" ? value !== 3 : value <= 2;
}

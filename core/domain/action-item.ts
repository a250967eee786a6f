import * as z from "zod/mini";
import { ActionItemId, GoalId, PersonId, SharedPointId } from "./ids.ts";
import { epochMsOf, Instant, LocalDate, MINUTE_MS } from "./instant.ts";
import { DUE_CORRECTED_MIN } from "./limits.ts";
import { recordBase } from "./record.ts";

/** By when: a day, or the next time the two meet. */
export const Due = z.union([
  z.object({ kind: z.literal("date"), date: LocalDate }),
  z.object({ kind: z.literal("next-time") }),
]);
export type Due = z.infer<typeof Due>;

/** Whether two say the same day, or both the next time. */
export function isSameDue(one: Due, other: Due): boolean {
  return one.kind === "date" ? other.kind === "date" && one.date === other.date : other.kind === one.kind;
}

/** A new date for a promise: agreed before it was due, it counts as kept. [AI7] */
export const Renegotiation = z.object({
  from: Due,
  to: Due,
  why: z.string(),
  at: Instant,
  by: PersonId,
  inTime: z.boolean(),
});
export type Renegotiation = z.infer<typeof Renegotiation>;

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
  /** The goal of the other one that it helps with. [GO5] */
  goalId: z.optional(GoalId),
  state: z.enum(["open", "kept", "released", "deleted"]),
  /** When it was first promised. Null in older records. */
  promisedAt: z._default(z.nullable(Instant), null),
  /** When its due was last changed: "next time" is the first meeting after it. Absent: it is as it was promised. */
  dueSetAt: z.optional(Instant),
  /** The dates that it had before, oldest first. */
  renegotiated: z._default(z.array(Renegotiation), []),
  settledAt: z.nullable(Instant),
});
export type ActionItem = z.infer<typeof ActionItem>;

/** Whether it was promised so lately, and got no new date since, that both can put its day right without a word. [AI11] */
export function isJustPromised({ state, promisedAt, renegotiated }: ActionItem, now: Instant): boolean {
  if (state !== "open" || promisedAt === null || renegotiated.length > 0) return false;
  return epochMsOf(now) - epochMsOf(promisedAt) < DUE_CORRECTED_MIN * MINUTE_MS;
}

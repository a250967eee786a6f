import * as z from "zod/mini";
import { FeedbackId, OccurrenceId, PairId, PersonId, TenantId } from "./ids.ts";
import { Instant } from "./instant.ts";

/** A meeting, and which of the two it is about. */
const meetingOfOne = {
  tenantId: TenantId,
  pairId: PairId,
  occurrenceId: OccurrenceId,
  personId: PersonId,
};

/** What to look at, and since when it has been due. A job decides nothing: when it fires, the records say what is true. */
export const Job = z.object({
  id: z.string(),
  type: z.literal("job"),
  schemaVersion: z.literal(1),
  /** The partition: `slotOf(dueAt)`. */
  slot: z.string(),
  dueAt: Instant,
  /** Held by a worker until then; null: free. */
  heldUntil: z.nullable(Instant),
  tries: z.int(),
  ttl: z.optional(z.int()),
  what: z.discriminatedUnion("kind", [
    /** Compare the calendar with what is stored about a pair's meetings. */
    z.object({
      kind: z.literal("reconcile"),
      tenantId: TenantId,
      pairId: PairId,
      /** Comes back a day later: the net under notifications that were missed. */
      daily: z.optional(z.literal(true)),
    }),
    /** Give the calendar the length and rhythm that the pair's series is to have. */
    z.object({ kind: z.literal("change-series"), tenantId: TenantId, pairId: PairId }),
    /** Ask for notifications of one person's calendar. */
    z.object({ kind: z.literal("subscribe"), tenantId: TenantId, personId: PersonId }),
    /** Tell one person how a meeting ended, if this wrap still holds; older jobs do not say which. */
    z.object({ kind: z.literal("recap"), ...meetingOfOne, wrappedAt: z.optional(Instant) }),
    /** Tell one person that there is feedback for them, if they have not opened it. */
    z.object({
      kind: z.literal("feedback"),
      tenantId: TenantId,
      pairId: PairId,
      personId: PersonId,
      feedbackId: FeedbackId,
    }),
    /** Ask one person what became of a meeting, if nobody said so. */
    z.object({ kind: z.literal("unwrapped"), ...meetingOfOne }),
    /** Renew the notifications of one person's calendar. */
    z.object({
      kind: z.literal("renew-subscription"),
      tenantId: TenantId,
      personId: PersonId,
      subscriptionId: z.string(),
      expiresAt: Instant,
    }),
  ]),
});
export type Job = z.infer<typeof Job>;

/** The slot that holds what is due at an instant: its day in UTC, so that a sweep reads one or two partitions. */
export function slotOf(dueAt: Instant): string {
  return dueAt.slice(0, 10);
}

import type { FeedbackId, OccurrenceId, PersonId } from "../../core/domain/ids.ts";
import { DAY_MS, epochMsOf, type Instant, instantOf, plusMs } from "../../core/domain/instant.ts";
import { type Job, slotOf } from "../../core/domain/job.ts";
import type { Subscription } from "../ports/calendar.ts";
import type { OwnerKey, PairKey } from "../ports/store.ts";

/** The daily look does the work of one that could not be done in that time. */
const KEPT_S = (14 * DAY_MS) / 1000;

/** A meeting, and which of the two a job about it concerns. */
export type MeetingOfOne = PairKey & { readonly occurrenceId: OccurrenceId; readonly personId: PersonId };

/** What a job is about, and the name under which the same one is kept once in its slot. */
function jobOf(name: string, dueAt: Instant, what: Job["what"]): Job {
  return {
    id: name,
    type: "job",
    schemaVersion: 1,
    slot: slotOf(dueAt),
    dueAt,
    heldUntil: null,
    tries: 0,
    what,
  };
}

/** A look at the calendar of a pair, because of one change of it; the same change twice is one job. */
export function reconcileJob({ tenantId, pairId }: PairKey, version: string, now: Instant): Job {
  const job = jobOf(`reconcile_${pairId}_${version}`, now, { kind: "reconcile", tenantId, pairId });
  return { ...job, ttl: KEPT_S };
}

/** Telling the calendar of another length or rhythm; one job a wish. */
export function changeSeriesJob({ tenantId, pairId }: PairKey, wantedAt: Instant, now: Instant): Job {
  const name = `series_${pairId}_${epochMsOf(wantedAt)}`;
  return { ...jobOf(name, now, { kind: "change-series", tenantId, pairId }), ttl: KEPT_S };
}

/** Telling one person how a meeting ended; one a wrap. */
export function recapJob(meeting: MeetingOfOne, wrappedAt: Instant, dueAt: Instant): Job {
  const name = `recap_${meeting.pairId}_${meeting.occurrenceId}_${meeting.personId}_${epochMsOf(wrappedAt)}`;
  return { ...jobOf(name, dueAt, { kind: "recap", ...meeting, wrappedAt }), ttl: KEPT_S };
}

/** Telling one person that there is feedback for them; once for each. */
export function feedbackJob(
  what: PairKey & { readonly feedbackId: FeedbackId; readonly personId: PersonId },
  dueAt: Instant,
): Job {
  return { ...jobOf(`feedback_${what.feedbackId}`, dueAt, { kind: "feedback", ...what }), ttl: KEPT_S };
}

/** Asking one person what became of a meeting; once. */
export function unwrappedJob(meeting: MeetingOfOne, dueAt: Instant): Job {
  const name = `unwrapped_${meeting.pairId}_${meeting.occurrenceId}_${meeting.personId}`;
  return { ...jobOf(name, dueAt, { kind: "unwrapped", ...meeting }), ttl: KEPT_S };
}

/** The look at the calendar of a pair that comes once a day. */
export function dailyJob({ tenantId, pairId }: PairKey, after: Instant): Job {
  const dueAt = plusMs(after, DAY_MS);
  return jobOf(`daily_${pairId}_${slotOf(dueAt)}`, dueAt, {
    kind: "reconcile",
    tenantId,
    pairId,
    daily: true,
  });
}

/** Asking for notifications of a person's calendar. */
export function subscribeJob({ tenantId, ownerId }: OwnerKey, now: Instant): Job {
  return jobOf(`subscribe_${ownerId}`, now, { kind: "subscribe", tenantId, personId: ownerId });
}

/** The renewal of a subscription when half of what is left of it has passed. */
export function renewalJob(
  { tenantId, ownerId }: OwnerKey,
  { id, expiresAt }: Subscription,
  now: Instant,
): Job {
  const halfwayMs = (epochMsOf(now) + epochMsOf(expiresAt)) / 2;
  return renewalAt({ tenantId, ownerId }, { id, expiresAt }, instantOf(Math.round(halfwayMs)));
}

/** The renewal of a subscription at an instant. */
export function renewalAt(
  { tenantId, ownerId }: OwnerKey,
  { id, expiresAt }: Subscription,
  dueAt: Instant,
): Job {
  return jobOf(`renew_${id}_${epochMsOf(expiresAt)}`, dueAt, {
    kind: "renew-subscription",
    tenantId,
    personId: ownerId,
    subscriptionId: id,
    expiresAt,
  });
}

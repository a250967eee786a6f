import type { PastCheckIn } from "./check-in.ts";
import { ttlUntil } from "./check-in-half-life.ts";
import type { OccurrenceId, PairId, PastCheckInId } from "./ids.ts";
import { DAY_MS, type Instant, plusMs } from "./instant.ts";
import { CHECK_IN_KEPT_DAYS } from "./limits.ts";
import type { Notebook } from "./notebook.ts";
import { originalStartOf } from "./occurrence.ts";

/** The id of a check-in that is over, within its owner's partition. */
export function pastCheckInIdOf(pairId: PairId, occurrenceId: OccurrenceId): PastCheckInId {
  return `ci_${pairId}_${occurrenceId.slice("occ_".length)}`;
}

/** Until when a check-in is kept: a year after its meeting was first meant to be. [CI6] */
export function keptUntil(occurrenceId: OccurrenceId, now: Instant): Instant {
  return plusMs(originalStartOf(occurrenceId) ?? now, CHECK_IN_KEPT_DAYS * DAY_MS);
}

/** The check-in that makes room in the notebook when the one of another meeting begins; none when it is empty. [CI6] */
export function pastCheckInOf(
  { checkIn, ...notebook }: Notebook,
  next: OccurrenceId,
  now: Instant,
): readonly PastCheckIn[] {
  if (checkIn === null || checkIn.occurrenceId === next) return [];
  const until = keptUntil(checkIn.occurrenceId, now);
  if (until <= now) return [];
  const past: PastCheckIn = {
    tenantId: notebook.tenantId,
    pairId: notebook.pairId,
    schemaVersion: 1,
    rev: 1,
    at: now,
    recent: [],
    id: pastCheckInIdOf(notebook.pairId, checkIn.occurrenceId),
    type: "checkIn",
    ownerId: notebook.ownerId,
    occurrenceId: checkIn.occurrenceId,
    answers: checkIn.answers.map(({ sayInMeeting: _said, sharing: _shared, ...answer }) => answer),
    ttl: ttlUntil(until, now),
  };
  return [past];
}

import {
  type AtHand,
  atHand,
  type CheckIn,
  checkInsAtHand,
  type PastCheckIn,
  withEarlier,
} from "./check-in.ts";
import { ttlUntil } from "./check-in-half-life.ts";
import type { OccurrenceId, PairId, PastCheckInId } from "./ids.ts";
import { DAY_MS, type Instant, plusMs } from "./instant.ts";
import { CHECK_IN_KEPT_DAYS, CHECK_INS_AT_HAND } from "./limits.ts";
import type { Notebook } from "./notebook.ts";
import { occurrenceNamed, originalStartOf } from "./occurrence.ts";
import type { PairView } from "./pair-view.ts";

/** The id of a check-in that is over, within its owner's partition. */
export function pastCheckInIdOf(pairId: PairId, occurrenceId: OccurrenceId): PastCheckInId {
  return `ci_${pairId}_${occurrenceId.slice("occ_".length)}`;
}

/** Until when a check-in is kept: a year after its meeting was first meant to be. [CI6] */
export function keptUntil(occurrenceId: OccurrenceId, now: Instant): Instant {
  return plusMs(originalStartOf(occurrenceId) ?? now, CHECK_IN_KEPT_DAYS * DAY_MS);
}

/** The notebook with room for the check-in of a meeting, and what moved out of it. */
type Room = { readonly notebook: Notebook; readonly kept: readonly PastCheckIn[] };

/**
 * Makes room for a check-in that begins: of those at hand the one of the earliest meeting moves into a record
 * of its own. A meeting that was moved counts where it is now. [CI6]
 */
export function roomFor({ records, notebook }: PairView, next: OccurrenceId, now: Instant): Room {
  const all = checkInsAtHand(notebook);
  const others = all.filter((one) => one.occurrenceId !== next);
  if (others.length < all.length || all.length < CHECK_INS_AT_HAND) return { notebook, kept: [] };
  const startOf = ({ occurrenceId }: CheckIn) =>
    occurrenceNamed(records, occurrenceId, now)?.start ?? originalStartOf(occurrenceId) ?? now;
  const byStart = [...all].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const leaving = byStart.slice(0, all.length - CHECK_INS_AT_HAND + 1);
  return {
    notebook: { ...notebook, ...atHand(all.filter((one) => !leaving.includes(one))) },
    kept: leaving.flatMap((one) => pastCheckIn(notebook, one, now)),
  };
}

/** A check-in as it is kept beside the notebook; none when its year is over. */
function pastCheckIn(notebook: Notebook, checkIn: CheckIn, now: Instant): PastCheckIn[] {
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

/** What a check-in says, at hand or over. */
type Said = Pick<PastCheckIn, "occurrenceId" | "answers">;

/** All of one's check-ins, each meeting once, the newest first; what is at hand counts before what was kept. [CI6] */
export function allCheckIns(kept: AtHand, past: readonly Said[]): Said[] {
  const byMeeting = new Map<OccurrenceId, Said>();
  for (const { occurrenceId, answers } of [...checkInsAtHand(kept), ...past]) {
    const newer = byMeeting.get(occurrenceId)?.answers ?? [];
    byMeeting.set(occurrenceId, { occurrenceId, answers: withEarlier(newer, answers) });
  }
  return [...byMeeting.values()].sort((a, b) => (a.occurrenceId < b.occurrenceId ? 1 : -1));
}

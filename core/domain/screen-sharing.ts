import { currentUntil } from "./agenda.ts";
import { type Course, courseIdOf } from "./course.ts";
import type { OccurrenceId } from "./ids.ts";
import { type Instant, MINUTE_MS, plusMs } from "./instant.ts";
import type { PairView } from "./pair-view.ts";
import type { Occurrence } from "./series.ts";

/** How long after a meeting has ended a screen may still be shared: the two are often still talking. */
const AFTER_MS = 30 * MINUTE_MS;

/**
 * The meeting in or after which the viewer may be showing their screen, the latest one; null: there is none.
 * Nothing that the other does in it ends it sooner. [SS1]
 */
export function meetingToCover(view: Pick<PairView, "records">, now: Instant): OccurrenceId | null {
  let latest: Occurrence | null = null;
  for (const record of view.records.values()) {
    if (record.type !== "occurrence" || (latest !== null && record.start <= latest.start)) continue;
    const course = view.records.get(courseIdOf(record.id));
    if (isToCover(course?.type === "course" ? course : null, record, now)) latest = record;
  }
  return latest?.id ?? null;
}

/** A meeting that was cancelled once it had begun may go on all the same; one cancelled before does not begin. */
function isToCover(course: Course | null, occurrence: Occurrence, now: Instant): boolean {
  const { start, state, at, begunAs } = occurrence;
  const startedAt = course?.startedAt ?? null;
  const wrappedAt = course?.wrap?.at ?? null;
  if (begunAs !== null && now >= begunAs.start && now < coveredUntil(begunAs)) return true;
  if (state === "cancelled" && startedAt === null && at < start) return false;
  if (now < (startedAt !== null && startedAt < start ? startedAt : start)) return false;
  const isOpen = startedAt !== null && wrappedAt === null && course?.missed === null;
  if (isOpen) return now < currentUntil(occurrence);
  if (now < coveredUntil(occurrence)) return true;
  // One that is made up for later is past: nobody is talking any more.
  return wrappedAt !== null && wrappedAt < currentUntil(occurrence) && now < plusMs(wrappedAt, AFTER_MS);
}

/** Half an hour after the booked end. */
function coveredUntil({ start, minutes }: Pick<Occurrence, "start" | "minutes">): Instant {
  return plusMs(start, minutes * MINUTE_MS + AFTER_MS);
}

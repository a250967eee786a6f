import type { ActionItem, Due } from "./action-item.ts";
import { courseIdOf, missedAt } from "./course.ts";
import { epochMsOf, type Instant, MINUTE_MS } from "./instant.ts";
import { dayOf, zoneOf } from "./local-day.ts";
import type { PairView } from "./pair-view.ts";

/** Whether the day of a due is over where the two meet. */
export function isDayOver(due: Due, view: Pick<PairView, "records">, now: Instant): boolean {
  return due.kind === "date" && due.date < dayOf(now, zoneOf(view));
}

/**
 * Whether an open promise is past its due: its day is over where the two meet, or the first meeting after
 * "next time" was said has ended; one that did not happen does not count. [AI9]
 */
export function isOverdue(item: ActionItem, view: Pick<PairView, "records">, now: Instant): boolean {
  if (item.state !== "open") return false;
  if (item.due.kind === "date") return isDayOver(item.due, view, now);
  const since = item.dueSetAt ?? item.promisedAt;
  if (since === null) return false;
  for (const record of view.records.values()) {
    if (record.type !== "occurrence" || record.state === "cancelled") continue;
    const course = view.records.get(courseIdOf(record.id));
    if (course?.type === "course" && missedAt(course, record.start) !== null) continue;
    const endMs = epochMsOf(record.start) + record.minutes * MINUTE_MS;
    if (record.start > since && endMs < epochMsOf(now)) return true;
  }
  return false;
}

import type { ActionItem, Due } from "./action-item.ts";
import { currentUntil } from "./agenda.ts";
import { type Course, courseIdOf, missedAt } from "./course.ts";
import type { Instant } from "./instant.ts";
import { dayOf, zoneOf } from "./local-day.ts";
import type { PairView } from "./pair-view.ts";
import { heldAt } from "./wrap.ts";

/** Whether the day of a due is over where the two meet. */
export function isDayOver(due: Due, view: Pick<PairView, "records">, now: Instant): boolean {
  return due.kind === "date" && due.date < dayOf(now, zoneOf(view));
}

/**
 * Whether an open promise is past its due: its day is over where the two meet, or so is the first meeting
 * after "next time" was said. [AI9]
 */
export function isOverdue(item: ActionItem, view: Pick<PairView, "records">, now: Instant): boolean {
  if (item.state !== "open") return false;
  return item.due.kind === "date" ? isDayOver(item.due, view, now) : nextTimeOf(item, view, now) === "over";
}

/** Whether "next time" is now: the first meeting after that was said has begun and is not over. [AI9] */
export function isDueNow(item: ActionItem, view: Pick<PairView, "records">, now: Instant): boolean {
  return item.state === "open" && item.due.kind === "next-time" && nextTimeOf(item, view, now) === "on";
}

/**
 * How it stands with the first meeting after "next time" was said. It is over once it was wrapped up, or is no
 * longer the current one. One that did not happen does not count. [AI9]
 */
function nextTimeOf(
  item: ActionItem,
  { records }: Pick<PairView, "records">,
  now: Instant,
): "ahead" | "on" | "over" {
  const since = item.dueSetAt ?? item.promisedAt;
  if (since === null) return "ahead";
  let isOn = false;
  for (const record of records.values()) {
    // A wrap stays in sight for longer than its occurrence.
    if (record.type === "course" && record.wrap !== null) {
      if (beginOf(record, heldAt({ records }, record)) > since) return "over";
    }
    if (record.type !== "occurrence" || record.state === "cancelled") continue;
    const stored = records.get(courseIdOf(record.id));
    const course = stored?.type === "course" ? stored : null;
    const begin = beginOf(course, record.start);
    if (begin <= since || (course !== null && missedAt(course, record.start) !== null)) continue;
    if (currentUntil(record) <= now) return "over";
    if (begin <= now) isOn = true;
  }
  return isOn ? "on" : "ahead";
}

/** When a meeting begins: what is promised in one that was started before its time is not due in it. */
function beginOf(course: Course | null, start: Instant): Instant {
  const startedAt = course?.startedAt ?? start;
  return startedAt < start ? startedAt : start;
}

import type { Agenda } from "./agenda.ts";
import { type Course, missedAt } from "./course.ts";
import { epochMsOf, type Instant, MINUTE_MS, plusMs } from "./instant.ts";
import type { Role } from "./people.ts";
import type { Occurrence } from "./series.ts";

/** How long before its time a meeting can be started from its agenda. */
const NEAR_MS = 15 * MINUTE_MS;

/**
 * Where the two stand with a meeting: it is ahead, it can be started, it is on, it is over. What did not
 * happen is over too, until it is moved. [CO12]
 */
export type MeetingPhase = "ahead" | "near" | "on" | "over";

/** The phase that a meeting is in at a moment. [CO12] */
export function phaseOf(course: Course, occurrence: Occurrence, now: Instant): MeetingPhase {
  if (course.wrap !== null || missedAt(course, occurrence.start) !== null) return "over";
  if (course.startedAt !== null) return "on";
  return now >= plusMs(occurrence.start, -NEAR_MS) ? "near" : "ahead";
}

/** How long the two still read in silence, in ms; 0: they do not. [CO11] */
export function quietFor(course: Course, now: Instant): number {
  return course.quietUntil === null ? 0 : Math.max(0, epochMsOf(course.quietUntil) - epochMsOf(now));
}

/** Whether one of the two brings something to a meeting that both can see. [CO13] */
export function isPrepared(agenda: Agenda, course: Course, role: Role): boolean {
  const own = agenda.sections.find((section) => section.role === role);
  return course.wants[role] !== null || (own !== undefined && own.points.length > 0);
}

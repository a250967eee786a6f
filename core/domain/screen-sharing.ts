import type { Course } from "./course.ts";
import { type Instant, MINUTE_MS, plusMs } from "./instant.ts";
import { phaseOf } from "./meeting-phase.ts";
import type { Occurrence } from "./series.ts";

/**
 * Whether the two are in their meeting, where one of them may show their screen: it was started and is not
 * wrapped up, or it is its time by the clock. [SS1]
 */
export function isMeetingOn(course: Course, occurrence: Occurrence, now: Instant): boolean {
  const phase = phaseOf(course, occurrence, now);
  if (phase === "over") return false;
  const end = plusMs(occurrence.start, occurrence.minutes * MINUTE_MS);
  return phase === "on" || (now >= occurrence.start && now < end);
}

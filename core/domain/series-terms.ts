import type { Course } from "./course.ts";
import { DAY_MS, epochMsOf, type Instant, type LocalDate } from "./instant.ts";
import { dayAfter, dayOf } from "./local-day.ts";
import type { PairView } from "./pair-view.ts";
import { outlineOf, plannedSections } from "./planned-course.ts";
import type { Cadence, Occurrence, Series } from "./series.ts";

/** The cadence and length that a series is to get; null when nothing is on its way. */
export function wantedOf(series: Series): Pick<Series, "minutes" | "cadence"> | null {
  if (series.wanted === null) return null;
  const { minutes, everyWeeks, at } = series.wanted;
  return { minutes, cadence: inRhythm(series.cadence, everyWeeks, at) };
}

/** Changes of a series that are remembered: meetings are shown two weeks back. */
const FORMERLY_KEPT = 3;

/**
 * The records that change when a series gets another length or rhythm, each in its next state without its
 * `rev`. What was before stays as it was; the next meeting stays in the rhythm, meetings that fall out of it
 * are cancelled, and courses that have not begun get the new minutes. No point is touched. [SE3] [AG1]
 */
export function withTerms(
  view: Pick<PairView, "pair" | "records">,
  series: Series,
  { minutes, cadence }: Pick<Series, "minutes" | "cadence">,
  now: Instant,
): (Series | Occurrence | Course)[] {
  const before = { cadence: series.cadence, minutes: series.minutes, until: now };
  const formerly = [...series.formerly, before].slice(-FORMERLY_KEPT);
  const changed: (Series | Occurrence | Course)[] = [{ ...series, cadence, minutes, formerly, wanted: null }];
  for (const record of view.records.values()) {
    if (record.type !== "occurrence" || record.seriesId !== series.id) continue;
    if (record.originalStart < now || record.state !== "planned") continue;
    if (!isInRhythm(cadence, record.originalStart)) changed.push({ ...record, state: "cancelled" });
    else if (record.minutes === series.minutes) changed.push({ ...record, minutes });
  }
  const outline = outlineOf(view);
  for (const record of view.records.values()) {
    if (record.type !== "course" || !isAhead(record, now)) continue;
    changed.push({ ...record, sections: plannedSections(outline, record.template, minutes) });
  }
  return changed;
}

/**
 * The cadence with another number of weeks between meetings, through the day on which the next one is. It
 * begins as early as it can: what it shares with the rhythm before stays in the calendar.
 */
export function inRhythm(cadence: Cadence, everyWeeks: number, now: Instant): Cadence {
  if (everyWeeks === cadence.everyWeeks) return cadence;
  const today = dayOf(now, cadence.zone);
  const stepBefore = 7 * cadence.everyWeeks;
  const untilNext = Math.max(0, Math.ceil(daysBetween(cadence.from, today) / stepBefore)) * stepBefore;
  return { ...cadence, everyWeeks, from: dayAfter(cadence.from, untilNext % (7 * everyWeeks)) };
}

function isInRhythm(cadence: Cadence, originalStart: Instant): boolean {
  const days = daysBetween(cadence.from, dayOf(originalStart, cadence.zone));
  return days >= 0 && days % (7 * cadence.everyWeeks) === 0;
}

function isAhead(course: Course, now: Instant): boolean {
  return (
    course.startedAt === null &&
    course.wrap === null &&
    course.missed === null &&
    course.settledAt !== null &&
    course.settledAt >= now
  );
}

function daysBetween(from: LocalDate, to: LocalDate): number {
  const at = (day: LocalDate) => epochMsOf(`${day}T00:00:00.000Z`);
  return Math.round((at(to) - at(from)) / DAY_MS);
}

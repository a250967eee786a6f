import type { CommandNamed } from "./command.ts";
import type { Course, Turn } from "./course.ts";
import type { OccurrenceId } from "./ids.ts";
import { epochMsOf, type Instant, plusMs } from "./instant.ts";
import { SPENT_MAX } from "./limits.ts";
import { occurrenceNamed } from "./occurrence.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { courseOf } from "./planned-course.ts";
import { type Attempt, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";
import type { SectionKey } from "./template.ts";

type CourseCommand = CommandNamed<"course.start" | "course.goTo" | "course.want" | "course.beQuiet">;

/** Decides a command on the course of a meeting; either of the two may do all of them. [CO1] to [CO5] [CO11] */
export function decideCourse(
  view: PairView,
  command: CourseCommand,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const course = courseToChange(view, command.occurrenceId, attempt);
  if (!course.ok) return course;
  if (course.value === null) return ok(noChange);
  const next = nextCourse(view, course.value, command, by, attempt);
  if (!next.ok) return next;
  return ok(next.value === null ? noChange : { shared: [stamp(next.value, attempt)], notebook: null });
}

/** The course that a command changes; null when it did so before. Refuses when there is none, or it is over. [CO5] */
export function courseToChange(
  view: PairView,
  occurrenceId: OccurrenceId,
  attempt: Attempt,
): Result<Course | null> {
  const occurrence = occurrenceNamed(view.records, occurrenceId, attempt.now);
  if (occurrence === undefined) return refuse("occurrence-unknown");
  const course = courseOf(view, occurrence);
  const seen = seenBefore(course, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(null);
  return course.wrap === null ? ok(course) : refuse("course-wrapped");
}

/** The course after a command; null when it stays as it is for good. */
function nextCourse(
  view: PairView,
  course: Course,
  command: CourseCommand,
  by: Participant,
  attempt: Attempt,
): Result<Course | null> {
  switch (command.name) {
    case "course.start":
      return ok(started(course, attempt.now));
    case "course.goTo":
      return goneTo(view, course, command, attempt.now);
    case "course.want":
      return ok({ ...course, wants: { ...course.wants, [by.role]: command.words } });
    case "course.beQuiet":
      return ok({ ...course, quietUntil: quietUntil(course, command.seconds, attempt.now) });
  }
}

/** The first start counts; what starts was not missed. [CO2] */
function started(course: Course, now: Instant): Course | null {
  if (course.startedAt !== null) return null;
  const first = course.sections[0]?.key ?? "report";
  const turn: Turn = { section: first, pointId: null, since: now };
  return { ...course, startedAt: now, turn, missed: null, missedStart: null, missedBy: null };
}

/** Both count to the same instant: whoever asks for silence while it is silent changes nothing. [CO11] */
function quietUntil(course: Course, seconds: number, now: Instant): Instant | null {
  if (seconds === 0) return null;
  const isQuiet = course.quietUntil !== null && course.quietUntil > now;
  return isQuiet ? course.quietUntil : plusMs(now, seconds * 1000);
}

/** Sent on from something, the turn goes on once, however many send it on from there. [CO3] */
function goneTo(
  view: PairView,
  course: Course,
  { section, pointId, from }: CommandNamed<"course.goTo">,
  now: Instant,
): Result<Course | null> {
  const { turn } = course;
  if (turn === null) return refuse("course-not-started");
  if (from !== null && (from.section !== turn.section || from.pointId !== turn.pointId)) return ok(null);
  if (!course.sections.some((one) => one.key === section)) return refuse("not-in-this-section");
  if (pointId !== null) {
    const point = view.records.get(pointId);
    if (point?.type !== "talkingPoint") return refuse("not-found");
    if (point.state === "deleted") return refuse("point-deleted");
    const isOthers =
      (section === "report" || section === "manager") && view.pair[section].id !== point.raisedBy;
    if (isOthers) return refuse("not-in-this-section");
  }
  if (turn.section === section && turn.pointId === pointId) return ok(course);
  return ok({ ...course, spent: spentWith(course.spent, turn, now), turn: { section, pointId, since: now } });
}

/** What was spent, with the time until now added to what has the turn. [CO3] */
export function spentWith(spent: Course["spent"], turn: Turn, now: Instant): Course["spent"] {
  const ms = epochMsOf(now) - epochMsOf(turn.since);
  if (ms <= 0) return spent;
  const own: SectionKey | NonNullable<Turn["pointId"]> = turn.pointId ?? turn.section;
  const hasRoom = spent.length < SPENT_MAX || spent.some((one) => one.key === own);
  const key = hasRoom ? own : turn.section;
  const before = spent.find((one) => one.key === key)?.ms ?? 0;
  return [...spent.filter((one) => one.key !== key), { key, ms: before + ms }];
}

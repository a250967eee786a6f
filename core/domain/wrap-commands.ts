import type { CommandNamed } from "./command.ts";
import { type Course, missedAt } from "./course.ts";
import { spentWith } from "./course-commands.ts";
import { besideLast, lastOf, movedBesideLast, otherWraps } from "./last-wrap.ts";
import { WORTH_KEPT } from "./limits.ts";
import { meetingsHeld } from "./meetings-held.ts";
import { occurrenceNamed } from "./occurrence.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { courseOf } from "./planned-course.ts";
import { type Attempt, type Stamped, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";
import type { Occurrence } from "./series.ts";
import type { SharedRecord } from "./shared-record.ts";
import { carriedBy } from "./talking-point.ts";
import { nextConfirmedBy, pointsToCarry, wrapOf } from "./wrap.ts";

type WrapCommand = CommandNamed<"course.wrap" | "course.unwrap" | "course.confirmNext" | "course.miss">;

/** Decides what ends a meeting, or says that it did not happen; either of the two may do all of it. [WU1] to [WU5] */
export function decideWrap(
  view: PairView,
  command: WrapCommand,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const occurrence = occurrenceOf(view, command, attempt);
  if (occurrence === undefined) return refuse("occurrence-unknown");
  const course = courseOf(view, occurrence);
  const seen = seenBefore(course, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  switch (command.name) {
    case "course.wrap":
      if (isOverruledUnseen(course, occurrence, by, command)) return refuse("conflict");
      if (course.startedAt === null && attempt.now < occurrence.start) return refuse("course-not-started");
      return ok(wrapUp(view, course, occurrence, by, attempt));
    case "course.unwrap":
      return ok(unwrap(view, course, occurrence, attempt));
    case "course.confirmNext":
      return ok(shared(attempt, confirmNext(course, by, command)));
    case "course.miss":
      return isOverruledUnseen(course, occurrence, by, command)
        ? refuse("conflict")
        : miss(course, occurrence, by, command.outcome, attempt);
  }
}

/** Whoever takes back that a meeting was left out, or says that it happened, speaks of one that is cancelled. */
function occurrenceOf(view: PairView, command: WrapCommand, attempt: Attempt): Occurrence | undefined {
  const stored = view.records.get(command.occurrenceId);
  const isEnd = command.name === "course.miss" || command.name === "course.wrap";
  if (isEnd && stored?.type === "occurrence") {
    return stored.state === "cancelled" && courseOf(view, stored).missed === null ? undefined : stored;
  }
  return occurrenceNamed(view.records, command.occurrenceId, attempt.now);
}

function shared(attempt: Attempt, ...records: (SharedRecord & Stamped)[]): Change {
  return { shared: records.map((record) => stamp(record, attempt)), notebook: null };
}

/** One batch: the meeting is held, what was not discussed carries over, the last wrap stays in sight. [WU1] [WU2] [WU3] */
function wrapUp(
  view: PairView,
  course: Course,
  occurrence: Occurrence,
  by: Participant,
  attempt: Attempt,
): Change {
  if (course.wrap !== null) return noChange;
  const carried = pointsToCarry(view, occurrence);
  const spent = course.turn === null ? course.spent : spentWith(course.spent, course.turn, attempt.now);
  const wrapped: Course = {
    ...course,
    spent,
    turn: null,
    quietUntil: null,
    missed: null,
    missedStart: null,
    missedBy: null,
    wrap: wrapOf(view, course, occurrence, carried, by, attempt.now),
    settledAt: null,
  };
  const others = otherWraps(view, course);
  const last = lastOf(view, [...others, wrapped]);
  const held = meetingsHeld(view) + 1;
  return shared(
    attempt,
    besideLast(wrapped, last, held, attempt.now),
    { ...occurrence, state: "held" },
    ...carried.map((point) => carriedBy(point, occurrence.id)),
    ...movedBesideLast(others, last, held, attempt.now),
  );
}

/** Takes a wrap back: what it carried over is on today's agenda again, the one before it is the last. [WU4] */
function unwrap(view: PairView, course: Course, occurrence: Occurrence, attempt: Attempt): Change {
  if (course.wrap === null) return noChange;
  const back = course.wrap.carried.flatMap((id) => {
    const point = view.records.get(id);
    return point?.type === "talkingPoint"
      ? [{ ...point, carriedFrom: point.carriedFrom.filter((from) => from !== occurrence.id) }]
      : [];
  });
  const others = otherWraps(view, course);
  const last = lastOf(view, others);
  const open: Course = {
    ...course,
    // Nobody else at hand knows how many there were.
    nth: last === undefined ? course.nth : null,
    wrap: null,
    turn: course.startedAt === null ? null : { section: "wrap", pointId: null, since: attempt.now },
    settledAt: occurrence.originalStart,
  };
  const moved = movedBesideLast(others, last, meetingsHeld(view) - 1, attempt.now);
  return shared(attempt, open, { ...occurrence, state: "planned" }, ...back, ...moved);
}

/** What was said of another date no longer counts. [WU9] */
function confirmNext(
  course: Course,
  by: Participant,
  { confirmed, start }: CommandNamed<"course.confirmNext">,
): Course {
  const nextConfirmedFor = start ?? course.nextConfirmedFor;
  const others = nextConfirmedBy(course, nextConfirmedFor).filter((id) => id !== by.id);
  return { ...course, nextConfirmedFor, nextConfirmedBy: confirmed ? [...others, by.id] : others };
}

/** Whether the other one said something else of the meeting, or nothing any more, since its sender looked. [WU5] */
function isOverruledUnseen(
  course: Course,
  { start }: Occurrence,
  by: Participant,
  command: CommandNamed<"course.wrap" | "course.miss">,
): boolean {
  const { overrules } = command;
  const said = missedAt(course, start);
  if (overrules === undefined || course.missedBy === by.id) return false;
  if (said === null) return overrules !== null;
  return said !== overrules && (command.name === "course.wrap" || said !== command.outcome);
}

/** It did not happen. Left out, its occurrence is cancelled; no point is touched. [WU5] [AG1] */
function miss(
  course: Course,
  occurrence: Occurrence,
  by: Participant,
  outcome: CommandNamed<"course.miss">["outcome"],
  attempt: Attempt,
): Result<Change> {
  if (course.wrap !== null) return refuse("course-wrapped");
  const isSaid = missedAt(course, occurrence.start) === outcome;
  const missedBy = outcome && (isSaid ? course.missedBy : by.id);
  const missed = { ...course, missed: outcome, missedStart: outcome && occurrence.start, missedBy };
  const state = outcome === "skipped" ? "cancelled" : "planned";
  const isSame = occurrence.state === state;
  return ok(shared(attempt, missed, ...(isSame ? [] : [{ ...occurrence, state } as const])));
}

/** Decides one's own answer about a meeting; it never leaves the notebook. [WU6] */
export function decideWorth(
  view: PairView,
  { occurrenceId, worth }: CommandNamed<"worth.answer">,
  attempt: Attempt,
): Result<Change> {
  const { notebook } = view;
  const seen = seenBefore(notebook, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  const others = notebook.worth.filter((one) => one.occurrenceId !== occurrenceId);
  const answers = worth === null ? others : [...others, { occurrenceId, worth }].slice(-WORTH_KEPT);
  return ok({ shared: [], notebook: stamp({ ...notebook, worth: answers }, attempt) });
}

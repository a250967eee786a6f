import type { CommandNamed } from "./command.ts";
import { type Asked, type Course, type Given, lengthOf, type TurnKey, turnKeyOf } from "./course.ts";
import { courseToChange } from "./course-commands.ts";
import type { SharedPointId } from "./ids.ts";
import { MINUTE_MS } from "./instant.ts";
import { GIVEN_MAX } from "./limits.ts";
import { bookedMinutes } from "./occurrence.ts";
import { paceOf, pushedBy } from "./pace.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { hasGiven, isToCome, minutesToGive, planOf, pointsOfToday } from "./plan.ts";
import { type Attempt, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";
import { carriedBy, type TalkingPoint } from "./talking-point.ts";

type PaceCommand = CommandNamed<"course.give" | "course.extend" | "course.ask" | "course.keep">;

/**
 * The course after a command, and the point that waits or comes back. Where all stays as it is the course still
 * remembers the command: another one may undo what this one found done, and must not bring it back. [WR2]
 */
type Moved = { readonly course: Course; readonly point?: TalkingPoint };

type Deciding = {
  readonly view: PairView;
  readonly course: Course;
  readonly by: Participant;
  readonly attempt: Attempt;
};

/** Decides a command on the minutes of a meeting; points wait and minutes go in one batch. [PA7] to [PA10] */
export function decidePace(
  view: PairView,
  command: PaceCommand,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const course = courseToChange(view, command.occurrenceId, attempt);
  if (!course.ok) return course;
  if (course.value === null) return ok(noChange);
  const moved = move(command, { view, course: course.value, by, attempt });
  if (!moved.ok) return moved;
  const { course: next, point } = moved.value;
  const shared = point === undefined ? [next] : [next, point];
  return ok({ shared: shared.map((record) => stamp(record, attempt)), notebook: null });
}

/** Whether minutes can go to something: it has the turn. */
export function hasTurn({ turn }: Course, key: TurnKey): boolean {
  return turn !== null && turnKeyOf(turn) === key;
}

/** The minutes that something got of the time that was free. */
export function freeMinutesOf(course: Course, key: TurnKey): number {
  return course.given.find((one) => one.fromPointId === null && one.to === key)?.minutes ?? 0;
}

function move(command: PaceCommand, deciding: Deciding): Result<Moved> {
  if (deciding.course.turn === null) return refuse("course-not-started");
  switch (command.name) {
    case "course.give":
      return command.given ? give(command, deciding) : takeBack(command.fromPointId, deciding);
    case "course.extend":
      return extend(command, deciding);
    case "course.ask":
      return ask(command, deciding);
    case "course.keep":
      return keep(command, deciding);
  }
}

/** A point's minutes go to what has the turn, and the point waits for the next time: its owner alone says so. [PA7] */
function give(command: CommandNamed<"course.give">, { view, course, by, attempt }: Deciding): Result<Moved> {
  const own = ownPoint(view, command.fromPointId, by);
  if (!own.ok) return own;
  const point = own.value;
  if (point.state === "deleted") return refuse("point-deleted");
  if (hasGiven(point, course)) return ok({ course });
  if (!hasTurn(course, command.to)) return refuse("turn-moved-on");
  const planned = pointsOfToday(view.pair, view.records.values(), course).find(
    (one) => one.point.id === point.id,
  );
  const most = planned === undefined ? 0 : minutesToGive(planned, course);
  if (point.state !== "open" || most === 0 || point.id === command.to) return refuse("nothing-to-give");
  const minutes = Math.min(command.minutes, most);
  const given = course.given.filter((one) => one.fromPointId !== point.id);
  return withGiven(
    { ...course, given, asked: withoutQuestion(course.asked, point.id) },
    { fromPointId: point.id, to: command.to, minutes, at: attempt.now },
    carriedBy(point, course.occurrenceId),
  );
}

/** The point is back on today's agenda, and its minutes with it. [PA7] */
function takeBack(pointId: SharedPointId, { view, course, by }: Deciding): Result<Moved> {
  const own = ownPoint(view, pointId, by);
  if (!own.ok) return own;
  const point = own.value;
  const given = course.given.filter((one) => one.fromPointId !== point.id);
  if (given.length === course.given.length) return ok({ course });
  if (point.state === "deleted") return ok({ course: { ...course, given } });
  const carriedFrom = point.carriedFrom.filter((id) => id !== course.occurrenceId);
  return ok({ course: { ...course, given }, point: { ...point, carriedFrom } });
}

/** What has the turn gets of the time that is free; said as a whole, so two who say the same add it once. [PA9] */
function extend(command: CommandNamed<"course.extend">, deciding: Deciding): Result<Moved> {
  const { course, attempt } = deciding;
  const { to, minutes } = command;
  const before = freeMinutesOf(course, to);
  if (minutes === before) return ok({ course });
  if (minutes > before && !hasTurn(course, to)) return refuse("turn-moved-on");
  if (minutes > before && takesFromOther(minutes - before, deciding)) return refuse("time-not-free");
  const given = course.given.filter((one) => one.fromPointId !== null || one.to !== to);
  if (minutes === 0) return ok({ course: { ...course, given } });
  return withGiven({ ...course, given }, { fromPointId: null, to, minutes, at: attempt.now });
}

/** Whether there would be no time for a point of the other one. What was used up already takes nothing more. */
function takesFromOther(minutes: number, { view, course, by, attempt }: Deciding): boolean {
  const booked = bookedMinutes(view.records, course.occurrenceId, attempt.now);
  const plan = planOf(view.pair, view.records.values(), course);
  const pace = paceOf(plan, course, lengthOf(course, booked), attempt.now);
  const over = Math.ceil((pace.current?.overrunMs ?? 0) / MINUTE_MS);
  return pushedBy(pace, Math.max(0, minutes - over)).some(({ point }) => point.raisedBy !== by.id);
}

/** Asks the other for minutes of their points; one question of each, the last one counts. [PA10] */
function ask(command: CommandNamed<"course.ask">, { view, course, by, attempt }: Deciding): Result<Moved> {
  const { to, minutes } = command;
  const before = course.asked.find((one) => one.by === by.id);
  const others = course.asked.filter((one) => one.by !== by.id);
  if (command.fromPointIds.length === 0) {
    return ok({ course: { ...course, asked: others } });
  }
  if (!hasTurn(course, to)) return refuse("turn-moved-on");
  // Said by both at the same moment: it is there before it is asked for.
  if (command.fromPointIds.every((id) => hasGivenTo(course, id, to))) return ok({ course });
  const fromPointIds = [...new Set(command.fromPointIds)].filter((id) => {
    const point = view.records.get(id);
    const isTheirs = point?.type === "talkingPoint" && point.raisedBy !== by.id;
    return isTheirs && id !== to && isToCome(point, course);
  });
  if (fromPointIds.length === 0) return refuse("nothing-to-give");
  const kept = before?.to === to ? before.kept.filter((id) => fromPointIds.includes(id)) : [];
  const asked: Asked = { to, minutes, by: by.id, at: attempt.now, fromPointIds, kept };
  return ok({ course: { ...course, asked: [...others, asked] } });
}

function hasGivenTo({ given }: Course, pointId: SharedPointId, to: TurnKey): boolean {
  return given.some((one) => one.fromPointId === pointId && one.to === to);
}

/** The owner of a point answers that it stays. [PA10] */
function keep(command: CommandNamed<"course.keep">, { view, course, by }: Deciding): Result<Moved> {
  const own = ownPoint(view, command.fromPointId, by);
  if (!own.ok) return own;
  const { id } = own.value;
  const question = course.asked.find((one) => one.fromPointIds.includes(id));
  if (question === undefined || question.kept.includes(id) === command.kept) return ok({ course });
  const kept = command.kept ? [...question.kept, id] : question.kept.filter((one) => one !== id);
  const asked = course.asked.map((one) => (one === question ? { ...one, kept } : one));
  return ok({ course: { ...course, asked } });
}

function ownPoint(view: PairView, pointId: SharedPointId, by: Participant): Result<TalkingPoint> {
  const point = view.records.get(pointId);
  if (point?.type !== "talkingPoint") return refuse("not-found");
  return point.raisedBy === by.id ? ok(point) : refuse("not-yours-to-give");
}

function withGiven(course: Course, given: Given, point?: TalkingPoint): Result<Moved> {
  if (course.given.length >= GIVEN_MAX) return refuse("nothing-to-give");
  const next = { ...course, given: [...course.given, given] };
  return ok(point === undefined ? { course: next } : { course: next, point });
}

/** A point that was given is no longer asked for. */
function withoutQuestion(asked: readonly Asked[], pointId: SharedPointId): Asked[] {
  return asked
    .map((one) => ({ ...one, fromPointIds: one.fromPointIds.filter((id) => id !== pointId) }))
    .filter((one) => one.fromPointIds.length > 0);
}

import { asTheyStand, isReadBefore } from "./agenda.ts";
import type { Course, TurnKey } from "./course.ts";
import { MINUTE_MS } from "./instant.ts";
import { LEAST_SHARE_MINUTES, PROTECTED_MINUTES } from "./limits.ts";
import type { Pair } from "./pair.ts";
import type { Role } from "./people.ts";
import { byRank } from "./rank.ts";
import type { SharedRecord } from "./shared-record.ts";
import type { TalkingPoint } from "./talking-point.ts";
import type { PlannedSection, SectionKey } from "./template.ts";

/** A point that is still to be talked about today, and the minutes that it has. */
export type PlannedPoint = {
  readonly point: TalkingPoint;
  /** Of who raised it. */
  readonly role: Role;
  readonly minutes: number;
  /** Begins within the report's first ten minutes: nobody but its owner can give these away. */
  readonly isProtected: boolean;
};

/** What is still to come in a meeting, whatever the clock says. */
export type Plan = {
  /** In the order of the meeting; the must-covers of each section first. */
  readonly points: readonly PlannedPoint[];
  /** All sections in their order, with the minutes that they were given. */
  readonly sections: readonly PlannedSection[];
  /** How far the meeting has come: an index of `sections`, -1 before it begins. */
  readonly reached: number;
};

/** What is still to come in a meeting. Points that ask for no minutes share what their section has left. [PA2] */
export function planOf(pair: Pair, records: Iterable<SharedRecord>, course: Course): Plan {
  const known = [...records];
  const all = pointsOfToday(pair, known, course);
  const added = addedBy(talkingPointsOf(known), course);
  return {
    points: all.filter(({ point }) => isToCome(point, course)),
    sections: course.sections.map(({ key, minutes }) => ({ key, minutes: minutes + added(key) })),
    reached: reachedBy(course, all),
  };
}

/** The points of a meeting with their minutes, in its order: also those that were talked about, or moved on. [PA2] */
export function pointsOfToday(pair: Pair, records: Iterable<SharedRecord>, course: Course): PlannedPoint[] {
  const points = talkingPointsOf(records).sort(byRank);
  const roles = course.sections.map(({ key }) => key).filter(isRole);
  return rolesInOrder(roles).flatMap((role) => {
    const raised = points.filter((point) => point.raisedBy === pair[role].id).sort(asTheyStand);
    return minutesOf(raised, role, course, addedBy(points, course));
  });
}

/** Whether a point is talked about in a meeting: open, not moved on from it, and more than a status. [PA3] */
export function isToCome(point: TalkingPoint, course: Pick<Course, "occurrenceId">): boolean {
  const isOpen = point.state === "open" && !point.carriedFrom.includes(course.occurrenceId);
  return isOpen && !isReadBefore(point);
}

/** Whether a point gave its minutes and still waits. [PA7] */
export function hasGiven(point: TalkingPoint, course: Course): boolean {
  return course.given.some((one) => one.fromPointId === point.id) && !isBack(point, course);
}

/** Whole minutes that a point still has of its own; what was begun of one counts as spent. [PA7] */
export function minutesToGive({ point, minutes }: PlannedPoint, course: Course): number {
  return Math.max(0, minutes - Math.floor(spentOn(course, point.id) / MINUTE_MS));
}

/** Milliseconds that were spent on a section or a point until its turn last ended. */
export function spentOn(course: Course, key: TurnKey): number {
  return course.spent.find((one) => one.key === key)?.ms ?? 0;
}

function isRole(key: SectionKey): key is Role {
  return key === "report" || key === "manager";
}

/** A template may leave a section out; what was raised is talked about all the same. */
function rolesInOrder(roles: readonly Role[]): readonly Role[] {
  const others: readonly Role[] = ["report", "manager"];
  return [...roles, ...others.filter((role) => !roles.includes(role))];
}

/**
 * The minutes of one person's points of this meeting. Those that were talked about or moved on keep their
 * share, so that nobody's minutes change when a point is ticked or given away.
 */
function minutesOf(
  raised: readonly TalkingPoint[],
  role: Role,
  course: Course,
  added: (key: TurnKey) => number,
): PlannedPoint[] {
  const ofToday = raised.filter((point) => isOfToday(point, course));
  const share = shareOf(ofToday, course.sections.find(({ key }) => key === role)?.minutes ?? 0);
  let before = 0;
  return ofToday.map((point) => {
    const isProtected = role === "report" && before < PROTECTED_MINUTES;
    const own = point.minutes ?? share;
    if (isToCome(point, course) || point.state === "discussed" || hasGiven(point, course)) before += own;
    return { point, role, minutes: own + added(point.id), isProtected };
  });
}

function isOfToday(point: TalkingPoint, { occurrenceId }: Course): boolean {
  if (isReadBefore(point)) return false;
  return point.state === "discussed" ? point.discussedIn === occurrenceId : point.state === "open";
}

/** What each point that asks for no minutes gets of its section. */
function shareOf(points: readonly TalkingPoint[], sectionMinutes: number): number {
  const silent = points.filter((point) => point.minutes === null).length;
  const asked = points.reduce((sum, point) => sum + (point.minutes ?? 0), 0);
  return Math.max(LEAST_SHARE_MINUTES, Math.floor((sectionMinutes - asked) / Math.max(1, silent)));
}

function talkingPointsOf(records: Iterable<SharedRecord>): TalkingPoint[] {
  return [...records].filter((record) => record.type === "talkingPoint");
}

/** The minutes that were added to a section or a point: of free time, and of points that wait. */
function addedBy(points: readonly TalkingPoint[], course: Course): (key: TurnKey) => number {
  const back = new Set(points.filter((point) => isBack(point, course)).map(({ id }) => id));
  const counts = course.given.filter((one) => one.fromPointId === null || !back.has(one.fromPointId));
  return (key) => counts.filter((one) => one.to === key).reduce((sum, one) => sum + one.minutes, 0);
}

/** Who brings a point back to today, or talks about it, takes back its minutes with it. [PA7] */
function isBack(point: TalkingPoint, { occurrenceId }: Course): boolean {
  const isOpen = point.state === "open" && !point.carriedFrom.includes(occurrenceId);
  return isOpen || point.state === "discussed";
}

/** A section is reached when it had the turn, or something of it was talked about. */
function reachedBy(course: Course, all: readonly PlannedPoint[]): number {
  if (course.turn === null) return -1;
  const indexOf = (section: SectionKey) => course.sections.findIndex(({ key }) => key === section);
  const discussed = all.filter(({ point }) => point.state === "discussed");
  return Math.max(indexOf(course.turn.section), ...discussed.map(({ role }) => indexOf(role)));
}

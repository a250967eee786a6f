import { type Course, type TurnKey, turnKeyOf } from "./course.ts";
import { epochMsOf, type Instant, MINUTE_MS } from "./instant.ts";
import { WRAP_CUE_MINUTES } from "./limits.ts";
import { type Plan, type PlannedPoint, spentOn } from "./plan.ts";
import type { SectionKey } from "./template.ts";

/** A point that is still to be talked about, and how much of its minutes is not used up. */
export type PointLeft = PlannedPoint & { readonly leftMs: number };

/** What has the turn, against its minutes. */
export type CurrentTurn = {
  readonly section: SectionKey;
  /** Null: the section as a whole. */
  readonly point: PlannedPoint | null;
  /** Null where points have the minutes, and none of them has the turn. */
  readonly minutes: number | null;
  readonly usedMs: number;
  /** How much longer it takes than it has; 0 while it is in time. */
  readonly overrunMs: number;
};

/** How a meeting stands against the clock. */
export type Pace = {
  readonly phase: "before" | "on" | "over" | "wrapped";
  /** Of its booked length, from its start; negative: that is over. */
  readonly leftMs: number;
  /** Minutes left as people say them: the last one counts until it is gone. Negative when over. */
  readonly minutesLeft: number;
  /** Still to be talked about, in the order of the meeting, the current one among them. */
  readonly points: readonly PointLeft[];
  readonly mustCoversLeft: number;
  /** What all that is still to come asks for. */
  readonly plannedMinutes: number;
  /** How much more that is than what is left; negative: time is free. */
  readonly excessMs: number;
  readonly current: CurrentTurn | null;
  /** What there will be no time for, as things stand. Nothing is cut off: it is for the two to decide. */
  readonly fallsOff: readonly PointLeft[];
  /** Must-covers that are not reached in time when the two go on in this order. */
  readonly mustCoversLate: readonly PointLeft[];
  /** Of the report's first ten minutes, what is not reached in time though all else fell off; it stays. */
  readonly protectedLate: readonly PointLeft[];
};

/** Less than this is no overrun: who talks does not count seconds. */
export const SLACK_MS = MINUTE_MS;

/** How a meeting of `minutes` stands against the clock: the same for both whenever they look. [PA4] [PA5] [PA6] */
export function paceOf(plan: Plan, course: Course, minutes: number, now: Instant): Pace {
  const lengthMs = minutes * MINUTE_MS;
  const leftMs = leftOf(course, lengthMs, now);
  const points = plan.points.map((one) => ({
    ...one,
    leftMs: Math.max(0, one.minutes * MINUTE_MS - usedBy(course, one.point.id, now)),
  }));
  const sectionsMs = sectionsLeft(plan, course, now);
  const demandMs = points.reduce((sum, one) => sum + one.leftMs, sectionsMs);
  const excessMs = demandMs - leftMs;
  const current = currentOf(plan, course, now);
  const hasEnded = course.wrap !== null;
  const short = hasEnded ? [] : shortOf(points, current, excessMs);
  return {
    phase: hasEnded ? "wrapped" : course.startedAt === null ? "before" : leftMs < 0 ? "over" : "on",
    leftMs,
    // Adding zero makes a zero of the negative one.
    minutesLeft: Math.ceil(leftMs / MINUTE_MS) + 0,
    points,
    mustCoversLeft: points.filter(({ point }) => point.mustCover).length,
    plannedMinutes: Math.ceil(demandMs / MINUTE_MS),
    excessMs,
    current,
    fallsOff: short.filter((one) => !one.isProtected),
    mustCoversLate: hasEnded ? [] : lateMustCovers(points, current, leftMs - sectionsMs),
    protectedLate: short.filter((one) => one.isProtected),
  };
}

/**
 * What there would be no time for if what has the turn took so many more minutes from now on; of the report's
 * first ten minutes only when nothing else is left to fall off. [PA6]
 */
export function pushedBy(pace: Pace, minutes: number): readonly PointLeft[] {
  return shortOf(pace.points, pace.current, pace.excessMs + minutes * MINUTE_MS);
}

/** How the two are doing, in one word. `wrap`: it is time to come to an end. [PA4] */
export type PaceWord = "before" | "in-time" | "tight" | "wrap" | "over" | "wrapped";

/** The word for a pace: the most urgent one that is true. */
export function paceWordOf(pace: Pace): PaceWord {
  const { phase, minutesLeft, current } = pace;
  if (phase !== "on" && phase !== "before") return phase;
  if (phase === "on" && minutesLeft <= WRAP_CUE_MINUTES && current?.section !== "wrap") return "wrap";
  if ([pace.fallsOff, pace.mustCoversLate, pace.protectedLate].some((one) => one.length > 0)) return "tight";
  return phase === "before" ? "before" : "in-time";
}

/** A clock that stands before the start has the whole meeting before it. */
function leftOf({ startedAt }: Course, lengthMs: number, now: Instant): number {
  return startedAt === null ? lengthMs : Math.min(lengthMs, epochMsOf(startedAt) + lengthMs - epochMsOf(now));
}

function usedBy(course: Course, key: TurnKey, now: Instant): number {
  const { turn } = course;
  const hasTurn = turn !== null && turnKeyOf(turn) === key;
  return spentOn(course, key) + (hasTurn ? Math.max(0, epochMsOf(now) - epochMsOf(turn.since)) : 0);
}

/** What sections without points of their own still ask for: those that were not reached, and the rest of this one. */
function sectionsLeft({ sections, reached }: Plan, course: Course, now: Instant): number {
  return sections.reduce((sum, { key, minutes }, index) => {
    const isToCome = index > reached || key === course.turn?.section;
    if (hasPoints(key) || !isToCome) return sum;
    return sum + Math.max(0, minutes * MINUTE_MS - usedBy(course, key, now));
  }, 0);
}

function currentOf({ points, sections }: Plan, course: Course, now: Instant): CurrentTurn | null {
  const { turn } = course;
  if (turn === null || course.wrap !== null) return null;
  const { section } = turn;
  const point = points.find((one) => one.point.id === turn.pointId) ?? null;
  const ofSection = hasPoints(section) ? null : (sections.find(({ key }) => key === section)?.minutes ?? 0);
  const minutes = point === null ? ofSection : point.minutes;
  const usedMs = usedBy(course, point?.point.id ?? section, now);
  const overrunMs = minutes === null ? 0 : Math.max(0, usedMs - minutes * MINUTE_MS);
  return { section, point, minutes, usedMs, overrunMs };
}

/**
 * From the end of the agenda, as many as it takes; must-covers after all others, and after them what begins in
 * the report's first ten minutes. Never the one that has the turn. In the order of the meeting. [PA6]
 */
function shortOf(
  points: readonly PointLeft[],
  current: CurrentTurn | null,
  excessMs: number,
): readonly PointLeft[] {
  const hasTurn = (one: PointLeft) => one.point.id === current?.point?.point.id;
  const standing = ({ point, isProtected }: PointLeft) => (isProtected ? 2 : 0) + (point.mustCover ? 1 : 0);
  const order = points
    .filter((one) => !hasTurn(one) && one.leftMs > 0)
    .reverse()
    .sort((a, b) => standing(a) - standing(b));
  const short = new Set<PointLeft>();
  let needMs = excessMs;
  for (const one of order) {
    if (needMs < SLACK_MS) break;
    short.add(one);
    needMs -= one.leftMs;
  }
  return points.filter((one) => short.has(one));
}

function lateMustCovers(
  points: readonly PointLeft[],
  current: CurrentTurn | null,
  forPointsMs: number,
): readonly PointLeft[] {
  const first = points.filter((one) => one.point.id === current?.point?.point.id);
  const rest = points.filter((one) => !first.includes(one));
  let untilMs = 0;
  return [...first, ...rest].filter((one) => {
    untilMs += one.leftMs;
    const isLate = untilMs - forPointsMs >= SLACK_MS;
    return isLate && one.point.mustCover && !first.includes(one);
  });
}

function hasPoints(section: SectionKey): boolean {
  return section === "report" || section === "manager";
}

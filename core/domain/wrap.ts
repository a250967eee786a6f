import type { ActionItem } from "./action-item.ts";
import { currentUntil } from "./agenda.ts";
import { type Course, missedAt, type Wrap } from "./course.ts";
import type { OccurrenceId, PersonId } from "./ids.ts";
import { epochMsOf, type Instant, MINUTE_MS } from "./instant.ts";
import { CARRIED_MAX, DECIDED_KEPT } from "./limits.ts";
import { originalStartOf } from "./occurrence.ts";
import type { Participant } from "./pair.ts";
import type { PairView } from "./pair-view.ts";
import { byRank } from "./rank.ts";
import type { Occurrence } from "./series.ts";
import { type TalkingPoint, timesOnAgenda } from "./talking-point.ts";

/** From a point's third time on the agenda on it is asked whether to keep it, split it or drop it. [WU7] */
const ASKED_FROM = 3;

/** Nobody wraps up half a day: a longer one was left open, and took as long as it was planned for. */
const LONGEST_MS = 4 * 60 * MINUTE_MS;

/**
 * The points that were on the agenda of a meeting and not discussed, the report's first; at most
 * `CARRIED_MAX`, so that a wrap fits into one batch. What is beyond stays open without the mark, and so does
 * what was raised when it was no longer the current meeting. [WU2]
 */
export function pointsToCarry(
  view: Pick<PairView, "pair" | "records">,
  occurrence: Occurrence,
): TalkingPoint[] {
  const until = currentUntil(occurrence);
  return openPoints(view, (point) => point.raisedAt < until && !point.carriedFrom.includes(occurrence.id));
}

/** The points that were put off to the next time while a meeting was on; sorted and bounded in the same way. [WU2] */
function pointsPutOff(view: Pick<PairView, "pair" | "records">, occurrenceId: OccurrenceId): TalkingPoint[] {
  return openPoints(view, (point) => point.carriedFrom.includes(occurrenceId));
}

/** What moves on to the next time: before the wrap all that is not discussed, after it what still does. [WU2] */
export function pointsMovingOn(
  view: Pick<PairView, "pair" | "records">,
  course: Course,
  occurrence: Occurrence,
): TalkingPoint[] {
  const until = currentUntil(occurrence);
  const mayMove = (point: TalkingPoint) => course.wrap === null && point.raisedAt < until;
  return openPoints(view, (point) => mayMove(point) || point.carriedFrom.includes(occurrence.id));
}

/** Who said of a date that it is still good for them; what was said of another one does not count. [WU9] */
export function nextConfirmedBy(course: Course, start: Instant | null): readonly PersonId[] {
  const isSame = course.nextConfirmedFor === null || course.nextConfirmedFor === start;
  return isSame ? course.nextConfirmedBy : [];
}

function openPoints(
  view: Pick<PairView, "pair" | "records">,
  isMeant: (point: TalkingPoint) => boolean,
): TalkingPoint[] {
  const open: TalkingPoint[] = [];
  for (const record of view.records.values()) {
    if (record.type === "talkingPoint" && record.state === "open" && isMeant(record)) open.push(record);
  }
  const isReports = (point: TalkingPoint) => point.raisedBy === view.pair.report.id;
  const byOwner = (a: TalkingPoint, b: TalkingPoint) => Number(isReports(b)) - Number(isReports(a));
  return open.sort((a, b) => byOwner(a, b) || byRank(a, b)).slice(0, CARRIED_MAX);
}

/** Of the points that move to the next time those that did so twice before: keep, split or drop? [WU7] */
export function pointsAskedAbout(
  view: Pick<PairView, "pair" | "records">,
  occurrence: Occurrence,
): TalkingPoint[] {
  const moving = [...pointsPutOff(view, occurrence.id), ...pointsToCarry(view, occurrence)];
  return moving.filter((point) => timesOnAgenda(point, occurrence.id) >= ASKED_FROM);
}

/**
 * Whether somebody promised something in a meeting, or gave it a new date there: from its start until it was
 * wrapped up, or was long over. What becomes of its day later changes nothing about that. [WU2]
 */
export function isPromisedIn(item: ActionItem, course: Course, occurrence: Occurrence): boolean {
  const from = course.startedAt ?? occurrence.start;
  const isIn = (at: Instant) =>
    at >= from && at < currentUntil(occurrence) && (course.wrap === null || at <= course.wrap.at);
  const { promisedAt, renegotiated } = item;
  const isMade = (promisedAt !== null && isIn(promisedAt)) || renegotiated.some(({ at }) => isIn(at));
  return isMade && item.state !== "deleted";
}

/** A meeting in figures, and what was decided in it in words that both may see. */
export function wrapOf(
  view: Pick<PairView, "pair" | "records">,
  course: Course,
  occurrence: Occurrence,
  carried: readonly TalkingPoint[],
  by: Participant,
  now: Instant,
): Wrap {
  let decisions = 0;
  let actionItems = 0;
  const decided: Wrap["decided"] = [];
  for (const record of view.records.values()) {
    if (record.type === "decision" && record.decidedIn === occurrence.id && record.outcome !== null) {
      decisions++;
      if (decided.length < DECIDED_KEPT) decided.push({ about: record.about, outcome: record.outcome });
    }
    if (record.type === "actionItem" && isPromisedIn(record, course, occurrence)) actionItems++;
  }
  return {
    at: now,
    by: by.id,
    heldMinutes: minutesHeld(course, occurrence, now),
    decisions,
    actionItems,
    carried: carried.map(({ id }) => id),
    putOff: pointsPutOff(view, occurrence.id).map(({ id }) => id),
    decided,
  };
}

/** When a meeting was; for one that is no longer at hand, when it was first meant to be. */
export function heldAt({ records }: Pick<PairView, "records">, { occurrenceId }: Course): Instant {
  const stored = records.get(occurrenceId);
  return stored?.type === "occurrence" ? stored.start : (originalStartOf(occurrenceId) ?? "");
}

function minutesHeld(course: Course, occurrence: Occurrence, now: Instant): number {
  if (course.startedAt === null) return occurrence.minutes;
  const ms = epochMsOf(now) - epochMsOf(course.startedAt);
  return ms < 0 || ms > LONGEST_MS ? occurrence.minutes : Math.round(ms / MINUTE_MS);
}

/**
 * Whether a meeting is over and nobody said what became of it: neither wrapped up, nor missed, nor
 * cancelled, nor moved to a time that is still to come. [WU8]
 */
export function isUnwrapped(
  view: Pick<PairView, "records">,
  course: Course,
  occurrence: Occurrence,
  now: Instant,
): boolean {
  const stored = view.records.get(occurrence.id);
  const current = stored?.type === "occurrence" ? stored : occurrence;
  const endMs = epochMsOf(current.start) + current.minutes * MINUTE_MS;
  const isOver = current.state === "planned" && endMs <= epochMsOf(now);
  return isOver && course.wrap === null && missedAt(course, current.start) === null;
}

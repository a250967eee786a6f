import type { CommandInput } from "./command.ts";
import { type Course, turnKeyOf } from "./course.ts";
import { spentWith } from "./course-commands.ts";
import type { SharedPointId } from "./ids.ts";
import { type Instant, MINUTE_MS } from "./instant.ts";
import { ASKED_MINUTES_MAX, ASKED_POINTS_MAX, MINUTES_MAX } from "./limits.ts";
import type { MeetingOn } from "./meeting-on.ts";
import { type PointLeft, paceOf } from "./pace.ts";
import { freeMinutesOf } from "./pace-commands.ts";
import { planOf, spentOn } from "./plan.ts";
import type { SectionKey } from "./template.ts";

/** How one of the two uses the rest of a meeting for one section. */
export type Rest = {
  /** Their own points, which wait for the next time. */
  readonly waiting: number;
  /** Points of the other one, who is asked for their minutes. */
  readonly asked: number;
  /** One after the other. */
  readonly take: readonly CommandInput[];
  readonly takeBack: readonly CommandInput[];
};

/**
 * What has to be said so that a section without points of its own has the rest of the meeting: the turn, the
 * time that is free, the minutes of one's own points, and a question about those of the other. What was
 * begun stays on today's agenda. Null when there is nothing that it could get. [PA14]
 */
export function restFor(section: SectionKey, meeting: MeetingOn, now: Instant): Rest | null {
  const { pair, records, course, me } = meeting;
  const { turn, occurrenceId } = course;
  if (turn === null || course.wrap !== null || !course.sections.some(({ key }) => key === section))
    return null;
  const there: Course = {
    ...course,
    spent: spentWith(course.spent, turn, now),
    turn: { section, pointId: null, since: now },
  };
  const pace = paceOf(planOf(pair, records.values(), there), there, meeting.minutes, now);
  if (pace.leftMs <= 0) return null;

  const question = course.asked.find((one) => one.by === me.id && one.to === section);
  const left = pace.points.filter(({ point }) => point.id !== turn.pointId && spentOn(there, point.id) === 0);
  const own = left.filter((one) => one.role === me.role && one.minutes > 0);
  const others = left.filter((one) => one.role !== me.role).slice(0, ASKED_POINTS_MAX);
  const asked = others.filter(({ point }) => question?.fromPointIds.includes(point.id) !== true);
  const { given, waiting, free } = divided(own, pace.excessMs);
  const before = freeMinutesOf(course, section);
  const extended = Math.min(
    MINUTES_MAX,
    before + free + Math.ceil((pace.current?.overrunMs ?? 0) / MINUTE_MS),
  );
  const isExtended = free > 0 && extended > before;
  if (!isExtended && own.length + asked.length === 0) return null;

  const isMoved = turnKeyOf(turn) !== section;
  const to = section;
  return {
    waiting: own.length,
    asked: asked.length,
    take: [
      ...onlyIf(isMoved, { name: "course.goTo", occurrenceId, section }),
      ...waiting.map(
        (pointId): CommandInput => ({ name: "point.carryOver", occurrenceId, pointId, carried: true }),
      ),
      ...given.map((from): CommandInput => ({ name: "course.give", occurrenceId, to, ...from })),
      ...onlyIf(isExtended, { name: "course.extend", occurrenceId, to, minutes: extended }),
      ...onlyIf(asked.length > 0, {
        name: "course.ask",
        occurrenceId,
        to,
        minutes: minutesAsked(others),
        fromPointIds: others.map(({ point }) => point.id),
      }),
    ],
    takeBack: [
      ...onlyIf(asked.length > 0, { name: "course.ask", occurrenceId, to, minutes: 1, fromPointIds: [] }),
      ...onlyIf(isExtended, { name: "course.extend", occurrenceId, to, minutes: before }),
      ...given.map(
        (from): CommandInput => ({ name: "course.give", occurrenceId, to, ...from, given: false }),
      ),
      ...waiting.map(
        (pointId): CommandInput => ({ name: "point.carryOver", occurrenceId, pointId, carried: false }),
      ),
      ...onlyIf(isMoved, {
        name: "course.goTo",
        occurrenceId,
        section: turn.section,
        pointId: turn.pointId,
        from: { section, pointId: null },
      }),
    ],
  };
}

/**
 * Who gives what: minutes that are there once one's own points wait, and no more. Of points that were planned
 * beyond the end there is nothing to give: they just wait.
 */
function divided(own: readonly PointLeft[], excessMs: number) {
  const ownMinutes = own.reduce((sum, one) => sum + one.minutes, 0);
  let room = Math.max(0, ownMinutes + Math.floor(-excessMs / MINUTE_MS));
  const given: { fromPointId: SharedPointId; minutes: number }[] = [];
  const waiting: SharedPointId[] = [];
  for (const { point, minutes } of own) {
    const most = Math.min(minutes, room);
    if (most > 0) given.push({ fromPointId: point.id, minutes: most });
    else waiting.push(point.id);
    room -= most;
  }
  return { given, waiting, free: room };
}

function minutesAsked(points: readonly PointLeft[]): number {
  const minutes = points.reduce((sum, one) => sum + one.minutes, 0);
  return Math.min(ASKED_MINUTES_MAX, Math.max(1, minutes));
}

function onlyIf(isSaid: boolean, command: CommandInput): CommandInput[] {
  return isSaid ? [command] : [];
}

import type { ActionItem } from "../../core/domain/action-item.ts";
import type { Course } from "../../core/domain/course.ts";
import { type Decision, decisionIdOf } from "../../core/domain/decision.ts";
import { DAY_MS, type Instant, MINUTE_MS, plusMs } from "../../core/domain/instant.ts";
import { dayOf } from "../../core/domain/local-day.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { courseOf } from "../../core/domain/planned-course.ts";
import type { Occurrence, Series } from "../../core/domain/series.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { TalkingPoint } from "../../core/domain/talking-point.ts";
import { instantAt } from "../../core/domain/time.ts";
import type { PointMaker } from "./sample-points.ts";
import { samplePersonOf, sampleRecord } from "./sample-record.ts";
import type { SampleAction, SampleWeek } from "./sample-week.ts";

type Past = { readonly series: Series; readonly weeks: readonly SampleWeek[]; readonly maker: PointMaker };

/** The meetings of a series from its first on, one a week, with what was discussed and promised in each. */
export function historyOf({ series, weeks, maker }: Past): SharedRecord[] {
  const held = weeks.map((week, i) => heldOccurrence(series, week, i));
  return weeks.flatMap((week, i) => {
    const occurrence = held[i];
    if (occurrence === undefined) return [];
    const before = held.slice(0, i);
    return [
      occurrence,
      ...pointsAndDecisions(week, occurrence, before, maker),
      ...week.actions.map((action, n) => actionItem(action, occurrence, `ai_sample-${i + 1}-${n + 1}`)),
      // Only the last wrap is still in sight.
      ...(i === weeks.length - 1 ? [wrappedCourse(series, week, occurrence, before)] : []),
    ];
  });
}

function wrappedCourse(
  series: Series,
  week: SampleWeek,
  occurrence: Occurrence,
  before: readonly Occurrence[],
): Course {
  const pair = {
    ...sampleRecord(series.at),
    manager: samplePersonOf("manager"),
    report: samplePersonOf("report"),
  };
  const planned = courseOf(
    {
      pair: { ...pair, id: series.pairId, type: "pair" },
      records: new Map(before.map((one) => [one.id, one])),
    },
    occurrence,
  );
  const endsAt = plusMs(occurrence.start, occurrence.minutes * MINUTE_MS);
  const decided = week.points.flatMap(({ text, decided: outcome }) =>
    outcome === undefined ? [] : [{ about: text, outcome }],
  );
  return {
    ...planned,
    ...sampleRecord(endsAt),
    nth: before.length + 1,
    startedAt: occurrence.start,
    wrap: {
      at: endsAt,
      by: samplePersonOf("report").id,
      heldMinutes: occurrence.minutes,
      decisions: decided.length,
      actionItems: week.actions.length,
      carried: [],
      putOff: [],
      decided,
    },
    settledAt: null,
  };
}

function pointsAndDecisions(
  week: SampleWeek,
  occurrence: Occurrence,
  before: readonly Occurrence[],
  maker: PointMaker,
): SharedRecord[] {
  const points = discussedPoints(week, occurrence, before, maker);
  const decisions = points.flatMap((point, n): Decision[] => {
    const outcome = week.points[n]?.decided;
    if (outcome === undefined) return [];
    return [
      {
        ...sampleRecord(point.at),
        id: decisionIdOf(point.id),
        type: "decision",
        pointId: point.id,
        about: point.text,
        options: [],
        outcome,
        owner: null,
        due: null,
        decidedIn: occurrence.id,
        settledAt: point.settledAt,
        isPointOpen: point.settledAt === null,
      },
    ];
  });
  return [...points, ...decisions];
}

function heldOccurrence(series: Series, week: SampleWeek, i: number): Occurrence {
  const { from, time, zone } = series.cadence;
  const day = dayAfter(from, 7 * i);
  const planned = plannedOccurrence(series, instantAt(day, time, zone));
  const { movedTo } = week;
  const start =
    movedTo === undefined ? planned.start : instantAt(dayAfter(day, movedTo.days), movedTo.time, zone);
  return { ...planned, rev: 1, at: plusMs(start, series.minutes * MINUTE_MS), start, state: "held" };
}

function discussedPoints(
  week: SampleWeek,
  occurrence: Occurrence,
  before: readonly Occurrence[],
  maker: PointMaker,
): TalkingPoint[] {
  let minute = 0;
  return week.points.map((said, n) => {
    minute += said.minutes ?? 4;
    const carried = said.carried ?? 0;
    const raisedFor = before[before.length - carried] ?? occurrence;
    return maker.point(said, {
      id: `tp_sample-${before.length + 1}-${n + 1}`,
      raisedAt: raisedBefore(raisedFor.originalStart, n),
      state: "discussed",
      discussedIn: occurrence.id,
      carriedFrom: before.slice(before.length - carried).map((one) => one.id),
      settledAt: plusMs(occurrence.start, minute * MINUTE_MS),
    });
  });
}

/** Spread over the days before the meeting, the first one longest before. */
function raisedBefore(start: Instant, n: number): Instant {
  return plusMs(start, -Math.max(1, 5 - n) * DAY_MS + n * 47 * MINUTE_MS);
}

function actionItem(action: SampleAction, occurrence: Occurrence, id: ActionItem["id"]): ActionItem {
  const agreedAt = plusMs(occurrence.start, occurrence.minutes * MINUTE_MS);
  const settledAt = action.keptAfter === undefined ? null : plusMs(agreedAt, action.keptAfter * DAY_MS);
  return {
    ...sampleRecord(settledAt ?? agreedAt),
    id,
    type: "actionItem",
    owner: samplePersonOf(action.owner).id,
    addedBy: samplePersonOf("report").id,
    text: action.text,
    due:
      action.due === "next-time"
        ? { kind: "next-time" }
        : { kind: "date", date: dayOf(plusMs(agreedAt, action.due * DAY_MS), "UTC") },
    pointId: null,
    state: settledAt === null ? "open" : "kept",
    promisedAt: agreedAt,
    renegotiated: [],
    settledAt,
  };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

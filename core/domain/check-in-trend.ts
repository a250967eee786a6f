import type { CheckInItem, OwnAnswer } from "./check-in.ts";
import type { OccurrenceId } from "./ids.ts";
import { DAY_MS, epochMsOf, type Instant } from "./instant.ts";
import { originalStartOf } from "./occurrence.ts";

/** From this many answers on a line joins them, and there is a usual range. */
const TREND_ANSWERS = 6;
/** This many of the answers before the last one make the usual range. */
const LOOKED_BACK = 12;
/** A meeting that was moved a little is no gap. */
const SLACK_MS = 3 * DAY_MS;

/** One answer on a scale, at the meeting that it was given for. */
export type TrendPoint = { readonly at: Instant; readonly version: number; readonly value: number };

/** What a person's own answers to one item say when they are read one after the other. [CI15] */
export type Trend = {
  /** Oldest first; meetings without an answer are not filled in. */
  readonly points: readonly TrendPoint[];
  /** Answers at meetings that followed each other, to be joined by a line; none while there are too few. */
  readonly runs: readonly (readonly TrendPoint[])[];
  /** Where the item got other words: what came before is not comparable. */
  readonly newWords: readonly Instant[];
  /** The middle half of the last twelve before the latest, lowest and highest; null while there are too few. */
  readonly usual: readonly [number, number] | null;
  /** Where the latest stands in that; null while there is no usual range. */
  readonly latest: "within" | "below" | "above" | null;
};

type Said = {
  readonly occurrenceId: OccurrenceId;
  readonly answers: readonly Pick<OwnAnswer, "item" | "version" | "value">[];
};

/** Reads a person's own answers to an item; nobody else's come into it, and nothing is added up. [CI15] */
export function trendOf(item: CheckInItem, checkIns: readonly Said[], everyWeeks: number): Trend {
  const points = checkIns
    .flatMap(({ occurrenceId, answers }): TrendPoint[] => {
      const at = originalStartOf(occurrenceId);
      const answer = answers.find((one) => one.item === item);
      if (at === undefined || answer === undefined || answer.value === null) return [];
      return [{ at, version: answer.version, value: answer.value }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const latest = points.at(-1);
  const alike = points.filter((point) => point.version === latest?.version);
  const isEnough = alike.length >= TREND_ANSWERS;
  const usual = isEnough ? middleHalf(alike.slice(-LOOKED_BACK - 1, -1).map(({ value }) => value)) : null;
  return {
    points,
    runs: isEnough ? runsOf(points, everyWeeks) : [],
    newWords: points
      .filter((point, i) => i > 0 && point.version !== points[i - 1]?.version)
      .map(({ at }) => at),
    usual,
    latest: latest === undefined || usual === null ? null : placeIn(usual, latest.value),
  };
}

function placeIn([from, to]: readonly [number, number], value: number): "within" | "below" | "above" {
  return value < from ? "below" : value > to ? "above" : "within";
}

/** The lowest and the highest of what is left when a quarter is taken off at each end. */
function middleHalf(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const off = Math.floor(sorted.length / 4);
  const middle = sorted.slice(off, sorted.length - off);
  return [middle[0] ?? 1, middle.at(-1) ?? 5];
}

/** A run ends where a meeting has no answer, and where the words changed. */
function runsOf(points: readonly TrendPoint[], everyWeeks: number): TrendPoint[][] {
  const runs: TrendPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last !== undefined &&
      last.version === point.version &&
      epochMsOf(point.at) - epochMsOf(last.at) <= everyWeeks * 7 * DAY_MS + SLACK_MS;
    if (follows) run?.push(point);
    else runs.push([point]);
  }
  return runs;
}

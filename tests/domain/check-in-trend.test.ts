import { trendOf } from "../../core/domain/check-in-trend.ts";
import { DAY_MS, type Instant, plusMs } from "../../core/domain/instant.ts";
import { occurrenceIdOf } from "../../core/domain/occurrence.ts";

const FIRST: Instant = "2026-01-06T09:00:00.000Z";
const weekOf = (week: number): Instant => plusMs(FIRST, week * 7 * DAY_MS);

/** One answer a week, oldest first; null: none was given. */
const weekly = (values: readonly (number | null)[], version = 1, fromWeek = 0) =>
  values.map((value, i) => ({
    occurrenceId: occurrenceIdOf(weekOf(fromWeek + i)),
    answers: value === null ? [] : [{ item: "energy" as const, version, value }],
  }));
const values = (runs: readonly (readonly { value: number }[])[]) =>
  runs.map((run) => run.map(({ value }) => value));

describe("what one's own answers say one after the other", () => {
  test("[CI15] is dots alone until there are six", () => {
    const five = trendOf("energy", weekly([3, 3, 4, 2, 3]), 1);
    expect(five.points.map(({ value }) => value)).toEqual([3, 3, 4, 2, 3]);
    expect(five).toMatchObject({ runs: [], usual: null, latest: null, newWords: [] });
    const six = trendOf("energy", weekly([3, 3, 4, 2, 3, 3]), 1);
    expect(values(six.runs)).toEqual([[3, 3, 4, 2, 3, 3]]);
    expect(six.latest).toBe("within");
  });

  test("[CI15] leaves gaps as they are, whatever the order in which it is told", () => {
    const told = weekly([3, 3, null, 4, 4, null, 2, 3]);
    expect(values(trendOf("energy", told, 1).runs)).toEqual([
      [3, 3],
      [4, 4],
      [2, 3],
    ]);
    expect(trendOf("energy", [...told].reverse(), 1)).toEqual(trendOf("energy", told, 1));
    expect(values(trendOf("energy", told, 2).runs)).toEqual([[3, 3, 4, 4, 2, 3]]);
  });

  test("[CI15] compares with the middle half of one's own last twelve before it", () => {
    const twelve = [1, 1, 1, 3, 3, 3, 4, 4, 4, 5, 5, 5];
    const latest = (value: number) => trendOf("energy", weekly([5, 5, 5, ...twelve, value]), 1);
    expect(latest(3)).toMatchObject({ usual: [3, 4], latest: "within" });
    expect(latest(2).latest).toBe("below");
    expect(latest(5).latest).toBe("above");
  });

  test("[CI15] begins anew with other words", () => {
    const told = [...weekly([1, 1, 1, 1, 1, 1]), ...weekly([4, 4, 4, 4, 4], 2, 6)];
    expect(trendOf("energy", told, 1)).toMatchObject({ usual: null, runs: [], newWords: [weekOf(6)] });
    const later = trendOf("energy", [...told, ...weekly([4], 2, 11)], 1);
    expect(later).toMatchObject({ usual: [4, 4], latest: "within" });
    expect(values(later.runs)).toEqual([
      [1, 1, 1, 1, 1, 1],
      [4, 4, 4, 4, 4, 4],
    ]);
  });

  test("[CI15] of something never answered is nothing", () => {
    expect(trendOf("help", weekly([3, 3]), 1)).toMatchObject({
      points: [],
      runs: [],
      usual: null,
      latest: null,
    });
  });
});

import type { Instant } from "../../core/domain/instant.ts";
import { occurrenceIdOf, plannedOccurrence } from "../../core/domain/occurrence.ts";
import { occurrencesAround } from "../../core/domain/occurrences-around.ts";
import { courseOf } from "../../core/domain/planned-course.ts";
import { reconcile } from "../../core/domain/reconcile.ts";
import type { Occurrence, Series } from "../../core/domain/series.ts";
import { startsOf } from "../../core/domain/series-starts.ts";
import { inRhythm } from "../../core/domain/series-terms.ts";
import { codeOf, type PairInMemory, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

/** A Monday; the next meeting is on Tuesday, the third. */
const MONDAY: Instant = "2026-03-02T12:00:00.000Z";
const tuesdays = ["2026-03-03", "2026-03-10", "2026-03-17", "2026-03-24"].map(
  (day): Instant => `${day}T09:00:00.000Z`,
);
const [third = "", tenth = "", , twentyFourth = ""] = tuesdays;
const linked: Series = { ...aSeries, eventId: "AAMk" };

const set = (pair: PairInMemory, terms: { minutes?: number; everyWeeks?: number }, now = MONDAY) =>
  pair.act("manager", { name: "series.set", seriesId: "ser_1", ...terms }, { now });
const seriesOf = (pair: PairInMemory): Series => {
  const found = pair.records().find((record) => record.type === "series");
  if (found === undefined) throw new Error("There is no series.");
  return found;
};
const meetingsOf = (pair: PairInMemory, now = MONDAY) => {
  const stored = pair.records().filter((record) => record.type === "occurrence");
  return occurrencesAround(seriesOf(pair), stored, now, 4).filter((one) => one.state === "planned");
};
const at = (start: Instant, more: Partial<Occurrence> = {}): Occurrence => ({
  ...plannedOccurrence(aSeries, start),
  rev: 1,
  ...more,
});

describe("how long the two meet and how often", () => {
  test("[SE1] is the manager's to set", () => {
    const pair = startPair([aSeries]);
    const asked = pair.act("report", { name: "series.set", seriesId: "ser_1", minutes: 60 });
    expect(codeOf(asked)).toBe("managers-to-set");
    expect(set(pair, { minutes: 60 }).ok).toBe(true);
    expect(seriesOf(pair)).toMatchObject({ minutes: 60, wanted: null });
  });

  test.each([{ minutes: 4 }, { minutes: 241 }, { everyWeeks: 0 }, { everyWeeks: 13 }])(
    "[SE1] %j is neither",
    (terms) => {
      expect(() => set(startPair([aSeries]), terms)).toThrow();
    },
  );

  test("[SE2] in a calendar it changes there first: the old one holds until then", () => {
    const pair = startPair([linked]);
    set(pair, { minutes: 45 });
    set(pair, { everyWeeks: 2 });
    expect(seriesOf(pair)).toMatchObject({
      minutes: 30,
      cadence: aSeries.cadence,
      formerly: [],
      wanted: { minutes: 45, everyWeeks: 2 },
    });
  });

  test("[SE2] what is on its way is taken back by way of the calendar", () => {
    const pair = startPair([linked]);
    set(pair, { minutes: 45 });
    set(pair, { minutes: 30 });
    expect(seriesOf(pair).wanted).toMatchObject({ minutes: 30 });
    const untouched = startPair([linked]);
    set(untouched, { minutes: 30 });
    expect(seriesOf(untouched).wanted).toBeNull();
  });

  test("[SE3] a length holds for meetings from then on", () => {
    const pair = startPair([aSeries]);
    set(pair, { minutes: 45 });
    expect(meetingsOf(pair).map((one) => [one.originalStart.slice(0, 10), one.minutes])).toEqual([
      ["2026-02-17", 30],
      ["2026-02-24", 30],
      ["2026-03-03", 45],
      ["2026-03-10", 45],
      ["2026-03-17", 45],
      ["2026-03-24", 45],
      ["2026-03-31", 45],
      ["2026-04-07", 45],
    ]);
  });

  test("[SE3] a rhythm goes on from the next meeting, and leaves the ones before as they were", () => {
    const pair = startPair([aSeries]);
    set(pair, { everyWeeks: 2 });
    const days = meetingsOf(pair).map((one) => one.originalStart.slice(0, 10));
    expect(days.slice(0, 6)).toEqual([
      "2026-02-17",
      "2026-02-24",
      "2026-03-03",
      "2026-03-17",
      "2026-03-31",
      "2026-04-14",
    ]);
  });

  test("[SE3] after two changes each time has what held then", () => {
    const pair = startPair([aSeries]);
    set(pair, { everyWeeks: 2 });
    set(pair, { everyWeeks: 1, minutes: 60 }, "2026-03-18T12:00:00.000Z");
    const starts = startsOf(seriesOf(pair), "2026-02-24T00:00:00.000Z", "2026-04-08T00:00:00.000Z", 20);
    expect(starts.map((start) => start.slice(0, 10))).toEqual([
      "2026-02-24",
      "2026-03-03",
      "2026-03-17",
      "2026-03-24",
      "2026-03-31",
      "2026-04-07",
    ]);
    expect(plannedOccurrence(seriesOf(pair), twentyFourth).minutes).toBe(60);
    expect(plannedOccurrence(seriesOf(pair), third).minutes).toBe(30);
  });

  test("[SE3] what is stored about meetings follows: out of the rhythm cancelled, in it with the new length", () => {
    const moved = at(tenth, { start: "2026-03-11T09:00:00.000Z" });
    const kept = at(third, { start: "2026-03-03T13:00:00.000Z" });
    const pair = startPair([aSeries, moved, kept]);
    set(pair, { everyWeeks: 2, minutes: 45 });
    const stored = new Map(pair.records().map((record) => [record.id, record]));
    expect(stored.get(moved.id)).toMatchObject({ state: "cancelled", rev: 2 });
    expect(stored.get(kept.id)).toMatchObject({ state: "planned", minutes: 45, start: kept.start });
  });

  test("[SE3] [AG1] no point is touched, and a course that has not begun gets the new minutes", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "point.add", text: "Pricing" });
    const occurrenceId = occurrenceIdOf(third);
    pair.act("report", { name: "course.want", occurrenceId, words: "Priorities" }, { now: MONDAY });
    const point = pair.records().find((record) => record.type === "talkingPoint");
    set(pair, { minutes: 60 });
    const course = courseOf(pair.view("report"), { ...at(third), minutes: 60 });
    expect(course.sections.reduce((sum, one) => sum + one.minutes, 0)).toBe(60);
    expect(course.wants.report).toBe("Priorities");
    expect(pair.records().find((record) => record.type === "talkingPoint")).toEqual(point);
  });

  test.each([
    [1, 2, "2026-03-02T12:00:00.000Z", "2026-01-06"],
    [1, 2, "2026-03-04T12:00:00.000Z", "2026-01-13"],
    [1, 4, "2026-03-02T12:00:00.000Z", "2026-01-06"],
    [2, 1, "2026-03-02T12:00:00.000Z", "2026-01-06"],
    [2, 3, "2026-03-02T12:00:00.000Z", "2026-01-20"],
    [1, 2, "2025-12-01T12:00:00.000Z", "2026-01-06"],
  ])("[SE3] from every %i weeks to every %i on %s begins with %s", (before, after, now, from) => {
    expect(inRhythm({ ...aSeries.cadence, everyWeeks: before }, after, now).from).toBe(from);
  });

  test("[OC3] [SE3] the calendar is not asked for what was before a change", () => {
    const pair = startPair([aSeries]);
    set(pair, { everyWeeks: 2 });
    const window = { from: "2026-02-16T00:00:00.000Z", to: "2026-04-01T00:00:00.000Z" };
    const inCalendar = [third, "2026-03-17T09:00:00.000Z", "2026-03-31T08:00:00.000Z"].map((start) => ({
      originalStart: start,
      start,
      minutes: 30,
    }));
    expect(reconcile(seriesOf(pair), [], inCalendar, window, MONDAY)).toEqual([]);
  });
});

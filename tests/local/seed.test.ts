import { agendaOf } from "../../core/domain/agenda.ts";
import { Membership } from "../../core/domain/membership.ts";
import { Notebook } from "../../core/domain/notebook.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { occurrencesAround } from "../../core/domain/occurrences-around.ts";
import { PersonalRecord } from "../../core/domain/personal-record.ts";
import { courseOf } from "../../core/domain/planned-course.ts";
import { SharedRecord } from "../../core/domain/shared-record.ts";
import { SharedText } from "../../core/domain/text.ts";
import { docOf, textOf } from "../../core/domain/text-merge.ts";
import { sampleSeed } from "../../local/seed/seed.ts";

const monday = "2026-03-02T09:00:00.000Z";
const seed = sampleSeed(monday, { empty: false });
const records = <T extends SharedRecord["type"]>(type: T) =>
  seed.shared.filter((record): record is Extract<SharedRecord, { type: T }> => record.type === type);

describe("the sample pair", () => {
  test("consists of records that the store takes", () => {
    for (const record of seed.shared) expect(SharedRecord.parse(record)).toEqual(record);
    for (const notebook of seed.notebooks) expect(Notebook.parse(notebook)).toEqual(notebook);
    for (const one of seed.beside) expect(PersonalRecord.parse(one)).toEqual(one);
    for (const membership of seed.memberships) expect(Membership.parse(membership)).toEqual(membership);
  });

  test("has met on eight Tuesdays at ten, once on the Wednesday", () => {
    const held = records("occurrence");
    expect(held.map((one) => [one.originalStart, one.state])).toEqual(
      ["01-06", "01-13", "01-20", "01-27", "02-03", "02-10", "02-17", "02-24"].map((day) => [
        `2026-${day}T09:00:00.000Z`,
        "held",
      ]),
    );
    expect(held.filter((one) => one.start !== one.originalStart).map((one) => one.start)).toEqual([
      "2026-02-18T08:00:00.000Z",
    ]);
  });

  test("[CO8] has a regular meeting before it, as its last one was", () => {
    const [pair] = records("pair");
    const [series] = records("series");
    if (pair === undefined || series === undefined) throw new Error("There is no pair, or it does not meet.");
    const view = { pair, records: new Map(seed.shared.map((record) => [record.id, record])) };
    const next = plannedOccurrence(series, "2026-03-03T09:00:00.000Z");
    expect(courseOf(view, next).template).toBe("regular");
    expect(records("course").map((one) => one.template)).toEqual(["regular"]);
  });

  test("discussed at least three points in each meeting and settled them while it lasted", () => {
    for (const occurrence of records("occurrence")) {
      const end = new Date(Date.parse(occurrence.start) + occurrence.minutes * 60_000).toISOString();
      const discussed = records("talkingPoint").filter((point) => point.discussedIn === occurrence.id);
      expect(discussed.length).toBeGreaterThanOrEqual(3);
      for (const point of discussed) {
        expect(point.raisedAt < occurrence.start).toBe(true);
        expect(point.settledAt !== null && point.settledAt > occurrence.start).toBe(true);
        expect(point.settledAt !== null && point.settledAt <= end).toBe(true);
      }
    }
  });

  test("holds nothing from the future", () => {
    for (const record of [...seed.shared, ...seed.notebooks]) expect(record.at <= monday).toBe(true);
    for (const point of records("talkingPoint")) expect(point.raisedAt < monday).toBe(true);
    for (const item of records("actionItem"))
      expect(item.settledAt === null || item.settledAt < monday).toBe(true);
  });

  test("gives every record an id of its own", () => {
    const ids = seed.shared.map((record) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("is always the same", () => {
    expect(JSON.stringify(sampleSeed(monday, { empty: false }))).toBe(JSON.stringify(seed));
  });

  test("has notes that can be typed into", () => {
    for (const point of records("talkingPoint")) {
      expect(SharedText.parse(textOf(docOf(point.note))).plain).toBe(point.note.plain);
    }
  });

  test("meets tomorrow at ten with points of both, promises of both, and something carried over", () => {
    const [pair] = records("pair");
    const [series] = records("series");
    if (pair === undefined || series === undefined) throw new Error("no pair");
    const around = occurrencesAround(series, records("occurrence"), monday, 4);
    const [ofReport] = seed.notebooks.filter((notebook) => notebook.ownerId === pair.report.id);
    const agenda = agendaOf(pair, [...seed.shared, ...around], ofReport ?? null, monday);
    expect(agenda.current?.start).toBe("2026-03-03T09:00:00.000Z");
    expect(agenda.next?.start).toBe("2026-03-10T09:00:00.000Z");
    const [report, manager] = agenda.sections;
    expect(report.points.map((point) => point.text)).toEqual([
      "Access to the pricing data",
      "Which weekly report to stop",
      "Onboarding plan for March",
      "Forecasting course in May",
    ]);
    expect(report.points.map((point) => point.carriedFrom.length)).toEqual([0, 0, 2, 0]);
    expect(manager.points).toHaveLength(2);
    expect(agenda.privatePoints).toHaveLength(2);
    const owners = agenda.actionItems.filter((item) => item.state === "open").map((item) => item.owner);
    expect(new Set(owners)).toEqual(new Set([pair.manager.id, pair.report.id]));
  });

  test("has a pair, a series and memberships but no words when it starts empty", () => {
    const empty = sampleSeed(monday, { empty: true });
    expect(empty.shared.map((record) => record.type)).toEqual(["pair", "series"]);
    expect(empty.notebooks).toEqual([]);
    expect(empty.memberships.map((membership) => membership.role)).toEqual(["manager", "report"]);
  });

  test("meets on the same Tuesday until the meeting begins, and the week after from then on", () => {
    const from = (now: string) => {
      const series = sampleSeed(now, { empty: true }).shared.find((record) => record.type === "series");
      return series?.type === "series" ? series.cadence.from : undefined;
    };
    expect(from("2026-03-03T08:59:00.000Z")).toBe("2026-03-03");
    expect(from("2026-03-03T09:00:00.000Z")).toBe("2026-03-10");
  });
});

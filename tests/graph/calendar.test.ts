import { RetryLater } from "../../bot/ports/retry-later.ts";
import type { Window } from "../../core/domain/reconcile.ts";
import type { Cadence } from "../../core/domain/series.ts";
import { SAMPLE_TENANT, samplePerson } from "../../local/people.ts";
import { type GraphWorld, startGraphWorld } from "../support/graph-world.ts";
import { personOf } from "../support/test-server.ts";

const manager = personOf("manager");
const report = personOf("report");
const tuesdays: Cadence = {
  from: "2026-03-03",
  until: null,
  time: "10:00",
  zone: "Europe/Berlin",
  everyWeeks: 1,
};
const spring: Window = { from: "2026-03-02T00:00:00.000Z", to: "2026-04-10T00:00:00.000Z" };
const starts = [
  "2026-03-03T09",
  "2026-03-10T09",
  "2026-03-17T09",
  "2026-03-24T09",
  "2026-03-31T08",
  "2026-04-07T08",
];

let world: GraphWorld;
beforeEach(async () => {
  world = await startGraphWorld();
});
afterEach(async () => {
  expect(world.faults()).toEqual([]);
  await world.close();
});

function create(cadence = tuesdays, transactionId = "once") {
  return world.calendar.createSeries({
    tenantId: SAMPLE_TENANT,
    organizerId: manager.personId,
    attendeeId: report.personId,
    subject: "1-on-1",
    cadence,
    minutes: 30,
    transactionId,
  });
}
const keyOf = (eventId: string) => ({ tenantId: SAMPLE_TENANT, organizerId: manager.personId, eventId });
const at = (hour: string) => `${hour}:00:00.000Z`;
const asPlanned = starts.map((hour) => ({ originalStart: at(hour), start: at(hour), minutes: 30 }));

describe("a series in the organiser's calendar", () => {
  test("is created with its Teams meeting, and the same request twice creates it once", async () => {
    const first = await create();
    expect(first).toEqual({
      eventId: expect.stringMatching(/^AAMk/),
      joinUrl: expect.stringMatching(/^https:/),
    });
    expect(await create()).toEqual(first);
    expect((await create(tuesdays, "another")).eventId).not.toBe(first.eventId);
  });

  test("has its meetings at one local time, whatever the clocks do", async () => {
    const { eventId } = await create();
    expect(await world.calendar.meetings(keyOf(eventId), spring)).toEqual(asPlanned);
  });

  test("ends with the last day of its cadence, and skips the weeks between", async () => {
    const { eventId } = await create({ ...tuesdays, until: "2026-04-01", everyWeeks: 2 });
    const meetings = await world.calendar.meetings(keyOf(eventId), spring);
    expect(meetings?.map((one) => one.start)).toEqual(
      [starts[0], starts[2], starts[4]].map((hour) => at(hour ?? "")),
    );
  });

  test("shows what a person moved and deleted, by the original start", async () => {
    const { eventId } = await create();
    const [first, second] = [at("2026-03-03T09"), at("2026-03-10T09")];
    world.graph.moveAsPerson(manager, { eventId, originalStart: first, start: "2026-03-05T14:15:00.000Z" });
    world.graph.deleteAsPerson(manager, { eventId, originalStart: second });
    const meetings = await world.calendar.meetings(keyOf(eventId), spring);
    expect(meetings?.find((one) => one.originalStart === first)?.start).toBe("2026-03-05T14:15:00.000Z");
    expect(meetings?.some((one) => one.originalStart === second)).toBe(false);
    expect(meetings).toHaveLength(starts.length - 1);
  });

  test("shows a meeting that was moved out of the window, and none that was moved into it", async () => {
    const { eventId } = await create();
    const [last, beyond] = [at("2026-04-07T08"), at("2026-04-14T08")];
    world.graph.moveAsPerson(manager, { eventId, originalStart: last, start: "2026-04-13T07:00:00.000Z" });
    world.graph.moveAsPerson(manager, { eventId, originalStart: beyond, start: "2026-04-09T07:00:00.000Z" });
    const meetings = await world.calendar.meetings(keyOf(eventId), spring);
    expect(meetings?.map((one) => one.originalStart)).toEqual(asPlanned.map((one) => one.originalStart));
  });

  test("stands as it was when the one who was invited deletes a meeting of theirs", async () => {
    const { eventId } = await create();
    expect(world.graph.deleteAsPerson(report, { eventId, originalStart: at("2026-03-03T09") }).status).toBe(
      200,
    );
    expect(await world.calendar.meetings(keyOf(eventId), spring)).toEqual(asPlanned);
  });

  test("is read over as many pages as it takes", async () => {
    const { eventId } = await create();
    const years = { from: spring.from, to: "2029-03-02T00:00:00.000Z" };
    expect(await world.calendar.meetings(keyOf(eventId), years)).toHaveLength(157);
    expect(world.graph.log().filter((one) => one.path.includes("/instances"))).toHaveLength(2);
  });

  test("[SE2] gets another length and rhythm, once however often it is told", async () => {
    const { eventId } = await create();
    const to = { cadence: { ...tuesdays, everyWeeks: 2 }, minutes: 45 };
    for (let times = 0; times < 3; times++) {
      expect(await world.calendar.changeSeries(keyOf(eventId), to)).toBe("changed");
    }
    const meetings = await world.calendar.meetings(keyOf(eventId), spring);
    expect(meetings?.map((one) => [one.start, one.minutes])).toEqual(
      [starts[0], starts[2], starts[4]].map((hour) => [at(hour ?? ""), 45]),
    );
    expect(world.graph.log().filter((one) => one.method === "PATCH")).toHaveLength(1);
  });

  test("[SE2] gets another length without its recurrence being written anew", async () => {
    const { eventId } = await create();
    await world.calendar.changeSeries(keyOf(eventId), { cadence: tuesdays, minutes: 60 });
    const [patch] = world.graph.log().filter((one) => one.method === "PATCH");
    expect(patch?.body).toEqual({
      start: { dateTime: "2026-03-03T10:00:00", timeZone: "Europe/Berlin" },
      end: { dateTime: "2026-03-03T11:00:00", timeZone: "Europe/Berlin" },
    });
  });

  test("[SE2] is left as it is where it has the length and the rhythm already", async () => {
    const { eventId } = await create();
    const first = at("2026-03-03T09");
    world.graph.moveAsPerson(manager, { eventId, originalStart: first, start: "2026-03-05T14:15:00.000Z" });
    await world.calendar.changeSeries(keyOf(eventId), { cadence: tuesdays, minutes: 30 });
    const meetings = await world.calendar.meetings(keyOf(eventId), spring);
    expect(meetings?.find((one) => one.originalStart === first)?.start).toBe("2026-03-05T14:15:00.000Z");
  });

  test("[SE2] is known to be gone when it was to be changed", async () => {
    const { eventId } = await create();
    world.graph.deleteAsPerson(manager, { eventId });
    const to = { cadence: tuesdays, minutes: 60 };
    expect(await world.calendar.changeSeries(keyOf(eventId), to)).toBe("gone");
  });

  test("is known to be gone when the person deleted it", async () => {
    const { eventId } = await create();
    world.graph.deleteAsPerson(manager, { eventId });
    expect(await world.calendar.meetings(keyOf(eventId), spring)).toBeUndefined();
  });

  test("is not taken for gone when its calendar cannot be read", async () => {
    const nobody = { ...keyOf("AAMk"), organizerId: "e5555555-0000-4000-8000-000000000055" };
    await expect(world.calendar.meetings(nobody, spring)).rejects.toThrow(RetryLater);
    const elsewhere = { ...keyOf("AAMk"), organizerId: samplePerson("stranger")?.personId ?? "" };
    await expect(world.calendar.meetings(elsewhere, spring)).rejects.toThrow(RetryLater);
  });
});

describe("a Graph that asks for patience", () => {
  test("is asked again after as long as it said", async () => {
    const { eventId } = await create();
    world.graph.disturb({ kind: "429", count: 2, retryAfterS: 7 });
    expect(await world.calendar.meetings(keyOf(eventId), spring)).toEqual(asPlanned);
    expect(world.waits).toEqual([7_000, 7_000]);
  });

  test("is left alone when it keeps asking, or asks for long", async () => {
    world.graph.disturb({ kind: "503", count: 4, retryAfterS: 1 });
    await expect(world.calendar.meetings(keyOf("AAMk"), spring)).rejects.toMatchObject({ afterMs: 1_000 });
    expect(world.waits).toHaveLength(3);
    world.graph.disturb({ kind: "429", count: 1, retryAfterS: 120 });
    await expect(world.calendar.meetings(keyOf("AAMk"), spring)).rejects.toMatchObject({ afterMs: 120_000 });
    expect(world.waits).toHaveLength(3);
  });

  test("gives a new token when the one we have is not taken any more", async () => {
    const { eventId } = await create();
    world.clock.advance(2 * 3_600_000);
    expect(await world.calendar.meetings(keyOf(eventId), spring)).toEqual(asPlanned);
    expect(world.graph.log().map((one) => one.status)).toEqual([200, 201, 401, 200]);
  });
});

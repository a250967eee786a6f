import { DAY_MS } from "../../core/domain/instant.ts";
import type { Series } from "../../core/domain/series.ts";
import { type CalendarWorld, startCalendarWorld } from "../support/calendar-world.ts";
import { until } from "../support/graph-world.ts";
import type { LiveClient } from "../support/live-client.ts";
import { personOf } from "../support/test-server.ts";

const manager = personOf("manager");
const tuesday = "2026-03-03T09:00:00.000Z";
const nextTuesday = "2026-03-10T09:00:00.000Z";
const wednesday = "2026-03-04T13:30:00.000Z";

let world: CalendarWorld;
let panels: readonly LiveClient[];

async function start(options: { isAtRest?: boolean } = {}): Promise<void> {
  world = await startCalendarWorld(options);
  panels = [await world.panelOf("manager"), await world.panelOf("report")];
}

const set = (terms: { minutes?: number; everyWeeks?: number }) =>
  panels[0]?.act(world.pairId, { name: "series.set", seriesId: "ser_sample", ...terms });
const series = async (): Promise<Series> => {
  const found = (await world.records()).find((record) => record.type === "series");
  if (found === undefined) throw new Error("There is no series.");
  return found;
};
const isSettled = async () => (await series()).wanted === null;
const patches = () =>
  world.graph.log().filter((one) => one.method === "PATCH" && one.path.includes("/events/"));
const cancelled = async () =>
  (await world.records()).filter((record) => record.type === "occurrence" && record.state === "cancelled");
/** The days of the coming meetings, as somebody sees them who opens the panel now. */
const comingDays = async () => {
  const { records } = await (await world.panelOf("report")).open(world.pairId);
  return records
    .filter((record) => record.type === "occurrence")
    .filter((one) => one.state === "planned" && one.start >= "2026-03-02")
    .map((one) => one.start.slice(5, 10))
    .slice(0, 4);
};

afterEach(() => world.close());

describe("another length or rhythm of a series that stands in a calendar", () => {
  test("[SE2] reaches the calendar, then both panels; nothing is taken for cancelled", async () => {
    await start();
    await set({ minutes: 45, everyWeeks: 2 });
    await until(isSettled);
    await world.quiet();
    expect(patches()).toHaveLength(1);
    for (const panel of panels) {
      const { records } = await panel.next("changed", ({ records }) =>
        records.some((one) => one.type === "series" && one.minutes === 45),
      );
      expect(records).toMatchObject([{ type: "series", minutes: 45, cadence: { everyWeeks: 2 } }]);
    }
    expect(await comingDays()).toEqual(["03-03", "03-17", "03-31", "04-14"]);
    expect(await cancelled()).toEqual([]);
    await world.pass(DAY_MS);
    await world.quiet();
    expect(await cancelled()).toEqual([]);
    expect(patches()).toHaveLength(1);
  });

  test("[SE2] holds only when the calendar has it, and it is asked until it answers", async () => {
    await start();
    world.graph.disturb({ kind: "503", count: 1, retryAfterS: 60 });
    await set({ everyWeeks: 2 });
    await until(() => world.logged.some((line) => line.includes("job.put-off")));
    expect(await series()).toMatchObject({ cadence: { everyWeeks: 1 }, wanted: { everyWeeks: 2 } });
    expect(await comingDays()).toEqual(["03-03", "03-10", "03-17", "03-24"]);
    await world.pass(61_000);
    await until(isSettled);
    expect(await comingDays()).toEqual(["03-03", "03-17", "03-31", "04-14"]);
  });

  test("[SE2] is not written twice when the server fails between the calendar and its own store", async () => {
    await start();
    // The wish itself is the first to be stored.
    world.cosmos.faults.inject({ kind: "503", op: "batch", container: "shared", skip: 1, count: 40 });
    await set({ everyWeeks: 2 });
    await until(() => patches().length === 1);
    await until(() => world.logged.some((line) => line.includes("job.put-off")));
    world.cosmos.faults.clear();
    expect(await isSettled()).toBe(false);
    await world.pass(600_000);
    await until(isSettled);
    await world.quiet();
    expect(patches()).toHaveLength(1);
    expect(await cancelled()).toEqual([]);
    expect(await comingDays()).toEqual(["03-03", "03-17", "03-31", "04-14"]);
  });

  test("[SE2] is found again by a server that was stopped before it could tell the calendar", async () => {
    await start();
    await world.stopWork();
    await set({ minutes: 60 });
    expect(patches()).toEqual([]);
    await world.pass(DAY_MS);
    await world.restart();
    await until(isSettled);
    expect(await series()).toMatchObject({ minutes: 60 });
  });

  test("[SE2] is taken back by way of the calendar", async () => {
    await start();
    world.graph.disturb({ kind: "503", count: 1, retryAfterS: 60 });
    await set({ minutes: 60 });
    await until(() => world.logged.some((line) => line.includes("job.put-off")));
    await world.pass(1_000);
    await set({ minutes: 30 });
    await until(isSettled);
    await world.pass(61_000);
    await world.quiet();
    expect(await series()).toMatchObject({ minutes: 30, wanted: null });
    expect(patches()).toEqual([]);
  });

  test("[SE3] [OC3] puts a meeting back that was moved, as the calendar does", async () => {
    await start();
    expect(world.graph.moveAsPerson(manager, { originalStart: nextTuesday, start: wednesday }).status).toBe(
      200,
    );
    await until(async () => (await world.occurrence(nextTuesday))?.start === wednesday);
    await set({ minutes: 45 });
    await until(async () => (await world.occurrence(nextTuesday))?.start === nextTuesday);
    expect(await world.occurrence(nextTuesday)).toMatchObject({ state: "planned", minutes: 45 });
    expect(await world.occurrence(tuesday)).toBeUndefined();
  });

  test("[SE2] is forgotten when the series is gone from the calendar", async () => {
    await start();
    expect(world.graph.deleteAsPerson(manager, {}).status).toBe(200);
    await world.quiet();
    await set({ minutes: 60 });
    await until(isSettled);
    expect(await series()).toMatchObject({ minutes: 30, formerly: [] });
  });

  test("[SE1] is the manager's wish alone", async () => {
    await start();
    const refused = await panels[1]?.act(world.pairId, {
      name: "series.set",
      seriesId: "ser_sample",
      minutes: 60,
    });
    expect(refused).toMatchObject({ refusal: { code: "managers-to-set" } });
    await world.quiet();
    expect(patches()).toEqual([]);
  });
});

import type { LinkedSeries } from "../../bot/app/app.ts";
import { DAY_MS, plusMs } from "../../core/domain/instant.ts";
import type { CalendarMeeting, Window } from "../../core/domain/reconcile.ts";
import type { Occurrence } from "../../core/domain/series.ts";
import { startsBetween } from "../../core/domain/time.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { NOON, PAIR_ID, TENANT } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const key = { tenantId: TENANT, pairId: PAIR_ID };
const linked: LinkedSeries = { ...aSeries, eventId: "AAMk" };
const window: Window = { from: plusMs(NOON, -14 * DAY_MS), to: plusMs(NOON, 182 * DAY_MS) };
const asPlanned: CalendarMeeting[] = startsBetween(linked.cadence, window.from, window.to, 60).map(
  (start) => ({
    originalStart: start,
    start,
    minutes: linked.minutes,
  }),
);
const [first, second] = asPlanned.filter((one) => one.start > NOON);
const moved = asPlanned.map((one) => (one === first ? { ...one, start: plusMs(one.start, DAY_MS) } : one));

let world: AppWorld;
let one: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  one = world.startApp();
  await one.stores.shared.commit(key, [{ record: linked, etag: null }]);
});
afterEach(() => world.close());

const occurrences = async (): Promise<Occurrence[]> =>
  (await world.stored()).flatMap((record) => (record.type === "occurrence" ? [record] : []));

describe("what the calendar says", () => {
  test("[OC3] is stored and announced once, and costs nothing when it is no news", async () => {
    expect(await one.app.applyCalendar(key, linked, moved, window)).toEqual({ changed: 1, strange: 0 });
    expect(await occurrences()).toMatchObject([{ originalStart: first?.originalStart, rev: 1 }]);
    expect(one.announced.map(({ records }) => records.map((record) => record.type))).toEqual([
      ["occurrence"],
    ]);
    world.cosmos.requests.clear();
    expect(await one.app.applyCalendar(key, linked, moved, window)).toEqual({ changed: 0, strange: 0 });
    expect(world.cosmos.requests.count("batch")).toBe(0);
    expect(one.announced).toHaveLength(1);
  });

  test("[OC3] [WR5] goes out with the commands that wait beside it", async () => {
    await one.app.linkedSeries(key);
    const ended = asPlanned.filter((meeting) => meeting.start < plusMs(NOON, 30 * DAY_MS));
    const [applied, added] = await Promise.all([
      one.app.applyCalendar(key, linked, ended, window),
      one.act("report", { name: "point.add", text: "Meanwhile" }),
    ]);
    expect(added.ok).toBe(true);
    expect(applied.changed).toBe(asPlanned.length - ended.length);
    const stored = await occurrences();
    expect(stored).toHaveLength(applied.changed);
    expect(new Set(stored.map(({ state }) => state))).toEqual(new Set(["cancelled"]));
  });

  test("[OC3] [WR4] is decided again on what another instance made of it", async () => {
    const other = world.startApp();
    await Promise.all([other.app.linkedSeries(key), one.app.linkedSeries(key)]);
    await other.app.applyCalendar(key, linked, moved, window);
    const cancelled = moved.filter((meeting) => meeting.originalStart !== first?.originalStart);
    await Promise.all([
      one.app.applyCalendar(key, linked, cancelled, window),
      other.app.applyCalendar(key, linked, cancelled, window),
    ]);
    expect(await occurrences()).toMatchObject([{ state: "cancelled", rev: 2 }]);
  });

  test("[OC3] is kept when the store loses the answer", async () => {
    world.cosmos.faults.inject({ kind: "reset-after-commit", count: 1, op: "batch" });
    expect((await one.app.applyCalendar(key, linked, moved, window)).changed).toBe(1);
    expect(await occurrences()).toMatchObject([{ rev: 1 }]);
  });

  test("[OC3] cancels nothing when its rhythm is another, and still moves what is ours", async () => {
    const strange = { originalStart: plusMs(NOON, 3_600_000), start: plusMs(NOON, 3_600_000), minutes: 30 };
    const some = [...moved.filter((meeting) => meeting !== second), strange];
    expect(await one.app.applyCalendar(key, linked, some, window)).toEqual({ changed: 1, strange: 1 });
    expect(await occurrences()).toMatchObject([{ originalStart: first?.originalStart, state: "planned" }]);
  });

  test("[OC3] says nothing about a series that is linked to another event by now", async () => {
    const stale: LinkedSeries = { ...linked, eventId: "another" };
    expect(await one.app.applyCalendar(key, stale, [], window)).toEqual({ changed: 0, strange: 0 });
    expect(await one.app.linkedSeries({ tenantId: TENANT, pairId: "pair_none" })).toEqual([]);
    expect(await occurrences()).toEqual([]);
  });
});

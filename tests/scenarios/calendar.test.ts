import { DAY_MS } from "../../core/domain/instant.ts";
import { SAMPLE_TENANT } from "../../local/people.ts";
import { type CalendarWorld, startCalendarWorld } from "../support/calendar-world.ts";
import { until } from "../support/graph-world.ts";
import type { LiveClient } from "../support/live-client.ts";
import { personOf } from "../support/test-server.ts";

const HOUR_MS = 3_600_000;
const manager = personOf("manager");
const tuesday = "2026-03-03T09:00:00.000Z";
const nextTuesday = "2026-03-10T09:00:00.000Z";
const wednesday = "2026-03-04T13:30:00.000Z";
const thursday = "2026-03-05T08:15:00.000Z";

let world: CalendarWorld;
let panels: readonly LiveClient[];
let pointsBefore: string;

/** Starts the server, with both people's panels open. */
async function start(options: { isAtRest?: boolean } = {}): Promise<void> {
  world = await startCalendarWorld(options);
  panels = [await world.panelOf("manager"), await world.panelOf("report")];
  pointsBefore = await points();
}

/** Every talking point as it is stored, with the version that the store gave it. */
async function points(): Promise<string> {
  const key = { tenantId: SAMPLE_TENANT, pairId: world.pairId };
  const { records } = await world.stores.shared.open(key, "2026-01-01T00:00:00.000Z");
  return JSON.stringify(records.filter((one) => one.record.type === "talkingPoint"));
}

const move = (originalStart: string, start: string) =>
  expect(world.graph.moveAsPerson(manager, { originalStart, start }).status).toBe(200);
const remove = (originalStart?: string) =>
  expect(world.graph.deleteAsPerson(manager, { originalStart }).status).toBe(200);

/** Both panels are told that the occurrence is as it says here. */
async function told(occurrence: { originalStart: string; start?: string; state?: string; rev: number }) {
  for (const panel of panels) {
    const { records } = await panel.next("changed", ({ records }) =>
      records.some((one) => one.type === "occurrence" && one.rev === occurrence.rev),
    );
    expect(records).toMatchObject([{ type: "occurrence", ...occurrence }]);
  }
}

afterEach(async () => {
  expect(await points()).toBe(pointsBefore);
  await world.close();
});

describe("a meeting in the organiser's calendar", () => {
  test("[OC3] [AG1] is moved: both panels show its new time, and no point is touched", async () => {
    await start();
    move(tuesday, wednesday);
    await told({ originalStart: tuesday, start: wednesday, state: "planned", rev: 1 });
  });

  test("[OC3] [AG1] is deleted: it is cancelled on both panels, and no point is touched", async () => {
    await start();
    remove(nextTuesday);
    await told({ originalStart: nextTuesday, start: nextTuesday, state: "cancelled", rev: 1 });
  });

  test("[OC3] is moved twice, and then stands where it was moved last", async () => {
    await start();
    move(tuesday, wednesday);
    move(tuesday, thursday);
    await until(async () => (await world.occurrence(tuesday))?.start === thursday);
    await world.quiet();
    expect(await world.occurrence(tuesday)).toMatchObject({ start: thursday, state: "planned" });
    for (const panel of panels) {
      await panel.next("changed", ({ records }) =>
        records.some((one) => one.type === "occurrence" && one.start === thursday),
      );
    }
  });

  test("[OC3] is moved once, however often that is told", async () => {
    await start();
    world.graph.disturb({ kind: "duplicate-notification", count: 1 });
    move(tuesday, wednesday);
    await told({ originalStart: tuesday, start: wednesday, rev: 1 });
    await until(() => world.notified() === 3);
    await world.quiet();
    await world.restart();
    await world.quiet();
    expect((await world.occurrence(tuesday))?.rev).toBe(1);
    expect(panels.map((panel) => panel.all("changed").length)).toEqual([1, 1]);
  });

  test("[OC3] is found moved a day later when nobody told", async () => {
    await start();
    world.graph.disturb({ kind: "lost-notification", count: 1 });
    move(nextTuesday, "2026-03-11T10:00:00.000Z");
    await world.quiet();
    expect(await world.occurrence(nextTuesday)).toBeUndefined();
    await world.pass(DAY_MS);
    await told({ originalStart: nextTuesday, start: "2026-03-11T10:00:00.000Z", rev: 1 });
  });

  test("[OC3] was moved while the server was away, which had only noted that something changed", async () => {
    await start();
    await world.stopWork();
    move(tuesday, wednesday);
    await until(() => world.notified() === 1);
    expect(await world.dueJobs()).toMatchObject([{ what: { kind: "reconcile", pairId: world.pairId } }]);
    expect(await world.occurrence(tuesday)).toBeUndefined();
    await world.restart();
    await told({ originalStart: tuesday, start: wednesday, rev: 1 });
  });

  test("[OC3] was moved before the server could be told at all", async () => {
    await start({ isAtRest: true });
    move(tuesday, wednesday);
    await world.restart();
    await told({ originalStart: tuesday, start: wednesday, rev: 1 });
    expect(world.notified()).toBe(0);
  });

  test("[OC3] stands as it was when the report deletes it from their own calendar", async () => {
    await start();
    expect(world.graph.deleteAsPerson(personOf("report"), { originalStart: tuesday }).status).toBe(200);
    await until(() => world.notified() === 1);
    await world.quiet();
    expect(await world.occurrence(tuesday)).toBeUndefined();
  });

  test("[OC3] keeps its occurrence when the whole series is gone: what that means is for the two to say", async () => {
    await start();
    remove();
    await until(() => world.logged.some((line) => line.includes("calendar.series-gone")));
    await world.quiet();
    expect((await world.records()).filter((one) => one.type === "occurrence")).toEqual([]);
  });
});

describe("a calendar that cannot be read", () => {
  test("[OC3] is asked again later, and nobody is told a false thing meanwhile", async () => {
    await start();
    world.graph.disturb({ kind: "429", count: 1, retryAfterS: 60 });
    move(tuesday, wednesday);
    await until(() => world.logged.some((line) => line.includes("job.put-off")));
    await world.quiet();
    expect(await world.occurrence(tuesday)).toBeUndefined();
    await world.pass(59_000);
    expect(await world.dueJobs()).toEqual([]);
    await world.pass(2_000);
    await told({ originalStart: tuesday, start: wednesday, rev: 1 });
  });

  test("[OC3] is asked again at once when it asks for a moment", async () => {
    await start();
    world.graph.disturb({ kind: "503", count: 1, retryAfterS: 1 });
    move(tuesday, wednesday);
    await until(async () => {
      await world.timers.advance(1_000);
      return (await world.occurrence(tuesday)) !== undefined;
    });
    await told({ originalStart: tuesday, start: wednesday, rev: 1 });
  });
});

describe("following a calendar", () => {
  test("is renewed at half of its life, and begun anew when it was missed", async () => {
    await start();
    const renewals = () =>
      world.graph
        .log()
        .filter((one) => one.method === "PATCH" && one.path.startsWith("/v1.0/subscriptions/"));
    await world.pass(34 * HOUR_MS);
    await world.quiet();
    // The work ends when all that was begun is done.
    await world.restart();
    expect(renewals()).toEqual([]);
    await world.pass(2 * HOUR_MS);
    await until(() => renewals().length === 1);
    await world.quiet();
    await world.pass(30 * DAY_MS);
    await until(() => world.graph.log().filter((one) => one.method === "POST").length === 2);
    await world.quiet();
    const moved = "2026-04-15T08:00:00.000Z";
    move("2026-04-14T08:00:00.000Z", moved);
    await told({ originalStart: "2026-04-14T08:00:00.000Z", start: moved, rev: 1 });
  });
});

import { RetryLater } from "../../bot/ports/retry-later.ts";
import { DAY_MS, plusMs } from "../../core/domain/instant.ts";
import { until } from "../support/graph-world.ts";
import { NOON } from "../support/pair-builder.ts";
import { jobAt, startWorkerWorld, type WorkerWorld } from "../support/worker-world.ts";

let world: WorkerWorld;
beforeEach(async () => {
  world = await startWorkerWorld();
});
afterEach(() => world.close());

describe("a worker that meets trouble", () => {
  test("tries again later what did not work, after longer and longer, or as long as it was told", async () => {
    await world.jobs.add(jobAt(NOON, "hard"));
    let told: number | null = null;
    world.work(async () => {
      world.done.push(world.clock.now());
      throw new RetryLater(told);
    });
    await until(() => world.logged.length === 1);
    await world.pass(1_000);
    expect(world.done).toHaveLength(1);
    told = 90_000;
    await world.pass(1_000);
    await until(() => world.logged.length === 2);
    told = null;
    await world.pass(89_000);
    expect(world.done).toHaveLength(2);
    await world.pass(1_000);
    await until(() => world.logged.length === 3);
    expect(world.logged).toEqual(["job.put-off", "job.put-off", "job.put-off"]);
    expect(await world.left()).toBe(1);
  });

  test("finds again what a crashed one held, when its time is over", async () => {
    await world.jobs.add(jobAt(NOON, "held"));
    const [found] = await world.jobs.due(NOON, 1);
    if (found === undefined) throw new Error("There is a job.");
    await world.jobs.claim(found, plusMs(NOON, 120_000));
    world.work();
    await world.pass(60_000);
    expect(world.done).toEqual([]);
    await world.pass(60_000);
    await until(() => world.done.length > 0);
    expect(world.done).toEqual(["held"]);
  });

  test("finds what was due in days that the clock jumped over", async () => {
    world.work();
    await world.timers.advance(0);
    await world.jobs.add(jobAt(plusMs(NOON, DAY_MS), "tomorrow"));
    await world.jobs.add(jobAt(plusMs(NOON, 40 * DAY_MS), "next-month"));
    await world.pass(90 * DAY_MS);
    await until(() => world.done.length === 2);
    expect(world.done).toEqual(["tomorrow", "next-month"]);
  });

  test("finds what was due while the server was stopped for weeks, where it is told to look back", async () => {
    await world.jobs.add(jobAt(plusMs(NOON, -45 * DAY_MS), "long-ago"));
    world.work(undefined, 60 * DAY_MS);
    await until(() => world.done.length > 0);
    expect(world.done).toEqual(["long-ago"]);
  });

  test("keeps what is put off for days where it will be looked for", async () => {
    await world.jobs.add(jobAt(NOON, "stubborn"));
    world.work(async () => {
      world.done.push(world.clock.now());
      throw new RetryLater(20 * DAY_MS);
    });
    await until(() => world.logged.length === 1);
    await until(async () => (await world.jobs.due(plusMs(NOON, 20 * DAY_MS), 5)).length === 1);
    await world.pass(20 * DAY_MS);
    await until(() => world.done.length === 2);
  });

  test("goes on after the store was away", async () => {
    await world.jobs.add(jobAt(NOON, "patient"));
    world.cosmos.faults.inject({ kind: "503", count: 200, op: "query" });
    world.work();
    await until(() => world.logged.includes("jobs.failed"));
    world.cosmos.faults.clear();
    await world.pass(1_000);
    await until(() => world.done.length > 0);
    expect(world.done).toEqual(["patient"]);
  });
});

import { DAY_MS, plusMs } from "../../core/domain/instant.ts";
import { until } from "../support/graph-world.ts";
import { NOON } from "../support/pair-builder.ts";
import { jobAt, startWorkerWorld, type WorkerWorld } from "../support/worker-world.ts";

let world: WorkerWorld;
beforeEach(async () => {
  world = await startWorkerWorld();
});
afterEach(() => world.close());

describe("a worker", () => {
  test("does what is due, once, and nothing that is not", async () => {
    await world.jobs.add(jobAt(NOON, "now"));
    await world.jobs.add(jobAt(plusMs(NOON, 60_000), "later"));
    world.work();
    await until(() => world.done.length > 0);
    await world.pass(59_000);
    expect(world.done).toEqual(["now"]);
    await world.pass(21_000);
    await until(() => world.done.length > 1);
    expect(world.done).toEqual(["now", "later"]);
    await world.pass(DAY_MS);
    expect(world.done).toEqual(["now", "later"]);
  });

  test("begins at once when it is woken, without a look at the clock", async () => {
    const worker = world.work();
    await world.timers.advance(0);
    await world.jobs.add(jobAt(NOON, "news"));
    worker.wake();
    await until(() => world.done.length > 0);
    expect(world.done).toEqual(["news"]);
  });

  test("asks the store three times a minute, not every second, while nothing is due", async () => {
    world.work();
    await until(() => world.cosmos.requests.count("query") > 0);
    await world.pass(1_000);
    const before = world.cosmos.requests.count("query");
    for (let second = 0; second < 15; second++) await world.pass(1_000);
    expect(world.cosmos.requests.count("query")).toBe(before);
    await world.pass(10_000);
    await until(() => world.cosmos.requests.count("query") > before);
  });

  test("shares the work with another one: each job is done by one of them", async () => {
    const ids = Array.from({ length: 20 }, (_, i) => `job-${i}`);
    for (const id of ids) await world.jobs.add(jobAt(NOON, id));
    world.work();
    world.work();
    await until(() => world.done.length >= ids.length);
    for (const worker of world.workers.splice(0)) await worker.close();
    expect([...world.done].sort()).toEqual([...ids].sort());
  });

  test("does jobs about one pair one after the other, and others beside them", async () => {
    const running = new Set<string>();
    let together = 0;
    for (let i = 0; i < 8; i++) await world.jobs.add(jobAt(NOON, `job-${i}`, `${i % 2}`));
    world.work(async (job) => {
      const { what } = job;
      const pairId = what.kind === "reconcile" ? what.pairId : "";
      expect(running.has(pairId)).toBe(false);
      running.add(pairId);
      together = Math.max(together, running.size);
      await new Promise((resolve) => setImmediate(resolve));
      running.delete(pairId);
      world.done.push(job.id);
    });
    await until(() => world.done.length === 8);
    expect(together).toBe(2);
  });

  test("ends with what it is at, and begins nothing more", async () => {
    let release = (): void => undefined;
    await world.jobs.add(jobAt(NOON, "long"));
    await world.jobs.add(jobAt(plusMs(NOON, 1), "next", "long"));
    world.clock.advance(10);
    const worker = world.work(async (job) => {
      world.done.push(job.id);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    });
    await until(() => world.done.length === 1);
    const closed = worker.close();
    release();
    await closed;
    expect(world.done).toEqual(["long"]);
    expect(await world.left()).toBe(1);
    expect((await world.jobs.due(world.clock.now(), 5)).map((one) => one.record.id)).toEqual(["next"]);
  });
});

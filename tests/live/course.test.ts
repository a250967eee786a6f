import type { Course } from "../../core/domain/course.ts";
import { courseIdOf } from "../../core/domain/course.ts";
import type { OccurrenceId } from "../../core/domain/ids.ts";
import type { LiveClient } from "../support/live-client.ts";
import { type Instance, type LiveWorld, startLiveWorld } from "../support/live-world.ts";
import { manager, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";

const occurrenceId: OccurrenceId = "occ_20260303T090000Z";

describe("two people at the start of their meeting", () => {
  let world: LiveWorld;
  let server: Instance;
  let people: readonly [LiveClient, LiveClient];
  beforeEach(async () => {
    world = await startLiveWorld();
    server = await world.start();
    people = [await server.connect(manager.id), await server.connect(report.id)];
    for (const client of people) await client.open(PAIR_ID);
  });
  afterEach(() => world.stop());

  async function stored(): Promise<Course | undefined> {
    const key = { tenantId: TENANT, pairId: PAIR_ID };
    const record = (await server.stores.shared.read(key, courseIdOf(occurrenceId)))?.record;
    return record?.type === "course" ? record : undefined;
  }

  test("[CO2] both tap Start at once: the meeting starts once, at the server's instant", async () => {
    const [one, two] = people;
    const start = { name: "course.start", occurrenceId } as const;
    const answers = await Promise.all([
      one.act(PAIR_ID, start, "cmd_one"),
      two.act(PAIR_ID, start, "cmd_two"),
    ]);
    expect(answers.map((answer) => answer.m)).toEqual(["done", "done"]);
    expect(await stored()).toMatchObject({
      rev: 1,
      startedAt: world.clock.now(),
      turn: { section: "today", since: world.clock.now() },
    });
    for (const client of people) {
      const told = await client.next("changed");
      expect(told.records).toEqual([await stored()]);
    }
  });

  test("[CO1] two who each say what they want at once are both heard, though nothing was stored before", async () => {
    const [one, two] = people;
    const want = (words: string) => ({ name: "course.want", occurrenceId, words }) as const;
    await Promise.all([
      one.act(PAIR_ID, want("Listen"), "cmd_one"),
      two.act(PAIR_ID, want("Priorities"), "cmd_two"),
    ]);
    expect((await stored())?.wants).toEqual({ manager: "Listen", report: "Priorities" });
  });

  test("[CO1] the same on two instances of the server", async () => {
    const other = await world.start();
    const elsewhere = await other.connect(report.id);
    await elsewhere.open(PAIR_ID);
    const [one] = people;
    await Promise.all([
      one.act(PAIR_ID, { name: "course.want", occurrenceId, words: "Listen" }, "cmd_one"),
      elsewhere.act(PAIR_ID, { name: "course.start", occurrenceId }, "cmd_two"),
    ]);
    expect(await stored()).toMatchObject({
      rev: 2,
      wants: { manager: "Listen" },
      startedAt: world.clock.now(),
    });
  });

  test("[CO3] a clock that is put back while somebody talks takes no time away", async () => {
    const [one] = people;
    await one.act(PAIR_ID, { name: "course.start", occurrenceId });
    world.clock.advance(120_000);
    await one.act(PAIR_ID, { name: "course.goTo", occurrenceId, section: "check-in" });
    world.clock.advance(-600_000);
    await one.act(PAIR_ID, { name: "course.goTo", occurrenceId, section: "report" });
    expect((await stored())?.spent).toEqual([{ key: "today", ms: 120_000 }]);
  });

  test("[CO11] both are told the same instant to which they read", async () => {
    const [one, two] = people;
    await one.act(PAIR_ID, { name: "course.beQuiet", occurrenceId, seconds: 60 });
    const told = await two.next("changed");
    const until = new Date(Date.parse(world.clock.now()) + 60_000).toISOString();
    expect(told.records).toMatchObject([{ quietUntil: until }]);
  });
});

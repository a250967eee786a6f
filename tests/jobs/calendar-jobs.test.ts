import type { LinkedSeries } from "../../bot/app/app.ts";
import { type CalendarJobs, createCalendarJobs } from "../../bot/jobs/calendar-jobs.ts";
import type { CalendarNews } from "../../bot/ports/calendar.ts";
import { DAY_MS, type Instant, plusMs } from "../../core/domain/instant.ts";
import type { Job } from "../../core/domain/job.ts";
import { SAMPLE_TENANT } from "../../local/people.ts";
import { type CalendarWorld, startCalendarWorld } from "../support/calendar-world.ts";
import { otherPairSeed, SEEDED_PAIR } from "../support/seeded-pair.ts";
import { personOf } from "../support/test-server.ts";

const manager = personOf("manager");
const whose = { tenantId: SAMPLE_TENANT, personId: manager.personId };
const pair = { tenantId: SAMPLE_TENANT, pairId: SEEDED_PAIR };

let world: CalendarWorld;
let jobs: CalendarJobs;
let linked: LinkedSeries;
let now: Instant;

beforeEach(async () => {
  world = await startCalendarWorld({ isAtRest: true });
  for (const membership of otherPairSeed.memberships) await world.stores.personal.putMembership(membership);
  now = world.clock.now();
  jobs = open(true);
  const [series] = await world.app.linkedSeries(pair);
  if (series === undefined) throw new Error("The pair's series is linked.");
  linked = series;
  // What the start of the server left to do is not what is looked at here.
  for (const { record, etag } of await world.stores.jobs.due(plusMs(now, DAY_MS), 10)) {
    await world.stores.jobs.finish(record, etag);
  }
});
afterEach(() => world.close());

function open(isReachable: boolean): CalendarJobs {
  return createCalendarJobs({
    app: world.app,
    personal: world.stores.personal,
    jobs: world.stores.jobs,
    calendar: world.calendar,
    clientStateOf: isReachable ? (_, personId) => `word of ${personId}` : null,
    clock: world.clock,
    ids: world.httpOptions.ids,
    log: world.httpOptions.log,
  });
}

/** What is due within days. */
async function dueIn(days: number): Promise<Job["what"][]> {
  const due = await world.stores.jobs.due(plusMs(now, days * DAY_MS), 50);
  return due.map((one) => one.record.what);
}
const kindsIn = async (days: number) => (await dueIn(days)).map((what) => what.kind).sort();
const run = (what: Parameters<CalendarJobs["run"]>[0]) => jobs.run(what);
const dailyLook = { kind: "reconcile", ...pair, daily: true } as const;

describe("news of a calendar", () => {
  const changedTo = (version: string): CalendarNews => ({ ...whose, kind: "changed", version });

  test("become one job for each of the person's pairs, however often the same is told", async () => {
    await jobs.take([changedTo("v1"), changedTo("v1")]);
    await jobs.take([changedTo("v1")]);
    const look = { kind: "reconcile", tenantId: SAMPLE_TENANT };
    expect(await dueIn(0)).toEqual([
      { ...look, pairId: "pair_other" },
      { ...look, pairId: SEEDED_PAIR },
    ]);
    await jobs.take([changedTo("v2")]);
    expect(await dueIn(0)).toHaveLength(4);
  });

  test("lead to a look when some were missed, and to a subscription when there is none any more", async () => {
    await jobs.take([
      { ...whose, kind: "missed" },
      { ...whose, kind: "subscription-gone" },
      { ...whose, kind: "renewal-wanted", subscription: { id: "sub", expiresAt: plusMs(now, DAY_MS) } },
    ]);
    expect(await kindsIn(0)).toEqual(["reconcile", "reconcile", "renew-subscription", "subscribe"]);
  });
});

describe("the calendar of a series", () => {
  test("is followed by a subscription and a look a day; following twice is following once", async () => {
    await jobs.watch(linked);
    await jobs.watch(linked);
    expect(await dueIn(0)).toEqual([{ kind: "subscribe", ...whose }]);
    expect(await dueIn(1)).toHaveLength(2);
  });

  test("is looked at once a day where it cannot reach us", async () => {
    await open(false).watch(linked);
    expect(await dueIn(1)).toEqual([dailyLook]);
  });

  test("is looked at again the day after", async () => {
    await run(dailyLook);
    expect(await dueIn(0.99)).toEqual([]);
    expect(await dueIn(1)).toEqual([dailyLook]);
  });

  test("that is no longer linked is no longer looked at", async () => {
    const key = { tenantId: SAMPLE_TENANT, pairId: SEEDED_PAIR };
    const stored = await world.stores.shared.read(key, linked.id);
    const record = { ...linked, rev: linked.rev + 1, eventId: null };
    await world.stores.shared.commit(key, [{ record, etag: stored?.etag ?? null }]);
    world.app.forget();
    await run(dailyLook);
    expect(world.graph.log()).toEqual([]);
    expect(await dueIn(1)).toEqual([]);
  });

  test("[OC3] whose event is gone changes nothing, and is looked at again the day after", async () => {
    world.graph.deleteAsPerson(manager, {});
    await run(dailyLook);
    expect(world.logged.some((line) => line.includes("calendar.series-gone"))).toBe(true);
    expect((await world.records()).filter((one) => one.type === "occurrence")).toEqual([]);
    expect(await dueIn(1)).toEqual([dailyLook]);
  });

  test("[OC3] whose rhythm was changed there cancels nothing: its meetings are just not ours", async () => {
    world.graph.deleteAsPerson(manager, {});
    const created = await world.calendar.createSeries({
      tenantId: SAMPLE_TENANT,
      organizerId: manager.personId,
      attendeeId: personOf("report").personId,
      subject: "1-on-1",
      cadence: { ...linked.cadence, from: "2026-03-05" },
      minutes: 30,
      transactionId: "moved to Thursdays",
    });
    const key = { tenantId: SAMPLE_TENANT, pairId: SEEDED_PAIR };
    const stored = await world.stores.shared.read(key, linked.id);
    const record = { ...linked, rev: linked.rev + 1, eventId: created.eventId };
    await world.stores.shared.commit(key, [{ record, etag: stored?.etag ?? null }]);
    world.app.forget();
    await run(dailyLook);
    expect(world.logged.some((line) => line.includes("calendar.strange"))).toBe(true);
    expect((await world.records()).filter((one) => one.type === "occurrence")).toEqual([]);
  });
});

describe("a subscription", () => {
  const subscriptionIn = async (days: number) => {
    const found = (await dueIn(days)).find((what) => what.kind === "renew-subscription");
    if (found === undefined) throw new Error("There is a renewal to come.");
    return found;
  };

  test("is followed by a look at what was not told before, and by its renewal at half-life", async () => {
    await run({ kind: "subscribe", ...whose });
    expect(await kindsIn(1.4)).toEqual(["reconcile", "reconcile"]);
    expect(await kindsIn(1.5)).toEqual(["reconcile", "reconcile", "renew-subscription"]);
  });

  test("is renewed again and again, by one of those who try", async () => {
    await run({ kind: "subscribe", ...whose });
    const first = await subscriptionIn(1.5);
    world.clock.advance(DAY_MS);
    await run(first);
    const before = await dueIn(5);
    await run(first);
    expect(await dueIn(5)).toEqual(before);
    const renewals = before.filter((what) => what.kind === "renew-subscription");
    expect(renewals.map((what) => what.expiresAt)).toEqual([
      first.expiresAt,
      plusMs(first.expiresAt, DAY_MS),
    ]);
  });

  test("that ran out is made anew, and what was missed is looked at", async () => {
    await run({ kind: "subscribe", ...whose });
    const first = await subscriptionIn(1.5);
    world.clock.advance(4 * DAY_MS);
    await run(first);
    const second = (await dueIn(6)).filter((what) => what.kind === "renew-subscription").at(-1);
    expect(second?.subscriptionId).not.toBe(first.subscriptionId);
    expect((await dueIn(4)).filter((what) => what.kind === "reconcile")).toHaveLength(4);
  });
});

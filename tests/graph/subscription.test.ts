import { SAMPLE_TENANT } from "../../local/people.ts";
import { type GraphWorld, startGraphWorld, until } from "../support/graph-world.ts";
import { personOf } from "../support/test-server.ts";

const manager = personOf("manager");
const at = (hour: string) => `${hour}:00:00.000Z`;

let world: GraphWorld;
beforeEach(async () => {
  world = await startGraphWorld();
});
afterEach(async () => {
  expect(world.faults()).toEqual([]);
  await world.close();
});

function create() {
  return world.calendar.createSeries({
    tenantId: SAMPLE_TENANT,
    organizerId: manager.personId,
    attendeeId: personOf("report").personId,
    subject: "1-on-1",
    cadence: { from: "2026-03-03", until: null, time: "10:00", zone: "Europe/Berlin", everyWeeks: 1 },
    minutes: 30,
    transactionId: "once",
  });
}

describe("notifications of a calendar", () => {
  const word = () => world.clientStates.of(SAMPLE_TENANT, manager.personId);
  const subscribe = () => world.calendar.subscribe(SAMPLE_TENANT, manager.personId, word());

  test("are asked for once, for less than three days", async () => {
    const subscription = await subscribe();
    expect(subscription.expiresAt).toBe("2026-03-05T07:00:00.000Z");
    expect(await subscribe()).toEqual(subscription);
    expect(world.graph.log().filter((one) => one.method === "POST")).toHaveLength(1);
  });

  test("come when a person moves or deletes a meeting, and prove themselves", async () => {
    const { eventId } = await create();
    await subscribe();
    world.graph.moveAsPerson(manager, {
      eventId,
      originalStart: at("2026-03-03T09"),
      start: "2026-03-05T14:15:00.000Z",
    });
    world.graph.deleteAsPerson(manager, { eventId, originalStart: at("2026-03-10T09") });
    await until(() => world.news.length === 2);
    const news = { tenantId: SAMPLE_TENANT, personId: manager.personId, kind: "changed" };
    expect(world.news).toMatchObject([news, news]);
    expect(new Set(world.news.map((one) => (one.kind === "changed" ? one.version : null))).size).toBe(2);
  });

  test("are renewed, by one of those who try", async () => {
    const subscription = await subscribe();
    world.clock.advance(35 * 3_600_000);
    const renewed = await world.calendar.renew(SAMPLE_TENANT, subscription);
    expect(renewed).toEqual({ id: subscription.id, expiresAt: "2026-03-06T18:00:00.000Z" });
    expect(await world.calendar.renew(SAMPLE_TENANT, subscription)).toBe("renewed-before");
  });

  test("are known to be gone when they ran out", async () => {
    const subscription = await subscribe();
    world.clock.advance(71 * 3_600_000);
    expect(await world.calendar.renew(SAMPLE_TENANT, subscription)).toBe("gone");
    expect((await subscribe()).id).not.toBe(subscription.id);
  });

  test("that go to an address of before are of no use", async () => {
    const body = {
      changeType: "updated",
      notificationUrl: "https://app.example/api/calendar/notifications?key=old",
      resource: `users/${manager.personId}/events`,
      expirationDateTime: "2026-03-05T07:00:00.000Z",
      clientState: "old",
    };
    const { body: made } = await world.ask("POST", "/subscriptions", body);
    const id = made !== null && typeof made === "object" && "id" in made ? String(made.id) : "";
    const old = { id, expiresAt: "2026-03-05T07:00:00.000Z" };
    expect(await world.calendar.renew(SAMPLE_TENANT, old)).toBe("gone");
    expect((await subscribe()).id).not.toBe(id);
  });
});

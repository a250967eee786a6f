import { SAMPLE_TENANT } from "../../local/people.ts";
import { type CalendarWorld, startCalendarWorld } from "../support/calendar-world.ts";
import { personOf } from "../support/test-server.ts";

const manager = personOf("manager");

let world: CalendarWorld;
beforeAll(async () => {
  world = await startCalendarWorld();
});
afterAll(() => world.close());

describe("whoever says that a calendar changed", () => {
  test("is not believed without the word that only the calendar was given", async () => {
    const asked = world.graph.log().length;
    const notification = {
      subscriptionId: "sub",
      changeType: "updated",
      resource: `Users/${manager.personId}/Events/AAMk`,
      resourceData: { id: "AAMk", "@odata.etag": "1" },
      clientState: `${manager.personId}.guessed`,
      tenantId: SAMPLE_TENANT,
    };
    const response = await fetch(`${world.url}/api/calendar/notifications`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ value: [notification] }),
    });
    expect(response.status).toBe(202);
    expect(await world.dueJobs()).toEqual([]);
    expect(world.graph.log()).toHaveLength(asked);
  });

  test("has the words of its handshake sent back, as plain text", async () => {
    const response = await fetch(`${world.url}/api/calendar/notifications?validationToken=a%20%3Cb%3E`, {
      method: "POST",
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await response.text()).toBe("a <b>");
  });
});

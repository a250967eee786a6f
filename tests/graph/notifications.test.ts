import { SAMPLE_TENANT } from "../../local/people.ts";
import { type GraphWorld, startGraphWorld } from "../support/graph-world.ts";
import { personOf } from "../support/test-server.ts";

let world: GraphWorld;
beforeAll(async () => {
  world = await startGraphWorld();
});
beforeEach(() => {
  world.news.length = 0;
  world.logged.length = 0;
});
afterAll(() => world.close());

const { personId } = personOf("manager");
const whose = { tenantId: SAMPLE_TENANT, personId };

function notification(change: Record<string, unknown> = {}) {
  return {
    subscriptionId: "sub",
    subscriptionExpirationDateTime: "2026-03-05T07:00:00.0000000Z",
    changeType: "updated",
    resource: `Users/${personId}/Events/AAMk`,
    resourceData: { id: "AAMk", "@odata.etag": 'W/"1"' },
    clientState: world.clientStates.of(SAMPLE_TENANT, personId),
    tenantId: SAMPLE_TENANT,
    ...change,
  };
}

async function post(body: unknown): Promise<number> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const headers = { "content-type": "application/json" };
  return (await fetch(world.notificationUrl, { method: "POST", body: text, headers })).status;
}

describe("the address for notifications", () => {
  test("answers the handshake with the words that it was asked for, as plain text", async () => {
    const words = "Validation: <b>näher</b> & more";
    const url = `${world.notificationUrl}?key=k&validationToken=${encodeURIComponent(words)}`;
    const response = await fetch(url, { method: "POST" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await response.text()).toBe(words);
    expect(world.news).toEqual([]);
  });

  test("hands on what proves to be news, and tells one change from another", async () => {
    const other = { id: "AAMk", "@odata.etag": 'W/"2"' };
    const value = [
      notification(),
      notification({ subscriptionId: "other" }),
      notification({ resourceData: other }),
    ];
    expect(await post({ value })).toBe(202);
    expect(world.news).toMatchObject([
      { ...whose, kind: "changed" },
      { ...whose, kind: "changed" },
      { ...whose, kind: "changed" },
    ]);
    const versions = world.news.map((one) => (one.kind === "changed" ? one.version : null));
    expect(versions[0]).toBe(versions[1]);
    expect(versions[2]).not.toBe(versions[0]);
  });

  test.each([
    ["another word", { clientState: "wrong" }],
    ["no word", { clientState: null }],
    ["the word of another tenant", { tenantId: "5a3b1c00-0000-4000-8000-000000000002" }],
    ["a word made up for somebody else", { clientState: `${personOf("report").personId}.AAAA` }],
  ])("takes no notice of %s, and does not let on", async (_, change) => {
    expect(await post({ value: [notification(change)] })).toBe(202);
    expect(world.news).toEqual([]);
    expect(world.logged).toEqual(["calendar.stranger"]);
  });

  test("understands what becomes of a subscription", async () => {
    const events = ["missed", "subscriptionRemoved", "reauthorizationRequired", "somethingNew"];
    const value = events.map((lifecycleEvent) =>
      notification({ lifecycleEvent, changeType: undefined, resourceData: undefined }),
    );
    expect(await post({ value })).toBe(202);
    expect(world.news).toEqual([
      { ...whose, kind: "missed" },
      { ...whose, kind: "subscription-gone" },
      {
        ...whose,
        kind: "renewal-wanted",
        subscription: { id: "sub", expiresAt: "2026-03-05T07:00:00.000Z" },
      },
    ]);
  });

  test("asks to be told again when the news could not be kept", async () => {
    world.failing.isOn = true;
    expect(await post({ value: [notification()] })).toBe(503);
    world.failing.isOn = false;
    expect(await post({ value: [notification()] })).toBe(202);
    expect(world.news).toHaveLength(1);
  });

  test.each([
    ["not json", 400],
    [{ value: "none" }, 400],
    [{ value: [{ tenantId: SAMPLE_TENANT }] }, 400],
    ["x".repeat(300_000), 413],
  ])("refuses what is no notification (%#)", async (body, status) => {
    expect(await post(body)).toBe(status);
    expect(world.news).toEqual([]);
  });
});

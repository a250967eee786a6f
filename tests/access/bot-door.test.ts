import { type BotWorld, startBotWorld } from "../support/bot-world.ts";
import { rawRequest } from "../support/raw-request.ts";
import { startTestServer, type TestServer } from "../support/test-server.ts";
import { intruders, type Visitor } from "./visitors.ts";

let world: BotWorld;
let server: TestServer;

beforeAll(async () => {
  world = await startBotWorld();
  server = await startTestServer({ botHandler: world.bot.handle });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

/** Nobody's own token opens the bot's door, the manager's and the report's included. */
const visitors: readonly Visitor[] = [
  { who: "the manager with a token for the tab", kind: "proven", token: (one) => one.token("manager") },
  { who: "the report with a token for the tab", kind: "proven", token: (one) => one.token("report") },
  ...intruders,
];

async function deliver(activity: object, token: string | undefined) {
  return rawRequest(server.url, {
    method: "POST",
    path: "/api/messages",
    headers: {
      "content-type": "application/json",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(activity),
  });
}

const message = () =>
  world.connector.activityOf("manager", { type: "message", text: "add Written by nobody" });

describe("the bot's door", () => {
  test.each(visitors)("is shut, without a word on why, for $who", async (visitor) => {
    const answer = await deliver(message(), visitor.token(server));
    expect([401, 403]).toContain(answer.status);
    expect(answer.text).toBe("");
    expect(JSON.stringify(await world.records())).not.toContain("Written by nobody");
  });

  test("is open for the channel", async () => {
    world.connector.appIsAt(server.url);
    expect(await world.connector.install("manager")).toMatchObject({ status: 200 });
    const said = await world.connector.post("manager", { text: "add Written by the manager" });
    expect(said).toMatchObject({ status: 200 });
    expect(JSON.stringify(await world.records())).toContain("Written by the manager");
  });
});

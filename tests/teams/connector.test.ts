import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { samplePeople } from "../../local/people.ts";
import { createConnector } from "../../local/teams/connector.ts";
import { type BotWorld, startBotWorld } from "../support/bot-world.ts";

let world: BotWorld;
beforeAll(async () => {
  world = await startBotWorld();
});
afterAll(() => world.close());
beforeEach(() => world.connector.reset());

const settings = () => world.connector.settings();
const conversation = "a:b2222222-0000-4000-8000-000000000022";

async function botToken(secret = settings().appPassword): Promise<{ status: number; token: string }> {
  const answer = await fetch(settings().tokenUrl, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: settings().appId,
      client_secret: secret,
    }),
  });
  const body: { access_token?: string } = await answer.json();
  return { status: answer.status, token: body.access_token ?? "" };
}

async function call(
  method: string,
  path: string,
  body?: object,
  token?: string,
): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${settings().serviceUrl}v3/conversations${path}`, {
    method,
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${token ?? (await botToken()).token}`,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
}

describe("the stand-in for the Bot Connector", () => {
  test("gives a token for the bot's secret and for no other", async () => {
    expect((await botToken()).status).toBe(200);
    expect(await botToken("guessed")).toEqual({ status: 401, token: "" });
  });

  test("takes nothing from a caller without a token of its own", async () => {
    const told = await call(
      "POST",
      `/${conversation}/activities`,
      { type: "message", text: "hi" },
      "guessed",
    );
    expect(told.status).toBe(401);
    expect(world.connector.chat("report")).toEqual([]);
  });

  test("takes nothing for somebody who has not added the app, or for nobody", async () => {
    expect((await call("POST", `/${conversation}/activities`, { type: "message", text: "hi" })).status).toBe(
      403,
    );
    expect((await call("POST", "/a:nobody/activities", { type: "message", text: "hi" })).status).toBe(404);
  });

  test("takes, changes and deletes what the bot sends", async () => {
    await world.connector.install("report");
    const sent = await call("POST", `/${conversation}/activities`, { type: "message", text: "hi" });
    expect(sent).toEqual({ status: 201, body: { id: expect.any(String) } });
    const at = `/${conversation}/activities/${world.connector.chat("report").at(-1)?.id}`;
    expect((await call("PUT", at, { type: "message", text: "hello" })).status).toBe(200);
    expect(world.connector.chat("report").at(-1)).toMatchObject({
      text: "hello",
      editedAt: expect.any(String),
    });
    expect((await call("DELETE", at)).status).toBe(200);
    expect((await call("PUT", at, { type: "message", text: "again" })).status).toBe(404);
  });

  test("takes no message above 28 kB", async () => {
    await world.connector.install("report");
    const text = "x".repeat(29_000);
    expect((await call("POST", `/${conversation}/activities`, { type: "message", text })).status).toBe(413);
  });

  test("knows who is in a chat, and opens one", async () => {
    const report = samplePeople.find((one) => one.key === "report");
    const member = { id: `29:${report?.personId}`, name: report?.name, aadObjectId: report?.personId };
    expect((await call("GET", `/${conversation}/members`)).body).toMatchObject([member]);
    expect((await call("GET", `/${conversation}/members/${member.id}`)).body).toMatchObject(member);
    expect((await call("GET", `/${conversation}/pagedmembers`)).body).toMatchObject({ members: [member] });
    const opened = await call("POST", "", { members: [{ id: member.id }] });
    expect(opened).toEqual({ status: 201, body: { id: conversation } });
    expect((await call("POST", "", { members: [{ id: "29:nobody" }] })).status).toBe(400);
  });

  test("publishes the key that signs, for Teams alone", async () => {
    const configuration = await (await fetch(settings().openIdMetadataUrl)).json();
    expect(configuration).toMatchObject({ issuer: settings().tokenIssuer });
    const { keys } = await (await fetch(configuration.jwks_uri)).json();
    expect(keys).toEqual([expect.objectContaining({ kty: "RSA", alg: "RS256", endorsements: ["msteams"] })]);
    expect(keys[0]).not.toHaveProperty("d");
  });

  test("answers a card where it stands, though nobody said where", async () => {
    await world.connector.install("report");
    await world.connector.post("report", { text: "agenda" });
    const count = world.connector.chat("report").length;
    const value = { action: { verb: "agenda.show", data: { pairId: "pair_sample" } } };
    const answered = await world.connector.post("report", { invoke: { name: "adaptiveCard/action", value } });
    expect(answered.status).toBe(200);
    expect(world.connector.chat("report")).toHaveLength(count);
    expect(world.connector.chat("report").at(-1)).toMatchObject({ editedAt: expect.any(String) });
  });
});

test("chats survive a restart, and no id comes twice", () => {
  const folder = mkdtempSync(join(tmpdir(), "twofold-chats-"));
  const open = () =>
    createConnector({
      nowMs: () => 0,
      baseUrl: () => "http://127.0.0.1:9",
      file: join(folder, "chats.json"),
    });
  try {
    const before = open();
    before.speaks("report", "de-DE");
    const ids = [before, open()].map((one) => one.activityOf("report", {}).id);
    expect(new Set(ids).size).toBe(2);
    expect(open().activityOf("report", {})).toMatchObject({ locale: "de-DE" });
    open().reset();
    expect(open().activityOf("report", {})).toMatchObject({ locale: "en-GB" });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

import { Activity } from "../../bot/teams/activity.ts";
import type { BotConfig } from "../../bot/teams/bot-config.ts";
import { activityFault } from "../../bot/teams/guard.ts";
import { SAMPLE_TENANT } from "../../local/people.ts";
import type { ChannelTokenOverrides } from "../../local/teams/channel-keys.ts";
import { type BotWorld, startBotWorld } from "../support/bot-world.ts";

const silenced = { error: console.error };
let world: BotWorld;

// The SDK writes to the console about every token that it does not like.
beforeAll(async () => {
  console.error = () => {};
  world = await startBotWorld();
});
afterAll(async () => {
  console.error = silenced.error;
  await world.close();
});
beforeEach(() => world.connector.reset());

type Sent = {
  readonly activity?: object;
  readonly authorization?: string | undefined;
  readonly body?: string;
};

async function send({
  activity = hello(),
  authorization,
  body,
}: Sent): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${world.url}/api/messages`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: body ?? JSON.stringify(activity),
  });
  return { status: answer.status, text: await answer.text() };
}

const hello = (rest: object = {}) =>
  world.connector.activityOf("report", { type: "message", text: "help", ...rest });
const bearer = (overrides?: ChannelTokenOverrides) => `Bearer ${world.connector.token(overrides)}`;
const configOf = ({ connector }: BotWorld): BotConfig => ({
  ...connector.settings(),
  appType: "SingleTenant",
  appTenantId: SAMPLE_TENANT,
  allowedTenants: [SAMPLE_TENANT],
  serviceHosts: [],
  local: { ...connector.settings(), isPlayground: false },
});
const lastCode = () => world.logged.at(-1)?.fields?.code;
const now = () => Math.floor(Date.now() / 1000);

/** Nothing was said in the chat, and the answer tells nothing. */
async function expectRefused(sent: Sent, status: number, code: string): Promise<void> {
  world.connector.reset();
  await world.connector.install("report");
  const before = world.connector.chat("report");
  expect(await send(sent)).toEqual({ status, text: "" });
  expect(lastCode()).toBe(code);
  expect(world.connector.chat("report")).toEqual(before);
}

test("an activity that the channel signed is answered", async () => {
  await world.connector.install("report");
  expect(await send({ authorization: bearer() })).toEqual({ status: 200, text: "" });
  expect(world.connector.chat("report").at(-1)?.summary).toBe("What you can write here");
});

describe("[AC5] the token of an activity", () => {
  const forged = () => {
    const [header, claims, signature = ""] = world.connector.token().split(".");
    const other = signature.startsWith("A") ? "B" : "A";
    return `Bearer ${header}.${claims}.${other}${signature.slice(1)}`;
  };
  const rewritten = () => {
    const [header, claims = "", signature] = world.connector.token().split(".");
    const named = JSON.parse(Buffer.from(claims, "base64url").toString("utf8"));
    const longer = Buffer.from(JSON.stringify({ ...named, exp: now() + 999_999 })).toString("base64url");
    return `Bearer ${header}.${longer}.${signature}`;
  };
  const rows: readonly (readonly [string, () => string | undefined, string])[] = [
    ["is there", () => undefined, "no-token"],
    ["is a Bearer token", () => `Basic ${world.connector.token()}`, "token-malformed"],
    ["is a token at all", () => "Bearer nonsense", "token-malformed"],
    ["is not empty", () => "Bearer ", "token-malformed"],
    ["is not the size of a book", () => bearer({ claims: { more: "x".repeat(9000) } }), "token-malformed"],
    ["is signed by the channel", forged, "token-refused"],
    ["was not rewritten", rewritten, "token-refused"],
    ["is signed", () => bearer({ alg: "none" }), "token-algorithm"],
    [
      "is signed with RS256, not with the public key as a secret",
      () => bearer({ alg: "HS256" }),
      "token-algorithm",
    ],
    ["is signed with RS256 and no relative of it", () => bearer({ alg: "RS384" }), "token-algorithm"],
    ["names a key of the channel", () => bearer({ kid: "somebody-elses" }), "token-refused"],
    ["has not expired", () => bearer({ claims: { exp: now() - 3600 } }), "token-refused"],
    ["is valid already", () => bearer({ claims: { nbf: now() + 3600 } }), "token-refused"],
    [
      "is for this bot",
      () => bearer({ claims: { aud: "7f0f01d0-0000-4000-8000-0000000000aa" } }),
      "token-audience",
    ],
    ["is for this bot alone", () => bearer({ claims: { aud: ["a", "b"] } }), "token-malformed"],
    ["comes from the channel", () => bearer({ claims: { iss: "https://issuer.example" } }), "token-issuer"],
    [
      "is no token of the Emulator, which anybody of a tenant can get",
      () => bearer({ claims: { iss: `https://sts.windows.net/${SAMPLE_TENANT}/`, ver: "1.0" } }),
      "token-issuer",
    ],
    ["is of no other tenant", () => bearer({ claims: { tid: "another-tenant" } }), "token-tenant"],
    ["names a service URL", () => bearer({ claims: { serviceurl: undefined } }), "token-malformed"],
    [
      "names the service URL of the activity",
      () => bearer({ claims: { serviceurl: "https://evil.example/" } }),
      "token-service-url",
    ],
  ];
  test.each(rows)("%s, or else 401", async (_what, authorization, code) => {
    await expectRefused({ authorization: authorization() }, 401, code);
  });

  test("of a skill is refused although it is signed", async () => {
    const claims = { ver: "1.0", appid: "7f0f01d0-0000-4000-8000-0000000000ff" };
    await expectRefused({ authorization: bearer({ claims }) }, 401, "token-refused");
  });
});

describe("[AC5] an activity whose token is good", () => {
  const rows: readonly (readonly [string, () => object, number, string])[] = [
    ["without a service URL is refused", () => hello({ serviceUrl: undefined }), 401, "activity-malformed"],
    ["with an empty service URL is refused", () => hello({ serviceUrl: "" }), 401, "activity-malformed"],
    ["without a type is refused", () => hello({ type: undefined }), 401, "activity-malformed"],
    ["without a sender is refused", () => hello({ from: undefined }), 401, "activity-malformed"],
    [
      "of another channel, for which the key is not good, is refused",
      () => hello({ channelId: "directline" }),
      401,
      "token-refused",
    ],
    [
      "of Azure Stack Edge, which the SDK treats apart, is refused",
      () => hello({ channelId: "AseChannel" }),
      401,
      "token-refused",
    ],
    [
      "of another tenant is refused",
      () => world.connector.activityOf("stranger", { type: "message", text: "help" }),
      403,
      "tenant",
    ],
    [
      "that names two tenants is refused",
      () => hello({ channelData: { tenant: { id: "5a3b1c00-0000-4000-8000-000000000002" } } }),
      403,
      "tenant",
    ],
    [
      "that names no tenant is refused",
      () => hello({ channelData: {}, conversation: { id: "a:1", conversationType: "personal" } }),
      403,
      "tenant",
    ],
  ];
  test.each(rows)("%s", async (_what, activity, status, code) => {
    await expectRefused({ activity: activity(), authorization: bearer() }, status, code);
  });

  test("and for another service URL, with a token to match, is refused", async () => {
    const serviceUrl = "https://smba.example/";
    const authorization = bearer({ claims: { serviceurl: serviceUrl } });
    await expectRefused({ activity: hello({ serviceUrl }), authorization }, 403, "service-url");
  });
});

test("[AC5] an activity of another channel is refused even if a key were good for it", () => {
  const activity = Activity.parse(hello({ channelId: "webchat" }));
  expect(activityFault(activity, configOf(world))).toBe("channel");
});

describe("a request that is no activity", () => {
  test("is refused before it is read when it has no token", async () => {
    expect(await send({ body: "{" })).toEqual({ status: 401, text: "" });
  });
  test.each([
    ["is no JSON", "{", 400],
    ["is no object", "7", 401],
    ["is endless", `"${"x".repeat(300_000)}"`, 413],
  ])("is refused when it %s", async (_what, body, status) => {
    expect(await send({ authorization: bearer(), body })).toEqual({ status, text: "" });
  });
  test("is refused when it is not posted", async () => {
    const answer = await fetch(`${world.url}/api/messages`);
    expect(answer.status).toBe(405);
  });
});

test("a card action that is not one of ours is answered with a sentence, and never with an exception", async () => {
  await world.connector.install("report");
  const value = { action: { type: "Action.Execute", verb: "pair.delete", data: { pairId: "pair_sample" } } };
  expect(await world.connector.post("report", { invoke: { name: "adaptiveCard/action", value } })).toEqual({
    status: 200,
    body: {
      statusCode: 400,
      type: "application/vnd.microsoft.error",
      value: { code: "BadRequest", message: "I could not read that. Nothing was changed." },
    },
  });
});

test("[AC1] [AC2] a card action on somebody else's 1-on-1 is answered like one on nothing", async () => {
  await world.connector.install("colleague");
  const asked = async (pairId: string) => {
    const value = { action: { type: "Action.Execute", verb: "agenda.show", data: { pairId } } };
    return world.connector.post("colleague", { invoke: { name: "adaptiveCard/action", value } });
  };
  const theirs = await asked("pair_sample");
  expect(theirs).toEqual(await asked("pair_nobody"));
  expect(JSON.stringify(theirs.body)).toContain("This is not there any more.");
});

test("where others read along nothing of a 1-on-1 is said", async () => {
  await world.connector.install("report");
  const { conversation } = Activity.parse(hello());
  const inGroup = { conversation: { ...conversation, conversationType: "groupChat" } };
  await send({ activity: hello({ ...inGroup, text: "agenda" }), authorization: bearer() });
  expect(world.connector.chat("report").at(-1)?.summary).toMatch(/^Others can read along here/);
  const value = { action: { verb: "agenda.show", data: { pairId: "pair_sample" } } };
  const invoked = hello({ ...inGroup, type: "invoke", name: "adaptiveCard/action", text: undefined, value });
  const answer = await send({ activity: invoked, authorization: bearer() });
  expect(JSON.parse(answer.text)).toMatchObject({ statusCode: 403 });
});

import { teamsServiceHosts, unsafeReason } from "../../bot/teams/bot-config.ts";
import { isAllowedService } from "../../bot/teams/guard.ts";
import { SAMPLE_TENANT } from "../../local/people.ts";
import { type BotWorld, startBotWorld } from "../support/bot-world.ts";

describe("the bot does not start", () => {
  const safe = {
    appId: "bot",
    appType: "SingleTenant",
    appTenantId: SAMPLE_TENANT,
    appPassword: "secret",
    allowedTenants: [SAMPLE_TENANT],
    serviceHosts: teamsServiceHosts,
  };
  test("with a setting missing that the SDK would take as leave to let everybody in", () => {
    expect(unsafeReason(safe)).toBeNull();
    expect(unsafeReason({ ...safe, appType: "UserAssignedMsi", appPassword: "" })).toBeNull();
    expect(unsafeReason({ ...safe, appId: " " })).toMatch(/^BOT_ID is empty/);
    expect(unsafeReason({ ...safe, appTenantId: "" })).toMatch(/^BOT_TENANT_ID is empty/);
    expect(unsafeReason({ ...safe, appType: "MultiTenant" })).toMatch(/^BOT_TYPE is "MultiTenant"/);
    expect(unsafeReason({ ...safe, appType: "" })).toMatch(/^BOT_TYPE is ""/);
    expect(unsafeReason({ ...safe, appType: "SingelTenant" })).toMatch(/^BOT_TYPE is "SingelTenant"/);
    expect(unsafeReason({ ...safe, appPassword: "" })).toMatch(/^BOT_PASSWORD is empty/);
    expect(unsafeReason({ ...safe, appType: "UserAssignedMsi" })).toMatch(/^BOT_PASSWORD is set/);
    expect(unsafeReason({ ...safe, allowedTenants: [] })).toMatch(/^No tenant is allowed/);
    expect(unsafeReason({ ...safe, serviceHosts: [] })).toMatch(/^No service host/);
  });

  test("and says why in a sentence that names the setting", async () => {
    await expect(
      startBotWorld({ change: (config) => ({ ...config, appType: "MultiTenant" }) }),
    ).rejects.toThrow(
      'The bot does not start. BOT_TYPE is "MultiTenant"; it has to be SingleTenant or UserAssignedMsi.',
    );
  });

  test.each([
    ["https://smba.trafficmanager.net/emea/", true],
    ["http://smba.trafficmanager.net/emea/", false],
    ["https://smba.trafficmanager.net.evil.example/", false],
    ["https://smba.trafficmanager.net:8443/", false],
    ["https://evil.example/smba.trafficmanager.net", false],
    ["nonsense", false],
  ])("in production an answer to %s: %s", (serviceUrl, isAllowed) => {
    expect(isAllowedService(serviceUrl, safe)).toBe(isAllowed);
  });
});

test("in production the channel's own issuer is asked for, and a stand-in's token is worth nothing", async () => {
  const at = await startBotWorld({
    change: ({ local: _absent, ...config }) => ({ ...config, serviceHosts: teamsServiceHosts }),
  });
  const answer = await at.connector.post("report", { text: "help" });
  expect(answer).toEqual({ status: 401, body: null });
  expect(at.logged.at(-1)?.fields?.code).toBe("token-issuer");
  await at.close();
});

test("keys that cannot be fetched are no judgement about a token: the channel may come again", async () => {
  const openIdMetadataUrl = "http://127.0.0.1:9/.well-known/openidconfiguration";
  const at = await startBotWorld({
    change: (config) =>
      config.local ? { ...config, local: { ...config.local, openIdMetadataUrl } } : config,
  });
  expect(await at.connector.post("report", { text: "help" })).toEqual({ status: 503, body: null });
  await at.close();
});

describe("the playground, which has no keys", () => {
  const open = (isPlayground: boolean) =>
    startBotWorld({
      change: (config) => (config.local ? { ...config, local: { ...config.local, isPlayground } } : config),
    });
  const knock = (at: BotWorld, activity: object) =>
    fetch(`${at.url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(activity),
    });

  test("is let in from this machine when the bot was told so, which is logged", async () => {
    const at = await open(true);
    expect(at.logged[0]).toEqual({ event: "bot.open-to-playground", fields: { level: "warning" } });
    const told = await knock(at, at.connector.activityOf("report", { type: "typing" }));
    expect(told.status).toBe(200);
    await at.close();
  });

  test("is not let in to speak for a service elsewhere, nor with a token that is wrong", async () => {
    const at = await open(true);
    const elsewhere = at.connector.activityOf("report", {
      type: "typing",
      serviceUrl: "https://evil.example/",
    });
    expect((await knock(at, elsewhere)).status).toBe(401);
    const wrong = await fetch(`${at.url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer nonsense" },
      body: JSON.stringify(at.connector.activityOf("report", { type: "typing" })),
    });
    expect(wrong.status).toBe(401);
    await at.close();
  });

  test("is not let in otherwise", async () => {
    const at = await open(false);
    expect((await knock(at, at.connector.activityOf("report", { type: "typing" }))).status).toBe(401);
    await at.close();
  });
});

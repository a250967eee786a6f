import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { createAppTokens } from "../../bot/graph/app-tokens.ts";
import type { Algorithm } from "../../local/entra/signing.ts";
import { grantedRoles, SAMPLE_CLIENT_SECRET } from "../../local/entra/token-endpoint.ts";
import { OTHER_TENANT, SAMPLE_CLIENT_ID, SAMPLE_TENANT } from "../../local/people.ts";
import { type GraphCloud, type GraphReply, startGraphCloud } from "../support/graph-world.ts";
import { clockAt } from "../support/movable-clock.ts";
import { personOf } from "../support/test-server.ts";

const clock = clockAt("2026-03-02T09:00:00.000Z");
const manager = personOf("manager");
const mailbox = `/users/${manager.personId}`;
const aud = "https://graph.microsoft.com";
const roles = ["Calendars.ReadWrite", "User.Read.All"];
const event = {
  subject: "1-on-1",
  start: { dateTime: "2026-03-03T10:00:00", timeZone: "Europe/Berlin" },
  end: { dateTime: "2026-03-03T10:30:00", timeZone: "Europe/Berlin" },
};

let cloud: GraphCloud;
beforeAll(async () => {
  cloud = await startGraphCloud({ nowMs: clock.nowMs });
});
beforeEach(() => cloud.graph.reset([]));
afterAll(() => cloud.close());

const ErrorBody = z.object({ error: z.object({ code: z.string() }) });
function codeOf({ body }: GraphReply): string {
  return ErrorBody.parse(body).error.code;
}

describe("the stand-in for Graph", () => {
  test.each<[string, string | null | (() => string)]>([
    ["no token", null],
    ["a token for the app itself", () => cloud.entra.appToken(SAMPLE_TENANT, { roles })],
    ["a person's token", () => cloud.entra.tokenFor(manager, { aud })],
    ["a token that ran out", () => cloud.entra.appToken(SAMPLE_TENANT, { aud, roles, exp: 1 })],
    ...(["none", "HS256"] satisfies Algorithm[]).map((alg): [string, () => string] => [
      `a token signed by ${alg}`,
      () => cloud.entra.appToken(SAMPLE_TENANT, { aud, roles, alg }),
    ]),
  ])("lets nobody in with %s", async (_, token) => {
    const reply = await cloud.ask("GET", mailbox, undefined, typeof token === "function" ? token() : token);
    expect([reply.status, codeOf(reply)]).toEqual([401, "InvalidAuthenticationToken"]);
  });

  test("gives an app what it was granted, in the tenant that its token names", async () => {
    const bare = cloud.entra.appToken(SAMPLE_TENANT, { aud, roles: ["User.Read.All"] });
    expect((await cloud.ask("POST", `${mailbox}/events`, event, bare)).status).toBe(403);
    const elsewhere = cloud.entra.appToken(OTHER_TENANT, { aud, roles });
    expect((await cloud.ask("GET", mailbox, undefined, elsewhere)).status).toBe(404);
  });

  test.each([
    ["an address without https", { notificationUrl: "http://app.example/n" }],
    ["an address where nobody answers", { notificationUrl: "https://app.example/n" }],
    ["an end after more than a week", { expirationDateTime: "2026-03-12T09:00:00Z" }],
    ["no word to prove itself by", { clientState: undefined }],
    ["a calendar of nobody", { resource: "users/nobody/tasks" }],
  ])("makes no subscription with %s", async (_, change) => {
    const reply = await cloud.ask("POST", "/subscriptions", {
      changeType: "updated",
      notificationUrl: "https://app.example/n",
      resource: `users/${manager.personId}/events`,
      expirationDateTime: "2026-03-04T09:00:00Z",
      clientState: "word",
      ...change,
    });
    expect(reply.status).toBe(400);
    expect((await cloud.ask("GET", "/subscriptions")).body).toEqual({ value: [] });
  });
});

describe("the stand-in for the sign-in", () => {
  const registration = {
    clientId: SAMPLE_CLIENT_ID,
    clientSecret: SAMPLE_CLIENT_SECRET,
    authorityHost: "https://login.microsoftonline.com",
  };

  test("gives the app a token for its own tenants, through Microsoft's own SDK", async () => {
    const token = await createAppTokens(registration).get(SAMPLE_TENANT);
    expect((await cloud.ask("GET", mailbox, undefined, token)).status).toBe(200);
    await expect(createAppTokens(registration).get("no-tenant")).rejects.toThrow();
  });

  test.each([
    ["another secret", { clientSecret: "guessed" }],
    ["another app", { clientId: "00000000-0000-4000-8000-000000000000" }],
  ])("gives none for %s", async (_, change) => {
    await expect(createAppTokens({ ...registration, ...change }).get(SAMPLE_TENANT)).rejects.toThrow();
  });

  test("grants what the app's registration asks for, and no more", () => {
    const Asked = z.object({
      requiredResourceAccess: z.array(
        z.object({ resourceAccess: z.array(z.object({ id: z.string(), type: z.literal("Role") })) }),
      ),
    });
    const idByRole: Record<(typeof grantedRoles)[number], string> = {
      "Calendars.ReadWrite": "ef54d2bf-783f-4e0f-bca1-3210c0444d99",
      "User.Read.All": "df021288-bdef-4463-88db-98f22de89214",
    };
    const asked = Asked.parse(JSON.parse(readFileSync("infra/aad.manifest.json", "utf8")));
    const ids = asked.requiredResourceAccess.flatMap((one) => one.resourceAccess.map(({ id }) => id));
    expect(ids).toEqual(grantedRoles.map((role) => idByRole[role]));
  });
});

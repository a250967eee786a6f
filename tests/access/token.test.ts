import { generateKeyPairSync, sign } from "node:crypto";
import { createAuthenticate, type TokenRules } from "../../bot/http/token.ts";
import type { TokenFault } from "../../bot/ports/authenticate.ts";
import { createEntra, type Entra, type TokenOverrides } from "../../local/entra/entra.ts";
import {
  OTHER_TENANT,
  SAMPLE_CLIENT_ID,
  SAMPLE_TENANT,
  type SamplePerson,
  samplePeople,
} from "../../local/people.ts";
import { serveLocally } from "../support/local-server.ts";
import { clockAt, type MovableClock } from "../support/movable-clock.ts";

const NOON = "2026-03-03T12:00:00.000Z";
const NOON_S = Date.parse(NOON) / 1000;
const APP_URI = `api://twofold.example.com/${SAMPLE_CLIENT_ID}`;

const [manager, , , stranger] = samplePeople;
if (manager === undefined || stranger === undefined) throw new Error("The sample people are missing.");

let clock: MovableClock;
let entra: Entra;
let served: Awaited<ReturnType<typeof serveLocally>>;
let keyRequests = 0;

beforeAll(async () => {
  clock = clockAt(NOON);
  entra = createEntra({ nowMs: clock.nowMs, baseUrl: () => served.origin });
  served = await serveLocally(async (request, response) => {
    keyRequests += 1;
    return entra.handle(request, response);
  });
});
afterAll(() => served.close());
beforeEach(() => clock.set(Date.parse(NOON)));

function rules(change: Partial<TokenRules> = {}): TokenRules {
  return {
    clientId: SAMPLE_CLIENT_ID,
    applicationIdUris: [APP_URI],
    tenants: [SAMPLE_TENANT],
    jwksUri: entra.jwksUri(),
    issuers: { "1.0": "https://sts.windows.net/{tid}/", "2.0": entra.issuerTemplate() },
    ...change,
  };
}

async function faultOf(token: string, change?: Partial<TokenRules>): Promise<TokenFault | "none"> {
  const result = await createAuthenticate(rules(change), clock)(token);
  return result.ok ? "none" : result.fault;
}

const token = (overrides?: TokenOverrides, person: SamplePerson = manager) =>
  entra.tokenFor(person, overrides);

describe("a token that is accepted", () => {
  test("names the person, their tenant and until when it holds", async () => {
    const result = await createAuthenticate(rules(), clock)(token());
    expect(result).toEqual({
      ok: true,
      value: {
        actor: { tenantId: manager.tenantId, personId: manager.personId },
        name: manager.name,
        expiresAt: "2026-03-03T13:00:00.000Z",
      },
    });
  });

  test.each<[string, TokenOverrides]>([
    ["is meant for the app's URI", { aud: APP_URI }],
    ["was asked for by Teams on the desktop", { azp: "1fec8e78-bce4-4aaf-ab1b-5451cc387264" }],
    ["was asked for by the app itself", { azp: SAMPLE_CLIENT_ID }],
    ["carries more scopes than ours", { scp: "profile access_as_user" }],
    [
      "is of version 1",
      {
        ver: "1.0",
        iss: `https://sts.windows.net/${SAMPLE_TENANT}/`,
        aud: APP_URI,
        azp: undefined,
        appid: "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
      },
    ],
    ["ran out less than a minute ago", { exp: NOON_S - 50 }],
    ["begins in less than a minute", { nbf: NOON_S + 50 }],
  ])("is one that %s", async (_what, overrides) => {
    expect(await faultOf(token(overrides))).toBe("none");
  });
});

describe("a token that is refused", () => {
  test.each<[string, TokenFault, TokenOverrides]>([
    ["ran out", "expired", { exp: NOON_S - 61 }],
    ["has no end", "claims", { exp: undefined }],
    ["has an end that is no number", "claims", { exp: "tomorrow" }],
    ["has not begun", "not-yet-valid", { nbf: NOON_S + 61 }],
    ["is meant for another app", "audience", { aud: "00000003-0000-0000-c000-000000000000" }],
    ["is meant for several apps", "claims", { aud: [SAMPLE_CLIENT_ID, "another"] }],
    ["is meant for nobody", "claims", { aud: undefined }],
    ["comes from another issuer", "issuer", { iss: "https://login.example.com/v2.0" }],
    [
      "comes from the issuer of another tenant",
      "issuer",
      { iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` },
    ],
    ["names another tenant than its issuer does", "issuer", { tid: OTHER_TENANT }],
    [
      "mixes the issuer of one version with the other version",
      "issuer",
      { ver: "1.0", appid: SAMPLE_CLIENT_ID },
    ],
    ["is of an unknown version", "claims", { ver: "3.0" }],
    ["names no tenant", "claims", { tid: undefined }],
    ["names no person", "claims", { oid: undefined }],
    ["names a person by something that is no id", "claims", { oid: "a/../b" }],
    ["has no scope", "scope", { scp: undefined }],
    ["has another scope", "scope", { scp: "User.Read" }],
    ["has a scope that only begins like ours", "scope", { scp: "access_as_user_too" }],
    ["belongs to an app and not to a person", "scope", { idtyp: "app" }],
    ["was asked for by an unknown client", "caller", { azp: "11111111-2222-4333-8444-555555555555" }],
    ["does not say which client asked", "caller", { azp: undefined }],
    [
      "says which client asked in the other version's way",
      "caller",
      { azp: undefined, appid: SAMPLE_CLIENT_ID },
    ],
    ["is not signed", "algorithm", { alg: "none" }],
    ["is signed with the public key as a shared secret", "algorithm", { alg: "HS256" }],
    ["is signed by another RSA algorithm", "algorithm", { alg: "RS384" }],
    ["is signed with PSS", "algorithm", { alg: "PS256" }],
    ["names a key that is not published", "signature", { kid: "elsewhere" }],
  ])("is one that %s: %s", async (_what, fault, overrides) => {
    expect(await faultOf(token(overrides))).toBe(fault);
  });

  test("is one of a tenant that is not on the list", async () => {
    expect(await faultOf(token({}, stranger))).toBe("tenant");
    expect(await faultOf(token({}, stranger), { tenants: [SAMPLE_TENANT, OTHER_TENANT] })).toBe("none");
  });

  test("is one that an app got for itself", async () => {
    expect(await faultOf(entra.appToken(SAMPLE_TENANT))).toBe("scope");
  });

  test("is one whose words were changed after signing", async () => {
    const [header, , signature] = token().split(".");
    const [, otherClaims] = token({ oid: stranger.personId }).split(".");
    expect(await faultOf(`${header}.${otherClaims}.${signature}`)).toBe("signature");
  });

  test("is one signed by somebody else under the name of a published key", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const content = token().split(".").slice(0, 2).join(".");
    const forged = sign("sha256", Buffer.from(content), privateKey).toString("base64url");
    expect(await faultOf(`${content}.${forged}`)).toBe("signature");
  });

  test.each([
    ["empty", ""],
    ["a word", "token"],
    ["three words", "a.b.c"],
    ["dots", ".."],
    ["five parts", "a.b.c.d.e"],
    ["not ASCII", "ü.ü.ü"],
    ["null claims", `${Buffer.from('{"alg":"RS256"}').toString("base64url")}.bnVsbA.AA`],
    ["a number as algorithm", `${Buffer.from('{"alg":1}').toString("base64url")}.e30.AA`],
    ["a list as header", `${Buffer.from("[]").toString("base64url")}.e30.AA`],
  ])("is one that is no token: %s", async (_what, garbage) => {
    expect(["malformed", "signature", "algorithm"]).toContain(await faultOf(garbage));
  });

  test("is one that is longer than any real one, before it is looked at", async () => {
    expect(await faultOf(`${token()}${"a".repeat(16_384)}`)).toBe("malformed");
  });
});

describe("the clock", () => {
  test("decides, not the machine's: a token runs out when the clock is moved past its end", async () => {
    const authenticate = createAuthenticate(rules(), clock);
    const early = token();
    expect((await authenticate(early)).ok).toBe(true);
    clock.advance(62 * 60_000);
    expect(await authenticate(early)).toEqual({ ok: false, fault: "expired" });
    expect((await authenticate(token())).ok).toBe(true);
  });
});

describe("the keys", () => {
  test("are fetched once for many tokens", async () => {
    const authenticate = createAuthenticate(rules(), clock);
    keyRequests = 0;
    await Promise.all([authenticate(token()), authenticate(token()), authenticate(token({ kid: "x" }))]);
    await authenticate(token());
    expect(keyRequests).toBe(1);
  });

  test("that cannot be had are not held against the token", async () => {
    expect(await faultOf(token(), { jwksUri: `${served.origin}/entra/common/elsewhere` })).toBe(
      "keys-unavailable",
    );
    expect(await faultOf(token(), { jwksUri: "http://127.0.0.1:9/keys" })).toBe("keys-unavailable");
  });

  test("of one tenant do not sign for another", async () => {
    const ownKeys = await serveLocally(async (request, response) => {
      if (request.url !== "/keys") return false;
      const published = await fetch(entra.jwksUri());
      const { keys } = (await published.json()) as { keys: object[] };
      const issuer = `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`;
      response.end(JSON.stringify({ keys: keys.map((key) => ({ ...key, issuer })) }));
      return true;
    });
    expect(await faultOf(token(), { jwksUri: `${ownKeys.origin}/keys` })).toBe("signature");
    await ownKeys.close();
  });
});

describe("the discovery document", () => {
  test("names the issuer and where the keys are", async () => {
    const response = await fetch(
      `${served.origin}/entra/${SAMPLE_TENANT}/v2.0/.well-known/openid-configuration`,
    );
    expect(await response.json()).toMatchObject({
      issuer: `${served.origin}/entra/${SAMPLE_TENANT}/v2.0`,
      jwks_uri: `${served.origin}/entra/${SAMPLE_TENANT}/discovery/v2.0/keys`,
    });
    expect((await fetch(`${served.origin}/entra/${SAMPLE_TENANT}/elsewhere`)).status).toBe(404);
    expect((await fetch(`${served.origin}/graph/me`)).status).toBe(404);
  });
});

import { epochMsOf } from "../../core/domain/instant.ts";
import { OTHER_TENANT, SAMPLE_TENANT } from "../../local/people.ts";
import { createChannelKeys, LOCAL_BOT_ID } from "../../local/teams/channel-keys.ts";
import type { TestServer } from "../support/test-server.ts";

const UNKNOWN_TENANT = "5a3b1c00-0000-4000-8000-00000000000f";

/** Somebody at the door. `unproven`: nothing shows who they are; `proven`: a person, but not one of the two. */
export type Visitor = {
  readonly who: string;
  readonly kind: "unproven" | "other-tenant" | "proven";
  /** Undefined: they show no token at all. */
  readonly token: (server: TestServer) => string | undefined;
};

/** Everybody who must not get in. */
export const intruders: readonly Visitor[] = [
  { who: "another person of the tenant", kind: "proven", token: (server) => server.token("colleague") },
  { who: "a person of another tenant", kind: "proven", token: (server) => server.token("stranger") },
  {
    who: "a person of a tenant that was not let in",
    kind: "other-tenant",
    token: (server) =>
      server.token("stranger", {
        tid: UNKNOWN_TENANT,
        iss: server.entra.issuerTemplate().replace("{tid}", UNKNOWN_TENANT),
      }),
  },
  { who: "somebody without a token", kind: "unproven", token: () => undefined },
  unproven("somebody with an empty token", () => ""),
  unproven("somebody with garbage", () => "garbage"),
  unproven("somebody with three words of garbage", () => "a.b.c"),
  unproven("the manager with a token that ran out", (server) =>
    server.token("manager", { exp: secondsOf(server) - 3600 }),
  ),
  unproven("the manager with a token for tomorrow", (server) =>
    server.token("manager", { nbf: secondsOf(server) + 86_400, exp: secondsOf(server) + 90_000 }),
  ),
  unproven("the manager with a token for another app", (server) =>
    server.token("manager", { aud: "00000003-0000-0000-c000-000000000000" }),
  ),
  unproven("the manager with a token of another issuer", (server) =>
    server.token("manager", { iss: "https://login.example.com/v2.0" }),
  ),
  unproven("a person of another tenant who claims to be of this one", (server) =>
    server.token("stranger", { tid: SAMPLE_TENANT }),
  ),
  unproven("the manager with a token that another tenant issued", (server) =>
    server.token("manager", { iss: server.entra.issuerTemplate().replace("{tid}", OTHER_TENANT) }),
  ),
  unproven("the manager with a token without our scope", (server) =>
    server.token("manager", { scp: undefined }),
  ),
  unproven("the manager with a token that an unknown client asked for", (server) =>
    server.token("manager", { azp: "11111111-2222-4333-8444-555555555555" }),
  ),
  unproven("the manager with a token that is not signed", (server) =>
    server.token("manager", { alg: "none" }),
  ),
  unproven("the manager with a token signed by the public key", (server) =>
    server.token("manager", { alg: "HS256" }),
  ),
  unproven("the bot's channel", () =>
    createChannelKeys({ baseUrl: () => "https://api.botframework.com" }).token("https://smba.example"),
  ),
  unproven("the bot itself", (server) => server.entra.appToken(SAMPLE_TENANT, { aud: LOCAL_BOT_ID })),
  unproven("an app with our audience and no person", (server) => server.entra.appToken(SAMPLE_TENANT)),
];

function unproven(who: string, token: Visitor["token"]): Visitor {
  return { who, kind: "unproven", token };
}

function secondsOf(server: TestServer): number {
  return Math.floor(epochMsOf(server.clock.now()) / 1000);
}

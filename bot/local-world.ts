import { DAY_MS, instantOf } from "../core/domain/instant.ts";
import type { CosmosAccess } from "./store/cosmos-client.ts";
import type { LocalChannel } from "./teams/bot-config.ts";
import type { LocalSide, World } from "./world.ts";

/** The stand-ins as the server sees them: addresses and credentials, as the real cloud would give. */
export type StandIns = LocalSide & {
  readonly clock: { readonly nowMs: () => number };
  readonly cosmos: Pick<CosmosAccess, "httpClient">;
  readonly entra: { readonly jwksUri: () => string; readonly issuerTemplate: () => string };
  readonly registration: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly tenants: readonly string[];
  };
  readonly publicUrl: string;
  /** Where the stand-ins answer. */
  readonly origin: string;
  readonly connector: { readonly settings: () => ChannelSettings };
};

type ChannelSettings = Omit<LocalChannel, "isPlayground"> & {
  readonly appId: string;
  readonly appPassword: string;
};

/** Everything on this machine; `isPlayground` lets unsigned activities of this machine into the bot. */
export function localWorld(local: StandIns, isPlayground: boolean): World {
  const { registration, entra } = local;
  const { appId, appPassword, ...channel } = local.connector.settings();
  return {
    clock: { now: () => instantOf(local.clock.nowMs()) },
    cosmos: {
      endpoint: "https://local.invalid",
      key: Buffer.from("the stand-in asks for no key").toString("base64"),
      httpClient: local.cosmos.httpClient,
    },
    databaseId: "twofold",
    tokens: {
      clientId: registration.clientId,
      applicationIdUris: [],
      tenants: registration.tenants,
      jwksUri: entra.jwksUri(),
      issuers: { "1.0": entra.issuerTemplate(), "2.0": entra.issuerTemplate() },
    },
    bot: {
      appId,
      appType: "SingleTenant",
      appTenantId: registration.tenants[0] ?? "",
      appPassword,
      allowedTenants: registration.tenants,
      serviceHosts: [],
      local: { ...channel, isPlayground },
    },
    graph: {
      registration: {
        clientId: registration.clientId,
        clientSecret: registration.clientSecret,
        authorityHost: "https://login.microsoftonline.com",
      },
      publicUrl: local.publicUrl,
      origin: `${local.origin}/graph`,
    },
    // A laptop may be closed for weeks.
    lookBackMs: 60 * DAY_MS,
    host: "127.0.0.1",
    local,
  };
}

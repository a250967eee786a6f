import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Instant } from "../core/domain/instant.ts";
import type { Membership } from "../core/domain/membership.ts";
import type { Notebook } from "../core/domain/notebook.ts";
import type { PersonalRecord } from "../core/domain/personal-record.ts";
import type { SharedRecord } from "../core/domain/shared-record.ts";
import type { GraphSettings } from "./calendar-side.ts";
import type { Config } from "./config.ts";
import { entraIssuers, type TokenRules } from "./http/token.ts";
import type { Clock, Ids } from "./ports/clock.ts";
import type { CosmosAccess } from "./store/cosmos-client.ts";
import type { CosmosStores } from "./store/cosmos-stores.ts";
import { managedAccess } from "./store/managed-access.ts";
import { type BotConfig, teamsServiceHosts } from "./teams/bot-config.ts";

/** What surrounds the server: Microsoft's cloud, or the stand-ins that speak like it. */
export type World = {
  readonly clock: Clock;
  readonly cosmos: CosmosAccess;
  readonly databaseId: string;
  readonly tokens: TokenRules;
  readonly bot: BotConfig;
  readonly graph: GraphSettings;
  /** How far back the first look for jobs goes. */
  readonly lookBackMs: number;
  /** Where it listens: the loopback alone when the stand-ins run. */
  readonly host: string | undefined;
  readonly local: LocalSide | null;
};

/** What only local mode has. */
export type LocalSide = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  readonly watch: (server: Server) => void;
  readonly appIsAt: (url: string) => Promise<void>;
  readonly seedWith: (write: (seed: Sample) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Sample records, to be written through the stores. */
export type Sample = {
  readonly shared: readonly SharedRecord[];
  readonly notebooks: readonly Notebook[];
  readonly beside: readonly PersonalRecord[];
  readonly memberships: readonly Membership[];
};

type Production = Extract<Config["mode"], { kind: "production" }>["settings"];

/** Ids that nobody can guess. */
export const ids: Ids = { fresh: () => randomBytes(16).toString("base64url") };

/** The time of this machine. */
export const systemClock: Clock = { now: (): Instant => new Date().toISOString() };

/** Microsoft's cloud, as the settings name it. */
export async function productionWorld(settings: Production): Promise<World> {
  const tenants = settings.AAD_APP_TENANT_ID.split(",").map((tenant) => tenant.trim());
  const host = new URL(settings.PUBLIC_URL).host;
  const clientId = settings.AAD_APP_CLIENT_ID;
  return {
    clock: systemClock,
    cosmos: await managedAccess({
      endpoint: settings.COSMOS_ENDPOINT,
      key: settings.COSMOS_KEY,
      identityClientId: settings.AZURE_CLIENT_ID,
    }),
    databaseId: settings.COSMOS_DATABASE,
    tokens: {
      clientId,
      applicationIdUris: [`api://${host}/${clientId}`, `api://${clientId}`],
      tenants,
      jwksUri: `${settings.AAD_APP_OAUTH_AUTHORITY_HOST}/common/discovery/v2.0/keys`,
      issuers: entraIssuers,
    },
    bot: {
      appId: settings.BOT_ID,
      appType: settings.BOT_TYPE,
      appTenantId: settings.BOT_TENANT_ID,
      ...(settings.BOT_PASSWORD === undefined ? {} : { appPassword: settings.BOT_PASSWORD }),
      allowedTenants: tenants,
      serviceHosts: teamsServiceHosts,
    },
    graph: {
      registration: {
        clientId,
        clientSecret: settings.AAD_APP_CLIENT_SECRET,
        authorityHost: settings.AAD_APP_OAUTH_AUTHORITY_HOST,
      },
      publicUrl: settings.PUBLIC_URL,
    },
    lookBackMs: 0,
    host: undefined,
    local: null,
  };
}

/** Writes sample records as the app would have: each as it is, once. */
export async function writeSample(stores: CosmosStores, sample: Sample): Promise<void> {
  for (const [key, records] of batchesOf(sample.shared)) {
    await stores.shared.commit(
      key,
      records.map((record) => ({ record, etag: null })),
    );
  }
  for (const notebook of sample.notebooks) {
    const key = { tenantId: notebook.tenantId, ownerId: notebook.ownerId };
    const beside = sample.beside.filter(({ ownerId }) => ownerId === notebook.ownerId);
    await stores.personal.commitNotebook(key, { record: notebook, etag: null }, beside);
  }
  for (const membership of sample.memberships) await stores.personal.putMembership(membership);
}

type PairKey = Pick<SharedRecord, "tenantId" | "pairId">;
const BATCH = 90;

function batchesOf(records: readonly SharedRecord[]): [PairKey, SharedRecord[]][] {
  const batches: [PairKey, SharedRecord[]][] = [];
  for (const record of records) {
    const last = batches.at(-1);
    const isSame = last !== undefined && last[0].pairId === record.pairId && last[1].length < BATCH;
    if (isSame) last[1].push(record);
    else batches.push([{ tenantId: record.tenantId, pairId: record.pairId }, [record]]);
  }
  return batches;
}

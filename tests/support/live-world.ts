import { createServer } from "node:http";
import type { App } from "../../bot/app/app.ts";
import { createApp } from "../../bot/app/create-app.ts";
import { mintActor } from "../../bot/http/actor.ts";
import { attachLive, type Live, type LiveOptions } from "../../bot/live/attach-live.ts";
import type { Authenticate } from "../../bot/ports/authenticate.ts";
import type { CosmosStores } from "../../bot/store/cosmos-stores.ts";
import type { Actor } from "../../core/domain/people.ts";
import { type CosmosWorld, startCosmosWorld } from "./cosmos-world.ts";
import { connectLive, type LiveClient } from "./live-client.ts";
import { aPair, PAIR_ID, TENANT } from "./pair-builder.ts";
import { aSeries } from "./series-builder.ts";

/** One instance of the server: stores, use cases and sockets of its own. */
export type Instance = {
  readonly app: App;
  readonly live: Live;
  readonly stores: CosmosStores;
  readonly url: string;
  readonly logged: readonly string[];
  /** A socket that said hello as one of the pair, or as somebody else. */
  readonly connect: (personId: string) => Promise<LiveClient>;
  readonly close: () => Promise<void>;
};

/** A database with one pair, and instances of the server on it. */
export type LiveWorld = CosmosWorld & {
  readonly start: (options?: Partial<LiveOptions>) => Promise<Instance>;
  readonly stop: () => Promise<void>;
};

/** The actor that a person of the test tenant is. */
export function actorOf(personId: string, tenantId = TENANT): Actor {
  return mintActor({ tenantId, personId });
}

/** The token is the person's id; `expired …` is no good, `other …` is of another tenant. */
const authenticate: Authenticate = async (token) => {
  if (token.startsWith("expired")) return { ok: false, fault: "expired" };
  if (token === "no-keys") return { ok: false, fault: "keys-unavailable" };
  const [personId = "", expiresAt = "2100-01-01T00:00:00.000Z"] = token.split(" until ");
  const actor = actorOf(personId, personId.startsWith("other") ? "tenant-2" : TENANT);
  return { ok: true, value: { actor, name: `Name of ${personId}`, expiresAt } };
};

/** Starts the database; the pair meets weekly. */
export async function startLiveWorld(): Promise<LiveWorld> {
  const world = await startCosmosWorld();
  const instances: Instance[] = [];
  await world.openStores().shared.commit({ tenantId: TENANT, pairId: PAIR_ID }, [
    { record: aPair, etag: null },
    { record: aSeries, etag: null },
  ]);
  return {
    ...world,
    start: async (options) => {
      const instance = await startInstance(world, instances.length, options);
      instances.push(instance);
      return instance;
    },
    stop: async () => {
      for (const instance of instances) await instance.close();
      world.close();
    },
  };
}

async function startInstance(
  world: CosmosWorld,
  number: number,
  options: Partial<LiveOptions> = {},
): Promise<Instance> {
  const { clock } = world;
  const stores = world.openStores();
  const server = createServer();
  const logged: string[] = [];
  const log = (event: string) => {
    logged.push(event);
  };
  const { timers } = options;
  const app = createApp({ ...stores, clock, log, ...(timers === undefined ? {} : { timers }) });
  const ids = { fresh: () => `instance-${number}` };
  const live = attachLive({ server, app, authenticate, clock, ids, log, ...options });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const url = `http://127.0.0.1:${address.port}/live`;
  const clients: LiveClient[] = [];
  return {
    app,
    live,
    stores,
    url,
    logged,
    connect: async (personId) => {
      const client = await connectLive(url, personId);
      clients.push(client);
      await client.next("welcome");
      return client;
    },
    close: async () => {
      await live.close();
      for (const client of clients) client.drop();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

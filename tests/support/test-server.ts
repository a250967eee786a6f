import { randomBytes } from "node:crypto";
import type { App } from "../../bot/app/app.ts";
import { createApp } from "../../bot/app/create-app.ts";
import { createLog } from "../../bot/http/log.ts";
import { createHttpServer, type HttpOptions, type HttpServer } from "../../bot/http/server.ts";
import { createAuthenticate } from "../../bot/http/token.ts";
import { attachLive, type Live } from "../../bot/live/attach-live.ts";
import { type CosmosStores, openCosmosStores } from "../../bot/store/cosmos-stores.ts";
import type { PairId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import { type LocalCosmos, openLocalCosmos } from "../../local/cosmos/local-cosmos.ts";
import { createEntra, type Entra, type TokenOverrides } from "../../local/entra/entra.ts";
import {
  OTHER_TENANT,
  SAMPLE_CLIENT_ID,
  SAMPLE_TENANT,
  type SamplePerson,
  samplePerson,
} from "../../local/people.ts";
import { serveLocally } from "./local-server.ts";
import { clockAt, type MovableClock } from "./movable-clock.ts";
import { otherPairSeed, pairSeed, SEEDED_PAIR, type Seed, writeSeed } from "./seeded-pair.ts";

/** When a test server's clock stands, unless a test says otherwise: before the pair's Tuesday at ten. */
export const TEST_START: Instant = "2026-03-02T09:00:00.000Z";

type PersonKey = SamplePerson["key"];

/** The real server on a port of its own, with the stand-ins in memory and a clock that the test moves. */
export type TestServer = {
  readonly url: string;
  readonly clock: MovableClock;
  readonly cosmos: LocalCosmos;
  readonly stores: CosmosStores;
  readonly entra: Entra;
  readonly app: App;
  readonly http: HttpServer;
  readonly live: Live;
  readonly httpOptions: HttpOptions;
  /** The pair of the sample manager and report. */
  readonly pairId: PairId;
  /** Lines of the log. */
  readonly logged: readonly string[];
  /** A token of a sample person. */
  readonly token: (person: PersonKey, overrides?: TokenOverrides) => string;
  readonly close: () => Promise<void>;
};

/** Starts one; people of both sample tenants are let in, and colleague and manager have a pair of their own. */
export async function startTestServer(
  options: { staticDir?: string; start?: Instant; seeds?: readonly Seed[] } & Pick<
    Partial<HttpOptions>,
    "botHandler" | "notificationHandler"
  > = {},
): Promise<TestServer> {
  const {
    staticDir = "dist/tab",
    start = TEST_START,
    seeds = [pairSeed, otherPairSeed],
    ...handlers
  } = options;
  const clock = clockAt(start);
  const logged: string[] = [];
  const log = createLog({ clock, isQuiet: false, write: (line) => logged.push(line) });
  const cosmos = openLocalCosmos({ dataDir: ":memory:", clock: clock.nowMs });
  const stores = openCosmosStores({
    client: { endpoint: "https://cosmos.local", key: "bG9jYWw=", httpClient: cosmos.httpClient },
    databaseId: "twofold",
    sleep: async () => undefined,
  });
  await stores.ensureContainers();
  for (const seed of seeds) await writeSeed(stores, seed);

  let origin = "";
  const entra = createEntra({ nowMs: clock.nowMs, baseUrl: () => origin });
  const cloud = await serveLocally(entra.handle);
  origin = cloud.origin;
  const authenticate = createAuthenticate(
    {
      clientId: SAMPLE_CLIENT_ID,
      applicationIdUris: [],
      tenants: [SAMPLE_TENANT, OTHER_TENANT],
      jwksUri: entra.jwksUri(),
      issuers: { "1.0": "https://sts.windows.net/{tid}/", "2.0": entra.issuerTemplate() },
    },
    clock,
  );
  const { shared, personal, openFeed } = stores;
  const app = createApp({ shared, personal, openFeed, clock, log });
  const httpOptions: HttpOptions = {
    app,
    authenticate,
    store: stores,
    clock,
    ids: { fresh: () => randomBytes(16).toString("base64url") },
    log,
    staticDir,
    surroundings: "local",
    ...handlers,
  };
  const http = createHttpServer(httpOptions);
  const { ids } = httpOptions;
  const live = attachLive({ server: http.server, app, authenticate, clock, ids, log });
  await new Promise<void>((resolve) => http.server.listen(0, "127.0.0.1", resolve));
  const address = http.server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    clock,
    cosmos,
    stores,
    entra,
    app,
    http,
    live,
    httpOptions,
    pairId: SEEDED_PAIR,
    logged,
    token: (key, overrides) => entra.tokenFor(personOf(key), overrides),
    close: async () => {
      await live.close();
      await http.close();
      await cloud.close();
      stores.close();
      cosmos.close();
    },
  };
}

/** A sample person by key. */
export function personOf(key: PersonKey): SamplePerson {
  const person = samplePerson(key);
  if (person === undefined) throw new Error(`There is no sample person ${key}.`);
  return person;
}

// Twofold's write path and live server, on a store that answers at once or on a served Cosmos.
// Arguments: how many pairs there are; the address of the Cosmos, or nothing for a store that answers at once;
// the port, or 0 for one that is free.
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { createApp } from "../../../bot/app/create-app.ts";
import { mintActor } from "../../../bot/http/actor.ts";
import { attachLive } from "../../../bot/live/attach-live.ts";
import type { PersonalStore, SharedStore } from "../../../bot/ports/store.ts";
import { openCosmosStores } from "../../../bot/store/cosmos-stores.ts";
import type { SharedRecord } from "../../../core/domain/shared-record.ts";
import { emptyText } from "../../../core/domain/text.ts";
import { openInstantStores } from "../../support/instant-store.ts";
import { reportUsage } from "./child.ts";
import { benchPair, benchPerson, benchPoint, benchTenant } from "./wires.ts";

const [pairs = "0", cosmosUrl = "", port = "0"] = process.argv.slice(2);
const clock = { now: () => new Date().toISOString() };
const ids = { fresh: () => randomBytes(16).toString("base64url") };

function recordsOf(pair: number): SharedRecord[] {
  const pairId = benchPair(pair);
  const base = {
    tenantId: benchTenant,
    pairId,
    schemaVersion: 1 as const,
    rev: 1,
    at: clock.now(),
    recent: [],
  };
  const [manager, report] = [0, 1].map((side) => ({ id: benchPerson(pair, side), name: `Person ${side}` }));
  if (manager === undefined || report === undefined) return [];
  const point = (side: number): SharedRecord => ({
    ...base,
    id: benchPoint(side),
    type: "talkingPoint",
    raisedBy: benchPerson(pair, side),
    raisedAt: base.at,
    text: "edit 0",
    kind: "talk",
    minutes: null,
    mustCover: false,
    note: emptyText,
    rank: "1",
    state: "open",
    discussedIn: null,
    carriedFrom: [],
    settledAt: null,
  });
  return [{ ...base, id: pairId, type: "pair", manager, report }, point(0), point(1)];
}

async function openStores(): Promise<{
  shared: SharedStore;
  personal: PersonalStore;
  openFeed: Parameters<typeof createApp>[0]["openFeed"];
}> {
  if (cosmosUrl === "") return openInstantStores();
  const stores = openCosmosStores({ client: { endpoint: cosmosUrl, key: "bG9jYWw=" }, databaseId: "bench" });
  await stores.ensureContainers();
  return stores;
}

const stores = await openStores();
for (let pair = 0; pair < Number(pairs); pair++) {
  const key = { tenantId: benchTenant, pairId: benchPair(pair) };
  await stores.shared.commit(
    key,
    recordsOf(pair).map((record) => ({ record, etag: null })),
  );
}

let commitMs: number[] = [];
const measured: SharedStore = {
  ...stores.shared,
  commit: async (key, writes) => {
    const began = performance.now();
    const commit = await stores.shared.commit(key, writes);
    if (cosmosUrl !== "") commitMs.push(performance.now() - began);
    return commit;
  },
};
const app = createApp({ shared: measured, personal: stores.personal, openFeed: stores.openFeed, clock });
const server = createServer();
attachLive({
  server,
  app,
  clock,
  ids,
  // The token is the person: what a token costs is measured elsewhere, once a connection, not once an edit.
  authenticate: async (token) => ({
    ok: true,
    value: {
      actor: mintActor({ tenantId: benchTenant, personId: token }),
      name: token,
      expiresAt: "2100-01-01T00:00:00.000Z",
    },
  }),
});
server.listen(Number(port), "127.0.0.1", () => {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  reportUsage(address.port, () => {
    const taken = commitMs;
    commitMs = [];
    return taken;
  });
});

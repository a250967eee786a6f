// One instance of the server in a process of its own, to be killed: write path and sockets on a served Cosmos.
// Arguments: the address of the Cosmos; the port, or 0 for one that is free. Tells its parent where it listens.
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { createApp } from "../../bot/app/create-app.ts";
import { mintActor } from "../../bot/http/actor.ts";
import { attachLive } from "../../bot/live/attach-live.ts";
import { openCosmosStores } from "../../bot/store/cosmos-stores.ts";
import { TENANT } from "./pair-builder.ts";

const [endpoint = "", port = "0"] = process.argv.slice(2);
const clock = { now: () => new Date().toISOString() };
const stores = openCosmosStores({ client: { endpoint, key: "bG9jYWw=" }, databaseId: "twofold" });
const app = createApp({ ...stores, clock });
const server = createServer();
attachLive({
  server,
  app,
  clock,
  ids: { fresh: () => randomBytes(12).toString("base64url") },
  // The token is the person's id.
  authenticate: async (personId) => ({
    ok: true,
    value: {
      actor: mintActor({ tenantId: TENANT, personId }),
      name: personId,
      expiresAt: "2100-01-01T00:00:00.000Z",
    },
  }),
});
server.listen(Number(port), "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address !== "string") process.send?.({ port: address.port });
});

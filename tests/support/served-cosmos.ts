import { openLocalCosmos } from "../../local/cosmos/local-cosmos.ts";
import { serveLocalCosmos } from "../../local/cosmos/server.ts";

/** A Cosmos that several processes share. */
export type ServedCosmos = { readonly url: string; readonly close: () => Promise<void> };

/** Serves an empty one in memory on a port of its own. */
export async function serveCosmos(): Promise<ServedCosmos> {
  const cosmos = openLocalCosmos({ dataDir: ":memory:", clock: Date.now });
  const server = await serveLocalCosmos(cosmos, { port: 0 });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      cosmos.close();
    },
  };
}

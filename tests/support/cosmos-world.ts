import { type CosmosStores, openCosmosStores } from "../../bot/store/cosmos-stores.ts";
import { type LocalCosmos, openLocalCosmos } from "../../local/cosmos/local-cosmos.ts";
import { clockAt, type MovableClock } from "./movable-clock.ts";
import { NOON } from "./pair-builder.ts";

/** A database in memory, and stores on it as several instances of the server would have them. */
export type CosmosWorld = {
  readonly clock: MovableClock;
  readonly cosmos: LocalCosmos;
  /** Stores with a client of their own. Waits between repetitions take no time. */
  readonly openStores: () => CosmosStores;
  readonly close: () => void;
};

/** Starts one with empty containers. */
export async function startCosmosWorld(): Promise<CosmosWorld> {
  const clock = clockAt(NOON);
  const cosmos = openLocalCosmos({ dataDir: ":memory:", clock: clock.nowMs });
  const opened: CosmosStores[] = [];
  const openStores = () => {
    const stores = openCosmosStores({
      client: {
        endpoint: "https://cosmos.local",
        key: "bG9jYWw=",
        httpClient: cosmos.httpClient,
        requestTimeoutMs: 300,
      },
      databaseId: "twofold",
      sleep: async () => undefined,
    });
    opened.push(stores);
    return stores;
  };
  await openStores().ensureContainers();
  return {
    clock,
    cosmos,
    openStores,
    close: () => {
      for (const stores of opened) stores.close();
      cosmos.close();
    },
  };
}

import { type Container, CosmosClient, type CosmosClientOptions, PartitionKeyKind } from "@azure/cosmos";
import { type LocalCosmos, openLocalCosmos } from "../../local/cosmos/local-cosmos.ts";

/** The emulator with the real client in front of it and a clock that stands until it is moved. */
export interface OpenedCosmos {
  local: LocalCosmos;
  client: CosmosClient;
  shared: Container;
  pass(seconds: number): void;
  close(): void;
}

export const pairKey = ["t1", "p1"];
export const point = (id: string, more: object = {}) => ({ id, tenantId: "t1", pairId: "p1", ...more });

export async function openCosmos(
  dataDir = ":memory:",
  options: Partial<CosmosClientOptions> = {},
): Promise<OpenedCosmos> {
  let nowMs = Date.parse("2026-03-02T09:00:00Z");
  const local = openLocalCosmos({ dataDir, clock: () => nowMs });
  const client = new CosmosClient({
    endpoint: "https://emulated.test",
    key: "bG9jYWw=",
    httpClient: local.httpClient,
    consistencyLevel: "Session",
    ...options,
  });
  const shared = await createShared(client);
  return {
    local,
    client,
    shared,
    pass: (seconds) => {
      nowMs += seconds * 1000;
    },
    close: () => {
      client.dispose();
      local.close();
    },
  };
}

export async function createShared(client: CosmosClient): Promise<Container> {
  const { database } = await client.databases.createIfNotExists({ id: "twofold" });
  const partitionKey = { paths: ["/tenantId", "/pairId"], kind: PartitionKeyKind.MultiHash, version: 2 };
  return (await database.containers.createIfNotExists({ id: "shared", partitionKey, defaultTtl: -1 }))
    .container;
}

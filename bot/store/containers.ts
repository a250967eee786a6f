import {
  type Container,
  type ContainerDefinition,
  type CosmosClient,
  PartitionKeyDefinitionVersion,
  PartitionKeyKind,
} from "@azure/cosmos";

/** The three containers of the house. */
export type Containers = {
  readonly shared: Container;
  readonly personal: Container;
  readonly jobs: Container;
};

/** Keys, lifetime and indexes as infra/data.bicep has them; without `indexed` every path is. */
function definition(id: string, paths: string[], indexed?: readonly string[]): ContainerDefinition {
  return {
    id,
    partitionKey: {
      paths,
      kind: paths.length > 1 ? PartitionKeyKind.MultiHash : PartitionKeyKind.Hash,
      version: PartitionKeyDefinitionVersion.V2,
    },
    defaultTtl: -1,
    indexingPolicy: {
      indexingMode: "consistent",
      automatic: true,
      includedPaths: (indexed ?? ["/*"]).map((path) => ({ path })),
      excludedPaths: [{ path: indexed === undefined ? '/"_etag"/?' : "/*" }],
    },
  };
}

/** Only what queries filter and sort by is indexed: every other path would make each write more expensive. */
const definitions = [
  definition(
    "shared",
    ["/tenantId", "/pairId"],
    ["/type/?", "/settledAt/?", "/start/?", "/state/?", "/isPointOpen/?"],
  ),
  definition("personal", ["/tenantId", "/ownerId"], ["/type/?", "/pairId/?"]),
  definition("jobs", ["/slot"]),
];

/** The containers of a database, whether or not they are there yet. */
export function containersOf(client: CosmosClient, databaseId: string): Containers {
  const database = client.database(databaseId);
  return {
    shared: database.container("shared"),
    personal: database.container("personal"),
    jobs: database.container("jobs"),
  };
}

/** Creates the database and its containers where they are missing; in Azure they come from infra. */
export async function createContainers(client: CosmosClient, databaseId: string): Promise<void> {
  const { database } = await client.databases.createIfNotExists({ id: databaseId });
  for (const one of definitions) await database.containers.createIfNotExists(one);
}

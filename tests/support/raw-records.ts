import { containersOf } from "../../bot/store/containers.ts";
import { connect } from "../../bot/store/cosmos-client.ts";
import type { LocalCosmos } from "../../local/cosmos/local-cosmos.ts";

/** What a container holds of a partition, as it is stored and not as a schema reads it, one text. */
export async function rawRecords(
  cosmos: LocalCosmos,
  container: "shared" | "personal",
  partitionKey: [string, string],
): Promise<string> {
  const client = connect({
    endpoint: "https://cosmos.local",
    key: "bG9jYWw=",
    httpClient: cosmos.httpClient,
  });
  const { resources } = await containersOf(client, "twofold")
    [container].items.query("SELECT * FROM c", { partitionKey })
    .fetchAll();
  client.dispose();
  return JSON.stringify(resources);
}

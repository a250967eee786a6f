import { SAMPLE_TENANT } from "../../local/people.ts";
import { personOf, type TestServer } from "../support/test-server.ts";

/** All that is stored of the pair, as one text: what both share and what each keeps. */
export async function storedPair({ pairId, stores }: TestServer): Promise<string> {
  const key = { tenantId: SAMPLE_TENANT, pairId };
  const notebookOf = (who: "manager" | "report") =>
    stores.personal.notebook({ tenantId: SAMPLE_TENANT, ownerId: personOf(who).personId }, pairId);
  return JSON.stringify([
    await stores.shared.open(key, "2000-01-01T00:00:00.000Z"),
    await notebookOf("manager"),
    await notebookOf("report"),
  ]);
}

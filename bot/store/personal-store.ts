import type { Container } from "@azure/cosmos";
import * as z from "zod/mini";
import { Membership } from "../../core/domain/membership.ts";
import { Notebook, notebookIdOf } from "../../core/domain/notebook.ts";
import type { OwnerKey, PersonalStore } from "../ports/store.ts";
import { commitBatch } from "./commit.ts";
import { itemOf, itemReader } from "./item.ts";
import { readItem } from "./point-read.ts";
import { persistently, type Sleep } from "./retry.ts";

/** Where the channel reaches a person, as it said itself. */
const Conversation = z.object({ reference: z.string() });
const CONVERSATION_ID = "conversation";

export const readNotebook = itemReader<Notebook>(Notebook);
const readMembership = itemReader<Membership>(Membership);
const readConversation = itemReader(Conversation);

/** The store of what one person has for themselves. */
export function createPersonalStore(container: Container, sleep: Sleep): PersonalStore {
  const notebooks = { container, read: readNotebook, sleep };
  return {
    notebook: (key, pairId, after) => readItem(notebooks, partitionOf(key), notebookIdOf(pairId), after),
    commitNotebook: (key, write) => commitBatch({ ...notebooks, partitionKey: partitionOf(key) }, [write]),
    memberships: (key) =>
      persistently(sleep, async () => {
        const { resources } = await container.items
          .query('SELECT * FROM c WHERE c.type = "membership"', { partitionKey: partitionOf(key) })
          .fetchAll();
        return resources.map((item) => readMembership(item).record);
      }),
    putMembership: (membership) =>
      persistently(sleep, async () => {
        await container.items.upsert(itemOf(membership));
      }),
    conversation: async (key) => {
      const target = { container, read: readConversation, sleep };
      return (await readItem(target, partitionOf(key), CONVERSATION_ID))?.record.reference;
    },
    putConversation: (key, reference, now) =>
      persistently(sleep, async () => {
        const item = {
          ...key,
          id: CONVERSATION_ID,
          type: "conversation",
          schemaVersion: 1,
          at: now,
          reference,
        };
        await container.items.upsert(itemOf(item));
      }),
  };
}

function partitionOf(key: OwnerKey): string[] {
  return [key.tenantId, key.ownerId];
}

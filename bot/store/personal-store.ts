import type { Container } from "@azure/cosmos";
import * as z from "zod/mini";
import { PastCheckIn } from "../../core/domain/check-in.ts";
import { KeptReflection } from "../../core/domain/kept-reflection.ts";
import { Language } from "../../core/domain/language.ts";
import { Membership } from "../../core/domain/membership.ts";
import { Notebook, notebookIdOf } from "../../core/domain/notebook.ts";
import { PersonalRecord } from "../../core/domain/personal-record.ts";
import type { OwnerKey, PersonalStore } from "../ports/store.ts";
import { commitBatch } from "./commit.ts";
import { type ItemReader, itemOf, itemReader } from "./item.ts";
import { readItem } from "./point-read.ts";
import { codeOf, persistently, readDeadline, type Sleep } from "./retry.ts";

/** Where the channel reaches a person, as it said itself. */
const Conversation = z.object({ reference: z.string() });
const CONVERSATION_ID = "conversation";
const KeptLanguage = z.object({ language: Language });
const LANGUAGE_ID = "language";
const REFLECTIONS_PAGE = 50;

export const readNotebook = itemReader<Notebook>(Notebook);
const readReflection = itemReader<KeptReflection>(KeptReflection);
const readPastCheckIn = itemReader<PastCheckIn>(PastCheckIn);
const readBeside = itemReader<PersonalRecord>(PersonalRecord);
const readMembership = itemReader<Membership>(Membership);
const readConversation = itemReader(Conversation);
const readLanguage = itemReader(KeptLanguage);

/** The store of what one person has for themselves. */
export function createPersonalStore(container: Container, sleep: Sleep): PersonalStore {
  const notebooks = { container, read: readNotebook, sleep };
  const pastCheckIns = { container, read: readPastCheckIn, sleep };
  return {
    notebook: (key, pairId) => readItem(notebooks, partitionOf(key), notebookIdOf(pairId)),
    commitNotebook: async (key, write, beside = []) => {
      const target = { container, read: readOwn, sleep, partitionKey: partitionOf(key) };
      const moved = beside.map((record) => ({ record, put: true as const }));
      const commit = await commitBatch<Notebook | PersonalRecord>(target, [write, ...moved]);
      if (!commit.committed) return commit;
      const records = commit.records.flatMap(({ record, etag }) =>
        record.type === "notebook" ? [{ record, etag }] : [],
      );
      return { ...commit, records };
    },
    reflections: async (key, pairId, page) => {
      const query = {
        query: 'SELECT * FROM c WHERE c.type = "reflection" AND c.pairId = @pairId',
        parameters: [{ name: "@pairId", value: pairId }],
      };
      try {
        const answer = await persistently(sleep, () =>
          container.items
            .query(query, {
              partitionKey: partitionOf(key),
              maxItemCount: REFLECTIONS_PAGE,
              abortSignal: readDeadline(),
              ...(page === null ? {} : { continuationToken: page }),
            })
            .fetchNext(),
        );
        const reflections = (answer.resources ?? []).map((item) => readReflection(item).record);
        return { reflections, next: answer.continuationToken ?? null };
      } catch (error) {
        if (page !== null && codeOf(error) === 400) return undefined;
        throw error;
      }
    },
    pastCheckIn: async (key, id) => (await readItem(pastCheckIns, partitionOf(key), id))?.record,
    pastCheckIns: (key, pairId) =>
      persistently(sleep, async () => {
        const query = {
          query: 'SELECT * FROM c WHERE c.type = "checkIn" AND c.pairId = @pairId',
          parameters: [{ name: "@pairId", value: pairId }],
        };
        const answer = container.items.query(query, {
          partitionKey: partitionOf(key),
          abortSignal: readDeadline(),
        });
        return (await answer.fetchAll()).resources.map((item) => readPastCheckIn(item).record);
      }),
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
    language: async (key) => {
      const target = { container, read: readLanguage, sleep };
      return (await readItem(target, partitionOf(key), LANGUAGE_ID))?.record.language;
    },
    putLanguage: (key, language, now) =>
      persistently(sleep, async () => {
        const item = { ...key, id: LANGUAGE_ID, type: "language", schemaVersion: 1, at: now, language };
        await container.items.upsert(itemOf(item));
      }),
  };
}

/** A notebook, or what moved beside one. */
const readOwn: ItemReader<Notebook | PersonalRecord> = (item) =>
  item.type === "notebook" ? readNotebook(item) : readBeside(item);

function partitionOf(key: OwnerKey): string[] {
  return [key.tenantId, key.ownerId];
}

import type { Container, SqlQuerySpec } from "@azure/cosmos";
import type { Instant } from "../../core/domain/instant.ts";
import { SharedRecord } from "../../core/domain/shared-record.ts";
import type { PairKey, SessionMark, SettledKind, SharedStore, Versioned } from "../ports/store.ts";
import { commitBatch } from "./commit.ts";
import { itemReader } from "./item.ts";
import { readItem } from "./point-read.ts";
import { codeOf, persistently, readDeadline, type Sleep } from "./retry.ts";
import { markOf } from "./session-mark.ts";

const HISTORY_PAGE = 50;

/** Exactly `isOpenRecord`, in the store's words. [AG8] [DE6] */
function openQuery(since: Instant): SqlQuerySpec {
  return {
    query:
      "SELECT * FROM c WHERE (NOT IS_DEFINED(c.settledAt) OR IS_NULL(c.settledAt) OR c.settledAt >= @since " +
      "OR c.isPointOpen = true) " +
      'AND (c.type != "occurrence" OR c.start >= @since)',
    parameters: [{ name: "@since", value: since }],
  };
}

/**
 * Points that were discussed, what was decided, promises and feedback that are settled; what was deleted, or
 * never decided, is no history.
 */
function settledQuery(before: Instant, only: SettledKind | undefined): SqlQuerySpec {
  const types = only === undefined ? '"talkingPoint", "decision", "actionItem", "feedback"' : `"${only}"`;
  return {
    query:
      `SELECT * FROM c WHERE c.type IN (${types}) AND c.settledAt < @before ` +
      'AND (c.type != "decision" OR NOT IS_NULL(c.outcome)) ' +
      'AND (NOT IS_DEFINED(c.state) OR c.state != "deleted") ORDER BY c.settledAt DESC',
    parameters: [{ name: "@before", value: before }],
  };
}

export const readShared = itemReader<SharedRecord>(SharedRecord);

/** The store of what both of a pair may see. */
export function createSharedStore(container: Container, sleep: Sleep): SharedStore {
  const target = { container, read: readShared, sleep };
  return {
    open: (key, since, after) =>
      persistently(sleep, async () => {
        const pages = container.items.query(openQuery(since), {
          partitionKey: partitionOf(key),
          maxItemCount: -1,
          abortSignal: readDeadline(),
          ...(after === undefined ? {} : { sessionToken: after }),
        });
        const records: Versioned<SharedRecord>[] = [];
        let mark: SessionMark | null = null;
        while (pages.hasMoreResults()) {
          const page = await pages.fetchNext();
          for (const item of page.resources ?? []) records.push(readShared(item));
          mark = markOf(page) ?? mark;
        }
        return { records, mark };
      }),
    read: (key, id) => readItem(target, partitionOf(key), id),
    commit: (key, writes) => commitBatch({ ...target, partitionKey: partitionOf(key) }, writes),
    settled: async (key, before, page, only) => {
      try {
        const answer = await persistently(sleep, () =>
          container.items
            .query(settledQuery(before, only), {
              partitionKey: partitionOf(key),
              maxItemCount: HISTORY_PAGE,
              abortSignal: readDeadline(),
              ...(page === null ? {} : { continuationToken: page }),
            })
            .fetchNext(),
        );
        return {
          records: (answer.resources ?? []).map((item) => readShared(item).record),
          next: answer.continuationToken ?? null,
        };
      } catch (error) {
        if (page !== null && codeOf(error) === 400) return undefined;
        throw error;
      }
    },
  };
}

function partitionOf(key: PairKey): string[] {
  return [key.tenantId, key.pairId];
}

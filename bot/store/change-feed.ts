import { ChangeFeedStartFrom, type Container, type ItemDefinition } from "@azure/cosmos";
import type { Notebook } from "../../core/domain/notebook.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { FeedHead, OpenFeed } from "../ports/feed.ts";
import type { Versioned } from "../ports/store.ts";
import type { ItemReader } from "./item.ts";
import { readNotebook } from "./personal-store.ts";
import { readShared } from "./shared-store.ts";

const PAGE = 500;
const NOT_MODIFIED = 304;
const MOST_PAGES = 50;

/** Follows the change feeds of both containers by pulling; the SDK has no processor that pushes. */
export function createOpenFeed(shared: Container, personal: Container): OpenFeed {
  return (isWanted) => {
    const pullShared = pullOf<SharedRecord>(shared, readShared, isWanted);
    const pullNotebooks = pullOf<Notebook>(personal, readNotebook, (head, item) =>
      item.type === "notebook" ? isWanted(head) : false,
    );
    return {
      pull: async () => {
        const [records, notebooks] = await Promise.all([pullShared(), pullNotebooks()]);
        return { shared: records, notebooks };
      },
    };
  };
}

function pullOf<T>(
  container: Container,
  read: ItemReader<T>,
  isWanted: (head: FeedHead, item: ItemDefinition) => boolean,
): () => Promise<Versioned<T>[]> {
  const pages = container.items.getChangeFeedIterator({
    changeFeedStartFrom: ChangeFeedStartFrom.Now(),
    maxItemCount: PAGE,
  });
  return async () => {
    const found: Versioned<T>[] = [];
    for (let page = 0; page < MOST_PAGES; page++) {
      const answer = await pages.readNext();
      if (answer.statusCode === NOT_MODIFIED) break;
      for (const item of answer.result) if (isWanted(headOf(item), item)) found.push(read(item));
      if (answer.count < PAGE) break;
    }
    return found;
  };
}

function headOf(item: ItemDefinition): FeedHead {
  return {
    tenantId: String(item.tenantId),
    pairId: String(item.pairId),
    ownerId: item.ownerId === undefined ? undefined : String(item.ownerId),
    id: String(item.id),
    etag: String(item._etag),
  };
}

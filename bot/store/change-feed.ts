import { ChangeFeedStartFrom, type Container, type ItemDefinition } from "@azure/cosmos";
import type { Notebook } from "../../core/domain/notebook.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { FeedHead, OpenFeed } from "../ports/feed.ts";
import type { Versioned } from "../ports/store.ts";
import { StoreUnavailable } from "../ports/store-unavailable.ts";
import { type ItemReader, Unreadable } from "./item.ts";
import { readNotebook } from "./personal-store.ts";
import { isPassing } from "./retry.ts";
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
        const [shared, notebooks] = await Promise.all([pullShared(), pullNotebooks()]);
        const unreadable = shared.unreadable + notebooks.unreadable;
        return { shared: shared.found, notebooks: notebooks.found, unreadable };
      },
    };
  };
}

type Pulled<T> = { readonly found: Versioned<T>[]; readonly unreadable: number };

function pullOf<T>(
  container: Container,
  read: ItemReader<T>,
  isWanted: (head: FeedHead, item: ItemDefinition) => boolean,
): () => Promise<Pulled<T>> {
  const pages = container.items.getChangeFeedIterator({
    changeFeedStartFrom: ChangeFeedStartFrom.Now(),
    maxItemCount: PAGE,
  });
  return async () => {
    const found: Versioned<T>[] = [];
    let unreadable = 0;
    for (let page = 0; page < MOST_PAGES; page++) {
      const answer = await nextPage(page === 0);
      if (answer === undefined || answer.statusCode === NOT_MODIFIED) break;
      for (const item of answer.result) {
        if (!isWanted(headOf(item), item)) continue;
        const version = readOne(item);
        if (version === undefined) unreadable++;
        else found.push(version);
      }
      if (answer.count < PAGE) break;
    }
    return { found, unreadable };
  };

  /** What was read already must not be lost with a later page: that one is asked for the next time. */
  async function nextPage(isFirst: boolean) {
    try {
      return await pages.readNext();
    } catch (error) {
      if (isFirst) throw isPassing(error) ? new StoreUnavailable(error) : error;
      return undefined;
    }
  }

  /** One item that does not fit must not hide all others. */
  function readOne(item: ItemDefinition): Versioned<T> | undefined {
    try {
      return read(item);
    } catch (error) {
      if (error instanceof Unreadable) return undefined;
      throw error;
    }
  }
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

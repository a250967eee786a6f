import type { Notebook } from "../../core/domain/notebook.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { Etag, Versioned } from "./store.ts";

/** What any instance committed, in commit order within a partition; a record may come again. */
export type FeedBatch = {
  readonly shared: readonly Versioned<SharedRecord>[];
  readonly notebooks: readonly Versioned<Notebook>[];
  /** How many changes were left out because they do not fit their schema. */
  readonly unreadable?: number;
};

/** What a feed knows of a change before it reads it. `ownerId` is there for a notebook only. */
export type FeedHead = {
  readonly tenantId: string;
  readonly pairId: string;
  readonly ownerId: string | undefined;
  readonly id: string;
  readonly etag: Etag;
};

/** The change feeds of `shared` and `personal`, read from the moment of the first pull on. */
export type Feed = {
  /** Resolves with what is new since the last call; empty when nothing is. */
  readonly pull: () => Promise<FeedBatch>;
};

/** Opens a feed; what `isWanted` declines is neither parsed nor handed out. */
export type OpenFeed = (isWanted: (head: FeedHead) => boolean) => Feed;

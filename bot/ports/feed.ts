import type { Notebook } from "../../core/domain/notebook.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { Versioned } from "./store.ts";

/** What any instance committed, in commit order within a partition; a record may come again. */
export type FeedBatch = {
  readonly shared: readonly Versioned<SharedRecord>[];
  readonly notebooks: readonly Versioned<Notebook>[];
};

/** The change feeds of `shared` and `personal`, read from the moment of `start` on. */
export type Feed = {
  /** Resolves with what is new since the last call; empty when nothing is. */
  readonly pull: () => Promise<FeedBatch>;
};

/** Opens a feed at the present moment. */
export type OpenFeed = () => Feed;

import type { HistoryPage, MyPair } from "../../core/contract/api.ts";
import type { Envelope } from "../../core/contract/envelope.ts";
import type { PairId } from "../../core/domain/ids.ts";
import type { NoteTarget } from "../../core/domain/note.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import type { Pair, Participant } from "../../core/domain/pair.ts";
import type { Actor } from "../../core/domain/people.ts";
import type { Result } from "../../core/domain/result.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { SharedText } from "../../core/domain/text.ts";
import type { PairKey, SessionMark } from "../ports/store.ts";

/** What one of the two gets when they open the pair. */
export type OpenedPair = {
  readonly key: PairKey;
  readonly pair: Pair;
  readonly by: Participant;
  /** The open records, and the occurrences around now that the series plans. */
  readonly records: readonly SharedRecord[];
  readonly notebook: Notebook;
  readonly mark: SessionMark | null;
};

/** The records that a command led to, as they are stored; empty when it was done before. */
export type Outcome = { readonly records: readonly SharedRecord[]; readonly notebook: Notebook | null };

/** What was just committed, by this instance or (seen in the feed) by another. */
export type Committed = {
  readonly key: PairKey;
  readonly pair: Pair;
  readonly records: readonly SharedRecord[];
  /** A notebook concerns its owner alone. */
  readonly notebook: Notebook | null;
  readonly mark: SessionMark | null;
};

/**
 * The use cases. Every one takes an actor and proves participation itself; `not-found` is the answer for
 * "not yours" and "does not exist" alike. What fails for other reasons throws.
 */
export type App = {
  readonly execute: (actor: Actor, pairId: PairId, envelope: Envelope) => Promise<Result<Outcome>>;
  /** Merges typed updates into a text and stores it. */
  readonly type: (
    actor: Actor,
    pairId: PairId,
    target: NoteTarget,
    updates: readonly Uint8Array[],
  ) => Promise<Result<Outcome>>;
  readonly openPair: (actor: Actor, pairId: PairId, after?: SessionMark) => Promise<Result<OpenedPair>>;
  /** The text at a target as it is stored. Refuses `not-found` and `point-deleted`. */
  readonly noteText: (actor: Actor, pairId: PairId, target: NoteTarget) => Promise<Result<SharedText>>;
  readonly myPairs: (actor: Actor) => Promise<readonly MyPair[]>;
  readonly history: (actor: Actor, pairId: PairId, page: string | null) => Promise<Result<HistoryPage>>;
  /** Calls the listener after every commit that concerns a pair; returns how to stop. */
  readonly onCommitted: (listener: (committed: Committed) => void) => () => void;
  /**
   * Keeps a pair in mind, and follows what other instances commit, until the returned function is called.
   * To be called before the pair is opened, so that nothing falls between. Proves nothing: opening does.
   */
  readonly follow: (key: PairKey) => () => void;
  /** Forgets all that is cached, for when the store was emptied under our feet (local mode's reset). */
  readonly forget: () => void;
};

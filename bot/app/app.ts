import type { HistoryPage, MyPair, ReflectionsPage } from "../../core/contract/api.ts";
import type { Envelope } from "../../core/contract/envelope.ts";
import type { PastCheckIn } from "../../core/domain/check-in.ts";
import type { PairId } from "../../core/domain/ids.ts";
import type { Language } from "../../core/domain/language.ts";
import type { NoteTarget } from "../../core/domain/note.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import type { Pair, Participant } from "../../core/domain/pair.ts";
import type { PairView } from "../../core/domain/pair-view.ts";
import type { Actor } from "../../core/domain/people.ts";
import type { CalendarMeeting, Window } from "../../core/domain/reconcile.ts";
import type { Result } from "../../core/domain/result.ts";
import type { Series } from "../../core/domain/series.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { SharedText } from "../../core/domain/text.ts";
import type { PairKey, SessionMark, SettledKind } from "../ports/store.ts";
import type { Sequence } from "./sequence.ts";

/** What one of the two gets when they open the pair. */
export type OpenedPair = {
  readonly key: PairKey;
  readonly pair: Pair;
  readonly by: Participant;
  /** The open records, and the occurrences around now that the series plans. */
  readonly records: readonly SharedRecord[];
  readonly notebook: Notebook;
  /** As of which the shared records are. */
  readonly mark: SessionMark | null;
};

/**
 * What a client has seen, which it is not to be shown older than. Of its person's own partition it knows how often
 * the notebook was written, by themselves: the store's own mark there counts what everybody keeps for themselves.
 */
export type Seen = { readonly shared: SessionMark | null; readonly notebookRev: number };

/** A series and the recurring event that it stands for. */
export type LinkedSeries = Series & { readonly eventId: string };

/** The records that a command led to, as they are stored; empty when it was done before. */
export type Outcome = { readonly records: readonly SharedRecord[]; readonly notebook: Notebook | null };

/** What was just committed, by this instance or (seen in the feed) by another. */
export type Committed = {
  readonly key: PairKey;
  readonly pair: Pair;
  readonly records: readonly SharedRecord[];
  /** A notebook concerns its owner alone. */
  readonly notebook: Notebook | null;
  /** As of which the records are; null: not known, or there are none. */
  readonly mark: SessionMark | null;
};

/** What is about to be committed, and the pair as it was before. */
export type Coming = {
  readonly key: PairKey;
  readonly view: Pick<PairView, "pair" | "records">;
  readonly records: readonly SharedRecord[];
};

/**
 * The use cases. Every one takes an actor and proves participation itself; `not-found` is the answer for
 * "not yours" and "does not exist" alike. What fails for other reasons throws.
 */
export type App = {
  /** In a sequence: after the commands that were given before it. [WR8] */
  readonly execute: (
    actor: Actor,
    pairId: PairId,
    envelope: Envelope,
    sequence?: Sequence,
  ) => Promise<Result<Outcome>>;
  /** Merges typed updates into a text and stores it. */
  readonly type: (
    actor: Actor,
    pairId: PairId,
    target: NoteTarget,
    updates: readonly Uint8Array[],
  ) => Promise<Result<Outcome>>;
  readonly openPair: (actor: Actor, pairId: PairId, after?: Seen) => Promise<Result<OpenedPair>>;
  /** The text at a target as it is stored. Refuses `not-found` and `point-deleted`. */
  readonly noteText: (actor: Actor, pairId: PairId, target: NoteTarget) => Promise<Result<SharedText>>;
  /** Remembers in which language the actor reads their pages; writes only what is new. [LV6] */
  readonly reads: (actor: Actor, language: Language) => Promise<void>;
  readonly myPairs: (actor: Actor) => Promise<readonly MyPair[]>;
  readonly history: (
    actor: Actor,
    pairId: PairId,
    page: string | null,
    only?: SettledKind,
  ) => Promise<Result<HistoryPage>>;
  /** The actor's own reflections about feedback of the pair, the newest first, a page at a time. [FB15] */
  readonly reflections: (
    actor: Actor,
    pairId: PairId,
    page: string | null,
  ) => Promise<Result<ReflectionsPage>>;
  /** The asker's own check-ins of the pair that are over and not yet dropped, newest first. [CI6] */
  readonly pastCheckIns: (actor: Actor, pairId: PairId) => Promise<Result<readonly PastCheckIn[]>>;
  /** Calls the listener after every commit that concerns a pair; returns how to stop. */
  readonly onCommitted: (listener: (committed: Committed) => void) => () => void;
  /**
   * Prepares something before every commit of a pair's records, which waits for it: what fails is not committed.
   * The commit may still fail, or be made again later, so what was prepared can come to nothing. For the
   * server's own work, as below. [WR7]
   */
  readonly beforeCommit: (prepare: (coming: Coming) => Promise<void>) => void;
  /**
   * Keeps a pair in the cache, and follows what other instances commit, until the returned function is called.
   * To be called before the pair is opened, so that nothing falls between. Proves nothing: opening does.
   */
  readonly follow: (key: PairKey) => () => void;
  /** A pair and its open records as they are now; undefined when there is none. For the server's own work, as below. */
  readonly recordsOf: (
    key: PairKey,
  ) => Promise<{ readonly pair: Pair; readonly records: ReadonlyMap<string, SharedRecord> } | undefined>;
  /**
   * The series of a pair that are linked to a calendar. For the server's own work: it proves nothing, and no
   * door leads to it.
   */
  readonly linkedSeries: (key: PairKey) => Promise<readonly LinkedSeries[]>;
  /**
   * Moves and cancels occurrences as the calendar has them. Meetings that the series does not plan are
   * `strange`: its rhythm was changed elsewhere, so what is missing is not taken for cancelled. For the
   * server's own work, as above. [OC3] [AG1]
   */
  readonly applyCalendar: (
    key: PairKey,
    series: LinkedSeries,
    meetings: readonly CalendarMeeting[],
    window: Window,
  ) => Promise<{ readonly changed: number; readonly strange: number }>;
  /**
   * Lets a series have what was wanted of it, now that the calendar has it; or, when the calendar has no such
   * series any more, forgets the wish. For the server's own work, as above. [SE2] [SE3]
   */
  readonly settleTerms: (key: PairKey, series: LinkedSeries, isInCalendar: boolean) => Promise<void>;
  /** Forgets all that is cached, for when the store was emptied under our feet (local mode's reset). */
  readonly forget: () => void;
  /** Calls the listener when everything was forgotten: whoever was told something asks anew. */
  readonly onForgotten: (listener: () => void) => () => void;
};

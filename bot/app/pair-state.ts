import type { PersonId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import type { Pair, Participant } from "../../core/domain/pair.ts";
import type { Change, PairView } from "../../core/domain/pair-view.ts";
import type { Actor } from "../../core/domain/people.ts";
import type { Result } from "../../core/domain/result.ts";
import type { Occurrence } from "../../core/domain/series.ts";
import { hasLapsed, type SharedRecord } from "../../core/domain/shared-record.ts";
import type { Etag, OwnerKey, PairKey, SessionMark, Versioned } from "../ports/store.ts";
import type { Outcome } from "./app.ts";
import type { PartitionQueue } from "./partition-queue.ts";
import type { InSequence } from "./sequence.ts";

/** A decision about a pair's shared records, to be made when its turn comes, and again when a race was lost. */
export type PairJob = InSequence & {
  /** The record that it is about; read by its id when it is not among the open ones. */
  readonly about: string | null;
} & (
    | {
        readonly actor: Actor;
        readonly decide: (view: PairView, by: Participant, now: Instant) => Result<readonly SharedRecord[]>;
      }
    | {
        /** Nobody's command: what the calendar says. */
        readonly actor: null;
        readonly decide: (
          view: Pick<PairView, "pair" | "records">,
          now: Instant,
        ) => Result<readonly SharedRecord[]>;
      }
  );

/** What becomes of one person's notebook (null: it stays as it is) and is kept beside it. */
export type NotebookChange = Pick<Change, "notebook" | "kept">;

/** A decision about one person's notebook. */
export type NotebookJob = InSequence & {
  readonly actor: Actor;
  /** Done once before the decision, with the notebook as it is; such a job goes alone. */
  readonly first: ((notebook: Notebook) => Promise<Result<Outcome>>) | null;
  readonly decide: (view: PairView, by: Participant, now: Instant) => Result<NotebookChange>;
};

/** How current something cached is: under which following of the feed it was read (0: under none). */
type Cached = { isLoaded: boolean; generation: number };

/** One person's notebook of a pair as this instance knows it; null: nothing is stored. */
export type NotebookState = Cached & {
  readonly key: OwnerKey;
  readonly queue: PartitionQueue<NotebookJob, Outcome>;
  notebook: Notebook | null;
  etag: Etag | null;
};

/** One pair as this instance knows it: its open records, the versions they were read under, who waits. */
export type PairState = Cached & {
  readonly key: PairKey;
  /** As of which the records are. */
  mark: SessionMark | null;
  readonly records: Map<string, SharedRecord>;
  readonly etags: Map<string, Etag>;
  readonly queue: PartitionQueue<PairJob, Outcome>;
  readonly notebooks: Map<PersonId, NotebookState>;
  /** A load that others may join, and what it promises to have seen. */
  loading: { readonly after: SessionMark | null; readonly done: Promise<void> } | null;
  /** Occurrences as last derived. */
  planned: {
    readonly at: Instant;
    readonly from: string;
    readonly occurrences: readonly Occurrence[];
  } | null;
  /** How many hold on to it: it is not forgotten meanwhile. */
  holders: number;
  /** When it was last asked for, counted in askings. */
  usedAt: number;
  /** The pair's own record, which everything asks for. */
  pair: Pair | undefined;
};

/** The pair itself; undefined when there is none. */
export function pairOf(state: PairState): Pair | undefined {
  return state.pair;
}

/** Takes in versions that are not older than what is known; returns those that are news. */
export function mergeRecords(state: PairState, versions: readonly Versioned<SharedRecord>[]): SharedRecord[] {
  const news: SharedRecord[] = [];
  for (const { record, etag } of versions) {
    const known = state.records.get(record.id);
    if (known !== undefined && known.rev > record.rev) continue;
    if (known === undefined || known.rev < record.rev) news.push(record);
    if (record.type === "pair") state.pair = record;
    state.records.set(record.id, record);
    state.etags.set(record.id, etag);
  }
  return news;
}

/** Takes in a notebook that is not older than what is known; whether it is news. */
export function mergeNotebook(state: NotebookState, version: Versioned<Notebook>): boolean {
  const knownRev = state.notebook?.rev ?? -1;
  if (knownRev > version.record.rev) return false;
  state.notebook = version.record;
  state.etag = version.etag;
  return knownRev < version.record.rev;
}

/** Lets go of what was shared for a time that is over: it is no longer served, whether or not it is stored. [CI7] */
export function forgetLapsed(state: PairState, now: Instant): void {
  for (const record of state.records.values()) {
    if (!hasLapsed(record, now)) continue;
    state.records.delete(record.id);
    state.etags.delete(record.id);
  }
}

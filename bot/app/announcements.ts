import type { Notebook } from "../../core/domain/notebook.ts";
import { hasLapsed, type SharedRecord } from "../../core/domain/shared-record.ts";
import type { Clock } from "../ports/clock.ts";
import type { SessionMark, Versioned } from "../ports/store.ts";
import type { Committed } from "./app.ts";
import { mergeNotebook, mergeRecords, type NotebookState, type PairState, pairOf } from "./pair-state.ts";

type Listener = (committed: Committed) => void;

/** Takes stored versions into the cache and tells about what is news. Nothing else announces. [WR6] */
export type Announcements = {
  readonly onForgotten: (listener: () => void) => () => void;
  /** Tells that nothing that was announced so far counts any more. */
  readonly forgotten: () => void;
  readonly onCommitted: (listener: Listener) => () => void;
  readonly learnRecords: (
    state: PairState,
    versions: readonly Versioned<SharedRecord>[],
    mark: SessionMark | null,
  ) => void;
  readonly learnNotebook: (pair: PairState, state: NotebookState, version: Versioned<Notebook>) => void;
};

/** Starts without listeners. */
export function createAnnouncements(clock: Clock): Announcements {
  const listeners = new Set<Listener>();
  const forgetters = new Set<() => void>();
  const announce = (state: PairState, what: Pick<Committed, "records" | "notebook" | "mark">) => {
    const pair = pairOf(state);
    if (pair === undefined) return;
    for (const listener of listeners) listener({ key: state.key, pair, ...what });
  };
  return {
    onForgotten: (listener) => {
      forgetters.add(listener);
      return () => forgetters.delete(listener);
    },
    forgotten: () => {
      for (const listener of forgetters) listener();
    },
    onCommitted: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    learnRecords: (state, versions, mark) => {
      const news = mergeRecords(state, versions);
      if (mark !== null) state.mark = mark;
      // What the first load finds is no news: nobody here has seen the pair before.
      const records = news.filter((record) => !hasLapsed(record, clock.now()));
      if (!state.isLoaded || records.length === 0) return;
      announce(state, {
        records,
        notebook: null,
        mark,
      });
    },
    learnNotebook: (pair, state, version) => {
      const isNews = mergeNotebook(state, version);
      if (!state.isLoaded || !isNews) return;
      announce(pair, {
        records: [],
        notebook: version.record,
        mark: null,
      });
    },
  };
}

import type { Notebook } from "./notebook.ts";
import type { Pair } from "./pair.ts";
import type { PersonalRecord } from "./personal-record.ts";
import type { SharedRecord } from "./shared-record.ts";

/** What a decision looks at: the pair's open records, and the sender's own notebook. */
export type PairView = {
  readonly pair: Pair;
  readonly records: ReadonlyMap<string, SharedRecord>;
  readonly notebook: Notebook;
};

/**
 * The records that a command leads to, each in its next state; all empty when the command was done before.
 * In which order the halves are written is the command's scope; `kept` goes in one batch with `notebook`.
 */
export type Change = {
  readonly shared: readonly SharedRecord[];
  readonly notebook: Notebook | null;
  readonly kept?: readonly PersonalRecord[];
};

/** A change of nothing: the command was done before. */
export const noChange: Change = { shared: [], notebook: null };

import { type Command, scopeOf } from "./command.ts";
import type { Notebook } from "./notebook.ts";
import type { Pair } from "./pair.ts";
import type { SharedRecord } from "./shared-record.ts";

/** What a decision looks at: the pair's open records, and the sender's own notebook. */
export type PairView = {
  readonly pair: Pair;
  readonly records: ReadonlyMap<string, SharedRecord>;
  readonly notebook: Notebook;
};

/**
 * The records that a command leads to, each in its next state; both empty when the command was done before.
 * `shared` is written before `notebook`.
 */
export type Change = { readonly shared: readonly SharedRecord[]; readonly notebook: Notebook | null };

/** A change of nothing: the command was done before. */
export const noChange: Change = { shared: [], notebook: null };

/**
 * The `rev` of the record that a command is about, as its sender sees it; undefined when it creates one.
 * Sent along, it lets the server tell a repeated command from a new one. [WR3]
 */
export function seenRev(view: PairView, command: Command): number | undefined {
  if (scopeOf(command) === "personal") return view.notebook.rev;
  if ("actionItemId" in command) return view.records.get(command.actionItemId)?.rev;
  if (command.name === "point.add" || command.name === "actionItem.add") return undefined;
  return view.records.get(command.pointId)?.rev;
}

import type { Command } from "../../core/domain/command.ts";
import type { Decide } from "../../core/domain/decide-agenda.ts";
import type { CommandId } from "../../core/domain/ids.ts";
import type { Instant } from "../../core/domain/instant.ts";
import { isInNotebook, type Notebook } from "../../core/domain/notebook.ts";
import type { Participant } from "../../core/domain/pair.ts";
import type { Change, PairView } from "../../core/domain/pair-view.ts";
import { ok, type Result } from "../../core/domain/result.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import { seenRev, subjectOf } from "../../core/domain/subject.ts";

/** Whose commands are decided here, and by which decisions: those of all nouns are loaded after the first screen. */
export type Decider = { readonly by: Participant; readonly decide: Decide };

/** A command of this person that the confirmed records may not contain yet. */
export type Pending = {
  readonly commandId: CommandId;
  readonly command: Command;
  /** When it was given, by the server's clock. */
  readonly at: Instant;
  /** The `rev` that its sender looked at. */
  readonly seen: number | undefined;
  /** The server said `done`; only its records are still on their way. */
  readonly isDone: boolean;
};

/** What is shown: the confirmed records with what is pending applied to them. [RP1] */
export type Shown = {
  readonly view: PairView;
  /** Ids of what has a change that is not stored yet. */
  readonly changed: ReadonlySet<string>;
};

/** The confirmed records after an answer to `open`: all of them, or those that changed. */
export function openedView(
  before: PairView | null,
  opened: { mode: "snapshot" | "changes"; records: readonly SharedRecord[]; notebook: Notebook },
): PairView | null {
  if (opened.mode === "changes" && before !== null)
    return mergedView(before, opened.records, opened.notebook);
  const pair = opened.records.find((record) => record.type === "pair");
  if (pair === undefined) return null;
  const records = new Map(opened.records.map((record) => [record.id, record]));
  return { pair, records, notebook: opened.notebook };
}

/** The confirmed records with others merged in: of each record the highest `rev` stays. [RP4] */
export function mergedView(
  before: PairView,
  changes: readonly SharedRecord[],
  notebook: Notebook | undefined,
): PairView {
  let { pair } = before;
  const records = new Map(before.records);
  for (const record of changes) {
    if ((records.get(record.id)?.rev ?? 0) > record.rev) continue;
    records.set(record.id, record);
    if (record.type === "pair") pair = record;
  }
  const isNewer = notebook !== undefined && notebook.rev >= before.notebook.rev;
  return { pair, records, notebook: isNewer ? notebook : before.notebook };
}

/** What is shown when nothing is pending. */
export function shownOf(confirmed: PairView): Shown {
  return { view: confirmed, changed: new Set() };
}

/**
 * What is shown with one more pending command, or why it cannot be shown. What cannot be shown stays
 * pending all the same: only the server knows.
 */
export function withPending(shown: Shown, pending: Pending, as: Decider): Result<Shown> {
  const decided = as.decide(shown.view, pending.command, as.by, attemptOf(pending));
  if (!decided.ok) return decided;
  const { shared, notebook } = decided.value;
  const records = new Map(shown.view.records);
  for (const record of shared) records.set(record.id, record);
  const view = { ...shown.view, records, notebook: notebook ?? shown.view.notebook };
  if (pending.isDone) return ok({ ...shown, view });
  const subject = subjectOf(pending.command, pending.commandId).id;
  const changed = new Set([...shown.changed, subject, ...shared.map(({ id }) => id)]);
  return ok({ view, changed });
}

/**
 * What is shown after a command was given, or why it is refused at once: because the confirmed records alone
 * forbid it. Where they know too little, or only pending commands stand in its way, the server decides. [RP3]
 */
export function given(confirmed: PairView, shown: Shown, pending: Pending, as: Decider): Result<Shown> {
  const next = withPending(shown, pending, as);
  if (next.ok) return next;
  const alone = withPending(shownOf(confirmed), pending, as);
  const isCertain = !alone.ok && alone.refusal.code !== "not-found" && alone.refusal.code !== "conflict";
  return isCertain ? alone : ok(shown);
}

/** What is shown: everything pending applied in order to the confirmed records. [RP1] */
export function rebase(confirmed: PairView, pending: readonly Pending[], as: Decider): Shown {
  let shown = shownOf(confirmed);
  for (const one of pending) {
    const next = withPending(shown, one, as);
    if (next.ok) shown = next.value;
  }
  return shown;
}

/**
 * Whether a command is over: the confirmed records contain it, or it is done and they have no place for it
 * any more. A command is over even if the answer to it was lost. One that finds its work done already is over
 * only when nothing before it is left, which may still undo that. [RP1] [WR8]
 */
export function isCommandOver(confirmed: PairView, pending: Pending, as: Decider, isFirst = true): boolean {
  if (isCreated(confirmed, pending)) return true;
  const decided = as.decide(confirmed, pending.command, as.by, attemptOf(pending));
  if (!decided.ok) return pending.isDone;
  return isNothing(decided.value) && (isFirst || pending.isDone || isRemembered(confirmed, pending));
}

/** Whether a record of what a command is about, or the notebook, names the command. */
export function isRemembered({ records, notebook }: PairView, { commandId, command }: Pending): boolean {
  const { id, sharedId } = subjectOf(command, commandId);
  const named = [records.get(id), sharedId === undefined ? undefined : records.get(sharedId), notebook];
  return named.some((one) => one?.recent.some((done) => done.id === commandId) === true);
}

/** Whether a command would change something now. */
export function wouldChange(confirmed: PairView, pending: Pending, as: Decider): boolean {
  const decided = as.decide(confirmed, pending.command, as.by, attemptOf(pending));
  return decided.ok && !isNothing(decided.value);
}

/** The `rev` to send along with a command that was not sent before. [WR3] */
export function seenNow(confirmed: PairView, { command, commandId }: Pending): number | undefined {
  const subject = subjectOf(command, commandId);
  return seenRev(confirmed, subject) ?? (subject.scope === "shared" && !subject.isNew ? 0 : undefined);
}

function isCreated(confirmed: PairView, { command, commandId }: Pending): boolean {
  const subject = subjectOf(command, commandId);
  if (!subject.isNew) return false;
  return confirmed.records.has(subject.id) || isInNotebook(confirmed.notebook, subject.id);
}

function isNothing(change: Change): boolean {
  return change.shared.length === 0 && change.notebook === null;
}

function attemptOf(pending: Pending) {
  return { commandId: pending.commandId, seen: pending.seen, now: pending.at };
}

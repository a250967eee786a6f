import { agendaOf } from "../../core/domain/agenda.ts";
import { instantOf } from "../../core/domain/instant.ts";
import { noteOf } from "../../core/domain/note.ts";
import { emptyNotebook, type Notebook } from "../../core/domain/notebook.ts";
import { isOpenRecord, openSince, type SharedRecord } from "../../core/domain/shared-record.ts";
import { aPair, NOON, PAIR_ID, TENANT } from "../support/pair-builder.ts";
import type { Place } from "./replica-fuzz.ts";
import type { VirtualStore } from "./virtual-store.ts";

type Ended = { readonly store: VirtualStore; readonly places: readonly Place[]; readonly nowMs: number };
/** Where each command changed a record, and which points were ever stored or deleted. */
type Past = {
  readonly applied: ReadonlyMap<string, string>;
  readonly everDeleted: ReadonlySet<string>;
  readonly everStored: ReadonlySet<string>;
};

/** Checks what was promised once all is well again; throws on the first broken promise. */
export function checkAll(ended: Ended): void {
  const past = pastOf(ended.store);
  for (const place of ended.places) checkConverged(ended, place);
  for (const place of ended.places) checkNothingLost(ended, place, past);
  for (const place of ended.places) checkNotes(ended, place, past);
}

/** Throws when a command changed something twice. [WR2] */
function pastOf(store: VirtualStore): Past {
  const applied = new Map<string, string>();
  const everDeleted = new Set<string>();
  const everStored = new Set<string>(["private-note"]);
  for (const record of store.log()) {
    const name = record.type === "notebook" ? `nb/${record.ownerId}` : record.id;
    for (const { id, rev } of record.recent) {
      const where = `${name}@${rev}`;
      const before = applied.get(id);
      if (before !== undefined && before !== where && !isSharing(before, where)) {
        throw new Error(`${id} was done twice: ${before} and ${where}`);
      }
      applied.set(id, where);
    }
    if (record.type === "talkingPoint" && record.state === "deleted") everDeleted.add(record.id);
    everStored.add(record.id);
    if (record.type !== "notebook") continue;
    for (const point of record.deletedPoints) everDeleted.add(point.id);
    for (const point of record.privatePoints) everStored.add(point.id);
  }
  return { applied, everDeleted, everStored };
}

/** Sharing changes two records, the shared one first. */
function isSharing(before: string, after: string): boolean {
  return before.startsWith("nb/") !== after.startsWith("nb/");
}

/** Every window shows exactly what is stored, and of the private things its own person's. [RP4] */
function checkConverged({ store, nowMs }: Ended, { personId, life }: Place): void {
  const screen = life.session.screen();
  if (screen.state !== "ready") throw new Error(`${personId} sees nothing: ${screen.state}`);
  const now = instantOf(Math.round(nowMs));
  const stored = agendaOf(aPair, openRecords(store, nowMs), notebookOf(store, personId), now);
  const difference = firstDifference(screen.agenda, stored, "agenda");
  if (difference !== null) throw new Error(`${personId} sees something else: ${difference}`);
  if (screen.pending.size > 0) throw new Error(`${personId} still waits for ${[...screen.pending].join()}`);
}

/** Every command was done, or is kept as refused. [RP2] [RP3] */
function checkNothingLost(ended: Ended, { personId, deeds, life }: Place, past: Past): void {
  const windows = ended.places.filter((place) => place.personId === personId);
  const refused = new Set(
    windows
      .flatMap((place) => {
        const screen = place.life.session.screen();
        return screen.state === "ready" ? screen.refused : [];
      })
      .map((one) => one.commandId),
  );
  for (const [commandId, command] of deeds.commands) {
    if (past.applied.has(commandId) || refused.has(commandId)) continue;
    if (command.name === "point.share") continue;
    throw new Error(`${commandId} of ${personId} is lost: ${JSON.stringify(command)}`);
  }
  const screen = life.session.screen();
  for (const { commandId, refusal } of screen.state === "ready" ? screen.refused : []) {
    if (past.applied.has(commandId) && refusal.code !== "conflict") {
      throw new Error(`${commandId} was done and refused as ${refusal.code}`);
    }
  }
}

/** What is open in an editor is what is stored, and every word is there. [NT1] [RP2] */
function checkNotes({ store, nowMs }: Ended, { personId, deeds, life }: Place, past: Past): void {
  const records = new Map(openRecords(store, nowMs).map((record) => [record.id, record]));
  const view = { pair: aPair, records, notebook: notebookOf(store, personId) };
  /** What is typed into a point that is deleted, shared or was never stored may have been refused. */
  const isGone = (target: string) =>
    past.everDeleted.has(target) || deeds.shared.has(target) || !past.everStored.has(target);
  for (const [target, text] of life.worker.openTexts()) {
    const stored = noteOf(view, target);
    if (stored === undefined || isGone(target)) continue;
    if (stored.plain !== text)
      throw new Error(`${personId} reads "${text}" at ${target}, stored "${stored.plain}"`);
  }
  for (const { target, word } of deeds.typed) {
    if (isGone(target)) continue;
    const plain = noteOf(view, target)?.plain ?? "";
    if (!plain.includes(` ${word} `))
      throw new Error(`${word} of ${personId} is missing in ${target}: "${plain}"`);
  }
}

function openRecords(store: VirtualStore, nowMs: number): SharedRecord[] {
  const since = openSince(instantOf(Math.round(nowMs)));
  return store.shared().filter((record) => isOpenRecord(record, since));
}

function notebookOf(store: VirtualStore, personId: string): Notebook {
  return store.notebookOf(personId) ?? emptyNotebook(TENANT, PAIR_ID, personId, NOON);
}

/** Where two values differ first, and how; null when they do not. */
function firstDifference(shown: unknown, stored: unknown, path: string): string | null {
  if (Object.is(shown, stored)) return null;
  if (typeof shown === "object" && typeof stored === "object" && shown !== null && stored !== null) {
    const [left, right] = [new Map(Object.entries(shown)), new Map(Object.entries(stored))];
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      const difference = firstDifference(left.get(key), right.get(key), `${path}.${key}`);
      if (difference !== null) return difference;
    }
    return null;
  }
  return `${path} is ${JSON.stringify(shown)}, stored is ${JSON.stringify(stored)}`;
}

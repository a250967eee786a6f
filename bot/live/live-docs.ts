import type * as Y from "yjs";
import { NOTE_MAX } from "../../core/domain/limits.ts";
import type { NoteTarget } from "../../core/domain/note.ts";
import { type Refusal, type Result, refuse } from "../../core/domain/result.ts";
import type { SharedText } from "../../core/domain/text.ts";
import { applyUpdate, docOf, textOf, wordsOf } from "../../core/domain/text-merge.ts";

/** A text while it is typed into: what is stored, and what was relayed and will be. */
export type LiveDoc = {
  /** Null until what is stored was read; what arrives before that waits in order. */
  doc: Y.Doc | null;
  waiting: ((refusal: Refusal | null) => void)[];
  /** Rounds of the heartbeat since somebody typed. */
  idleFor: number;
};

/** The texts of a room, or of one person's side of it, that are typed into now. */
export type LiveDocs = Map<NoteTarget, LiveDoc>;

/**
 * Takes one update into a text. Refuses `invalid` for what is no update and `note-too-long` for what would
 * make the text too long; nothing changed then. [NT3] [NT4]
 */
export function takeUpdate(doc: Y.Doc, update: Uint8Array): Result<null> {
  // A character takes at least a byte of an update: far from the limit nothing has to be tried out.
  if (wordsOf(doc).length + update.length > NOTE_MAX) {
    const trial = docOf(textOf(doc));
    const fits = !applyUpdate(trial, update) || wordsOf(trial).length <= NOTE_MAX;
    trial.destroy();
    if (!fits) return refuse("note-too-long", { max: NOTE_MAX });
  }
  return applyUpdate(doc, update) ? { ok: true, value: null } : refuse("invalid");
}

/** Brings a text that is typed into up to what was stored, by whichever instance; null: it is gone. */
export function catchUp(docs: LiveDocs, target: NoteTarget, stored: SharedText | null): void {
  const live = docs.get(target);
  if (live === undefined || live.doc === null) return;
  if (stored === null) {
    live.doc.destroy();
    docs.delete(target);
  } else if (stored.state !== "") {
    applyUpdate(live.doc, Buffer.from(stored.state, "base64"));
  }
}

/** Lets go of texts in which nobody has typed for some rounds. */
export function forgetIdle(docs: LiveDocs, rounds: number): void {
  for (const [target, live] of docs) {
    live.idleFor++;
    if (live.idleFor < rounds || live.doc === null) continue;
    live.doc.destroy();
    docs.delete(target);
  }
}

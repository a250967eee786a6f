import { encodeStateAsUpdate, encodeStateVectorFromUpdate, mergeUpdates, type YTextEvent } from "yjs";
import { base64ToBytes, bytesToBase64 } from "../../core/domain/base64.ts";
import type { SharedText } from "../../core/domain/text.ts";
import { applyUpdate, docOf, wordsOf } from "../../core/domain/text-merge.ts";

/** Where an offset of the text before a change stands after it. */
export type Move = (offset: number) => number;

/** One note that is being typed into. The only module of the tab that loads Yjs: import it lazily. */
export type NoteDoc = {
  readonly text: () => string;
  /** Replaces `[from, to)` by words; returns the update (base64) that does the same elsewhere. */
  readonly replace: (from: number, to: number, words: string) => string;
  /** Merges updates (base64) from elsewhere. How offsets move; null when no word changed. */
  readonly merge: (updates: readonly string[]) => Move | null;
  /** One update (base64) with everything here that a stored state (base64) lacks. */
  readonly since: (state: string) => string;
  readonly destroy: () => void;
};

const HERE = "here";

/** Opens a text as it is stored. `authorId` tells this editor's words from all others'; by chance unless given. */
export function createNoteDoc(base: SharedText, authorId?: number): NoteDoc {
  const doc = docOf(base);
  if (authorId !== undefined) doc.clientID = authorId;
  const words = wordsOf(doc);
  return {
    text: () => words.toString(),
    replace: (start, end, typed) => {
      const { from, to, replacement } = wholeCharacters(words.toString(), start, end, typed);
      const updates: Uint8Array[] = [];
      const collect = (update: Uint8Array) => updates.push(update);
      doc.on("update", collect);
      doc.transact(() => {
        if (to > from) words.delete(from, to - from);
        if (replacement !== "") words.insert(from, replacement);
      }, HERE);
      doc.off("update", collect);
      return bytesToBase64(mergeUpdates(updates));
    },
    merge: (updates) => {
      const moves: Move[] = [];
      const observe = (event: YTextEvent) => moves.push(moveOf(event.delta));
      words.observe(observe);
      for (const update of updates) applyUpdate(doc, bytesOf(update));
      words.unobserve(observe);
      return moves.length === 0 ? null : (offset) => moves.reduce((at, move) => move(at), offset);
    },
    since: (state) => {
      const known = state === "" ? undefined : encodeStateVectorFromUpdate(base64ToBytes(state));
      return bytesToBase64(encodeStateAsUpdate(doc, known));
    },
    destroy: () => doc.destroy(),
  };
}

/** Bytes that are no update when the text is no base64: merging them changes nothing. */
function bytesOf(base64: string): Uint8Array {
  try {
    return base64ToBytes(base64);
  } catch (error) {
    if (error instanceof DOMException) return new Uint8Array();
    throw error;
  }
}

/** Yjs spoils half characters (an emoji has two halves) on their way, so only whole ones are written. */
function wholeCharacters(text: string, start: number, end: number, typed: string) {
  const isCut = (at: number) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
  const from = isCut(start) ? start - 1 : start;
  const to = isCut(end) ? end + 1 : end;
  const replacement = text.slice(from, start) + typed + text.slice(end, to);
  return { from, to, replacement: replacement.toWellFormed() };
}

type Delta = YTextEvent["delta"];

/** What is inserted at an offset comes after it: a caret stays with the words that were just typed. */
function moveOf(delta: Delta): Move {
  return (offset) => {
    let before = 0;
    let moved = offset;
    for (const part of delta) {
      if (before >= offset) break;
      if (part.retain !== undefined) before += part.retain;
      else if (typeof part.insert === "string") moved += part.insert.length;
      else if (part.delete !== undefined) {
        moved -= Math.min(part.delete, offset - before);
        before += part.delete;
      }
    }
    return moved;
  };
}

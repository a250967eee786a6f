import * as Y from "yjs";
import { base64ToBytes, bytesToBase64 } from "../../core/domain/base64.ts";
import type { SharedText } from "../../core/domain/text.ts";
import { docOf, wordsOf } from "../../core/domain/text-merge.ts";

/** One window's copy of a note; each change gives the update to send. */
export type TypingDoc = {
  readonly text: () => string;
  /** Puts words at an offset, the end when none is given. */
  readonly insert: (words: string, at?: number) => string;
  readonly remove: (from: number, length: number) => string;
  /** Takes in an update that the other sent. */
  readonly take: (update: string) => void;
};

/** Starts from what is stored. */
export function typingDoc(stored: SharedText = { plain: "", state: "" }): TypingDoc {
  const doc = docOf(stored);
  const words = wordsOf(doc);
  const change = (act: () => void): string => {
    const updates: Uint8Array[] = [];
    const listen = (update: Uint8Array) => updates.push(update);
    doc.on("update", listen);
    doc.transact(act);
    doc.off("update", listen);
    return bytesToBase64(Y.mergeUpdates(updates));
  };
  return {
    text: () => words.toString(),
    insert: (text, at = words.length) => change(() => words.insert(at, text)),
    remove: (from, length) => change(() => words.delete(from, length)),
    take: (update) => Y.applyUpdate(doc, base64ToBytes(update)),
  };
}

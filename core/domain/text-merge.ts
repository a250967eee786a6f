import * as Y from "yjs";
import { base64ToBytes, bytesToBase64 } from "./base64.ts";
import { NOTE_MAX } from "./limits.ts";
import { ok, type Result, refuse } from "./result.ts";
import type { SharedText } from "./text.ts";

/** The name of the one Y.Text in a document of ours. */
const FIELD = "words";

/** A document at the given state. Throws when the state is no Yjs update: stored states always are. */
export function docOf(text: SharedText): Y.Doc {
  // A document without a name of its own would draw one from the source of randomness, which is expensive.
  const doc = new Y.Doc({ guid: FIELD });
  if (text.state !== "") Y.applyUpdate(doc, base64ToBytes(text.state));
  return doc;
}

/** The words of a document. */
export function wordsOf(doc: Y.Doc): Y.Text {
  return doc.getText(FIELD);
}

/** The text that a document stands for, to be stored. */
export function textOf(doc: Y.Doc): SharedText {
  const plain = wordsOf(doc).toString();
  return { plain, state: bytesToBase64(Y.encodeStateAsUpdate(doc)) };
}

/** Applies one update from outside; false, and nothing changed, when the bytes are no Yjs update. [NT4] */
export function applyUpdate(doc: Y.Doc, update: Uint8Array, origin?: unknown): boolean {
  try {
    Y.decodeUpdate(update);
    Y.applyUpdate(doc, update, origin);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/**
 * The text with updates merged in: in any order, once or many times, the same text comes out. [NT1] [NT2]
 * Refuses `note-too-long` above 20,000 characters [NT3] and `invalid` for bytes that are no update [NT4].
 */
export function mergeText(text: SharedText, updates: readonly Uint8Array[]): Result<SharedText> {
  const doc = docOf(text);
  for (const update of updates) if (!applyUpdate(doc, update)) return refuse("invalid");
  const merged = textOf(doc);
  doc.destroy();
  return merged.plain.length > NOTE_MAX ? refuse("note-too-long", { max: NOTE_MAX }) : ok(merged);
}

/** Replaces `[from, to)` by words. */
export type TextEdit = { readonly from: number; readonly to: number; readonly words: string };

/**
 * The smallest edit that leads from one text to another, null when they are the same. Where several would
 * do (an `a` typed into `aaa`) it is the one that ends at the caret: that is where the person typed.
 */
export function editBetween(before: string, after: string, caret: number): TextEdit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length - caret);
  let suffix = 0;
  while (suffix < most && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++;
  const rest = Math.min(before.length, after.length) - suffix;
  let from = 0;
  while (from < rest && before[from] === after[from]) from++;
  return { from, to: before.length - suffix, words: after.slice(from, after.length - suffix) };
}

/** A text after an edit. */
export function edited(text: string, edit: TextEdit | null): string {
  return edit === null ? text : text.slice(0, edit.from) + edit.words + text.slice(edit.to);
}

/** The same edit after the text moved beneath it. */
export function movedEdit(edit: TextEdit, move: (offset: number) => number): TextEdit {
  const from = move(edit.from);
  return { from, to: Math.max(from, move(edit.to)), words: edit.words };
}

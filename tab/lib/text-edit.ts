/** Replaces `[from, to)` by words. */
export type TextEdit = { readonly from: number; readonly to: number; readonly words: string };

/**
 * The smallest edit that leads from one text to another, null when they are the same. Where several would
 * do (an `a` typed into `aaa`) it is the one that ends at the caret: that is where the person typed.
 */
export function editBetween(before: string, after: string, caret: number): TextEdit | null {
  if (before === after) return null;
  const smallest = editAround(before, after, after.length);
  const atCaret = editAround(before, after, after.length - caret);
  return sizeOf(atCaret) <= sizeOf(smallest) ? atCaret : smallest;
}

/** The edit between the longest common end, of at most `most` letters, and the longest common beginning. */
function editAround(before: string, after: string, most: number): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let end = 0;
  while (end < Math.min(shorter, most) && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end++;
  }
  let from = 0;
  while (from < shorter - end && before[from] === after[from]) from++;
  return { from, to: before.length - end, words: after.slice(from, after.length - end) };
}

function sizeOf(edit: TextEdit): number {
  return edit.to - edit.from + edit.words.length;
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

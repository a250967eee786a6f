import type { SessionMark } from "../ports/store.ts";

/** What a client has seen of the two containers; null: nothing that is known. */
export type Marks = { readonly shared: SessionMark | null; readonly personal: SessionMark | null };

/** Stands in no session token. */
const BETWEEN = "~";

/** Nothing seen. */
export const noMarks: Marks = { shared: null, personal: null };

/** Both marks as one text, which travels in a client's cursor. */
export function marksToText(marks: Marks): SessionMark {
  return `${marks.shared ?? ""}${BETWEEN}${marks.personal ?? ""}`;
}

/** The marks of a text; what is none says nothing. */
export function textToMarks(text: SessionMark | undefined): Marks {
  if (text === undefined) return noMarks;
  const at = text.indexOf(BETWEEN);
  if (at === -1) return noMarks;
  return { shared: text.slice(0, at) || null, personal: text.slice(at + 1) || null };
}

/** What has been seen after something more was. */
export function laterMarks(before: Marks, more: Marks): Marks {
  return { shared: more.shared ?? before.shared, personal: more.personal ?? before.personal };
}

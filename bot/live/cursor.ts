import type { SessionMark } from "../ports/store.ts";

/** Where a client stands: in which room's count, how far in it, and what it has seen of the store. */
export type Cursor = { readonly epoch: string; readonly seq: number; readonly mark: SessionMark };

/** A cursor as clients carry it. */
export function cursorToText({ epoch, seq, mark }: Cursor): string {
  return `${epoch}.${seq}.${mark}`;
}

/** A cursor that a client handed back; undefined for anything else. */
export function textToCursor(text: string | null): Cursor | undefined {
  const parts = text === null ? null : /^([\w-]+)\.(\d{1,15})\.(.*)$/.exec(text);
  if (parts === null) return undefined;
  const [, epoch = "", seq = "", mark = ""] = parts;
  return { epoch, seq: Number(seq), mark };
}

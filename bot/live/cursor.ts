import type { Seen } from "../app/app.ts";

/** Where a client stands: in which room's count, how far in it, and what it has seen of the store. */
export type Cursor = { readonly epoch: string; readonly seq: number; readonly seen: Seen };

/** A cursor as clients carry it. */
export function cursorToText({ epoch, seq, seen }: Cursor): string {
  return `${epoch}.${seq}.${seen.notebookRev}.${seen.shared ?? ""}`;
}

/** A cursor that a client handed back; undefined for anything else. */
export function textToCursor(text: string | null): Cursor | undefined {
  const parts = text === null ? null : /^([\w-]+)\.(\d{1,15})\.(\d{1,15})\.(.*)$/.exec(text);
  if (parts === null) return undefined;
  const [, epoch = "", seq = "", notebookRev, shared = ""] = parts;
  return { epoch, seq: Number(seq), seen: { shared: shared || null, notebookRev: Number(notebookRev) } };
}

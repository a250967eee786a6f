import type { Instant } from "./instant.ts";
import type { NoteTarget } from "./note.ts";
import type { Notebook } from "./notebook.ts";
import type { PairView } from "./pair-view.ts";
import { ok, type Result, refuse } from "./result.ts";
import type { TalkingPoint } from "./talking-point.ts";
import { mergeText } from "./text-merge.ts";

/**
 * The record after typed updates were merged into the text at a target. Refuses `not-found`,
 * `point-deleted`, `note-too-long`, `invalid`; what was typed stays with whoever typed it. [NT3] [NT4] [NT6]
 */
export function typeInto(
  view: PairView,
  target: NoteTarget,
  updates: readonly Uint8Array[],
  now: Instant,
): Result<TalkingPoint | Notebook> {
  const record = view.records.get(target);
  if (record?.type === "talkingPoint") {
    if (record.state === "deleted") return refuse("point-deleted");
    const note = mergeText(record.note, updates);
    return note.ok ? ok({ ...record, rev: record.rev + 1, at: now, note: note.value }) : note;
  }
  return target.startsWith("tp_")
    ? refuse("not-found")
    : typeIntoNotebook(view.notebook, target, updates, now);
}

function typeIntoNotebook(
  notebook: Notebook,
  target: NoteTarget,
  updates: readonly Uint8Array[],
  now: Instant,
): Result<Notebook> {
  const next = { ...notebook, rev: notebook.rev + 1, at: now };
  if (target === "private-note") {
    const privateNote = mergeText(notebook.privateNote, updates);
    return privateNote.ok ? ok({ ...next, privateNote: privateNote.value }) : privateNote;
  }
  const point = notebook.privatePoints.find((one) => one.id === target);
  if (point === undefined) {
    return refuse(notebook.deletedPoints.some((one) => one.id === target) ? "point-deleted" : "not-found");
  }
  const note = mergeText(point.note, updates);
  if (!note.ok) return note;
  const privatePoints = notebook.privatePoints.map((one) =>
    one.id === target ? { ...one, note: note.value } : one,
  );
  return ok({ ...next, privatePoints });
}

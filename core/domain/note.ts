import * as z from "zod/mini";
import { PointId } from "./ids.ts";
import type { Instant } from "./instant.ts";
import type { Notebook } from "./notebook.ts";
import type { PairView } from "./pair-view.ts";
import { ok, type Result, refuse } from "./result.ts";
import type { TalkingPoint } from "./talking-point.ts";
import { mergeText, type SharedText } from "./text.ts";

/** Which text is typed into: the note under a point (shared or private), or one's private note. */
export const NoteTarget = z.union([PointId, z.literal("private-note")]);
export type NoteTarget = z.infer<typeof NoteTarget>;

/** Whose record holds the text. A private target is never relayed to the other. [NT5] */
export function noteScopeOf(target: NoteTarget): "shared" | "personal" {
  return target.startsWith("tp_") ? "shared" : "personal";
}

/** The text at a target; undefined when there is none. */
export function noteOf(view: PairView, target: NoteTarget): SharedText | undefined {
  if (target === "private-note") return view.notebook.privateNote;
  const record = view.records.get(target);
  if (record?.type === "talkingPoint") return record.note;
  return view.notebook.privatePoints.find((point) => point.id === target)?.note;
}

/**
 * The record after typed updates were merged into the text at a target. Refuses `not-found`,
 * `point-deleted`, `note-too-long`, `invalid`; what was typed stays with who typed it. [NT3] [NT4] [NT6]
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

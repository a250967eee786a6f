import * as z from "zod/mini";
import { PointId } from "./ids.ts";
import type { PairView } from "./pair-view.ts";
import type { SharedText } from "./text.ts";

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

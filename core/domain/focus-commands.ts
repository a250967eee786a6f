import type { CommandNamed } from "./command.ts";
import type { Focus } from "./focus.ts";
import { idFromCommand } from "./ids.ts";
import { DELETED_TTL_S, FOCUS_MAX, MARKS_MAX } from "./limits.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, newRecord, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";

/** Decides a command on skills and areas; both may name and take away all of them. [FO1] [FO2] */
export function decideFocus(
  view: PairView,
  command: CommandNamed<"focus.name" | "focus.delete" | "focus.restore">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  if (command.name === "focus.name") return nameFocus(view, command, by, attempt);
  const focus = view.records.get(command.focusId);
  if (focus?.type !== "focus") return refuse("not-found");
  const seen = seenBefore(focus, attempt);
  if (!seen.ok) return seen;
  const isDeleted = command.name === "focus.delete";
  if (seen.value || (focus.state === "deleted") === isDeleted) return ok(noChange);
  if (!isDeleted && isFull(view)) return refuse("too-many-areas", { max: FOCUS_MAX });
  const { ttl: _dropped, ...kept } = focus;
  const next: Focus = isDeleted
    ? { ...kept, state: "deleted", settledAt: attempt.now, ttl: DELETED_TTL_S }
    : { ...kept, state: "active", settledAt: null };
  return ok({ shared: [stamp(next, attempt)], notebook: null });
}

function nameFocus(
  view: PairView,
  { kind, text }: CommandNamed<"focus.name">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const id = idFromCommand("fo_", attempt.commandId);
  if (view.records.has(id) || isNamed(view, kind, text)) return ok(noChange);
  if (isFull(view)) return refuse("too-many-areas", { max: FOCUS_MAX });
  const focus: Focus = {
    ...newRecord(view.pair, attempt.now),
    id,
    type: "focus",
    kind,
    text,
    namedBy: by.id,
    state: "active",
    settledAt: null,
  };
  return ok({ shared: [stamp(focus, attempt)], notebook: null });
}

function isNamed(view: PairView, kind: Focus["kind"], text: string): boolean {
  const named = text.toLowerCase();
  for (const record of view.records.values()) {
    if (record.type !== "focus" || record.state !== "active" || record.kind !== kind) continue;
    if (record.text.toLowerCase() === named) return true;
  }
  return false;
}

function isFull(view: PairView): boolean {
  let active = 0;
  for (const record of view.records.values()) {
    if (record.type === "focus" && record.state === "active") active++;
  }
  return active >= FOCUS_MAX;
}

/** Marks a talking point with a skill or an area, or takes the mark away. [FO3] */
export function markPoint(
  view: PairView,
  { pointId, focusId, marked }: CommandNamed<"point.mark">,
  attempt: Attempt,
): Result<Change> {
  const point = view.records.get(pointId);
  const focus = view.records.get(focusId);
  if (point?.type !== "talkingPoint" || focus?.type !== "focus") return refuse("not-found");
  const seen = seenBefore(point, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  if (point.state === "deleted") return refuse("point-deleted");
  const others = (point.marks ?? []).filter((id) => id !== focusId);
  const marks = marked ? [...others, focusId].slice(-MARKS_MAX) : others;
  return ok({ shared: [stamp({ ...point, marks }, attempt)], notebook: null });
}

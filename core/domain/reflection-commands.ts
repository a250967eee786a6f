import type { CommandNamed } from "./command.ts";
import type { Reflection } from "./feedback.ts";
import { REFLECTIONS_MAX } from "./limits.ts";
import type { Notebook } from "./notebook.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, seenBefore, stamp } from "./record.ts";
import { ok, type Result } from "./result.ts";

/**
 * Decides what somebody thinks about feedback; it can only ever change their notebook. The newest is last,
 * one for each feedback; empty words take it away. [FB15]
 */
export function decideReflection(
  view: PairView,
  { feedbackId, words }: CommandNamed<"feedback.reflect">,
  attempt: Attempt,
): Result<Change> {
  const { notebook } = view;
  const seen = seenBefore(notebook, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  const others = notebook.reflections.filter((one) => one.feedbackId !== feedbackId);
  const own: Reflection = { feedbackId, words, at: attempt.now };
  return ok({ shared: [], notebook: stamp({ ...notebook, reflections: [...others, own] }, attempt) });
}

/** A notebook that keeps the newest reflections, and the older ones, which move beside it. [FB15] */
export function partReflections(notebook: Notebook): {
  readonly notebook: Notebook;
  readonly older: readonly Reflection[];
} {
  const older = notebook.reflections.slice(0, -REFLECTIONS_MAX);
  if (older.length === 0) return { notebook, older };
  return { notebook: { ...notebook, reflections: notebook.reflections.slice(-REFLECTIONS_MAX) }, older };
}

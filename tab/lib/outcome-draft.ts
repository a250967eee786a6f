import * as z from "zod/mini";
import type { SharedPointId } from "../../core/domain/ids.ts";
import { type Drafts, parseDraft } from "./drafts.ts";

/** What was typed as the outcome of a decision, and what was decided when that began; null: nothing yet. */
export type OutcomeDraft = z.infer<typeof OutcomeDraft>;
const OutcomeDraft = z.object({ about: z.nullable(z.string()), words: z.string() });
const Kept = z.array(OutcomeDraft);

/** What is kept of a point, one for each outcome that it is about. */
export function readOutcomes(drafts: Drafts, pointId: SharedPointId): readonly OutcomeDraft[] {
  return parseDraft(Kept, drafts.read(fieldOf(pointId))) ?? [];
}

/** Puts these in the place of those about the same outcomes, blank ones away; answers what is kept then. */
export function keepOutcomes(
  drafts: Drafts,
  pointId: SharedPointId,
  changed: readonly OutcomeDraft[],
): readonly OutcomeDraft[] {
  const others = readOutcomes(drafts, pointId).filter((one) =>
    changed.every(({ about }) => about !== one.about),
  );
  const kept = [...others, ...changed.filter(({ words }) => words.trim() !== "")];
  drafts.write(fieldOf(pointId), kept.length === 0 ? "" : JSON.stringify(kept));
  return kept;
}

function fieldOf(pointId: SharedPointId): string {
  return `decision/${pointId}`;
}

import * as z from "zod/mini";
import { Reflection } from "./feedback.ts";
import { FeedbackId, PairId, PersonId, TenantId } from "./ids.ts";
import type { Notebook } from "./notebook.ts";

/** A reflection that has moved out of the notebook: a record of its own in its owner's partition. [FB15] */
export const KeptReflection = z.object({
  ...Reflection.shape,
  tenantId: TenantId,
  ownerId: PersonId,
  pairId: PairId,
  /** Made of the id of the feedback, so that later words replace earlier ones. */
  id: z.templateLiteral([z.literal("rf_"), FeedbackId]),
  type: z.literal("reflection"),
  schemaVersion: z.literal(1),
});
export type KeptReflection = z.infer<typeof KeptReflection>;

/** A reflection of a notebook, as it is kept beside it. */
export function keptReflection(
  { tenantId, ownerId, pairId }: Notebook,
  reflection: Reflection,
): KeptReflection {
  const id = `rf_${reflection.feedbackId}` as const;
  return { ...reflection, tenantId, ownerId, pairId, id, type: "reflection", schemaVersion: 1 };
}

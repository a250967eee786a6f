import * as z from "zod/mini";
import { OutlineId, type PairId } from "./ids.ts";
import { recordBase } from "./record.ts";
import { PlannedSection, SectionKey, TemplateKey } from "./template.ts";

/** How the two run their meetings as a rule: what they changed about the templates. */
export const Outline = z.object({
  ...recordBase,
  id: OutlineId,
  type: z.literal("outline"),
  /** The template of every meeting for which no other was chosen. */
  usual: z.enum(["regular", "own"]),
  /** Whether the manager chose it: until then the first meeting that the two hold is of its own kind. */
  isChosen: z._default(z.boolean(), false),
  /** The pair's own template, and the length of the meeting that it was made for. */
  own: z.nullable(z.object({ length: z.int(), sections: z.array(PlannedSection) })),
  /** The order that a template was put in last. */
  orders: z.array(z.object({ template: TemplateKey, order: z.array(SectionKey) })),
});
export type Outline = z.infer<typeof Outline>;

/** The id of a pair's outline; there is one. */
export function outlineIdOf(pairId: PairId): OutlineId {
  return `out_${pairId.slice("pair_".length)}`;
}

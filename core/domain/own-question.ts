import * as z from "zod/mini";
import { OccurrenceId, OwnQuestionId } from "./ids.ts";

/** A question that a person wrote for this pair; nobody else knows of it until it is on the agenda. [QB12] */
export const OwnQuestion = z.object({ id: OwnQuestionId, text: z.string() });
export type OwnQuestion = z.infer<typeof OwnQuestion>;

/** How often a person swapped the card of one meeting. [QB14] */
export const Swapped = z.object({ occurrenceId: OccurrenceId, times: z.int() });
export type Swapped = z.infer<typeof Swapped>;

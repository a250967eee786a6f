import * as z from "zod/mini";
import { Due } from "../action-item.ts";
import { OccurrenceId, PersonId, SharedPointId } from "../ids.ts";
import { Words } from "./words.ts";

/** What can be done to the decision about a talking point. */
export const decisionCommands = [
  z.object({ name: z.literal("decision.addOption"), pointId: SharedPointId, text: Words }),
  z.object({ name: z.literal("decision.removeOption"), pointId: SharedPointId, optionId: z.string() }),
  z.object({
    name: z.literal("decision.decide"),
    pointId: SharedPointId,
    occurrenceId: z.nullable(OccurrenceId),
    /** Null: it is open again. */
    outcome: z.nullable(Words),
    /** What stood decided before its sender's eyes; null: nothing yet. */
    instead: z.optional(z.nullable(Words)),
    owner: z._default(z.nullable(PersonId), null),
    due: z._default(z.nullable(Due), null),
  }),
] as const;

import * as z from "zod/mini";
import { PersonId, QuestionRef, SharedPointId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { recordBase } from "./record.ts";

/** There is one in each pair, so its id is the same everywhere. */
export const WORTH_ASKING_ID = "worth-asking";

/** A question that was worth asking, and who of the two says so. [QB16] */
export const WorthAsked = z.object({
  pointId: SharedPointId,
  questionId: z.nullable(QuestionRef),
  /** Its words where it is not of the bank, else null: the bank has them in every language. */
  text: z.nullable(z.string()),
  asker: PersonId,
  at: Instant,
  by: z.array(PersonId),
});
export type WorthAsked = z.infer<typeof WorthAsked>;

/** Which questions the two found worth asking, the newest last; at most 40. [QB16] */
export const WorthAsking = z.object({
  ...recordBase,
  id: z.literal(WORTH_ASKING_ID),
  type: z.literal("worthAsking"),
  questions: z.array(WorthAsked),
});
export type WorthAsking = z.infer<typeof WorthAsking>;

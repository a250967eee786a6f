import * as z from "zod/mini";
import { PersonId, PreferenceId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { PREFERENCE_LINE_MAX } from "./limits.ts";
import { recordBase } from "./record.ts";

/** Ways in which somebody likes to be told. */
export const FeedbackWay = z.enum(["in-meeting", "in-writing", "time-to-think", "straight", "example-first"]);
export type FeedbackWay = z.infer<typeof FeedbackWay>;

/** How much coaching somebody wants. */
export const Coaching = z.enum(["more", "less", "as-it-is"]);
export type Coaching = z.infer<typeof Coaching>;

/** What a person says about themselves. */
export const preferenceFields = {
  ways: z.array(FeedbackWay).check(z.maxLength(FeedbackWay.options.length)),
  /** In their own words; may be empty. */
  line: z.string().check(z.maxLength(PREFERENCE_LINE_MAX)),
  coaching: z.nullable(Coaching),
};

/** How one of the two likes to get feedback and coaching: one record a person, shared with the other. [PF1] */
export const Preference = z.object({
  ...recordBase,
  ...preferenceFields,
  id: PreferenceId,
  type: z.literal("preference"),
  personId: PersonId,
  sharedAt: Instant,
});
export type Preference = z.infer<typeof Preference>;

/** The id of a person's record in a pair. */
export function preferenceIdOf(personId: PersonId): PreferenceId {
  return `pf_${personId}`;
}

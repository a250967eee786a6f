import { goingRound } from "./rotation.ts";

// In the order in which they come round: what is easily said beside what takes longer. A version counts
// the wordings: whoever looks back has to know that the question was another one. [XP4]
const PROMPTS = [
  { area: "workload", version: 1 },
  { area: "team", version: 1 },
  { area: "clarity", version: 1 },
  { area: "growth", version: 1 },
  { area: "tools", version: 1 },
  { area: "recognition", version: 1 },
  { area: "autonomy", version: 1 },
  { area: "belonging", version: 1 },
  { area: "focus", version: 2 },
  { area: "purpose", version: 1 },
  { area: "fairness", version: 1 },
  { area: "life-fit", version: 1 },
] as const;

/** A side of working life that the two come to in the course of a round. */
export type ExperienceArea = (typeof PROMPTS)[number]["area"];

/** What a meeting opens with; spoken, as nobody has to type an answer. [XP3] */
export type ExperiencePrompt = { readonly area: ExperienceArea; readonly version: number };

/** All prompts, in the order in which they come round. */
export const EXPERIENCE_PROMPTS: readonly ExperiencePrompt[] = PROMPTS;

/** The areas in one language: their name, and the sentence that opens the conversation. */
export type ExperienceWords = Readonly<
  Record<ExperienceArea, { readonly name: string; readonly opener: string }>
>;

/** The prompt of a turn (`turnOf` the meeting's original start), the same for both people. [XP1] [XP2] */
export function experiencePromptFor(turn: number): ExperiencePrompt {
  return goingRound(EXPERIENCE_PROMPTS, turn);
}

import { goingRound, inSeededOrder } from "./rotation.ts";

/** When in a meeting which hint is of use; everybody reads the same list. [CH1] [CH4] */
export const HINTS_BY_MOMENT = {
  begin: ["their-point-first", "open-question", "be-here"],
  middle: ["wait", "what-else", "say-it-back", "advice-or-ear", "their-idea", "stay"],
  end: ["leave-with-a-promise", "what-remains", "ask-about-you"],
} as const;
export type HintTime = keyof typeof HINTS_BY_MOMENT;
export type HintId = (typeof HINTS_BY_MOMENT)[HintTime][number];

/** The hints in one language: a name of a few words, and one or two sentences. */
export type HintWords = Readonly<Record<HintId, { readonly title: string; readonly words: string }>>;

/** Minutes that a hint stays before the next takes its place. [CH2] */
export const HINT_MINUTES = 5;

/** The meeting that a hint is for, and what its reader put away. */
export type HintMoment = {
  /** The id of the occurrence, so that meetings bring the hints in different orders. */
  readonly seed: string;
  /** Minutes since the meeting began; negative before that. */
  readonly atMinute: number;
  /** Minutes that the meeting is planned to take. */
  readonly lengthMin: number;
  /** What was put away since the panel opened; it is kept nowhere else. [CH5] */
  readonly dismissed: readonly HintId[];
};

/**
 * The hint for a minute of a meeting. None before it begins, and none while the one whose turn it is
 * was put away: who wants quiet has it until the next. [CH2] [CH3] [CH4]
 */
export function hintFor({ seed, atMinute, lengthMin, dismissed }: HintMoment): HintId | null {
  if (atMinute < 0) return null;
  const turn = Math.floor(atMinute / HINT_MINUTES);
  const hints: readonly HintId[] = HINTS_BY_MOMENT[momentOf(turn * HINT_MINUTES, lengthMin)];
  const hint = goingRound(
    inSeededOrder(hints, seed, (id) => id),
    turn,
  );
  return dismissed.includes(hint) ? null : hint;
}

/** The first and the last fifth of a meeting have hints of their own; the last has time for at least one. */
function momentOf(minute: number, lengthMin: number): HintTime {
  const fifth = lengthMin / 5;
  if (minute < fifth) return "begin";
  return minute >= lengthMin - Math.max(fifth, HINT_MINUTES) ? "end" : "middle";
}

import type { RehearsedDraft, RemarkCheck } from "../../../../core/domain/rehearsal.ts";

type Reasons = Record<RemarkCheck, (name: string) => string>;

const reasons: Reasons = {
  "absolute-words": () =>
    "Words like this invite the one exception. A single occasion is easier to talk about.",
  "label-on-person": (name) =>
    `This says what ${name} is. What ${name} did is easier to hear, and to change.`,
  "mind-reading": (name) =>
    `Only ${name} knows what was meant or felt. Say what you saw or heard, and ask about the rest.`,
  "missing-situation": () => "With a day or a place, you both think of the same moment.",
  "several-behaviours": () => "This looks like more than one thing. One at a time is easier to take in.",
  "no-next-step": () => "Nothing is suggested yet. One small wish gives you both something to work with.",
  "adjective-before-fact": (name) =>
    `This is a judgement. With what you saw or heard, ${name} can see how you came to it.`,
};

/** Why a second look is worth it, for each tone; said with the other's first name. */
export const rehearsal: Record<RehearsedDraft["tone"], Reasons> = {
  "next-time": reasons,
  worked: {
    ...reasons,
    "absolute-words": () => "One occasion that you remember says more than an always.",
    "label-on-person": (name) => `This is about who ${name} is. What ${name} did can be done again.`,
    "mind-reading": (name) =>
      `Only ${name} knows what was meant or felt. What you saw or heard is enough on its own.`,
    "several-behaviours": () => "This looks like more than one thing. Each is worth a note of its own.",
    "adjective-before-fact": (name) => `Add what you saw or heard: it tells ${name} what to keep.`,
  },
};

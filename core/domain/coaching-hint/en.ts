import type { HintWords } from "../coaching-hint.ts";

/** The hints in English. */
export const en: HintWords = {
  "their-point-first": {
    title: "Their point first",
    words: "Begin with what is on the other person’s mind. Your own points can wait.",
  },
  "open-question": {
    title: "Ask openly",
    words: "Begin with “what” or “how”: a question that yes or no cannot answer opens more.",
  },
  "be-here": {
    title: "Be here",
    words: "Close the other windows. Undivided attention can be felt.",
  },
  wait: {
    title: "Wait",
    words: "After a question, count to five in silence. Often the second thought is the one that counts.",
  },
  "what-else": {
    title: "Ask: what else?",
    words: "The first answer is rarely the whole one. Ask once more, then leave it at that.",
  },
  "say-it-back": {
    title: "Say it back",
    words: "Put what you heard into a sentence of your own, and ask whether it is right.",
  },
  "advice-or-ear": {
    title: "Advice, or an ear?",
    words: "Ask which of the two is wanted before you offer a solution.",
  },
  "their-idea": {
    title: "Ask for the idea",
    words: "Before you say how you would do it, ask: what would you try?",
  },
  stay: {
    title: "Stay with it",
    words: "When something matters, let the next point go. It will still be there next time.",
  },
  "leave-with-a-promise": {
    title: "Leave with a promise",
    words: "Settle who does what by when, and take on some of it yourself.",
  },
  "what-remains": {
    title: "Ask what remains",
    words: "“What do you take with you, and what is still open?” shows whether you understood each other.",
  },
  "ask-about-you": {
    title: "Ask about yourself",
    words: "Ask for one thing that you could do differently. Say thank you, and nothing more.",
  },
};

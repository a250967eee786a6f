import type { QuestionWords } from "../question-bank.ts";
import { everyday } from "./en-everyday.ts";
import { feedback } from "./en-feedback.ts";
import { growth } from "./en-growth.ts";
import { together } from "./en-together.ts";

/** The bank in English. */
export const en: QuestionWords = {
  categories: {
    opening: "Opening",
    energy: "Energy and load",
    clarity: "Clarity and priorities",
    help: "Obstacles and help",
    recognition: "Recognition",
    "to-me": "Feedback to me",
    "to-you": "Feedback to you",
    growth: "Growth and skills",
    career: "Career direction",
    team: "Team and belonging",
    "this-meeting": "This meeting",
    "life-fit": "Work and the rest of life",
  },
  depths: { light: "Light", real: "Real", deep: "Deep" },
  questions: { ...everyday, ...together, ...feedback, ...growth },
};

import type { QuestionWords } from "../question-bank.ts";
import { everyday } from "./de-everyday.ts";
import { feedback } from "./de-feedback.ts";
import { growth } from "./de-growth.ts";
import { together } from "./de-together.ts";

/** The bank in German. */
export const de: QuestionWords = {
  categories: {
    opening: "Einstieg",
    energy: "Energie und Pensum",
    clarity: "Klarheit und Prioritäten",
    help: "Hindernisse und Hilfe",
    recognition: "Anerkennung",
    "to-me": "Feedback an mich",
    "to-you": "Feedback an dich",
    growth: "Lernen und Können",
    career: "Berufliche Richtung",
    team: "Team und Zugehörigkeit",
    "this-meeting": "Dieses Gespräch",
    "life-fit": "Arbeit und übriges Leben",
  },
  depths: { light: "Leicht", real: "Echt", deep: "Tief" },
  questions: { ...everyday, ...together, ...feedback, ...growth },
};

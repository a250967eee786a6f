import type { ExperienceWords } from "../experience-prompt.ts";

/** The areas in English. */
export const en: ExperienceWords = {
  workload: {
    name: "Workload",
    opener: "Does what is on your list fit into the time that you have for it?",
  },
  team: {
    name: "Working together",
    opener: "Where does working together go well right now, and where does it stall?",
  },
  clarity: {
    name: "Clarity",
    opener: "How easy is it right now to tell what matters from what can wait?",
  },
  growth: {
    name: "Growth",
    opener: "How much room did the last weeks leave for learning something new?",
  },
  tools: {
    name: "Tools",
    opener: "Which tool or system helps you, and which one costs you time?",
  },
  recognition: {
    name: "Recognition",
    opener: "Which good work here should be seen more than it is?",
  },
  autonomy: {
    name: "Freedom to decide",
    opener: "What can you decide about your work yourself, and what would you like to?",
  },
  belonging: {
    name: "Belonging",
    opener: "Where is it easy to be heard around here, and where less so?",
  },
  focus: {
    name: "Meetings and quiet time",
    opener: "How much undisturbed time did your last week have, besides the meetings?",
  },
  purpose: {
    name: "Purpose",
    opener: "For which part of your work do you know exactly whom it helps?",
  },
  fairness: {
    name: "Fairness",
    opener: "How evenly are the pleasant and the tedious tasks shared out?",
  },
  "life-fit": {
    name: "Work and the rest of life",
    opener: "How well do working hours and places suit you right now?",
  },
};

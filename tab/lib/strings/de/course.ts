import type { course as english } from "../en/course.ts";

/** Der Ablauf eines Treffens. */
export const course: typeof english = {
  sections: {
    today: "Was ich mir von heute wünsche",
    "check-in": "Wie es gerade geht",
    growth: "Feedback und Entwicklung",
    wrap: "Abschluss",
  },
  minutes: (count) => `${count} Min.`,
  total: (minutes) => (minutes === 1 ? "Insgesamt 1 Minute" : `Insgesamt ${minutes} Minuten`),
  order: "Abschnitte",
};

/** The course of a meeting. */
export const course = {
  /** The sections that are nobody's own; the points of the two bear their names. */
  sections: {
    today: "What I want from today",
    "check-in": "Check-in",
    growth: "Feedback and growth",
    wrap: "Wrap-up",
  },
  minutes: (count: number) => `${count} min`,
  total: (minutes: number) => (minutes === 1 ? "1 minute in all" : `${minutes} minutes in all`),
  order: "Sections",
};

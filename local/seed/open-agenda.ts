import type { Role } from "../../core/domain/people.ts";
import type { SamplePoint } from "./sample-week.ts";

/** What waits for the coming 1-on-1. */
export const openPoints: readonly SamplePoint[] = [
  {
    by: "report",
    text: "Access to the pricing data",
    kind: "decision",
    minutes: 8,
    mustCover: true,
    note: "Finance asks for a name and a reason.\nReading would be enough.",
  },
  {
    by: "report",
    text: "Which weekly report to stop",
    kind: "decision",
    minutes: 5,
    note: "- Traffic by region\n- The old funnel sheet\n- Support volume",
  },
  {
    by: "report",
    text: "Onboarding plan for March",
    kind: "talk",
    minutes: 7,
    carried: 2,
    note: "First week, data sources, who sits beside whom.",
  },
  { by: "report", text: "Forecasting course in May", kind: "growth" },
  { by: "manager", text: "Thursday’s workshop", kind: "feedback", minutes: 5 },
  {
    by: "manager",
    text: "The launch moves to 19 March",
    kind: "status",
    minutes: 3,
    note: "The old prices stay in the reports until then.",
  },
];

/** What the two put off without a date. */
export const laterPoints: readonly SamplePoint[] = [
  { by: "report", text: "A talk at the autumn meet-up", kind: "growth" },
  { by: "manager", text: "Office days in summer", kind: "talk" },
];

/** What each keeps to themselves. */
export const privately: Readonly<Record<Role, { points: readonly SamplePoint[]; note: string }>> = {
  report: {
    points: [
      {
        by: "report",
        text: "Would I like to lead the dashboard group?",
        kind: "growth",
        note: "For it: more say in the figures. Against it: less time for the work itself.",
      },
      { by: "report", text: "Ask how I come across when I say no", kind: "feedback", minutes: 5 },
    ],
    note: "Pricing first, two other points wait for it.\nAsk what Maren needs from me before the launch.",
  },
  manager: {
    points: [
      {
        by: "manager",
        text: "Rafael as deputy while I travel",
        kind: "growth",
        note: "Only if he would enjoy it. Ask openly.",
      },
    ],
    note: "Listen first. Ask: what else?\nThe workshop: say what I saw before what I think of it.",
  },
};

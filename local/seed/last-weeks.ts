import type { SampleWeek } from "./sample-week.ts";

/** The last four of the eight meetings that the sample pair has held, oldest first. */
export const lastWeeks: readonly SampleWeek[] = [
  {
    points: [
      {
        by: "report",
        text: "Two reports show different funnel numbers",
        kind: "decision",
        minutes: 9,
        mustCover: true,
        decided: "The warehouse is the one source",
        note: "One source from now on: the warehouse.\nThe old sheet gets a note on top and goes in March.",
      },
      {
        by: "manager",
        text: "Focus time on Wednesdays",
        kind: "talk",
        minutes: 5,
        note: "Two hours without meetings. We look at it again in four weeks.",
      },
      { by: "report", text: "Desk move to the second floor", kind: "status", minutes: 2 },
    ],
    actions: [
      { owner: "report", text: "Put the note on top of the old funnel sheet", due: 2, keptAfter: 1 },
      { owner: "manager", text: "Block Wednesday mornings in the team calendar", due: 3, keptAfter: 3 },
    ],
  },
  {
    points: [
      {
        by: "report",
        text: "How the review went",
        kind: "talk",
        minutes: 6,
        note: "Worked: the question at the end.\nNext time: fewer numbers in the middle.",
      },
      {
        by: "report",
        text: "Late changes to the brief",
        kind: "feedback",
        minutes: 6,
        note: "When: the Thursday before the review.\nWhat it led to: an evening of rework.\nNext time: a message as soon as a change is likely, even before it is certain.",
      },
      { by: "manager", text: "Plan for the pricing launch", kind: "status", minutes: 5 },
      {
        by: "manager",
        text: "Who looks after the new analyst",
        kind: "growth",
        minutes: 6,
        carried: 1,
        note: "Rafael, for the first six weeks. Two hours a week are set aside for it.",
      },
    ],
    actions: [
      {
        owner: "manager",
        text: "Say early when a brief is likely to change",
        due: "next-time",
        keptAfter: 7,
      },
      {
        owner: "report",
        text: "Draft the plan for the first two weeks of onboarding",
        due: 10,
        keptAfter: 9,
      },
    ],
  },
  {
    movedTo: { days: 1, time: "09:00" },
    points: [
      {
        by: "report",
        text: "Scope of the pricing dashboard",
        kind: "decision",
        minutes: 10,
        mustCover: true,
        note: "Three figures for the launch: new contracts, changes of plan, cancellations.\nRegions come in April.",
      },
      {
        by: "report",
        text: "Support asks again for the weekly export",
        kind: "talk",
        minutes: 5,
        note: "We show them how to pull it themselves, half an hour, once.",
      },
      { by: "manager", text: "Travel in March", kind: "status", minutes: 3 },
    ],
    actions: [
      { owner: "report", text: "Show support how to pull the export", due: 5, keptAfter: 5 },
      { owner: "manager", text: "Share the travel dates", due: 1, keptAfter: 1 },
    ],
  },
  {
    points: [
      {
        by: "report",
        text: "Focus time after three weeks",
        kind: "talk",
        minutes: 5,
        note: "Two of three Wednesdays held. We keep it and move it to 9:30.",
      },
      {
        by: "report",
        text: "Who signs off figures before they go out",
        kind: "decision",
        minutes: 8,
        mustCover: true,
        decided: "Rafael signs off totals, Maren everything new",
        note: "Rafael for totals, Maren for everything new. An answer within a day.",
      },
      {
        by: "manager",
        text: "Your sketch of the dashboard",
        kind: "feedback",
        minutes: 6,
        note: "What I saw: three figures, no decoration.\nWhat it led to: the launch team read it without questions.",
      },
    ],
    actions: [
      { owner: "report", text: "Send the draft list of key figures", due: 6 },
      { owner: "manager", text: "Ask finance for read access to the pricing data", due: 10 },
      { owner: "report", text: "List three tasks that could go", due: "next-time" },
      { owner: "manager", text: "Move focus time to 9:30", due: 1, keptAfter: 1 },
    ],
  },
];

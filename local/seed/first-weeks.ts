import type { SampleWeek } from "./sample-week.ts";

/** The first four of the eight meetings that the sample pair has held, oldest first. */
export const firstWeeks: readonly SampleWeek[] = [
  {
    points: [
      {
        by: "report",
        text: "What we want from these meetings",
        kind: "talk",
        minutes: 8,
        mustCover: true,
        note: "Rafael: fewer surprises, and one place for priorities.\nMaren: to hear early when something slips.\nWe keep Tuesday, half an hour.",
      },
      {
        by: "report",
        text: "Priorities for the first quarter",
        kind: "decision",
        minutes: 10,
        note: "1. Pricing report\n2. Onboarding funnel\n3. Everything else waits for April",
      },
      {
        by: "manager",
        text: "How we use this agenda",
        kind: "talk",
        minutes: 5,
        note: "Both add points during the week. Nothing has to be polished.",
      },
      { by: "manager", text: "Cover during the January holidays", kind: "status", minutes: 3 },
    ],
    actions: [
      { owner: "report", text: "Put the three priorities on one page", due: 3, keptAfter: 2 },
      { owner: "manager", text: "Tell the sales leads what waits for April", due: 7, keptAfter: 6 },
    ],
  },
  {
    points: [
      {
        by: "report",
        text: "Two requests that do not fit the priorities",
        kind: "decision",
        minutes: 8,
        mustCover: true,
        note: "- Figures for the spring planning: yes, one day\n- Weekly export for support: not now, Maren tells them",
      },
      {
        by: "report",
        text: "Feedback on the pricing draft",
        kind: "feedback",
        minutes: 7,
        note: "**Clear:** the first page.\n**Next time:** say what the reader should decide before the tables begin.",
      },
      {
        by: "manager",
        text: "A new analyst joins in March",
        kind: "status",
        minutes: 4,
        note: "Rafael shows the data sources, Maren does the rest of the first week.",
      },
    ],
    actions: [
      { owner: "manager", text: "Tell support that the weekly export has to wait", due: 2, keptAfter: 1 },
      { owner: "report", text: "Move the decision to page one of the pricing draft", due: 6, keptAfter: 6 },
    ],
  },
  {
    points: [
      {
        by: "report",
        text: "What five customers said about the price page",
        kind: "talk",
        minutes: 8,
        note: "Four of five looked for the yearly price first.\nNobody opened the comparison table.",
      },
      {
        by: "report",
        text: "A tool for the survey answers",
        kind: "decision",
        minutes: 5,
        note: "We try the open source one for a month, then decide.",
      },
      {
        by: "manager",
        text: "Presenting at the team review",
        kind: "growth",
        minutes: 6,
        note: "Rafael presents the funnel on 5 February. Ten minutes, one chart, one question to the room.",
      },
      {
        by: "report",
        text: "Stand-ups take longer than planned",
        kind: "talk",
        minutes: 4,
        carried: 1,
        note: "Ten minutes for two weeks, details afterwards.",
      },
    ],
    actions: [
      { owner: "report", text: "Sketch the one chart for the review", due: 6, keptAfter: 5 },
      { owner: "manager", text: "Announce the ten-minute stand-up", due: 1, keptAfter: 1 },
    ],
  },
  {
    points: [
      {
        by: "report",
        text: "Going through the review talk once",
        kind: "growth",
        minutes: 10,
        mustCover: true,
        note: "Start with the question, not with the method.\nThe second chart can go.",
      },
      {
        by: "manager",
        text: "Your summary of the interviews",
        kind: "feedback",
        minutes: 5,
        note: "What I saw: you quoted people instead of summing up.\nWhat it led to: the designers changed the form on the same day.",
      },
      {
        by: "report",
        text: "Which figures may leave the team",
        kind: "decision",
        minutes: 6,
        note: "Weekly totals: yes. Anything by customer: only through Maren.",
      },
    ],
    actions: [
      {
        owner: "report",
        text: "Write the rule for outgoing figures into the handbook",
        due: "next-time",
        keptAfter: 7,
      },
      { owner: "manager", text: "Book the large room for the review", due: 3, keptAfter: 2 },
    ],
  },
];

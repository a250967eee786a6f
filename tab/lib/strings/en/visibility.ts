import type { Audience, Thing } from "../../../../core/domain/visibility.ts";

type Said = { readonly what: string; readonly note?: (name: string) => string };

const groups: Record<Audience, { title: string; about: (name: string) => string }> = {
  you: {
    title: "Only you",
    about: (name) => `Kept with your own things. ${name} has no way to it.`,
  },
  both: {
    title: "Both of you",
    about: (name) => `You and ${name} see the same.`,
  },
  "both-until": {
    title: "Both of you, until a date",
    about: () => "You choose the day. After it, it is yours alone again.",
  },
  device: {
    title: "Nobody but this device",
    about: () => "It is not sent anywhere.",
  },
};

const things: Record<Thing, Said> = {
  privatePoint: { what: "Points that you keep private, until you share them" },
  privateNote: { what: "Your private note" },
  checkIn: {
    what: "Your check-in, line by line",
    note: (name) => `${name} sees at most that you are ready.`,
  },
  sealedAnswer: {
    what: "Your answer to a question for both, until both are in",
    note: (name) => `${name} sees only whether yours is in.`,
  },
  feedbackDraft: { what: "Feedback that you are writing" },
  reflection: { what: "What you think about feedback that you got" },
  worth: { what: "Whether a meeting was worth your time" },
  favourite: { what: "Questions that you marked" },
  ownQuestion: { what: "Questions that you wrote, until you ask them" },
  questionChoice: { what: "Which questions you want, and how often you swapped one" },
  people: { what: "That the two of you meet here, and your roles" },
  meetings: { what: "When you meet, and which meetings moved, took place or did not" },
  point: { what: "Talking points, and questions once you ask them" },
  pointNote: { what: "Notes under them, while they are typed" },
  actionItem: { what: "Action items, and what became of them" },
  decision: { what: "Decisions" },
  want: { what: "What each of you wants from a meeting" },
  course: { what: "How your meetings run, and their minutes and counts" },
  worthAsking: { what: "Which questions were worth asking, and who says so" },
  sealedQuestion: { what: "Questions for both, and whose answer is in" },
  revealed: { what: "The answers to them, once both are in" },
  feedback: {
    what: "Feedback, once it is shared",
    note: () => "What it says, and whether it praises, comes to the other only when they open it.",
  },
  opened: { what: "That you opened feedback or were shown a shared line, and when" },
  feedbackRequest: { what: "Questions that ask for feedback" },
  preference: { what: "How you like to get feedback and coaching, once you share it" },
  expectation: { what: "What good looks like" },
  goal: { what: "Goals, and how they changed" },
  focus: { what: "Skills and areas that points are marked with" },
  ready: {
    what: "That you are ready for a meeting",
    note: () => "Not whether you answered anything.",
  },
  presence: {
    what: "That you are here, which shared point you look at, and that you type there",
    note: () => "Kept nowhere.",
  },
  checkInShared: {
    what: "A line of your check-in that you share",
    note: () =>
      "What it says comes to the other once the line is in their sight. Take it back, and it goes at once; you are told whether it was shown.",
  },
  unsent: { what: "Words that you typed and did not send" },
  hints: { what: "Whether you want hints to listen, and which you put away" },
};

/** Who can see what. */
export const visibility = {
  groups,
  things,
  outside: "Outside Twofold",
  noView:
    "No other manager, nobody in HR and no administrator has a view of this. Twofold answers the two of you alone.",
  database:
    "Whoever runs the database behind it could reach what is stored there. Twofold gives them no page for that.",
  chat: "Chats with Twofold are kept by your organisation, like all chats. Of the things on this page, only talking points, names, times and counts can appear there.",
};

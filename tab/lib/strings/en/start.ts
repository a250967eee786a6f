/** The start of a meeting. */
export const start = {
  title: "What I want from today",
  label: "What do you want from today?",
  hint: "In one line, for you both to see",
  notYet: (name: string) => `${name} has not said yet`,
  start: "Start",
  youLead: "You lead through the agenda.",
  theyLead: (name: string) => `${name} leads through the agenda.`,
  readFirst: "Both read for a minute first",
  showAgenda: "Show the agenda",
  quiet: "Quiet for you both",
  quietFor: (seconds: number) => `Quiet for you both, for ${seconds} seconds`,
  quietOver: "The silence is over",
  end: "End the silence",
  nothingYet: "Nothing to talk about yet? One is enough:",
  nothingYours: "Nothing from you yet? One is enough:",
  nothingFrom: (name: string) => `Nothing from ${name} yet. Two quiet minutes are enough.`,
  twoMinutes: "Two quiet minutes for you both",
  choices: "To begin with",
  add: (text: string) => `Add “${text}”`,
  /** What the report can put on the agenda with one tap. */
  report: ["What takes most of my time", "A decision I am waiting for", "What I would like to hear from you"],
  /** What the manager can put on the agenda with one tap. */
  manager: ["What I noticed this week", "What is coming up for us", "What I could take off your hands"],
};

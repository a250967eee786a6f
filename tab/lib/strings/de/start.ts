import type { start as english } from "../en/start.ts";

export const start: typeof english = {
  title: "Was ich mir von heute wünsche",
  label: "Was wünschst du dir von heute?",
  hint: "In einer Zeile, für euch beide",
  notYet: (name) => `Von ${name} steht noch nichts da`,
  start: "Beginnen",
  youLead: "Du führst durch die Agenda.",
  theyLead: (name) => `${name} führt durch die Agenda.`,
  readFirst: "Erst eine Minute still lesen",
  showAgenda: "Agenda zeigen",
  quiet: "Stille für euch beide",
  quietFor: (seconds) => `Stille für euch beide, ${seconds} Sekunden lang`,
  quietOver: "Die Stille ist vorbei",
  end: "Stille beenden",
  nothingYet: "Noch nichts zu besprechen? Ein Punkt reicht:",
  nothingYours: "Von dir noch nichts? Ein Punkt reicht:",
  nothingFrom: (name) => `Von ${name} steht noch nichts da. Zwei stille Minuten reichen.`,
  twoMinutes: "Zwei stille Minuten für euch beide",
  choices: "Für den Anfang",
  add: (text) => `„${text}“ hinzufügen`,
  report: [
    "Was gerade die meiste Zeit frisst",
    "Eine Entscheidung, auf die ich warte",
    "Was ich gern von dir hören würde",
  ],
  manager: ["Was mir diese Woche aufgefallen ist", "Was auf uns zukommt", "Was ich dir abnehmen könnte"],
};

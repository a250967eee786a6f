import type { ask as english } from "../en/ask.ts";

export const ask: typeof english = {
  card: "Eine Frage für dieses Treffen",
  askThis: "Das frage ich",
  another: (left) => (left === 0 ? "Heute keine andere" : `Andere (noch ${left})`),
  allQuestions: "Alle Fragen",
  isAdded: "Sie steht auf deiner Agenda.",
  search: "Fragen durchsuchen",
  depth: "Wie weit sie gehen",
  anyDepth: "Alle",
  found: (count) => (count === 1 ? "1 Frage" : `${count} Fragen`),
  nothing: "Keine Frage enthält diese Worte.",
  favourites: "Gemerkt",
  noFavourites: "Was du dir merkst, findest du hier wieder.",
  own: "Deine eigenen",
  write: "Eine eigene Frage schreiben",
  keep: "Behalten",
  cancel: "Abbrechen",
  edit: "Bearbeiten",
  remove: "Entfernen",
  removed: (text) => `„${text}“ entfernt`,
  more: (text) => `Mehr zu ${text}`,
  tooLong: (over) => `${over} Zeichen zu viel`,
  putOn: "Auf die Agenda setzen",
  putOnNamed: (text) => `Auf die Agenda setzen: ${text}`,
  isOn: "Auf deiner Agenda",
  isOnNamed: (text) => `Auf deiner Agenda: ${text}`,
  favour: "Merken",
  favourNamed: (text) => `Gemerkt: ${text}`,
  deepLater: (count) => `${count} tiefe Fragen öffnen sich nach vier Treffen`,
  noDeep: (held) =>
    held === 0
      ? "Tiefe Fragen öffnen sich, wenn ihr euch viermal getroffen habt."
      : `Tiefe Fragen öffnen sich, wenn ihr euch viermal getroffen habt. Bisher: ${held === 1 ? "einmal" : `${held}-mal`}.`,
  lifeWhy: (name) => `Nur, wenn du sie willst. ${name} sieht nicht, was du hier wählst.`,
  lifeShow: "Diese Fragen zeigen",
  worth: "Hat sich gelohnt",
  noWorth:
    "Wenn ihr über eine Frage gesprochen habt, könnt ihr dort mit einem Tippen sagen, dass sie sich gelohnt hat.",
  saysSo: (name) => `Das sagt ${name}`,
  bothSay: "Das sagt ihr beide",
  youSay: "Das sagst du",
};

import type { pace as english } from "../en/pace.ts";

const points = (count: number) => (count === 1 ? "1 Punkt" : `${count} Punkte`);

/** Wie es um die Zeit eines Treffens steht. */
export const pace: typeof english = {
  planned: (minutes, length) => `${minutes} von ${length} Min. verplant`,
  left: (minutes) => `noch ${minutes} Min.`,
  over: (minutes) => `${minutes} Min. drüber`,
  timeUp: "Die Zeit ist um",
  points,
  open: (count) => `${points(count)} offen`,
  mustCovers: (count) => (count === 1 ? "1 Muss-Punkt" : `${count} Muss-Punkte`),
  covered: "alles besprochen",
  wrapUp: "Zeit für den Abschluss",
  used: (used, of) => `${used}/${of} Min.`,
  usedLong: (used, of) => `${used} von ${of} Minuten verbraucht`,
  overrun: (of, over) => `${of}+${over} Min.`,
  overrunLong: (of, over) => `${over} Minuten mehr als die ${of} dafür`,
  now: "Jetzt",
  nowIs: "Jetzt:",
  more: "+5",
  moreHere: (what) => `+5 Minuten für „${what}“`,
  next: "Weiter",
  nextIs: (what) => `Weiter mit „${what}“`,
  talkNowAbout: (text) => `Jetzt darüber sprechen: ${text}`,
  noTime: "Keine Zeit für",
  noTimeFor: (text) => `Keine Zeit für „${text}“`,
  noTimeForMany: (count) => `Keine Zeit für ${points(count)}`,
  withMore: (what) => `Mit 5 Min. mehr für „${what}“ bleibt keine Zeit für:`,
  mine: (minutes) => `deiner, ${minutes} Min.`,
  theirs: (name, minutes) => `${name}, ${minutes} Min.`,
  keptForThem: (name, minutes) => `für ${name} reserviert, ${minutes} Min.`,
  give: (minutes) => `${minutes} Min. abgeben`,
  giveOf: (minutes, text) => `${minutes} Min. abgeben: ${text}`,
  nextTime: "Nächstes Mal",
  moveToNextTime: (text) => `Auf nächstes Mal verschieben: ${text}`,
  ask: (name) => `${name} fragen`,
  asked: "Gefragt",
  askedFor: (name, text) => `Gefragt: ${name}, nach den Minuten von „${text}“`,
  askFor: (name, text) => `${name} nach den Minuten von „${text}“ fragen`,
  keeps: (name) => `${name} behält ihn`,
  asks: (name, minutes, what) => `${name} bittet um ${minutes} Min. für „${what}“.`,
  asksForIt: (name) => `${name} bittet darum`,
  thenNoTime: (text) => `Dann bleibt keine Zeit für „${text}“`,
  keep: "Behalten",
  keepIt: (text) => `„${text}“ für heute behalten`,
  waits: (text) => `„${text}“ wartet auf nächstes Mal.`,
  lateOnes: "Kommt so nicht mehr dran",
  late: (text) => `„${text}“ kommt so nicht mehr dran`,
  lateKept: (text, name) =>
    `„${text}“ kommt so nicht mehr dran, bleibt aber für ${name ?? "dich"} reserviert`,
  useRest: "Die restliche Zeit hierfür nutzen",
  restTaken: "Die restliche Zeit ist jetzt hierfür da.",
  restWaits: (count) =>
    count === 1
      ? "Einer deiner Punkte wartet auf nächstes Mal."
      : `${count} deiner Punkte warten auf nächstes Mal.`,
  restAsked: (name, count) =>
    `${name} wird nach den Minuten von ${count === 1 ? "1 Punkt" : `${count} Punkten`} gefragt.`,
  told: {
    half: (minutes, count) => `Die Hälfte der Zeit bleibt: ${minutes} Minuten, ${points(count)}`,
    left: (minutes, count) => `Noch ${minutes} Minuten, ${points(count)}`,
    usedUp: (text, minutes) => `„${text}“ hat die ${minutes} Minuten dafür verbraucht`,
  },
};

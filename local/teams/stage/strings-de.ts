import type { Standing } from "../meeting-time.ts";
import type { Words } from "./strings-en.ts";

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

function lasting(minutes: number): string {
  if (minutes < 60) return counted(minutes, "Minute", "Minuten");
  return counted(Math.round(minutes / 60), "Stunde", "Stunden");
}

function standing(at: Standing): string {
  switch (at.kind) {
    case "days-before":
      return at.days === 1 ? "einen Tag vor dem Gespräch" : `${at.days} Tage vor dem Gespräch`;
    case "before":
      return `${lasting(at.minutes)} vor dem Gespräch`;
    case "during":
      return at.minutes === 0 ? "das Gespräch beginnt" : `seit ${lasting(at.minutes)} im Gespräch`;
    case "after":
      return at.minutes === 0 ? "das Gespräch endet" : `${lasting(at.minutes)} nach dem Gespräch`;
    case "days-after":
      return at.days === 1 ? "einen Tag nach dem Gespräch" : `${at.days} Tage nach dem Gespräch`;
  }
}

export const de: Words = {
  locale: "de-DE",
  stage: "Twofold auf der Bühne",
  clock: {
    label: "Zeit",
    move: "Zeit stellen auf",
    nextWeek: "Nächste Woche",
    elsewhere: "Berliner Zeit",
    standing,
    steps: {
      "day-before": "Tag davor",
      start: "Beginn",
      "half-time": "Halbzeit",
      end: "Ende",
      "next-day": "Tag danach",
    },
  },
  theme: { label: "Farben", default: "Hell", dark: "Dunkel", contrast: "Hoher Kontrast" },
  language: { label: "Sprache", en: "English", de: "Deutsch", rtl: "Rechts nach links" },
  startOver: {
    open: "Von vorn",
    ask: "Alles wird wieder wie am ersten Morgen.",
    yes: "Von vorn beginnen",
    no: "Behalten",
  },
  roles: { manager: "Führungskraft", report: "Mitarbeiter" },
  windowOf: (role, name) => `${role}: ${name}`,
  showPerson: "Zeigen",
  offline: {
    take: "Verbindung trennen",
    bring: "Wieder verbinden",
    told: (name, partner) => `${name} ist offline. ${partner} macht weiter.`,
  },
  places: { chat: "Chat", call: "Anruf", mine: "Meine 1:1" },
  placesOf: (name) => `Wo ${name} ist`,
  unread: "neu",
  call: {
    label: "Anruf",
    meeting: "1:1",
    begins: (when) => `Beginnt ${when}`,
    over: "Der Anruf ist vorbei",
    portraitOf: (name) => `Porträt von ${name}`,
    you: "Du",
    panelOf: (name) => `Seitenbereich von ${name}`,
    panelWidth: "Breite des Bereichs",
    pixels: (width) => `${width} px`,
  },
  mineOf: (name) => `Die 1:1 von ${name}`,
  page: {
    loading: "Wird geladen",
    silent: "Diese Seite hat nicht geantwortet.",
    reload: "Neu laden",
  },
  chat: {
    with: "Chat mit Twofold",
    bot: "Twofold",
    empty: "Noch nichts da. Schreib „help“.",
    placeholder: "An Twofold schreiben",
    send: "Senden",
    waiting: "Twofold antwortet",
    failed: "Das ist nicht bei Twofold angekommen.",
    offline: "Offline. Gerade lässt sich nichts senden.",
    cardFailed: "Diese Karte ließ sich nicht zeigen.",
  },
  serverGone:
    "Der Server antwortet nicht. Starte ihn mit „npm start“; diese Seite macht dann von selbst weiter.",
};

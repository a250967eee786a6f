import type { hint as english } from "../en/hint.ts";

export const hint: typeof english = {
  label: "Ein Hinweis für dich",
  putAway: "Diesen Hinweis weglegen",
  all: "Alle Hinweise",
  aboutMine: (name) =>
    `Während ihr euch trefft, siehst du immer einen davon. Welchen, sieht ${name} nicht, und nichts davon wird gespeichert. Diese Liste kann auch ${name} lesen.`,
  aboutTheirs: (name) =>
    `So wird ${name} ans Zuhören erinnert. Während ihr euch trefft, sieht ${name} immer einen davon, und nichts davon wird gespeichert.`,
  begin: "Am Anfang",
  middle: "Mittendrin",
  end: "Gegen Ende",
  show: "Mir im Treffen Hinweise zeigen",
  onDevice: "Nur auf diesem Gerät gemerkt.",
};

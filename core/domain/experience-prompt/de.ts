import type { ExperienceWords } from "../experience-prompt.ts";

/** The areas in German. */
export const de: ExperienceWords = {
  workload: {
    name: "Arbeitsmenge",
    opener: "Passt das, was auf deiner Liste steht, in die Zeit, die du dafür hast?",
  },
  team: {
    name: "Zusammenarbeit",
    opener: "Wo läuft die Zusammenarbeit gerade gut, und wo stockt sie?",
  },
  clarity: {
    name: "Klarheit",
    opener: "Wie leicht lässt sich gerade unterscheiden, was wichtig ist und was warten kann?",
  },
  growth: {
    name: "Entwicklung",
    opener: "Wie viel Raum war in den letzten Wochen, um etwas Neues zu lernen?",
  },
  tools: {
    name: "Werkzeuge",
    opener: "Welches Werkzeug oder System hilft dir, und welches kostet dich Zeit?",
  },
  recognition: {
    name: "Anerkennung",
    opener: "Welche gute Arbeit hier sollte mehr gesehen werden?",
  },
  autonomy: {
    name: "Freiraum",
    opener: "Was kannst du an deiner Arbeit selbst entscheiden, und was würdest du gern?",
  },
  belonging: {
    name: "Zugehörigkeit",
    opener: "Wo findet man hier leicht Gehör, und wo weniger?",
  },
  focus: {
    name: "Besprechungen und ruhige Zeit",
    opener: "Wie viel ungestörte Zeit hatte deine letzte Woche neben den Besprechungen?",
  },
  purpose: {
    name: "Sinn",
    opener: "Bei welchem Teil deiner Arbeit weißt du genau, wem er hilft?",
  },
  fairness: {
    name: "Fairness",
    opener: "Wie gerecht sind die angenehmen und die mühsamen Aufgaben verteilt?",
  },
  "life-fit": {
    name: "Arbeit und übriges Leben",
    opener: "Wie gut passen dir Arbeitszeiten und Arbeitsorte gerade?",
  },
};

import type { HintWords } from "../coaching-hint.ts";

/** The hints in German. */
export const de: HintWords = {
  "their-point-first": {
    title: "Dein Gegenüber zuerst",
    words: "Fang mit dem an, was dein Gegenüber beschäftigt. Deine eigenen Punkte können warten.",
  },
  "open-question": {
    title: "Frag offen",
    words: "Beginne mit „was“ oder „wie“: Was sich nicht mit Ja oder Nein beantworten lässt, öffnet mehr.",
  },
  "be-here": {
    title: "Sei ganz da",
    words: "Schließ die anderen Fenster. Ungeteilte Aufmerksamkeit spürt man.",
  },
  wait: {
    title: "Warte",
    words: "Zähl nach einer Frage still bis fünf. Oft ist erst der zweite Gedanke der wichtige.",
  },
  "what-else": {
    title: "Frag: Was noch?",
    words: "Die erste Antwort ist selten die ganze. Frag einmal nach, dann lass es gut sein.",
  },
  "say-it-back": {
    title: "Gib es wieder",
    words: "Sag in einem eigenen Satz, was du gehört hast, und frag, ob es stimmt.",
  },
  "advice-or-ear": {
    title: "Rat oder offenes Ohr?",
    words: "Frag, was von beidem gewünscht ist, bevor du eine Lösung anbietest.",
  },
  "their-idea": {
    title: "Frag nach der Idee",
    words: "Bevor du sagst, wie du es machen würdest, frag: Was würdest du versuchen?",
  },
  stay: {
    title: "Bleib dabei",
    words: "Wenn etwas wichtig ist, lass den nächsten Punkt ziehen. Er ist beim nächsten Mal noch da.",
  },
  "leave-with-a-promise": {
    title: "Geht mit einer Zusage",
    words: "Klärt, wer was bis wann tut, und übernimm selbst etwas davon.",
  },
  "what-remains": {
    title: "Frag, was bleibt",
    words: "„Was nimmst du mit, und was ist noch offen?“ zeigt, ob ihr euch verstanden habt.",
  },
  "ask-about-you": {
    title: "Frag nach dir",
    words: "Frag nach einer Sache, die du anders machen könntest. Bedank dich, mehr nicht.",
  },
};

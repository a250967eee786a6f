import type { visibility as english } from "../en/visibility.ts";

const groups: typeof english.groups = {
  you: {
    title: "Nur du",
    about: (name) => `Das liegt bei deinen eigenen Sachen. ${name} kommt da nicht heran.`,
  },
  both: {
    title: "Ihr beide",
    about: (name) => `Du und ${name} seht dasselbe.`,
  },
  "both-until": {
    title: "Ihr beide, bis zu einem Tag",
    about: () => "Den Tag wählst du. Danach gehört es wieder dir allein.",
  },
  device: {
    title: "Nur dieses Gerät",
    about: () => "Es wird nirgendwohin gesendet.",
  },
};

const things: typeof english.things = {
  privatePoint: { what: "Punkte, die du privat hältst, bis du sie teilst" },
  privateNote: { what: "Deine private Notiz" },
  checkIn: {
    what: "Dein Check-in, Zeile für Zeile",
    note: (name) => `${name} sieht höchstens, dass du so weit bist.`,
  },
  sealedAnswer: {
    what: "Deine Antwort auf eine Frage an euch beide, bis beide da sind",
    note: (name) => `${name} sieht nur, ob deine da ist.`,
  },
  feedbackDraft: { what: "Feedback, an dem du schreibst" },
  reflection: { what: "Was du über Feedback denkst, das du bekommen hast" },
  worth: { what: "Ob ein Treffen deine Zeit wert war" },
  favourite: { what: "Fragen, die du dir gemerkt hast" },
  ownQuestion: { what: "Fragen, die du geschrieben hast, bis du sie stellst" },
  questionChoice: { what: "Welche Fragen du willst und wie oft du eine getauscht hast" },
  people: { what: "Dass ihr beide euch hier trefft, und eure Rollen" },
  meetings: { what: "Wann ihr euch trefft und welche Treffen verschoben wurden, stattfanden oder ausfielen" },
  point: { what: "Gesprächspunkte, und Fragen, sobald du sie stellst" },
  pointNote: { what: "Notizen darunter, schon beim Schreiben" },
  actionItem: { what: "Zusagen und was daraus wurde" },
  decision: { what: "Entscheidungen" },
  want: { what: "Was ihr euch beide von einem Treffen wünscht" },
  course: { what: "Wie eure Treffen ablaufen, mit Minuten und Zahlen" },
  worthAsking: { what: "Welche Fragen sich gelohnt haben und wer das sagt" },
  sealedQuestion: { what: "Fragen an euch beide, und wessen Antwort da ist" },
  revealed: { what: "Die Antworten darauf, sobald beide da sind" },
  feedback: {
    what: "Feedback, sobald es geteilt ist",
    note: () => "Was darin steht und ob es lobt, kommt erst an, wenn es geöffnet wird.",
  },
  opened: { what: "Dass du Feedback geöffnet hast oder dir eine geteilte Zeile angezeigt wurde, und wann" },
  feedbackRequest: { what: "Fragen, die um Feedback bitten" },
  preference: { what: "Wie du Feedback und Coaching magst, sobald du es teilst" },
  expectation: { what: "Woran ihr gute Arbeit erkennt" },
  goal: { what: "Ziele und wie sie sich geändert haben" },
  focus: { what: "Fähigkeiten und Themen, mit denen Punkte markiert sind" },
  ready: {
    what: "Dass du für ein Treffen so weit bist",
    note: () => "Nicht, ob du etwas beantwortet hast.",
  },
  presence: {
    what: "Dass du da bist, welchen gemeinsamen Punkt du ansiehst und dass du dort schreibst",
    note: () => "Das wird nirgends aufgehoben.",
  },
  checkInShared: {
    what: "Eine Zeile deines Check-ins, die du teilst",
    note: () =>
      "Was sie sagt, kommt erst an, wenn die Zeile auf der anderen Seite zu sehen ist. Nimm sie zurück, und sie ist sofort weg; du erfährst, ob sie angezeigt wurde.",
  },
  unsent: { what: "Worte, die du getippt und nicht gesendet hast" },
  hints: { what: "Ob du Hinweise zum Zuhören willst und welche du weggelegt hast" },
};

export const visibility: typeof english = {
  groups,
  things,
  outside: "Außerhalb von Twofold",
  noView:
    "Keine andere Führungskraft, niemand aus der Personalabteilung und keine Administration hat eine Ansicht davon. Twofold antwortet nur euch beiden.",
  database:
    "Wer die Datenbank dahinter betreibt, könnte an das Gespeicherte gelangen. Twofold bietet dafür keine Seite.",
  chat: "Chats mit Twofold bewahrt deine Organisation auf wie alle Chats. Von dem, was hier steht, können darin nur Gesprächspunkte, Namen, Zeiten und Zahlen vorkommen.",
};

import { countIn } from "./count.ts";
import type { RefusalSentences } from "./refusal-sentences.ts";

const count = countIn("de");

export const refusals: RefusalSentences = {
  invalid: () => "Das konnte nicht gelesen werden, deshalb hat sich nichts geändert.",
  "not-found": () => "Das ist nicht mehr da.",
  "text-empty": () => "Schreib zuerst ein paar Worte.",
  "text-too-long": ({ max }) => `Höchstens ${count(max)} Zeichen passen hinein. Kürze es ein wenig.`,
  "note-too-long": ({ max }) => `Eine Notiz fasst höchstens ${count(max)} Zeichen. Kürze sie ein wenig.`,
  "too-many-points": ({ max }) => `${max} Punkte sind offen. Besprich oder lösche zuerst einige.`,
  "too-many-private-points": ({ max }) =>
    `Du hast schon ${max} private Punkte. Teile oder lösche zuerst einige.`,
  "too-many-action-items": ({ max }) =>
    `${max} Zusagen sind offen. Löse zuerst einige ein oder lösche welche.`,
  "private-full": () => "Deine private Seite dieses 1:1 ist voll. Kürze zuerst eine private Notiz.",
  "not-yours-to-move": ({ report }) => `Die Reihenfolge dieser Punkte bestimmt ${report}.`,
  "not-in-this-section": () => "Ein Punkt lässt sich nur innerhalb seines Abschnitts verschieben.",
  "point-deleted": () => "Dieser Punkt wurde inzwischen gelöscht.",
  "action-item-deleted": () => "Diese Zusage wurde inzwischen gelöscht.",
  "promise-overdue": () => "Der Termin ist vorbei. Löse es ein oder gib ihm mit Grund einen neuen Termin.",
  "promise-stands": () =>
    "So wurde es zugesagt. Wer es zugesagt hat, kann mit Grund einen neuen Termin nennen.",
  "due-past": () => "Dieser Tag ist vorbei. Wähle einen, der noch kommt.",
  "not-yours-to-renegotiate": () => "Einen neuen Termin nennt nur, wer es zugesagt hat.",
  "not-yours-to-release": () => "Eine Zusage erlassen kann nur die andere Person.",
  "too-many-options": ({ max }) =>
    `Eine Entscheidung fasst höchstens ${max} Möglichkeiten. Entferne zuerst eine.`,
  "decided-meanwhile": () => "Das wurde inzwischen entschieden.",
  "already-asked": () => "Diese Frage ist schon offen. Beantworte sie oder lass sie erst zurücknehmen.",
  "too-many-questions": ({ max }) =>
    `${max} Fragen warten auf Antworten. Beantwortet eine davon oder nehmt eine zurück.`,
  "already-sealed": () => "Du bist schon so weit. Nimm deine Antwort zurück, um sie zu ändern.",
  "already-revealed": () => "Beide Antworten sind offen, deshalb lässt sich das nicht mehr ändern.",
  "question-dropped": () => "Diese Frage wurde inzwischen zurückgenommen.",
  "not-yours-to-drop": () => "Zurücknehmen kann eine Frage nur, wer sie gestellt hat.",
  "feedback-incomplete": () => "Zum Teilen fehlt noch etwas.",
  "feedback-unopened": () => "Öffne es zuerst.",
  "feedback-answered": () =>
    "Diese Antwort lässt sich nicht mehr ändern. Sag beim nächsten Treffen, was sich geändert hat.",
  "too-many-drafts": ({ max }) => `Du hast schon ${max} Entwürfe. Teile oder verwirf zuerst einen.`,
  "too-much-feedback": ({ max }) => `${max} Mal Feedback wartet auf eine Antwort. Seht euch zuerst diese an.`,
  "too-many-requests": ({ max }) => `${max} deiner Fragen sind offen. Nimm zuerst eine zurück.`,
  "too-many-expectations": ({ max }) => `Es gibt schon ${max} Erwartungen. Lösche zuerst eine.`,
  "expectation-deleted": () => "Diese Erwartung wurde inzwischen gelöscht.",
  "not-yours-to-say": () => "Das kann nur die andere Person sagen.",
  "too-many-favourites": ({ max }) => `Du hast dir schon ${max} Fragen gemerkt. Nimm zuerst eine heraus.`,
  "too-many-own-questions": ({ max }) => `Du hast schon ${max} eigene Fragen. Entferne zuerst eine.`,
  "question-not-discussed": () => "Gelohnt haben kann sich nur eine Frage, über die ihr gesprochen habt.",
  "not-your-goal": () => "Ein Ziel kann nur ändern, wer es gesetzt hat.",
  "goal-deleted": () => "Dieses Ziel wurde inzwischen gelöscht.",
  "too-many-goals": ({ max }) => `${max} Ziele auf einmal reichen. Schließ zuerst eines ab.`,
  "too-many-areas": ({ max }) => `${max} Fähigkeiten und Themen auf einmal reichen. Entferne zuerst eines.`,
  "occurrence-unknown": () => "Dieses Treffen steht nicht mehr im Kalender.",
  "not-a-participant": () => "Nur ihr beide könnt etwas zusagen.",
  "managers-to-set": ({ manager }) => `Vorlage, Länge und Rhythmus legt ${manager} fest.`,
  "reports-to-order": ({ report }) =>
    `Über die Reihenfolge entscheidet ${report}. Du kannst eine andere vorschlagen.`,
  "course-not-started": () => "Dieses Treffen hat noch nicht begonnen.",
  "course-wrapped": () => "Dieses Treffen ist schon abgeschlossen.",
  "turn-moved-on": () => "Ihr seid schon weiter, deshalb bleiben die Minuten, wo sie waren.",
  "not-yours-to-give": () => "Die Minuten eines Punktes kann nur abgeben, wer ihn eingebracht hat.",
  "nothing-to-give": () => "Hier sind keine Minuten mehr zu vergeben.",
  "time-not-free": () =>
    "Auf diese Zeit wartet noch ein Punkt. Nur wer ihn eingebracht hat, kann sie abgeben.",
  "nothing-to-share": () => "Hier gibt es noch nichts zu teilen.",
  "until-out-of-reach": ({ max }) => `Wähle einen Tag in den nächsten ${max} Tagen.`,
  "only-the-other": () => "Das kann nur die andere Person.",
  conflict: () =>
    "Es wurde im selben Moment woanders geändert. Schau noch einmal hin, dann erneut versuchen.",
  busy: () => "Das dauert gerade zu lange. Versuch es gleich noch einmal.",
};

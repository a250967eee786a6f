import type { Wording } from "./wording.ts";

export const de: Wording = {
  locale: "de",
  words: { add: ["neu", "hinzufügen"], agenda: ["agenda"], help: ["hilfe"] },
  welcome: {
    summary: "Twofold ist da: eine Agenda für euer 1:1",
    cards: [
      {
        title: "Was Twofold macht",
        text: "Es führt eine Agenda für euer 1:1, und sie gehört euch beiden. Sammelt Gesprächspunkte hier, im Tab oder in der Seitenleiste des Anrufs.",
      },
      {
        title: "Was privat bleibt",
        text: "Nur ihr beide lest eure Agenda: keine Ansicht für HR, keine für Admins. Private Punkte und Notizen sind nur für dich und bleiben im Tab. Diesen Chat bewahrt deine Organisation auf wie jeden anderen, darum gehört nichts Vertrauliches hierher.",
      },
      {
        title: "Ein erster Schritt",
        text: "Schreib „neu“ und ein Thema, zum Beispiel: neu Rückmeldung zum Workshop. Ihr seht es beide sofort.",
      },
    ],
  },
  help: {
    title: "Was du hier schreiben kannst",
    didNotUnderstand: "Das habe ich nicht verstanden. Das hier kenne ich:",
    addHow: "neu Rückmeldung zum Workshop",
    addWhat: "setzt einen Gesprächspunkt auf eure gemeinsame Agenda; ihr seht ihn beide sofort",
    agendaWhat: "zeigt die offenen Gesprächspunkte, zum Abhaken, was besprochen ist",
    helpWhat: "zeigt das hier",
    privacy:
      "Nur für gewöhnliche Themen: deine Organisation bewahrt auf, was in Chats steht. Private Punkte, Notizen und Feedback bleiben im Tab.",
  },
  agenda: {
    title: "Gesprächspunkte",
    with: (partner) => `Dein 1:1 mit ${partner}. Ihr seht sie beide.`,
    when: "Treffen:",
    yours: "Deine Punkte",
    theirs: (partner) => `Punkte von ${partner}`,
    howToTick: "Wähle einen Punkt, um ihn als besprochen abzuhaken.",
    tick: (topic) => `Als besprochen abhaken: ${topic}`,
    empty: "Nichts ist offen. Schreib „neu“ und ein Thema, um etwas auf die Agenda zu setzen.",
    more: (count) =>
      count === 1 ? "1 weiterer Punkt steht im Tab." : `${count} weitere Punkte stehen im Tab.`,
    ticked: (topic) => `Besprochen: ${topic}`,
    reopened: (topic) => `Wieder offen: ${topic}`,
  },
  point: {
    mustCover: "unbedingt",
    minutes: (minutes) => `${minutes} Min.`,
    kinds: {
      decision: "Entscheidung",
      feedback: "Feedback",
      growth: "Entwicklung",
      status: "Status",
      question: "Frage",
    },
  },
  added: {
    title: "Auf der Agenda",
    text: (partner) => `Steht jetzt auf deinem 1:1 mit ${partner}. Ihr seht das nun beide.`,
    withdrawnTitle: "Zurückgenommen",
    withdrawn: (partner) =>
      `Es steht nicht mehr auf der Agenda von ${partner} und dir. Dort sieht es keiner von euch.`,
  },
  meeting: {
    savedTitle: "Euer 1:1 ist gespeichert",
    counts: (decisions, actionItems, carried) =>
      [
        decisions === 1 ? "1 Entscheidung" : `${decisions} Entscheidungen`,
        actionItems === 1 ? "1 Zusage" : `${actionItems} Zusagen`,
        `${carried} aufs nächste Mal verschoben`,
      ].join(", "),
    savedWhere: (partner) => `Nur du und ${partner} könnt es lesen, im Tab.`,
    askTitle: "Hat es stattgefunden?",
    askText: (partner) =>
      `Niemand hat euer 1:1 mit ${partner} abgeschlossen. Es geht so oder so kein Gesprächspunkt verloren.`,
    askWhoSees: "Ihr werdet beide gefragt und seht beide die Antwort.",
    happened: "Hat stattgefunden",
    findTime: "Termin finden",
    skip: "Diesmal auslassen",
    openCalendar: "Kalender öffnen",
    said: {
      happened: {
        title: "Hat stattgefunden",
        text: "Es ist gespeichert. Was offen blieb, steht auf der Agenda des nächsten.",
      },
      findTime: {
        title: "Es braucht noch einen Termin",
        text: "Das seht ihr beide im Seitenbereich. Such im Kalender einen Termin; eure Gesprächspunkte warten.",
      },
      skip: { title: "Ausgelassen", text: "Dieses fällt aus. Eure Gesprächspunkte warten auf das nächste." },
      undone: { title: "Zurückgenommen", text: "Es ist wieder wie vorher." },
    },
  },
  ask: {
    title: "Um welches Thema geht es?",
    text: "Schreib es hier hinein, oder schreib „neu“ und das Thema. Ihr werdet es beide sehen.",
    label: "Gesprächspunkt",
    placeholder: "Rückmeldung zum Workshop",
  },
  choose: {
    agendaTitle: "Welches 1:1?",
    agendaText: "Du hast mehr als eines. Wähle, wessen Agenda ich zeigen soll.",
    addTitle: "Für welches 1:1?",
    addText: "Ihr beide werdet das sehen:",
    label: "1:1 mit",
  },
  noPair: {
    title: "Noch kein 1:1",
    text: "Du bist hier noch in keinem 1:1. Es beginnt, wenn eines für dich und die andere Person eingerichtet ist; dann findest du es hier und unter „Meine 1:1“. Was du geschrieben hast, steht noch in diesem Chat.",
  },
  groupChat: {
    title: "Nicht in diesem Chat",
    text: "Hier lesen andere mit. Schreib mir in dem Chat, den nur du und ich haben.",
  },
  refused: "Das ging nicht",
  failed: {
    title: "Das ging nicht",
    text: "Bei uns ist etwas fehlgeschlagen, und nichts ist verloren: deine Worte stehen noch in diesem Chat. Versuch es in einer Minute noch einmal.",
  },
  buttons: {
    showAgenda: "Agenda zeigen",
    showHelp: "Was kann ich schreiben?",
    open: "Im Tab öffnen",
    undo: "Rückgängig",
    withdraw: "Zurücknehmen",
    addAgain: "Wieder hinzufügen",
    add: "Hinzufügen",
  },
  refusals: {
    invalid: () => "Das konnte ich nicht lesen. Es wurde nichts geändert.",
    "not-found": () => "Das gibt es nicht mehr.",
    "text-empty": () => "Ein Gesprächspunkt braucht Worte. Schreib „neu“ und das Thema.",
    "text-too-long": ({ max = 500 }) =>
      `Ein Gesprächspunkt hat höchstens ${max} Zeichen. Deiner steht noch in deiner Nachricht; du kannst ihn kürzen und noch einmal schicken.`,
    "note-too-long": ({ max = 20_000 }) => `Eine Notiz hat höchstens ${max} Zeichen.`,
    "too-many-points": ({ max = 200 }) =>
      `Die Agenda ist voll: sie fasst ${max} offene Punkte. Hak einen ab oder lösch einen, dann füg diesen noch einmal hinzu; er steht noch in deiner Nachricht.`,
    "too-many-private-points": ({ max = 20 }) => `Du kannst höchstens ${max} private Punkte aufheben.`,
    "too-many-action-items": ({ max = 200 }) => `Es gibt schon ${max} offene Vereinbarungen.`,
    "private-full": () => "Deine privaten Notizen sind voll. Lösch zuerst eine.",
    "not-yours-to-move": () => "Nur wer diesen Punkt eingebracht hat, kann ihn verschieben.",
    "not-in-this-section": () => "Ein Punkt bleibt unter den Punkten der Person, die ihn eingebracht hat.",
    "point-deleted": () => "Dieser Punkt wurde gelöscht. Im Tab kannst du ihn zurückholen.",
    "action-item-deleted": () => "Diese Vereinbarung wurde gelöscht. Im Tab kannst du sie zurückholen.",
    "promise-overdue": () => "Der Termin dieser Zusage ist vorbei. Gib ihr im Tab einen neuen.",
    "due-past": () => "Dieser Tag ist vorbei. Wähle einen, der noch kommt.",
    "not-yours-to-renegotiate": () => "Einen neuen Termin nennt nur, wer es zugesagt hat.",
    "not-yours-to-release": () => "Eine Zusage erlassen kann nur die andere Person.",
    "too-many-options": ({ max = 12 }) => `Eine Entscheidung fasst höchstens ${max} Möglichkeiten.`,
    "already-asked": () => "Diese Frage ist schon offen.",
    "too-many-questions": ({ max = 6 }) => `Es gibt schon ${max} offene Fragen.`,
    "already-sealed": () => "Deine Antwort ist schon da. In der Seitenleiste kannst du sie zurücknehmen.",
    "already-revealed": () => "Beide Antworten sind schon offen.",
    "question-dropped": () => "Diese Frage wurde zurückgenommen.",
    "not-yours-to-drop": () => "Zurücknehmen kann eine Frage nur, wer sie gestellt hat.",
    "feedback-incomplete": () => "Zum Teilen fehlt noch etwas.",
    "feedback-unopened": () => "Öffne es zuerst.",
    "feedback-answered": () =>
      "Diese Antwort steht inzwischen. Sag beim nächsten Treffen, was sich geändert hat.",
    "too-many-drafts": ({ max = 10 }) => `Du hast schon ${max} Entwürfe. Teile oder verwirf zuerst einen.`,
    "too-much-feedback": ({ max = 100 }) =>
      `${max} Mal Feedback wartet auf eine Antwort. Seht euch zuerst diese an.`,
    "too-many-requests": ({ max = 10 }) => `${max} deiner Fragen sind offen. Nimm zuerst eine zurück.`,
    "too-many-expectations": ({ max = 50 }) => `Es gibt schon ${max} Erwartungen. Lösche zuerst eine.`,
    "expectation-deleted": () => "Diese Erwartung wurde inzwischen gelöscht.",
    "not-yours-to-say": () => "Das kann nur die andere Person sagen.",
    "too-many-favourites": ({ max = 40 }) => `Du hast dir schon ${max} Fragen gemerkt.`,
    "too-many-own-questions": ({ max = 20 }) => `Du hast schon ${max} eigene Fragen.`,
    "question-not-discussed": () => "Über diese Frage habt ihr noch nicht gesprochen.",
    "occurrence-unknown": () => "Dieses Treffen gehört nicht mehr zur Serie.",
    "not-a-participant": () => "Das ist keines deiner 1:1.",
    "managers-to-set": () => "Vorlage, Länge und Rhythmus legt die Führungskraft fest.",
    "reports-to-order": () => "Über die Reihenfolge der Abschnitte entscheidet dein Gegenüber.",
    "course-not-started": () => "Dieses Treffen hat noch nicht begonnen.",
    "course-wrapped": () => "Dieses Treffen ist schon abgeschlossen.",
    "turn-moved-on": () => "Ihr seid schon weiter, deshalb bleiben die Minuten, wo sie waren.",
    "not-yours-to-give": () => "Die Minuten eines Punktes gibt nur, wer ihn eingebracht hat.",
    "nothing-to-give": () => "Hier sind keine Minuten mehr zu vergeben.",
    "nothing-to-share": () => "Hier gibt es noch nichts zu teilen.",
    "until-out-of-reach": ({ max = 90 }) => `Wähle einen Tag in den nächsten ${max} Tagen.`,
    "only-the-other": () => "Das kann nur die andere Person.",
    conflict: () =>
      "Es hat sich inzwischen geändert. Sieh es dir noch einmal an und wiederhole dann, was du tun wolltest.",
    busy: () =>
      "Gerade ist es zu viel auf einmal. Versuch es in einer Minute noch einmal; deine Worte stehen noch in diesem Chat.",
  },
};

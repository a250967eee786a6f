import type { Wording } from "./wording.ts";

export const en: Wording = {
  locale: "en",
  words: { add: ["add"], agenda: ["agenda"], help: ["help"] },
  welcome: {
    summary: "Twofold is here: one agenda for your 1-on-1",
    cards: [
      {
        title: "What Twofold does",
        text: "It keeps one agenda for your 1-on-1, and both of you own it. Collect talking points here, in the tab, or in the side panel of the call.",
      },
      {
        title: "What stays private",
        text: "Only the two of you read your agenda: no HR view, no admin view. Private points and notes are for you alone and stay in the tab. This chat is kept by your organisation like any other, so nothing sensitive belongs here.",
      },
      {
        title: "A first step",
        text: "Write “add” and a topic, for example: add Workshop feedback. Both of you see it at once.",
      },
    ],
  },
  help: {
    title: "What you can write here",
    didNotUnderstand: "I did not understand that. This is what I know:",
    addHow: "add Workshop feedback",
    addWhat: "puts a talking point on your shared agenda; both of you see it at once",
    agendaWhat: "shows the open talking points, to tick what you have discussed",
    helpWhat: "shows this",
    privacy:
      "For ordinary topics only: your organisation keeps what is written in chats. Private points, notes and feedback stay in the tab.",
  },
  agenda: {
    title: "Talking points",
    with: (partner) => `Your 1-on-1 with ${partner}. Both of you see these.`,
    when: "Meeting:",
    yours: "Your points",
    theirs: (partner) => `${partner}’s points`,
    howToTick: "Choose a point to tick it as discussed.",
    tick: (topic) => `Tick as discussed: ${topic}`,
    empty: "Nothing is open. Write “add” and a topic to put something on the agenda.",
    more: (count) => (count === 1 ? "1 more point is in the tab." : `${count} more points are in the tab.`),
    ticked: (topic) => `Discussed: ${topic}`,
    reopened: (topic) => `Open again: ${topic}`,
  },
  point: {
    mustCover: "must cover",
    minutes: (minutes) => `${minutes} min`,
    kinds: { decision: "decision", feedback: "feedback", growth: "growth", status: "status" },
  },
  added: {
    title: "On the agenda",
    text: (partner) => `Added to your 1-on-1 with ${partner}. Both of you see this now.`,
    withdrawnTitle: "Taken back",
    withdrawn: (partner) => `It is off your agenda with ${partner}. Neither of you sees it there.`,
  },
  ask: {
    title: "What is the topic?",
    text: "Write it here, or write “add” and the topic. Both of you will see it.",
    label: "Talking point",
    placeholder: "Workshop feedback",
  },
  choose: {
    agendaTitle: "Which 1-on-1?",
    agendaText: "You have more than one. Choose whose agenda to show.",
    addTitle: "For which 1-on-1?",
    addText: "The two of you will see this:",
    label: "1-on-1 with",
  },
  noPair: {
    title: "No 1-on-1 yet",
    text: "You are not in a 1-on-1 here yet. It begins when one is set up for you and the other person; from then on you find it here and under “My 1-on-1s”. What you wrote is still in this chat.",
  },
  groupChat: {
    title: "Not in this chat",
    text: "Others can read along here. Write to me in the chat that only you and I have.",
  },
  refused: "That did not work",
  failed: {
    title: "That did not work",
    text: "Something failed on our side, and nothing is lost: your words are still in this chat. Try again in a minute.",
  },
  buttons: {
    showAgenda: "Show the agenda",
    showHelp: "What can I write?",
    open: "Open in the tab",
    undo: "Undo",
    withdraw: "Take it back",
    addAgain: "Add it again",
    add: "Add",
  },
  refusals: {
    invalid: () => "I could not read that. Nothing was changed.",
    "not-found": () => "This is not there any more.",
    "text-empty": () => "A talking point needs words. Write “add” and the topic.",
    "text-too-long": ({ max = 500 }) =>
      `A talking point has at most ${max} characters. Yours is still in your message, so you can shorten it and send it again.`,
    "note-too-long": ({ max = 20_000 }) => `A note has at most ${max} characters.`,
    "too-many-points": ({ max = 200 }) =>
      `The agenda is full: it holds ${max} open points. Tick or delete one, then add this again; it is still in your message.`,
    "too-many-private-points": ({ max = 20 }) => `You can keep at most ${max} private points.`,
    "too-many-action-items": ({ max = 200 }) => `There are ${max} open action items already.`,
    "private-full": () => "Your private notes are full. Delete one first.",
    "not-yours-to-move": () => "Only the person who raised this point can move it.",
    "not-in-this-section": () => "A point can move only among the points of whoever raised it.",
    "point-deleted": () => "This point was deleted. You can bring it back in the tab.",
    "action-item-deleted": () => "This action item was deleted. You can bring it back in the tab.",
    "promise-overdue": () => "This promise is past its date. Give it a new one in the tab.",
    "due-past": () => "That day is over. Choose one that is still to come.",
    "not-yours-to-renegotiate": () => "Only who promised it can give it a new date.",
    "not-yours-to-release": () => "Only the other one of you can let a promise go.",
    "too-many-options": ({ max = 12 }) => `A decision holds at most ${max} options.`,
    "occurrence-unknown": () => "This meeting is not in the series any more.",
    "not-a-participant": () => "This is not one of your 1-on-1s.",
    conflict: () => "It changed in the meantime. Look at it again, then repeat what you wanted to do.",
    busy: () => "Too much at once. Try again in a minute; your words are still in this chat.",
  },
};

/** What an item says in one version of its words; those of a version never change. */
type ItemWords = {
  /** Neutral: it may become a talking point that both see. */
  readonly name: string;
  readonly statement: string;
  /** The five points, first to last; none where one's own word is asked for. */
  readonly points: readonly string[];
};
type ItemVersions = Readonly<Record<number, ItemWords>>;

const energy: ItemVersions = {
  1: {
    name: "Energy for work",
    statement: "Energy for work",
    points: ["running on empty", "low", "enough", "good", "plenty"],
  },
};
const workload: ItemVersions = {
  1: {
    name: "Amount of work",
    statement: "Amount of work",
    points: ["far too little", "a bit little", "about right", "a bit much", "far too much"],
  },
};
const clarity: ItemVersions = {
  1: {
    name: "What matters most",
    statement: "I knew what mattered most",
    points: ["not at all", "barely", "partly", "mostly", "fully"],
  },
};
const help: ItemVersions = {
  1: {
    name: "Help when it is needed",
    statement: "Help was there when I needed it",
    points: ["never", "seldom", "sometimes", "often", "always"],
  },
};
const word: ItemVersions = {
  1: { name: "One word", statement: "One word for it", points: [] },
};

/** The check-in: what is asked, and who sees what of it. */
export const checkIn = {
  items: { energy, workload, clarity, help, word },
  openWith: "To begin with",
  own: "Your check-in",
  since: "Since we last met",
  ownPrivacy: "only you, until you share",
  hint: "Not a test. It doesn’t measure health. You can skip any line.",
  clear: (item: string) => `Clear: ${item}`,
  clearShort: "Clear",
  wordHint: "At most 40 characters",
  talk: "I want to talk about it",
  ready: "I’m ready",
  youReady: "You’re ready",
  partnerReady: (name: string) => `${name} is ready`,
  who: "Who sees it",
  whoOf: (item: string, who: string) => `${item}: ${who}. Change who sees it`,
  onlyYou: "only you",
  youSayIt: "you will say it",
  untilADay: (name: string) => `${name}, until a date`,
  untilDay: (name: string, day: string) => `${name}, until ${day}`,
  until: "Until",
  onlyTalk: "Only that I want to talk",
  share: (name: string) => `Share with ${name}`,
  takeBack: "Take it back",
  takeBackOf: (item: string) => `Take it back: ${item}`,
  opened: (name: string, when: string) => `Shown to ${name} ${when}`,
  notOpened: (name: string) => `Not shown to ${name} yet`,
  tookBackOpened: (name: string, when: string) => `Taken back. Shown to ${name} ${when}.`,
  tookBackUnopened: (name: string) => `Taken back. It was not shown to ${name}.`,
  theyTalk: (name: string) => `${name} put it on the agenda`,
  theyAct: (name: string) => `${name} added an action item`,
  theyNoted: (name: string) => `${name}: good to know`,
  stillShared: "Shared earlier",
  from: (name: string) => `From ${name}`,
  wantsToTalk: "wants to talk about it",
  opening: "Opening",
  openOffline: "You are offline. Opening it needs a connection.",
  bothUntil: (day: string) => `both of you, until ${day}`,
  respondTo: (item: string) => `Respond to ${item}`,
  talkNow: "Talk about it now",
  act: "Add an action item",
  noted: "Good to know",
  youTalk: "You put it on the agenda",
  youAct: "You added an action item",
  youNoted: "You said: good to know",
  change: "Change",
  lapsed: (name: string, item: string) => `${name} shared “${item}” until now, so it is no longer here.`,
  withdrawn: (name: string, item: string) => `${name} has taken “${item}” back.`,
  trend: {
    intro: "From your own answers alone. Each check-in goes a year after its meeting.",
    none: "No answer yet.",
    few: (last: string) => `Last answer: ${last}. From six answers on you see your usual range.`,
    within: (last: string) => `Last answer: ${last}, within your usual range.`,
    below: (last: string) =>
      `Last answer: ${last}, lower than your usual range. One answer can be an odd day.`,
    above: (last: string) =>
      `Last answer: ${last}, higher than your usual range. One answer can be an odd day.`,
    table: "As a table",
    meeting: "Meeting",
    noAnswer: "no answer",
    newWords: (day: string) => `Other words since ${day}: what came before is not compared.`,
    empty: "Once you have checked in at a meeting or two, you find your answers here.",
    open: "Your check-ins so far",
  },
};

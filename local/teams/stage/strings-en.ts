import type { Standing, StepName } from "../meeting-time.ts";
import type { PlaceName } from "../place.ts";

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

function lasting(minutes: number): string {
  if (minutes < 60) return counted(minutes, "minute", "minutes");
  return counted(Math.round(minutes / 60), "hour", "hours");
}

function standing(at: Standing): string {
  switch (at.kind) {
    case "days-before":
      return at.days === 1 ? "a day before the 1-on-1" : `${at.days} days before the 1-on-1`;
    case "before":
      return `${lasting(at.minutes)} before the 1-on-1`;
    case "during":
      return at.minutes === 0 ? "the 1-on-1 begins" : `${lasting(at.minutes)} into the 1-on-1`;
    case "after":
      return at.minutes === 0 ? "the 1-on-1 ends" : `${lasting(at.minutes)} after the 1-on-1`;
    case "days-after":
      return at.days === 1 ? "a day after the 1-on-1" : `${at.days} days after the 1-on-1`;
  }
}

const steps: Record<StepName, string> = {
  "day-before": "Day before",
  start: "Start",
  "half-time": "Half-time",
  end: "End",
  "next-day": "Next day",
};
const places: Record<PlaceName, string> = { chat: "Chat", call: "Call", mine: "My 1-on-1s" };

export const en = {
  locale: "en-GB",
  stage: "Twofold on the stage",
  clock: {
    label: "Time",
    move: "Move the time to",
    nextWeek: "Next week",
    elsewhere: "Berlin time",
    standing,
    steps,
  },
  theme: { label: "Theme", default: "Light", dark: "Dark", contrast: "High contrast" },
  language: { label: "Language", en: "English", de: "Deutsch", rtl: "Right to left" },
  startOver: {
    open: "Start over",
    ask: "Everything goes back to the first morning.",
    yes: "Start over",
    no: "Keep",
  },
  roles: { manager: "Manager", report: "Report" },
  windowOf: (role: string, name: string) => `${role}: ${name}`,
  showPerson: "Show",
  offline: {
    take: "Take offline",
    bring: "Bring back online",
    told: (name: string, partner: string) => `${name} is offline. ${partner} carries on.`,
  },
  places,
  placesOf: (name: string) => `Where ${name} is`,
  unread: "new",
  call: {
    label: "Call",
    meeting: "1-on-1",
    begins: (when: string) => `Begins ${when}`,
    over: "The call is over",
    portraitOf: (name: string) => `Portrait of ${name}`,
    you: "You",
    panelOf: (name: string) => `Side panel of ${name}`,
    panelWidth: "Panel width",
    pixels: (width: number) => `${width} px`,
  },
  mineOf: (name: string) => `The 1-on-1s of ${name}`,
  page: {
    loading: "Loading",
    silent: "This page has not answered.",
    reload: "Load again",
  },
  chat: {
    with: "Chat with Twofold",
    bot: "Twofold",
    empty: "Nothing here yet. Say “help”.",
    placeholder: "Write to Twofold",
    send: "Send",
    waiting: "Twofold is answering",
    failed: "That did not reach Twofold.",
    offline: "Offline. Nothing can be sent now.",
    cardFailed: "This card could not be shown.",
  },
  serverGone: "The server does not answer. Start it with “npm start”; this page carries on by itself.",
};
export type Words = typeof en;

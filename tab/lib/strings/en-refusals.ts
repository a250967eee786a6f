import type { RefusalSentences } from "./refusal-sentences.ts";

export const count = (number: number) => number.toLocaleString("en");

export const refusals: RefusalSentences = {
  invalid: () => "That could not be read, so nothing changed.",
  "not-found": () => "This is not here any more.",
  "text-empty": () => "Write a few words first.",
  "text-too-long": ({ max }) => `At most ${count(max)} characters fit. Make it a little shorter.`,
  "note-too-long": ({ max }) => `A note holds at most ${count(max)} characters. Make it a little shorter.`,
  "too-many-points": ({ max }) => `${max} points are open. Discuss or delete some first.`,
  "too-many-private-points": ({ max }) => `You keep ${max} private points. Share or delete some first.`,
  "too-many-action-items": ({ max }) => `${max} action items are open. Tick off or delete some first.`,
  "private-full": () => "Your private side of this 1-on-1 is full. Shorten a private note first.",
  "not-yours-to-move": ({ report }) => `The order of these points is up to ${report}.`,
  "not-in-this-section": () => "A point moves only within its own section.",
  "point-deleted": () => "This point was deleted in the meantime.",
  "action-item-deleted": () => "This action item was deleted in the meantime.",
  "promise-overdue": () => "This is past its date. Mark it kept, or give it a new date with a reason.",
  "due-past": () => "That day is over. Choose one that is still to come.",
  "not-yours-to-renegotiate": () => "Only who promised it can give it a new date.",
  "not-yours-to-release": () => "Only the other one of you can let a promise go.",
  "too-many-options": ({ max }) => `A decision holds at most ${max} options. Remove one first.`,
  "occurrence-unknown": () => "That meeting is no longer in the calendar.",
  "not-a-participant": () => "Only one of the two of you can own an action item.",
  "course-not-started": () => "This meeting has not started yet.",
  "course-wrapped": () => "This meeting is wrapped up already.",
  conflict: () => "It changed at the same moment elsewhere. Look again, then retry.",
  busy: () => "This is taking too long right now. Try again in a moment.",
};

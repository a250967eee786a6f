// Who can see something is not written down a second time here: it follows from where it is kept. What lies in
// the pair's partition is served and announced to both, what lies in a notebook or in personal records to its
// owner alone, and no route leads elsewhere. What has to be opened is served without what it says until then. A
// new kind of record, or a new part of the notebook, that is not named below does not compile.
import type { PersonId } from "./ids.ts";
import type { Instant } from "./instant.ts";
import type { Notebook } from "./notebook.ts";
import type { PersonalRecord } from "./personal-record.ts";
import type { recordBase } from "./record.ts";
import type { SharedRecord } from "./shared-record.ts";

type Names = readonly [string, ...string[]];

/** What people know of as one thing, by the record of the pair that holds it. [VI1] [VI2] */
const ofThePair = {
  pair: ["people"],
  series: ["meetings"],
  occurrence: ["meetings"],
  talkingPoint: ["point", "pointNote"],
  actionItem: ["actionItem"],
  decision: ["decision"],
  course: ["want", "course"],
  outline: ["course"],
  worthAsking: ["worthAsking"],
  sealedQuestion: ["sealedQuestion", "revealed"],
  feedback: ["feedback", "opened"],
  feedbackRequest: ["feedbackRequest"],
  preference: ["preference"],
  expectation: ["expectation"],
  goal: ["goal"],
  focus: ["focus"],
  checkInCopy: ["checkInShared", "opened"],
  checkInReady: ["ready"],
} as const satisfies Readonly<Record<SharedRecord["type"], Names>>;

type OwnPart = Exclude<keyof Notebook, keyof typeof recordBase | "id" | "type" | "ownerId">;

/** By the part of the notebook that holds it. [VI1] [VI2] */
const ofTheNotebook = {
  privatePoints: ["privatePoint"],
  deletedPoints: ["privatePoint"],
  privateNote: ["privateNote"],
  checkIn: ["checkIn"],
  checkInsBefore: ["checkIn"],
  sealedAnswers: ["sealedAnswer"],
  tellings: ["checkIn", "sealedAnswer"],
  feedbackDrafts: ["feedbackDraft"],
  discardedDrafts: ["feedbackDraft"],
  reflections: ["reflection"],
  worth: ["worth"],
  favourites: ["favourite"],
  ownQuestions: ["ownQuestion"],
  removedQuestions: ["ownQuestion"],
  lifeFit: ["questionChoice"],
  swapped: ["questionChoice"],
} as const satisfies Readonly<Record<OwnPart, Names>>;

/** By the record beside the notebook that holds it. [VI1] [VI2] */
const besideIt = {
  checkIn: ["checkIn"],
  reflection: ["reflection"],
} as const satisfies Readonly<Record<PersonalRecord["type"], Names>>;

/** What is told to the other one while it is so, and stored nowhere. [LV2] */
const whileItIsSo = ["presence"] as const;

/** What does not leave the device. */
const onTheDevice = ["unsent", "hints"] as const;

/** Records that go by themselves at their moment. [CI7] */
const lapsing: Readonly<Record<Extract<SharedRecord, { until: Instant }>["type"], true>> = {
  checkInCopy: true,
};

type Withheld<T extends SharedRecord["type"]> = (
  record: Extract<SharedRecord, { type: T }>,
  viewer: PersonId,
) => Extract<SharedRecord, { type: T }>;

/** What the other one gets of what they have not opened: that it is there, from whom and since when. [VI5] */
const unopened = {
  feedback: (feedback, viewer) =>
    feedback.to === viewer && feedback.openedAt === null
      ? {
          ...feedback,
          tone: "worked",
          when: "",
          saw: "",
          ledTo: "",
          nextTime: "",
          asksIntent: false,
          followUp: null,
        }
      : feedback,
  checkInCopy: (copy, viewer) =>
    copy.personId !== viewer && copy.openedAt === null
      ? { ...copy, value: null, word: null, wantsToTalk: false }
      : copy,
} as const satisfies {
  readonly feedback: Withheld<"feedback">;
  readonly checkInCopy: Withheld<"checkInCopy">;
};

/** A record of the pair as one of the two may get it now. [VI5] [FB6] [CI11] */
export function asSeenBy(record: SharedRecord, viewer: PersonId): SharedRecord {
  if (record.type === "feedback") return unopened.feedback(record, viewer);
  return record.type === "checkInCopy" ? unopened.checkInCopy(record, viewer) : record;
}

/** Something that people know of, stored or told. */
export type StoredThing =
  | (typeof ofThePair)[SharedRecord["type"]][number]
  | (typeof ofTheNotebook)[OwnPart][number]
  | (typeof besideIt)[PersonalRecord["type"]][number]
  | (typeof whileItIsSo)[number];
export type Thing = StoredThing | (typeof onTheDevice)[number];

/** Who sees it: oneself, both, both until a date that its owner chose, or nobody but who is at this device. */
export type Audience = "you" | "both" | "both-until" | "device";

/** All things by who sees them, for a page that says so. [VI1] */
export function whoSees(): Readonly<Record<Audience, readonly Thing[]>> {
  const untilADate = thingsIn(Object.entries(ofThePair).filter(([type]) => type in lapsing));
  const always = thingsIn(Object.entries(ofThePair).filter(([type]) => !(type in lapsing)));
  return {
    you: thingsIn([...Object.entries(ofTheNotebook), ...Object.entries(besideIt)]),
    both: [...always, ...whileItIsSo],
    "both-until": untilADate.filter((thing) => !always.includes(thing)),
    device: onTheDevice,
  };
}

function thingsIn<T extends Thing>(places: readonly (readonly [string, readonly T[]])[]): T[] {
  return [...new Set(places.flatMap(([, things]) => things))];
}

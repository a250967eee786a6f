import type { Role } from "./people.ts";

/** What a question is about, in the order of the bank. `to-me` and `to-you` are feedback, as seen by whoever asks. */
export const CATEGORIES = [
  "opening",
  "energy",
  "clarity",
  "help",
  "recognition",
  "to-me",
  "to-you",
  "growth",
  "career",
  "team",
  "this-meeting",
  "life-fit",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** How far a question goes; deep ones want some trust first. [QB4] */
export const DEPTHS = ["light", "real", "deep"] as const;
export type Depth = (typeof DEPTHS)[number];

/** Meetings that a pair has held before deep questions open. [QB4] */
export const DEEP_AFTER_MEETINGS = 4;

// The questions of a cell of the grid: `m` those that the manager asks, `r` those that the report asks.
const PLACES = {
  light: ["m1", "m2", "r1", "r2"],
  real: ["m1", "m2", "m3", "r1", "r2", "r3"],
  deep: ["m1", "m2", "r1", "r2"],
} as const;
type Place<D extends Depth> = (typeof PLACES)[D][number];

/** The ids of some categories; a catalogue that lacks one of its questions does not compile. [QB1] */
export type QuestionIdOf<C extends Category> =
  | `q_${C}-light-${Place<"light">}`
  | `q_${C}-real-${Place<"real">}`
  | `q_${C}-deep-${Place<"deep">}`;

/** The name of a question, `q_energy-real-r1`: it may be reworded, but asks the same for ever. [QB2] */
export type QuestionId = QuestionIdOf<Category>;

/** The bank in one language. */
export type QuestionWords = {
  readonly categories: Readonly<Record<Category, string>>;
  readonly depths: Readonly<Record<Depth, string>>;
  readonly questions: Readonly<Record<QuestionId, string>>;
};

/** A question without its words, which are loaded by language: `(await questionWords("de")).questions[id]`. */
export type Question = {
  readonly id: QuestionId;
  readonly category: Category;
  readonly depth: Depth;
  readonly asker: Role;
};

const askerOf = (place: string): Role => (place.startsWith("m") ? "manager" : "report");

const bank: readonly Question[] = CATEGORIES.flatMap((category): Question[] => [
  ...PLACES.light.map(
    (place): Question => ({
      id: `q_${category}-light-${place}`,
      category,
      depth: "light",
      asker: askerOf(place),
    }),
  ),
  ...PLACES.real.map(
    (place): Question => ({
      id: `q_${category}-real-${place}`,
      category,
      depth: "real",
      asker: askerOf(place),
    }),
  ),
  ...PLACES.deep.map(
    (place): Question => ({
      id: `q_${category}-deep-${place}`,
      category,
      depth: "deep",
      asker: askerOf(place),
    }),
  ),
]);

/** The question that a record names; undefined when the bank has none of that name. */
export function questionNamed(id: string): Question | undefined {
  return bank.find((question) => question.id === id);
}

/** Which questions are looked for; without a category or a depth, those of all. */
export type QuestionSearch = {
  readonly asker: Role;
  readonly category?: Category;
  readonly depth?: Depth;
  /** Meetings that the pair has held so far. */
  readonly meetingsHeld: number;
  /** Whether questions on how work fits into life are wanted. */
  readonly lifeFit: boolean;
};

/** The questions that a person may ask now, in the order of the bank. [QB1] [QB4] [QB5] */
export function questionsFor({ asker, category, depth, meetingsHeld, lifeFit }: QuestionSearch): Question[] {
  return bank.filter(
    (question) =>
      question.asker === asker &&
      (category === undefined || question.category === category) &&
      (depth === undefined || question.depth === depth) &&
      (lifeFit || question.category !== "life-fit") &&
      (meetingsHeld >= DEEP_AFTER_MEETINGS || question.depth !== "deep"),
  );
}

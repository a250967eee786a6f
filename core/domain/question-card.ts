// That a question was shown is stored nowhere: where a pair is in the bank follows from the turn.
// Everyday questions go round four a turn; a deep one and one on life take the place of an everyday
// one, each in a round of its own, so that nothing comes back early when they open or close.
import type { QuestionRef } from "./ids.ts";
import { SWAPS_MAX } from "./limits.ts";
import type { Role } from "./people.ts";
import {
  CATEGORIES,
  type Category,
  DEEP_AFTER_MEETINGS,
  type Question,
  questionsFor,
} from "./question-bank.ts";
import { goingRound, inSeededOrder } from "./rotation.ts";

const HAND = SWAPS_MAX + 1;
// The turns on which a deep question, or one on life, is the first: never the same for both people, so
// that one meeting does not ask too much, and never the same for both kinds.
const DEEP_FIRST = { every: 4, manager: 3, report: 1 };
const LIFE_FIRST = { every: 6, manager: 2, report: 4 };

/** For whom a card is drawn, and what is known. */
export type CardDraw = {
  readonly asker: Role;
  /** The id of the pair, so that pairs go through the bank in different orders. */
  readonly seed: string;
  /** Of the meeting, `turnOf` its original start. */
  readonly turn: number;
  /** How often the card was swapped; more than three counts as three. */
  readonly swaps: number;
  readonly meetingsHeld: number;
  readonly lifeFit: boolean;
  /** Questions that were asked lately, or are not wanted. */
  readonly notLately: readonly QuestionRef[];
};

/** One question to ask, and how often it can still be swapped. */
export type QuestionCard = { readonly question: Question; readonly swapsLeft: number };

/** The question that a meeting holds ready for one side; the same wherever it is drawn. [QB6] [QB7] [QB8] [QB9] */
export function questionCard(draw: CardDraw): QuestionCard {
  const swaps = Math.min(Math.max(0, Math.trunc(draw.swaps)), SWAPS_MAX);
  return { question: goingRound(handOf(draw), swaps), swapsLeft: SWAPS_MAX - swaps };
}

/** The question of a turn and the three to swap it for, each of another category. */
function handOf({ asker, seed, turn, meetingsHeld, lifeFit, notLately }: CardDraw): Question[] {
  const all = questionsFor({ asker, meetingsHeld: DEEP_AFTER_MEETINGS, lifeFit: true });
  const categories = inSeededOrder(
    CATEGORIES.filter((category) => category !== "life-fit"),
    `${seed} ${asker}`,
    (category) => category,
  );
  const mixed = (isWanted: (question: Question) => boolean) =>
    inSeededOrder(all.filter(isWanted), seed, (question) => question.id);
  const ofDepth = (of: Category, isDeep: boolean) =>
    mixed(({ category, depth }) => category === of && (depth === "deep") === isDeep);

  const everyday = dealt(categories.map((category) => ofDepth(category, false)));
  const hand = Array.from({ length: HAND }, (_, place) => goingRound(everyday, HAND * turn + place));
  if (meetingsHeld >= DEEP_AFTER_MEETINGS) {
    // On turn i, five categories after its first: one that none of its everyday four is of.
    const deep = dealt(categories.map((_, i) => ofDepth(goingRound(categories, HAND * i + HAND + 1), true)));
    const isFirst = turn % DEEP_FIRST.every === DEEP_FIRST[asker];
    hand[isFirst ? 0 : HAND - 1] = goingRound(deep, turn);
  }
  if (lifeFit && turn % LIFE_FIRST.every === LIFE_FIRST[asker]) {
    const life = mixed(({ category }) => category === "life-fit");
    const question = goingRound(life, Math.floor(turn / LIFE_FIRST.every));
    if (question.depth !== "deep" || meetingsHeld >= DEEP_AFTER_MEETINGS) hand[0] = question;
  }
  // Half a round away: what was long ago, and will not be for long.
  const away = Math.floor(everyday.length / 2);
  const others = everyday.map((_, i) => goingRound(everyday, HAND * turn + away + i));
  return withoutLate(hand, others, notLately);
}

/** Puts in the place of what was asked lately the next everyday question of a category not yet in the hand. */
function withoutLate(
  hand: readonly Question[],
  others: readonly Question[],
  notLately: readonly QuestionRef[],
): Question[] {
  const late = new Set<string>(notLately);
  const kept = new Set(
    hand.filter((question) => !late.has(question.id)).map((question) => question.category),
  );
  return hand.map((question) => {
    if (!late.has(question.id)) return question;
    const other = others.find(({ id, category }) => !late.has(id) && !kept.has(category));
    kept.add((other ?? question).category);
    return other ?? question;
  });
}

/** One of each pile in turn, then the next of each; the piles are of one height. */
function dealt(piles: readonly (readonly Question[])[]): Question[] {
  const height = piles[0]?.length ?? 0;
  return Array.from({ length: height }, (_, i) => piles.map((pile) => goingRound(pile, i))).flat();
}

import type { Phrases } from "./phrase.ts";
import type { Word } from "./scan.ts";

type Words = ReadonlySet<string>;

/** Something that the other did, as a text tells it. */
export type Deed = {
  /** Which words tell it, the end excluded. */
  readonly from: number;
  readonly to: number;
  /** Its verb, near enough to tell two apart; the same for everything that is said. */
  readonly verb: string;
  /** "…, interrupted Ines and left": told without naming the other again. */
  readonly isElided: boolean;
};

/** The words of one language, and how its sentences are read: data of the checks, shown to nobody. */
export type Lexicon = {
  readonly sets: {
    /** The other, as the subject of a sentence; and in every case. */
    readonly subject: Words;
    readonly you: Words;
    /** Who else can be the subject of a sentence. */
    readonly others: Words;
    /** Words that begin a clause inside another, and what begins a new subject after a mark. */
    readonly subordinators: Words;
    readonly determiners: Words;
    /** Before "you" they make a wish, a question or a condition of what follows; the second only a condition. */
    readonly beforeYou: Words;
    readonly conditions: Words;
    readonly abbreviations: Words;
    /** Alone in a part they say nothing. */
    readonly fillers: Words;
    /** They and these verbs add nothing to a fact. */
    readonly stopWords: Words;
    readonly genericVerbs: Words;
    /** Before the subject they go on with what was told, or add to it; anywhere later they refer to it. */
    readonly continues: Words;
    readonly joins: Words;
    readonly references: Words;
    /** After "always" they name the occasions. */
    readonly occasions: Words;
  };
  readonly phrases: {
    readonly absolute: Phrases;
    readonly notAbsolute: Phrases;
    /** What "everyone thinks" of the other; what "everyone" felt. */
    readonly saidOfAll: Phrases;
    readonly feltByAll: Phrases;
    readonly label: Phrases;
    readonly praisingLabel: Phrases;
    readonly notLabel: Phrases;
    readonly mind: Phrases;
    /** Intent that is held against the other; motives that need the other in the sentence. */
    readonly intent: Phrases;
    readonly motive: Phrases;
    readonly notMind: Phrases;
    /** After these, words are somebody else's, or carefully one's own. */
    readonly speech: Phrases;
    readonly hedge: Phrases;
    readonly recently: Phrases;
    readonly frequently: Phrases;
    readonly times: Phrases;
    readonly events: Phrases;
    readonly praise: Phrases;
    readonly judgement: Phrases;
    /** Praise that says what for. */
    readonly facts: Phrases;
    /** They begin one more thing. */
    readonly additions: Phrases;
  };
  /** Endings that are words of their own: `n't` is `not`. */
  readonly endings: readonly (readonly [ending: string, word: string])[];
  /** Spellings that are two words, with the length of the second: `youre` is `you are`. */
  readonly pairs: ReadonlyMap<string, readonly [first: string, length: number, second: string]>;
  /** Forms of polite address, in small letters. */
  readonly polite: Words;
  /** What the other did, in the order of reading. */
  readonly deedsOf: (words: readonly Word[]) => Deed[];
  /** True where an absolute word tells of one occasion ("you never raised your voice"). */
  readonly isOneTime: (words: readonly Word[], at: number) => boolean;
};

import { type Previous, quotation } from "./quotation.ts";

/** Where a word stands among the sentences, clauses and lists of its text. */
export type Place = {
  /** Counted from 0: a sentence ends at its full stop or its line, a clause at every mark. */
  readonly sentence: number;
  readonly clause: number;
  /** The first word of an item of a list, after its bullet, or its number. */
  readonly item: "bullet" | "number" | null;
};

/** Follows the marks of one text, character by character. */
export type Punctuation = {
  /** Takes in what is no part of a word; `words` is how many words came before. */
  readonly mark: (character: string, words: number) => void;
  readonly wordBegins: (words: number) => void;
  /** Tells where a word stands that ends before the mark `next`. */
  readonly wordEnds: (text: string, next: string) => Place & { readonly isForeign: boolean };
  readonly isQuestion: (sentence: number) => boolean;
  /** Which words stood in quotation marks, `[from, to)`. */
  readonly quoted: (words: number) => readonly (readonly [number, number])[];
};

const SPACE = /\s/;
const ENDERS = new Set([".", "?", "!"]);
const CLAUSE_MARKS = new Set([",", ";", ":", "(", ")", "[", "]", "–", "—", "…"]);
const BULLETS = new Set(["-", "*", "•", "–", "—", "+", "·", "▪", "◦", "☐"]);
const LINE_ENDS = new Set(["\n", "\r", "\u2028", "\u2029"]);
const NUMBER = /^\d{1,2}$/;
const LETTER = /^[a-h]$/;

const newLine = { isNew: true, marks: "", isQuoted: false };
const noAddress = { last: "", isOpen: false };

/**
 * A fresh follower of marks. After an abbreviation, a number or a single letter a full stop ends no sentence.
 * Lines that begin with `>`, and what stands in an address, are foreign. [RR4]
 */
export function punctuation(abbreviations: ReadonlySet<string>): Punctuation {
  const quotes = quotation();
  const questions = new Set<number>();
  let sentence = 0;
  let clause = 0;
  let previous: Previous = "space";
  let lastWord = "";
  let line = { ...newLine };
  let address = noAddress;
  let mayEnd = false;

  const endSentence = () => {
    sentence++;
    clause++;
    mayEnd = false;
  };

  const space = (character: string) => {
    const isLineEnd = LINE_ENDS.has(character);
    if (isLineEnd || mayEnd || (address.isOpen && ENDERS.has(address.last))) endSentence();
    address = noAddress;
    previous = "space";
    if (!isLineEnd) return;
    quotes.lineEnds();
    line = { ...newLine };
  };

  const isShort = () =>
    previous === "word" && (lastWord.length === 1 || NUMBER.test(lastWord) || abbreviations.has(lastWord));

  const visible = (character: string, words: number) => {
    if (line.isNew && line.marks.length < 2) line.marks += character;
    if (quotes.mark(character, words, previous)) clause++;
    else if ((character === "?" || character === "!") && !quotes.isInside()) {
      if (character === "?") questions.add(sentence);
      endSentence();
    } else if (character === "." || character === "…") mayEnd = !quotes.isInside() && !isShort();
    if (CLAUSE_MARKS.has(character) || (character === "-" && previous !== "word")) clause++;
    previous = "mark";
  };

  return {
    mark: (character, words) => {
      if (SPACE.test(character)) return space(character);
      address = { last: character, isOpen: address.isOpen || (character === "/" && address.last === "/") };
      if (!address.isOpen) visible(character, words);
    },
    wordBegins: (words) => {
      quotes.word(words);
      mayEnd = false;
    },
    wordEnds: (text, next) => {
      const isNumber =
        (next === ")" && (NUMBER.test(text) || LETTER.test(text))) ||
        (next === "." && line.isNew && NUMBER.test(text));
      const isBullet = line.isNew && BULLETS.has(line.marks);
      if (line.isNew && line.marks === ">") line.isQuoted = true;
      const item = isNumber ? "number" : isBullet ? "bullet" : null;
      const place = { sentence, clause, item } as const;
      const isForeign = line.isQuoted || address.isOpen;
      line.isNew = false;
      previous = "word";
      lastWord = text;
      if (isNumber) endSentence();
      return { ...place, isForeign };
    },
    isQuestion: (at) => questions.has(at),
    quoted: quotes.spans,
  };
}

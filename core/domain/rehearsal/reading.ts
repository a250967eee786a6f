import type { Lexicon } from "./lexicon.ts";
import { scan, type Word } from "./scan.ts";

/** The words of a text, with those that are written as one taken apart: "don't" is "do" and "not". [RR3] */
export function read(text: string, lexicon: Lexicon): Word[] {
  return scan(text, lexicon.sets.abbreviations).flatMap((word) => parts(word, lexicon));
}

function parts(word: Word, lexicon: Lexicon): Word[] {
  const pair = lexicon.pairs.get(word.text);
  if (pair !== undefined) return split(word, pair[0], pair[1], pair[2]);
  for (const [ending, second] of lexicon.endings) {
    const first = word.text.slice(0, -ending.length);
    if (first !== "" && word.text.endsWith(ending)) return split(word, first, ending.length, second);
  }
  return [word];
}

function split(word: Word, first: string, length: number, second: string): Word[] {
  const middle = word.to - length;
  return [
    { ...word, text: first, to: middle },
    { ...word, text: second, from: middle, item: null },
  ];
}

/**
 * Gives polite address its capital back ("Sie", "Ihnen", "Ihre"), so that it is told from "sie", they: a draft
 * that says "du" to nobody and writes such a word with a capital speaks politely. At the beginning of a
 * sentence "Sie" is polite only before a verb in the plural. [RR14]
 */
export function withPoliteAddress(texts: readonly Word[][], lexicon: Lexicon): Word[][] {
  const isFamiliar = texts.some((words) =>
    words.some((word) => !word.isQuoted && lexicon.sets.you.has(word.text)),
  );
  if (lexicon.polite.size === 0 || isFamiliar) return [...texts];
  return texts.map((words) => words.map((word, i) => (isPolite(words, i, lexicon) ? capital(word) : word)));
}

function isPolite(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const word = words[at];
  if (word === undefined || !word.isCapital || !lexicon.polite.has(word.text)) return false;
  if (words[at - 1]?.sentence === word.sentence || word.text !== "sie") return true;
  const next = words[at + 1];
  return next !== undefined && next.sentence === word.sentence && /(n|nd)$/.test(next.text);
}

function capital(word: Word): Word {
  return { ...word, text: word.text.charAt(0).toUpperCase() + word.text.slice(1) };
}

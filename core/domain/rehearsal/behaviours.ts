import type { Deed, Lexicon } from "./lexicon.ts";
import { type Match, matchesOf } from "./phrase.ts";
import type { Word } from "./scan.ts";

/** Praise may tell one behaviour in several steps. */
const ENOUGH_IN_PRAISE = 3;
const ENOUGH = 2;

/**
 * Where a second behaviour begins: the next item of a list, one more thing said to be one, or another sentence
 * of what the other did. A sentence that goes on with the last one, or refers to it, tells the same. [RR9]
 */
export function secondBehaviour(
  words: readonly Word[],
  lexicon: Lexicon,
  isPraise: boolean,
): Match | undefined {
  const deeds = lexicon.deedsOf(words);
  const found = [
    secondItem(words, deeds, lexicon),
    addition(words, deeds, lexicon),
    anotherDeed(words, deeds, lexicon, isPraise ? ENOUGH_IN_PRAISE : ENOUGH),
    secondOfRow(deeds, words, isPraise ? ENOUGH_IN_PRAISE + 1 : ENOUGH + 1),
  ].filter((match) => match !== undefined);
  return found.sort((a, b) => a.from - b.from)[0];
}

/** A list below what the other did ("You asked three questions:") tells that one thing in detail. */
function secondItem(words: readonly Word[], deeds: readonly Deed[], lexicon: Lexicon): Match | undefined {
  const items = words.flatMap((word, at) => (word.item !== null && !word.isQuoted ? [at] : []));
  const [start = 0, second] = items;
  if (second === undefined || words[start]?.item !== words[second]?.item) return undefined;
  const isNumbered = words[start]?.item === "number";
  if (isNumbered && !follow(words[start]?.text ?? "", words[second]?.text ?? "")) return undefined;
  const isIntroduced = deeds.some((deed) => deed.from < start && !lexicon.sets.genericVerbs.has(deed.verb));
  const areDeeds = deeds.some((deed) => deed.from >= start && !deed.isElided);
  if (isIntroduced && !areDeeds) return undefined;
  const from = isNumbered ? second + 1 : second;
  return words[from] === undefined ? undefined : { from, to: from + 1 };
}

function follow(one: string, other: string): boolean {
  const isNumber = /^\d+$/.test(one) && /^\d+$/.test(other);
  return isNumber ? Number(other) === Number(one) + 1 : other.charCodeAt(0) === one.charCodeAt(0) + 1;
}

function addition(words: readonly Word[], deeds: readonly Deed[], lexicon: Lexicon): Match | undefined {
  const firstDeed = deeds[0];
  if (firstDeed === undefined) return undefined;
  const withDeeds = new Set(deeds.map((deed) => words[deed.from]?.sentence));
  return matchesOf(words, lexicon.phrases.additions).find(
    ({ from }) =>
      from > firstDeed.from &&
      words[from - 1]?.sentence !== words[from]?.sentence &&
      withDeeds.has(words[from]?.sentence),
  );
}

function anotherDeed(
  words: readonly Word[],
  deeds: readonly Deed[],
  lexicon: Lexicon,
  enough: number,
): Match | undefined {
  const told = deeds.filter((deed) => !deed.isElided);
  const verbs = new Set<string>();
  let second: Match | undefined;
  for (const [i, deed] of told.entries()) {
    if (i > 0 && belongsBefore(words, [told[i - 1], deed, told[i + 1]], lexicon)) continue;
    verbs.add(deed.verb);
    if (verbs.size === 2) second ??= deed;
    if (verbs.size === enough) return second === undefined ? undefined : { from: second.from, to: second.to };
  }
  return undefined;
}

/**
 * A sentence that begins with the other is a new one; "On Wednesday you …" goes on with the story. So does a
 * "then" before it, or an "it", a "her" between the deed and the end of its sentence, or the next deed.
 */
function belongsBefore(
  words: readonly Word[],
  [before, deed, next]: readonly [Deed | undefined, Deed, Deed | undefined],
  lexicon: Lexicon,
): boolean {
  const { continues, joins, references } = lexicon.sets;
  const sentence = words[deed.from]?.sentence;
  const isIn = (at: number) => words[at]?.sentence === sentence;
  const isFirst =
    !isIn(deed.from - 1) || (!isIn(deed.from - 2) && joins.has(words[deed.from - 1]?.text ?? ""));
  if (!isFirst && !isIn(before?.from ?? -1)) return true;
  for (let at = deed.from - 1; at >= deed.from - 3 && isIn(at); at--) {
    if (continues.has(words[at]?.text ?? "")) return true;
  }
  for (let at = deed.to; at < (next?.from ?? words.length) && isIn(at); at++) {
    if (references.has(words[at]?.text ?? "")) return true;
  }
  return false;
}

/** "You came late, interrupted Ines and left": many verbs of one subject. */
function secondOfRow(deeds: readonly Deed[], words: readonly Word[], enough: number): Match | undefined {
  let row: Deed[] = [];
  for (const deed of deeds) {
    const isSame = deed.isElided && words[deed.from]?.sentence === words[row[0]?.from ?? -1]?.sentence;
    row = isSame ? [...row, deed] : [deed];
    const second = row[1];
    if (row.length === enough && second !== undefined) return { from: second.from, to: second.to };
  }
  return undefined;
}

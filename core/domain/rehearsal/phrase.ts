import type { Word } from "./scan.ts";

/** One place of a phrase: which words fit, and how many of them. */
type Place = {
  /** Null where any word fits that does not turn the sense around. */
  readonly words: ReadonlySet<string> | null;
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
  readonly min: number;
  readonly max: number;
};
type Phrase = readonly Place[];

/** Phrases that are looked for together. */
export type Phrases = {
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  /** Those that begin with part of a word. */
  readonly others: readonly Phrase[];
  /** Words that no gap may pass over: negations, and what begins another clause. */
  readonly barriers: ReadonlySet<string>;
};

/** Where a phrase stands among the words, the end excluded. */
export type Match = { readonly from: number; readonly to: number };

/** Words of a set by its name. */
export type WordSets = Readonly<Record<string, ReadonlySet<string>>>;

const GAP = 6;
const REPEATS = 4;

/** Words parted by blanks, in the form in which they are compared; umlauts may be typed as two letters too. */
export function wordSet(list: string): ReadonlySet<string> {
  const words = list
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(spelled);
  return new Set(words.flatMap((word) => [word, withoutUmlauts(word)]));
}

/**
 * Reads phrases, one a line. A place is `word`, `one|another`, `begin~`, `~end`, a set by `@name`, or `_` for
 * any word; `?` after it makes it optional, `*` lets up to four stand there. `…` is a gap of up to six words.
 */
export function phrasesOf(lines: string, sets: WordSets, barriers: ReadonlySet<string>): Phrases {
  const byFirstWord = new Map<string, Phrase[]>();
  const others: Phrase[] = [];
  for (const line of lines.split("\n")) {
    const phrase = line
      .trim()
      .split(/\s+/)
      .filter((place) => place !== "")
      .map((place) => placeOf(place, sets));
    const first = phrase[0];
    if (first === undefined) continue;
    if (first.words === null || first.beginnings.length + first.endings.length > 0) others.push(phrase);
    else for (const word of first.words) byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), phrase]);
  }
  return { byFirstWord, others, barriers };
}

function placeOf(written: string, sets: WordSets): Place {
  if (written === "…") return { words: null, beginnings: [], endings: [], min: 0, max: GAP };
  const sign = /[?*]$/.exec(written)?.[0];
  const count = { min: sign === undefined ? 1 : 0, max: sign === "*" ? REPEATS : 1 };
  const names = (sign === undefined ? written : written.slice(0, -1)).split("|");
  if (names.includes("_")) return { words: null, beginnings: [], endings: [], ...count };
  const parts = names.filter((name) => name.includes("~")).map(spelled);
  const bare = names.filter((name) => !name.includes("~") && !name.startsWith("@"));
  const named = names.filter((name) => name.startsWith("@")).map((name) => setNamed(sets, name.slice(1)));
  return {
    words: new Set([...wordSet(bare.join(" ")), ...named.flatMap((set) => [...set])]),
    beginnings: parts.filter((part) => part.endsWith("~")).map((part) => part.slice(0, -1)),
    endings: parts.filter((part) => part.startsWith("~")).map((part) => part.slice(1)),
    ...count,
  };
}

function setNamed(sets: WordSets, name: string): ReadonlySet<string> {
  const set = sets[name];
  if (set === undefined) throw new Error(`There is no set of words named ${name}`);
  return set;
}

const spelled = (word: string) => word.normalize("NFC").replace(/ß/g, "ss");
const withoutUmlauts = (word: string) => word.replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue");

/**
 * Where phrases stand, by their beginning; of those that begin at one word the longest. They keep within a
 * clause and out of quotations. The looks at words are bounded for every word, however long the text. [RR13]
 */
export function matchesOf(words: readonly Word[], phrases: Phrases): Match[] {
  const matches: Match[] = [];
  for (let from = 0; from < words.length; from++) {
    const first = words[from];
    if (first === undefined || first.isQuoted) continue;
    const look = { words, clause: first.clause, barriers: phrases.barriers };
    let to = -1;
    for (const phrase of phrases.byFirstWord.get(first.text) ?? [])
      to = Math.max(to, endOf(phrase, 0, from, look));
    for (const phrase of phrases.others) to = Math.max(to, endOf(phrase, 0, from, look));
    if (to !== -1) matches.push({ from, to });
  }
  return matches;
}

type Look = {
  readonly words: readonly Word[];
  readonly clause: number;
  readonly barriers: ReadonlySet<string>;
};

function endOf(phrase: Phrase, place: number, at: number, look: Look): number {
  const wanted = phrase[place];
  if (wanted === undefined) return at;
  for (let next = at; ; next++) {
    if (next - at >= wanted.min) {
      const end = endOf(phrase, place + 1, next, look);
      if (end !== -1) return end;
    }
    const word = look.words[next];
    if (next - at === wanted.max || word === undefined || word.clause !== look.clause || word.isQuoted)
      return -1;
    if (!fits(word.text, wanted, look.barriers)) return -1;
  }
}

function fits(word: string, place: Place, barriers: ReadonlySet<string>): boolean {
  if (place.words === null) return !barriers.has(word);
  if (place.words.has(word)) return true;
  return (
    place.beginnings.some((beginning) => word.startsWith(beginning)) ||
    place.endings.some((ending) => word.endsWith(ending))
  );
}

/** True for each word that a phrase covers. */
export function coveredBy(words: readonly Word[], phrases: Phrases): boolean[] {
  const covered = words.map(() => false);
  for (const { from, to } of matchesOf(words, phrases)) covered.fill(true, from, to);
  return covered;
}

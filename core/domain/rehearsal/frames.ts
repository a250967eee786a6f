import type { Lexicon } from "./lexicon.ts";
import { matchesOf, type Phrases } from "./phrase.ts";
import type { Word } from "./scan.ts";

/** Whom a word is about: the subject named last before it; for the first word of a clause, the one after it. */
export type About = "you" | "other" | "nobody";

/** For each word, where in its sentence the first of these phrases ended; Infinity where none has come yet. */
export function framedFrom(words: readonly Word[], frames: readonly Phrases[]): number[] {
  const firstEnd = new Map<number, number>();
  for (const phrases of frames) {
    for (const { from, to } of matchesOf(words, phrases)) {
      const sentence = words[from]?.sentence ?? 0;
      firstEnd.set(sentence, Math.min(to, firstEnd.get(sentence) ?? Number.POSITIVE_INFINITY));
    }
  }
  return words.map((word) => firstEnd.get(word.sentence) ?? Number.POSITIVE_INFINITY);
}

/** Whom each word is about, found in one walk forward and one back. */
export function subjectsOf(words: readonly Word[], lexicon: Lexicon): About[] {
  const after: About[] = words.map(() => "nobody");
  let next: About = "nobody";
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at];
    if (word === undefined) continue;
    if (words[at + 1]?.clause !== word.clause) next = "nobody";
    after[at] = next;
    next = lexicon.sets.subordinators.has(word.text) ? "nobody" : (named(word, lexicon) ?? next);
  }
  let last: About = "nobody";
  return words.map((word, at) => {
    const before = words[at - 1];
    const isNewSentence = before?.sentence !== word.sentence;
    const isNewSubject = before?.clause !== word.clause && lexicon.sets.determiners.has(word.text);
    if (isNewSentence || isNewSubject || lexicon.sets.subordinators.has(word.text)) last = "nobody";
    const isFirst = before?.clause !== word.clause;
    const about = last === "nobody" && isFirst ? (after[at] ?? "nobody") : last;
    // "I have always liked your reviews" stays about me.
    if (last !== "other" || lexicon.sets.subject.has(word.text)) last = named(word, lexicon) ?? last;
    return about;
  });
}

function named(word: Word, lexicon: Lexicon): About | undefined {
  if (word.isQuoted) return undefined;
  if (lexicon.sets.you.has(word.text)) return "you";
  return lexicon.sets.others.has(word.text) ? "other" : undefined;
}

/** The sentences in which the other is named. */
export function sentencesWithYou(words: readonly Word[], lexicon: Lexicon): ReadonlySet<number> {
  const naming = words.filter((word) => !word.isQuoted && lexicon.sets.you.has(word.text));
  return new Set(naming.map((word) => word.sentence));
}

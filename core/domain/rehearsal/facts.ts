import type { Lexicon } from "./lexicon.ts";
import { coveredBy, type Match, matchesOf } from "./phrase.ts";
import type { Word } from "./scan.ts";

/** Words that carry something, besides all praise and judgement, from which on a text tells a fact. */
const TELLING = 3;

/** True when nothing was written that says something: no words, or only "tbd", "no idea", "?". */
export function isBlank(words: readonly Word[], lexicon: Lexicon): boolean {
  return words.every((word) => lexicon.sets.fillers.has(word.text));
}

/**
 * What keeps a situation from being one: all of it where it says nothing, or a "lately", a "sometimes", without
 * a day or a place beside it. Undefined where it can be told which occasion is meant, from elsewhere too. [RR8]
 */
export function vagueSituation(
  when: readonly Word[],
  saw: readonly Word[],
  lexicon: Lexicon,
): Match | "missing" | undefined {
  const { times, events, recently, frequently } = lexicon.phrases;
  if (matchesOf(saw, times).length > 0) return undefined;
  if (when.length === 0) return "missing";
  if (isBlank(when, lexicon)) return { from: 0, to: when.length };
  if (matchesOf(when, times).length > 0 || when.some((word) => /^\p{N}/u.test(word.text))) return undefined;
  const often = matchesOf(when, frequently)[0];
  if (often !== undefined) return often;
  return matchesOf(when, events).length > 0 ? undefined : matchesOf(when, recently)[0];
}

/** True when a text tells what happened, and does not only judge it. */
export function tellsFacts(words: readonly Word[], lexicon: Lexicon): boolean {
  const { phrases, sets } = lexicon;
  if (matchesOf(words, phrases.facts).length > 0) return true;
  if (lexicon.deedsOf(words).some((deed) => !sets.genericVerbs.has(deed.verb))) return true;
  const lists = [phrases.praise, phrases.judgement, phrases.praisingLabel, phrases.label, phrases.times];
  const said = lists.map((list) => coveredBy(words, list));
  const telling = words.filter((word, at) => {
    if (word.isQuoted) return true;
    return !sets.stopWords.has(word.text) && !said.some((covered) => covered[at]);
  });
  return telling.length >= TELLING;
}

/** The first praise, or judgement, of a text that tells no fact beside it. [RR11] */
export function adjectiveBeforeFact(
  words: readonly Word[],
  lexicon: Lexicon,
  isPraise: boolean,
): Match | undefined {
  if (tellsFacts(words, lexicon)) return undefined;
  return matchesOf(words, isPraise ? lexicon.phrases.praise : lexicon.phrases.judgement)[0];
}

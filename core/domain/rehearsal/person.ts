import { framedFrom, sentencesWithYou, subjectsOf } from "./frames.ts";
import type { Lexicon } from "./lexicon.ts";
import { coveredBy, type Match, matchesOf } from "./phrase.ts";
import type { Word } from "./scan.ts";

/** The first word that says "always" or "never" of the other, or what "everyone" thinks or felt. [RR5] */
export function absoluteWords(
  words: readonly Word[],
  lexicon: Lexicon,
  isPraise: boolean,
): Match | undefined {
  const { absolute, notAbsolute, saidOfAll, feltByAll, speech } = lexicon.phrases;
  const { occasions } = lexicon.sets;
  const about = subjectsOf(words, lexicon);
  const withYou = sentencesWithYou(words, lexicon);
  const weakened = coveredBy(words, notAbsolute);
  const framed = framedFrom(words, [speech]);
  const isStrong = ({ from, to }: Match): boolean => {
    if (weakened[from] || (framed[from] ?? 0) <= from) return false;
    if (words[to]?.sentence === words[from]?.sentence && occasions.has(words[to]?.text ?? "")) return false;
    if (isPraise && lexicon.isOneTime(words, from)) return false;
    return about[from] === "you" || (about[from] === "nobody" && isFirstInSentence(words, from));
  };
  return first([
    matchesOf(words, absolute).find(isStrong),
    matchesOf(words, saidOfAll).find(({ from }) => withYou.has(words[from]?.sentence ?? -1)),
    matchesOf(words, feltByAll)[0],
  ]);
}

/** The first label on the person; praise too can be one, where nothing says what for. [RR6] */
export function labelOnPerson(
  words: readonly Word[],
  lexicon: Lexicon,
  isBarePraise: boolean,
): Match | undefined {
  const { label, praisingLabel, notLabel, speech, hedge } = lexicon.phrases;
  const excused = coveredBy(words, notLabel);
  const framed = framedFrom(words, [speech, hedge]);
  const isLabel = (match: Match): boolean =>
    (framed[match.from] ?? 0) > match.from &&
    !covers(excused, match) &&
    !stands(words, match.from - 1, lexicon.sets.conditions);
  return first([
    matchesOf(words, label).find(isLabel),
    isBarePraise ? matchesOf(words, praisingLabel).find(isLabel) : undefined,
  ]);
}

/** The first thought, feeling or intent ascribed to the other. Questions, and what they said, do not count. [RR7] */
export function mindReading(words: readonly Word[], lexicon: Lexicon, isPraise: boolean): Match | undefined {
  const { mind, intent, motive, notMind, speech, hedge } = lexicon.phrases;
  const excused = coveredBy(words, notMind);
  const framed = framedFrom(words, [speech, hedge]);
  const withYou = sentencesWithYou(words, lexicon);
  const isAscribed = (match: Match): boolean =>
    words[match.from]?.isInQuestion === false &&
    (framed[match.from] ?? 0) > match.from &&
    !covers(excused, match) &&
    !stands(words, match.from - 1, lexicon.sets.beforeYou);
  const isOfYou = (match: Match) => isAscribed(match) && withYou.has(words[match.from]?.sentence ?? -1);
  return first([
    narrowest(matchesOf(words, mind).filter(isAscribed)),
    isPraise ? undefined : narrowest(matchesOf(words, intent).filter(isAscribed)),
    isPraise ? undefined : matchesOf(words, motive).find(isOfYou),
  ]);
}

/** The first, from where it is said last: of "you are late and you wanted" the end alone. */
function narrowest(matches: readonly Match[]): Match | undefined {
  return matches.findLast((match) => match.to === matches[0]?.to);
}

function first(matches: readonly (Match | undefined)[]): Match | undefined {
  const found = matches.filter((match) => match !== undefined);
  return found.sort((a, b) => a.from - b.from)[0];
}

/** True where one of the words of the match is marked; a match is bounded in length. */
function covers(marked: readonly boolean[], { from, to }: Match): boolean {
  return marked.slice(from, to).includes(true);
}

function stands(words: readonly Word[], at: number, set: ReadonlySet<string>): boolean {
  const word = words[at];
  return word !== undefined && word.clause === words[at + 1]?.clause && set.has(word.text);
}

function isFirstInSentence(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.sentence !== words[at]?.sentence;
}

import type { Deed } from "./lexicon.ts";
import { wordSet } from "./phrase.ts";
import type { Word } from "./scan.ts";

/** Before "you" in one clause they still let it be the subject of what happened. */
const openers = wordSet(`
  and but then also so yesterday today plus still later afterwards yet or instead again noticed saw heard
  observed watched monday tuesday wednesday thursday friday saturday sunday morning afternoon`);
/** Before "that you" and "how you" they tell what was seen. */
const reports = wordSet(
  "noticed saw heard observed realised realized remember appreciate appreciated like liked",
);
const auxiliaries = wordSet(`
  do did does not never also just then even only always again have had has been already really actually will
  would could can should may might must kind of both immediately first am are is was were be to started began
  kept tried managed constantly still simply now twice once very`);
const notVerbs = wordSet(`
  the a an my your our his her their its this that in on at to for with of from by as no some any all more most
  too so such there here what who which me us it them and or but if when because i we he she they you`);
const states = wordSet(`
  know knew want wanted think thought feel felt seem seemed appear appeared need needed like liked mean meant
  understand understood believe believed hope hoped seem sat sit stood stay stayed remained right able ready
  there responsible part busy sick ill new care cared hate hated love loved enjoy enjoyed trust trusted respect
  respected value valued appreciate appreciated resent resented assume assumed intend intended`);
const said = wordSet(`
  say said ask asked tell told reply replied answer answered explain explained mention mentioned suggest
  suggested respond responded add added`);
const past = wordSet(`
  came left went took gave made said told sent wrote spoke cut got forgot lost let held kept met ran stood threw
  broke brought built bought caught chose drew drove ate fell found flew hid hit hurt laid led lent paid put read
  saw sold set shook shot showed shut sang slept spent stole swore taught won did began`);
/** What follows a verb rather than an adjective. */
const afterVerb = wordSet(`
  the a an me us him her them it my your our his their early late on in at to with for out up off down back away
  that what when how everyone everybody nobody every each both all again twice over into from`);
const steps = 6;

/** True for a verb in the past, as far as its form tells. */
export function isPast(word: Word | undefined): boolean {
  return word !== undefined && (past.has(word.text) || (word.text.length > 4 && word.text.endsWith("ed")));
}

/** What the other did: "you" as the subject of a main clause with a verb, and verbs that go on from there. */
export function deedsInEnglish(words: readonly Word[]): Deed[] {
  const deeds: Deed[] = [];
  let sentenceWithDeed = -1;
  for (const [at, word] of words.entries()) {
    if (word.isQuoted) continue;
    const to = word.text === "you" && isSubject(words, at) ? verbEnd(words, at) : -1;
    const verb = words[to - 1];
    if (verb !== undefined) {
      deeds.push({ from: at, to, verb: verbKey(verb.text), isElided: false });
      sentenceWithDeed = word.sentence;
    } else if (word.sentence === sentenceWithDeed && isElidedVerb(words, at)) {
      deeds.push({ from: at, to: at + 1, verb: verbKey(word.text), isElided: true });
    }
  }
  return deeds;
}

function isSubject(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const isFirst = before === undefined || before.clause !== words[at]?.clause;
  if (isFirst) return true;
  if (before.text === "that" || before.text === "how") return reports.has(words[at - 2]?.text ?? "");
  return openers.has(before.text);
}

/** Where the verb after a subject ends, or -1 where there is none or only a state. */
function verbEnd(words: readonly Word[], subject: number): number {
  let isBe = false;
  for (let at = subject + 1; at <= subject + steps; at++) {
    const word = words[at];
    if (word === undefined || word.clause !== words[subject]?.clause || word.isQuoted) return -1;
    if (auxiliaries.has(word.text) || word.text.endsWith("ly")) {
      isBe ||= /^(are|were|be|been)$/.test(word.text);
      continue;
    }
    if (isBe && !word.text.endsWith("ing") && word.text !== "late") return -1;
    return notVerbs.has(word.text) || states.has(word.text) || /^\p{N}/u.test(word.text) ? -1 : at + 1;
  }
  return -1;
}

function isElidedVerb(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  const word = words[at];
  if (before === undefined || before.sentence !== word?.sentence || !isPast(word)) return false;
  const goesOn = before.clause !== word?.clause || before.text === "and" || before.text === "then";
  if (!goesOn || after === undefined) return goesOn;
  return after.clause !== word?.clause
    ? before.text === "and"
    : after.isCapital || afterVerb.has(after.text) || after.text === "and";
}

function verbKey(verb: string): string {
  return said.has(verb) ? "said" : verb.replace(/(ing|ed|es|s|d|e)$/, "");
}

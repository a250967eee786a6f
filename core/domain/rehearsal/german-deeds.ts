import type { Deed } from "./lexicon.ts";
import { wordSet } from "./phrase.ts";
import type { Word } from "./scan.ts";

/** Before "du" in one clause they let it stand first. */
const openers = wordSet("und aber denn oder sondern doch auch");
/** What begins a clause whose verb comes last. */
const subordinators = wordSet(`
  dass weil wenn als ob damit obwohl nachdem bevor während wie was wo wer wann warum indem sodass falls sobald
  solange seit bis da welche welcher welches`);
/** Before ", dass du" they tell what was seen. */
const reports = wordSet(
  "gesehen gehört bemerkt beobachtet aufgefallen auf mitbekommen gemerkt toll gut geholfen",
);
const perfect = wordSet("hast bist hattest warst haben sind hatten waren");
const polite = wordSet(
  "haben sind hatten waren kamen gingen sprachen fragten sagten gaben nahmen schrieben liessen",
);
const states = wordSet(`
  weisst wusstest kennst kanntest denkst dachtest willst wolltest kannst konntest könntest musst musstest sollst
  solltest darfst durftest würdest wirst wärst hättest magst mochtest möchtest findest fandest glaubst fühlst
  brauchst meinst scheinst schienst wirkst wirktest`);
const said = wordSet(`
  sagst sagtest gesagt fragst fragtest gefragt nachgefragt meintest gemeint antwortest antwortetest geantwortet
  erklärst erklärtest erklärt erzählst erzähltest erzählt erwähntest erwähnt ergänzt hinzugefügt fragten sagten`);
/** They end as a verb does and are not verbs. */
const notFinite = wordSet(`
  ist fast erst meist selbst sonst fest zuerst zunächst längst höchst möglichst mindest ernst einst jüngst nächst
  bewusst wüst liest robust bereits`);
const notParticiples = wordSet(`
  gegen ersten besten bereit gesamt gesamten gespannt beiden überhaupt bestimmt eigenen folgenden gemeinsamen
  bekannt erst bewusst gut verschiedenen genannten geehrten oft bitten erfahren`);
const late = wordSet("spät unpünktlich");
const prefixes = [
  "be",
  "emp",
  "ent",
  "er",
  "miss",
  "ver",
  "zer",
  "über",
  "unter",
  "wider",
  "wieder",
  "durch",
];
const reach = 25;

/** What the other did: "du" as the subject of a main clause with its verb, and verbs that go on from there. */
export function deedsInGerman(words: readonly Word[]): Deed[] {
  const deeds: Deed[] = [];
  let sentenceWithDeed = -1;
  for (const [at, word] of words.entries()) {
    if (word.isQuoted) continue;
    const finite = word.text === "du" || word.text === "Sie" ? finiteOf(words, at) : -1;
    const verb = finite === -1 ? undefined : verbOf(words, finite);
    if (verb !== undefined) {
      const isVerbLast = Math.abs(finite - at) > 1;
      const from = isVerbLast ? at : Math.min(at, finite);
      deeds.push({ from, to: isVerbLast ? at + 1 : from + 2, verb, isElided: false });
      sentenceWithDeed = word.sentence;
    } else if (word.sentence === sentenceWithDeed && isElidedVerb(words, at)) {
      const elided = verbOf(words, at);
      if (elided !== undefined) deeds.push({ from: at, to: at + 1, verb: elided, isElided: true });
    }
  }
  return deeds;
}

/** True where "du hast ihn nie unterbrochen" tells of one occasion. */
export function isOneTimeInGerman(words: readonly Word[], at: number): boolean {
  let isPerfect = false;
  for (let i = at - 1; i > at - reach && inClauseOf(words, i, at); i--)
    isPerfect ||= perfect.has(words[i]?.text ?? "");
  if (!isPerfect) return (words[at - 1]?.text ?? "").endsWith("test");
  for (let i = at + 1; i < at + reach && inClauseOf(words, i, at); i++)
    if (isParticiple(words[i])) return true;
  return false;
}

function inClauseOf(words: readonly Word[], i: number, at: number): boolean {
  return words[i] !== undefined && words[i]?.clause === words[at]?.clause;
}

/** Where the finite verb of a subject stands, or -1: after it, before it, or last after "gesehen, dass". */
function finiteOf(words: readonly Word[], at: number): number {
  const isPolite = words[at]?.text === "Sie";
  const before = inClauseOf(words, at - 1, at) ? words[at - 1] : undefined;
  if (before === undefined || openers.has(before.text))
    return isFiniteVerb(words[at + 1], isPolite) ? at + 1 : -1;
  if (before.text === "dass" || before.text === "wie") {
    const isReport = !inClauseOf(words, at - 2, at) && reports.has(words[at - 2]?.text ?? "");
    const last = clauseEnd(words, at) - 1;
    return isReport && last > at && isFiniteVerb(words[last], isPolite) ? last : -1;
  }
  let start = at - 1;
  while (start > at - reach && inClauseOf(words, start - 1, at)) start--;
  return isFiniteVerb(before, isPolite) && !subordinators.has(words[start]?.text ?? "") ? at - 1 : -1;
}

function isFiniteVerb(word: Word | undefined, isPolite: boolean): boolean {
  if (word === undefined || word.isQuoted) return false;
  if (perfect.has(word.text)) return true;
  return isPolite ? polite.has(word.text) : word.text.endsWith("st") && !notFinite.has(word.text);
}

/** The verb that tells what was done, or undefined where it is a state. */
function verbOf(words: readonly Word[], finite: number): string | undefined {
  const text = words[finite]?.text ?? "";
  if (!perfect.has(text)) return states.has(text) ? undefined : verbKey(text);
  const ahead = lastWord(words, finite, clauseEnd(words, finite));
  const isBe = /^(bist|warst|sind|waren)$/.test(text);
  if (ahead !== undefined) return verbKey(ahead);
  if (isBe) return late.has(words[clauseEnd(words, finite) - 1]?.text ?? "") ? "spät" : undefined;
  const behind = words[finite - 1];
  return isParticiple(behind) && behind !== undefined ? verbKey(behind.text) : undefined;
}

function lastWord(words: readonly Word[], from: number, end: number): string | undefined {
  for (let at = end - 1; at > from; at--) if (isParticiple(words[at])) return words[at]?.text;
  return undefined;
}

/** The end of a clause, or where "und" goes on with another verb. */
function clauseEnd(words: readonly Word[], at: number): number {
  let end = at + 1;
  while (end < at + reach && inClauseOf(words, end, at)) {
    const next = words[end + 1];
    if (words[end]?.text === "und" && (next?.text === "du" || isFiniteVerb(next, false))) break;
    end++;
  }
  return end;
}

function isElidedVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (before === undefined || before.sentence !== word?.sentence || word.isCapital) return false;
  const goesOn = before.clause !== word.clause || before.text === "und" || before.text === "dann";
  return goesOn && words[at + 1]?.text !== "du" && isFiniteVerb(word, false);
}

function isParticiple(word: Word | undefined): boolean {
  if (word === undefined || word.isCapital || word.isQuoted || word.text.length < 5) return false;
  if (!/(t|en)$/.test(word.text) || notParticiples.has(word.text)) return false;
  const middle = word.text.indexOf("ge");
  if (middle !== -1 && middle <= 8 && word.text.length - middle >= 5) return true;
  return /ier(t|en)$/.test(word.text) || prefixes.some((prefix) => word.text.startsWith(prefix));
}

function verbKey(verb: string): string {
  return said.has(verb) ? "gesagt" : verb;
}

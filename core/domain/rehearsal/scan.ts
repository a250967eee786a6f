import { type Place, punctuation } from "./punctuation.ts";

/** A word of a text, with where it stands. */
export type Word = Place & {
  /** As the lists of words have it: small letters, composed, ss for ß, straight apostrophes. */
  readonly text: string;
  /** UTF-16 offsets in the text, the end excluded. */
  readonly from: number;
  readonly to: number;
  readonly isCapital: boolean;
  /** Not the writer's own: inside quotation marks, in a quoted line, in an address. [RR4] */
  readonly isQuoted: boolean;
  readonly isInQuestion: boolean;
};

const BEGINS = /[\p{L}\p{N}]/u;
const CONTINUES = /[\p{L}\p{N}\p{M}]/u;
/** Direction marks, soft hyphens and joiners: they show nothing. */
const UNSEEN = /\p{Cf}/u;
/** Join two letters to one word; typed by mistake as often as rightly. */
const JOINERS = new Set(["'", "’", "‘", "ʼ", "´", "`", "-", "‐", "‑"]);

/** The form in which words are compared. */
function folded(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/\p{Cf}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[‐‑]/g, "-");
}

/** The words of a text, in one walk along its characters. [RR3] [RR13] */
export function scan(text: Iterable<string>, abbreviations: ReadonlySet<string>): Word[] {
  const marks = punctuation(abbreviations);
  const words: (Omit<Word, "isQuoted" | "isInQuestion"> & { readonly isForeign: boolean })[] = [];
  let at = 0;
  let open: { raw: string; from: number; to: number } | null = null;
  let joiner = "";

  const close = (next: string) => {
    if (open === null) return;
    const { raw, from, to } = open;
    const text = folded(raw);
    const isCapital = !raw.startsWith(raw.charAt(0).toLowerCase());
    words.push({ text, from, to, isCapital, ...marks.wordEnds(text, next) });
    open = null;
  };

  const step = (character: string) => {
    if (open === null ? BEGINS.test(character) : CONTINUES.test(character)) {
      if (open === null) marks.wordBegins(words.length);
      open ??= { raw: "", from: at, to: at };
      open.raw += joiner + character;
      open.to = at + character.length;
      joiner = "";
    } else if (open !== null && joiner === "" && JOINERS.has(character)) joiner = character;
    else if (!UNSEEN.test(character)) {
      const waiting = joiner;
      joiner = "";
      close(waiting === "" ? character : waiting);
      if (waiting !== "") marks.mark(waiting, words.length);
      marks.mark(character, words.length);
    }
  };

  for (const character of text) {
    step(character);
    at += character.length;
  }
  close("");
  if (joiner !== "") marks.mark(joiner, words.length);

  const quoted = words.map((word) => word.isForeign);
  for (const [from, to] of marks.quoted(words.length)) quoted.fill(true, from, to);
  return words.map(({ isForeign: _foreign, ...word }, i) => ({
    ...word,
    isQuoted: quoted[i] === true,
    isInQuestion: marks.isQuestion(word.sentence),
  }));
}

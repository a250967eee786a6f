/** What stood directly before a mark. */
export type Previous = "word" | "mark" | "space";

/** Follows the quotation marks of one text, of every kind that English and German writing knows. */
export type Quotation = {
  /** Takes in a mark; `words` is how many words came before it. True where a quotation begins or ends. */
  readonly mark: (character: string, words: number, previous: Previous) => boolean;
  /** Says that a word begins where the last character was taken in. */
  readonly word: (words: number) => void;
  /** Says that a line ends: an inverted comma that is still open was an apostrophe. */
  readonly lineEnds: () => void;
  /** True between two quotation marks. */
  readonly isInside: () => boolean;
  /** Which words stood in quotation marks, `[from, to)`; one that was never closed goes on to the end. */
  readonly spans: (words: number) => readonly (readonly [number, number])[];
};

/** Each mark that can open, and what closes it: people mix them, and keyboards do too. */
const CLOSERS = new Map([
  ["“", '”“"'],
  ["”", '”"'],
  ["„", '“”"'],
  ["‟", '”"'],
  ['"', '"”“'],
  ["«", "»"],
  ["»", "«"],
]);
const INVERTED_COMMAS = new Set(["'", "’", "‘", "‚", "‹", "›", "`"]);

/** A fresh reader of quotation marks. A quotation in inverted commas counts only when it is closed. [RR4] */
export function quotation(): Quotation {
  const spans: [number, number][] = [];
  let open: { readonly closers: string; readonly from: number } | null = null;
  let inverted: number | null = null;
  let mayOpen = false;

  const invertedComma = (words: number, previous: Previous): boolean => {
    if (inverted !== null && previous !== "space") {
      spans.push([inverted, words]);
      inverted = null;
      return true;
    }
    mayOpen = previous !== "word";
    return mayOpen;
  };

  return {
    mark: (character, words, previous) => {
      mayOpen = false;
      if (open !== null) {
        if (!open.closers.includes(character)) return false;
        spans.push([open.from, words]);
        open = null;
        return true;
      }
      if (INVERTED_COMMAS.has(character)) return invertedComma(words, previous);
      const closers = CLOSERS.get(character);
      // After a word it is an inch, or it closes what was never opened.
      if (closers === undefined || previous === "word") return false;
      open = { closers, from: words };
      return true;
    },
    word: (words) => {
      if (mayOpen) inverted = words;
      mayOpen = false;
    },
    lineEnds: () => {
      inverted = null;
    },
    isInside: () => open !== null,
    spans: (words) => (open === null ? spans : [...spans, [open.from, words]]),
  };
}

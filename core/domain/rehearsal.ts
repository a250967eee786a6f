import { type FeedbackDraft, type FeedbackPart, feedbackPartNames } from "./feedback.ts";
import { secondBehaviour } from "./rehearsal/behaviours.ts";
import { english } from "./rehearsal/english.ts";
import { adjectiveBeforeFact, isBlank, tellsFacts, vagueSituation } from "./rehearsal/facts.ts";
import { german } from "./rehearsal/german.ts";
import type { Lexicon } from "./rehearsal/lexicon.ts";
import { absoluteWords, labelOnPerson, mindReading } from "./rehearsal/person.ts";
import type { Match } from "./rehearsal/phrase.ts";
import { read, withPoliteAddress } from "./rehearsal/reading.ts";
import type { Word } from "./rehearsal/scan.ts";

/** Feedback before it is shared: what worked, or what could be otherwise the next time. */
export type RehearsedDraft = Readonly<Pick<FeedbackDraft, "tone" | FeedbackPart>>;

/** What can be remarked on. */
export type RemarkCheck =
  | "absolute-words"
  | "label-on-person"
  | "mind-reading"
  | "missing-situation"
  | "several-behaviours"
  | "no-next-step"
  | "adjective-before-fact";

/** Something worth a second look, and the words it is about; no offsets and no words where some are missing. */
export type Remark = {
  readonly check: RemarkCheck;
  readonly part: FeedbackPart;
  /** UTF-16 offsets in the part, the end excluded. */
  readonly from: number | null;
  readonly to: number | null;
  readonly found: string;
};

/** The languages that a draft can be rehearsed in. */
export type RehearsalLanguage = "en" | "de";

/** The words of each part of a draft. */
export type DraftWords = Readonly<Record<FeedbackPart, readonly Word[]>>;

/** Remarks at once: more would be a verdict. */
export const REMARKS_MAX = 6;

const lexicons: Readonly<Record<RehearsalLanguage, Lexicon>> = { en: english, de: german };

/**
 * What is worth a second look in a draft: at most six remarks, one of a check in a part, in the order of
 * reading. They come from the draft alone and are advice: nothing is refused and nothing counted. A draft
 * without words gets none. [RR1] [RR2] [RR3] [RR12]
 */
export function rehearse(draft: RehearsedDraft, language: RehearsalLanguage): readonly Remark[] {
  const lexicon = lexicons[language];
  const parts = feedbackPartNames.map((part) => read(draft[part], lexicon));
  const [when = [], saw = [], ledTo = [], nextTime = []] = withPoliteAddress(parts, lexicon);
  return remarksOn(draft, { when, saw, ledTo, nextTime }, language);
}

/** The remarks on a draft whose words were read. The looks at words grow no faster than the words do. [RR13] */
export function remarksOn(draft: RehearsedDraft, words: DraftWords, language: RehearsalLanguage): Remark[] {
  const lexicon = lexicons[language];
  if (feedbackPartNames.every((part) => words[part].length === 0)) return [];
  const isPraise = draft.tone === "worked";
  const isBare = isPraise && !tellsFacts(words.saw, lexicon);
  const remarks: Remark[] = [];
  const remark = (check: RemarkCheck, part: FeedbackPart, match: Match | "missing" | undefined) => {
    if (match !== undefined) remarks.push({ check, part, ...placeOf(draft[part], words[part], match) });
  };

  remark("missing-situation", "when", vagueSituation(words.when, words.saw, lexicon));
  const label = labelOnPerson(words.saw, lexicon, isBare);
  remark("label-on-person", "saw", label);
  remark("label-on-person", "ledTo", labelOnPerson(words.ledTo, lexicon, isBare));
  for (const part of ["saw", "ledTo"] as const) {
    remark("absolute-words", part, absoluteWords(words[part], lexicon, isPraise));
    remark("mind-reading", part, mindReading(words[part], lexicon, isPraise));
  }
  remark("several-behaviours", "saw", secondBehaviour(words.saw, lexicon, isPraise));
  if (label === undefined) {
    remark("adjective-before-fact", "saw", adjectiveBeforeFact(words.saw, lexicon, isPraise));
  }
  if (!isPraise && isBlank(words.nextTime, lexicon)) remark("no-next-step", "nextTime", "missing");
  return inOrderOfReading(remarks).slice(0, REMARKS_MAX);
}

function placeOf(
  text: string,
  words: readonly Word[],
  match: Match | "missing",
): Omit<Remark, "check" | "part"> {
  const from = match === "missing" ? undefined : beginning(words, match.from);
  const to = match === "missing" ? undefined : words[match.to - 1]?.to;
  if (from === undefined || to === undefined) return { from: null, to: null, found: "" };
  return { from, to, found: text.slice(from, to) };
}

/** Of "aren't" not the "n't" alone. */
function beginning(words: readonly Word[], at: number): number | undefined {
  const [before, word] = [words[at - 1], words[at]];
  return before !== undefined && before.to === word?.from ? before.from : word?.from;
}

function inOrderOfReading(remarks: readonly Remark[]): Remark[] {
  const place = (remark: Remark) => feedbackPartNames.indexOf(remark.part);
  return remarks.toSorted((a, b) => place(a) - place(b) || (a.from ?? 0) - (b.from ?? 0));
}

import type { Pair } from "../../../core/domain/pair.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import type { RefusalCode } from "../../../core/domain/refusal.ts";
import type { Refusal } from "../../../core/domain/result.ts";

/** What a sentence about a refusal may speak of: the limit that was met, and the first names of the two. */
export type RefusalFacts = { readonly max: number; readonly report: string; readonly manager: string };

/** One sentence for every coded no; a code without a sentence does not compile. */
export type RefusalSentences = Record<RefusalCode, (facts: RefusalFacts) => string>;

/** The sentence for a refusal between two people. */
export function sentenceOf(refusal: Refusal, sentences: RefusalSentences, pair: Pair): string {
  return sentences[refusal.code]({
    max: refusal.detail?.max ?? 0,
    report: firstNameOf(pair.report.name),
    manager: firstNameOf(pair.manager.name),
  });
}

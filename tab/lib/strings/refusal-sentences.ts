import type { RefusalCode } from "../../../core/domain/refusal.ts";

/** What a sentence about a refusal may speak of: the limit that was met, and the first names of the two. */
export type RefusalFacts = { readonly max: number; readonly report: string; readonly manager: string };

/** One sentence for every coded no; a code without a sentence does not compile. */
export type RefusalSentences = Record<RefusalCode, (facts: RefusalFacts) => string>;

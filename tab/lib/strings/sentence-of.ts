import type { Pair } from "../../../core/domain/pair.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import type { Refusal } from "../../../core/domain/result.ts";
import type { Spoken } from "../language.ts";
import { fetchedWords } from "./catalogue.ts";
import type { RefusalSentences } from "./refusal-sentences.ts";

const sentences = fetchedWords<RefusalSentences>({
  en: () => import("./en-refusals.ts").then((m) => m.refusals),
  de: () => import("./de-refusals.ts").then((m) => m.refusals),
});

/** The sentence for a refusal between two people. Like the words of a noun it suspends until it is there. */
export function sentenceOf(refusal: Refusal, language: Spoken, pair: Pair): string {
  return sentences[language].read()[refusal.code]({
    max: refusal.detail?.max ?? 0,
    report: firstNameOf(pair.report.name),
    manager: firstNameOf(pair.manager.name),
  });
}

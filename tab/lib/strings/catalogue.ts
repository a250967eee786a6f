import { type Fetched, fetchedOnce, wordsWorthFetching } from "../fetched.ts";
import type { Spoken } from "../language.ts";
import { inOwnOrder } from "./own-order.ts";
import { useWords } from "./words.ts";

/** How the words of a noun are fetched; English, the shape of the others, is there for every noun. */
export type Catalogues<W> = {
  readonly en: () => Promise<W>;
  readonly de?: () => Promise<NoInfer<W>>;
};

/**
 * The words of one noun, which come when its part of the app does, in the language of the page:
 *
 *     export const useGoalWords = catalogueOf({
 *       en: () => import("../../lib/strings/en/goal.ts").then((m) => m.goal),
 *       de: () => import("../../lib/strings/de/goal.ts").then((m) => m.goal),
 *     });
 *
 * The hook suspends until they are there, so it belongs into what `onDemand` shows. A language without
 * words for this noun speaks English; one whose words could not be fetched is tried again, never replaced.
 */
export function catalogueOf<W extends object>(catalogues: Catalogues<W>): () => W {
  const words = fetchedWords(catalogues);
  return () => useFetchedWords(words);
}

/** The words of one noun in each language, for what has no hooks. */
export function fetchedWords<W extends object>(catalogues: Catalogues<W>): Record<Spoken, Fetched<W>> {
  const fetched = (load: () => Promise<W>) => fetchedOnce(() => load().then(inOwnOrder));
  const en = fetched(catalogues.en);
  const words = { en, de: catalogues.de === undefined ? en : fetched(catalogues.de) };
  wordsWorthFetching((language) => words[language].fetch());
  return words;
}

function useFetchedWords<W>(words: Record<Spoken, Fetched<W>>): W {
  return words[useWords().language].read();
}

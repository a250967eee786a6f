import { createContext, useContext } from "react";
import { en, type Words } from "./en.ts";

/**
 * The catalogue of a language; English where there is none, or where it cannot be had: better a page in
 * another language than none. English comes with the page, others on demand.
 */
export async function wordsOf(language: string): Promise<Words> {
  if (language !== "de") return en;
  try {
    return (await import("./de.ts")).de;
  } catch (error) {
    console.error("the words could not be fetched", error instanceof Error ? error.name : "unknown");
    return en;
  }
}

const WordsContext = createContext<Words>(en);
export const WordsProvider = WordsContext.Provider;

/** The words of the language that the host asked for. */
export function useWords(): Words {
  return useContext(WordsContext);
}

import { createContext, useContext } from "react";
import { en, type Words } from "./en.ts";

/** The catalogue of a language; English where there is none. English comes with the page, others on demand. */
export async function wordsOf(language: string): Promise<Words> {
  return language === "de" ? (await import("./de.ts")).de : en;
}

const WordsContext = createContext<Words>(en);
export const WordsProvider = WordsContext.Provider;

/** The words of the language that the host asked for. */
export function useWords(): Words {
  return useContext(WordsContext);
}

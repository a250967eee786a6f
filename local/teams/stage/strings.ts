import { createContext, useContext } from "react";
import { de } from "./strings-de.ts";
import { en, type Words } from "./strings-en.ts";

export type Language = "en" | "de" | "rtl";

/** What the pages on the stage are told about their language; right to left has no words of its own yet. */
export const localeOf: Readonly<Record<Language, string>> = { en: "en-gb", de: "de-de", rtl: "ar" };

const catalogues: Readonly<Record<Language, Words>> = { en, de, rtl: en };
export const wordsFor = (language: Language): Words => catalogues[language];

const WordsContext = createContext<Words>(en);
export const WordsProvider = WordsContext.Provider;
export const useWords = (): Words => useContext(WordsContext);

import type { QuestionWords } from "../question-bank.ts";

/** The words of the bank in a language, fetched when they are asked for; English where there are none. [QB1] [QB10] */
export async function questionWords(language: string): Promise<QuestionWords> {
  return language === "de" ? (await import("./de.ts")).de : (await import("./en.ts")).en;
}

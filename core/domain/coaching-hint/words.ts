import type { HintWords } from "../coaching-hint.ts";

/** The hints in a language, fetched when they are asked for; English where there are none. [CH1] */
export async function hintWords(language: string): Promise<HintWords> {
  return language === "de" ? (await import("./de.ts")).de : (await import("./en.ts")).en;
}

import { de } from "./strings/de.ts";
import { en } from "./strings/en.ts";
import type { Locale, Wording } from "./strings/wording.ts";

/** Everything that the bot says, by language. */
export const catalogues: Readonly<Record<Locale, Wording>> = { en, de };

/** The catalogue for the language of an activity, `de-AT`; English for what is not translated. */
export function wordingFor(language: string | undefined): Wording {
  return language?.toLowerCase().split("-")[0] === "de" ? de : en;
}

const RIGHT_TO_LEFT = new Set(["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

/** A language in which the words of the app are written. */
export type Spoken = "en" | "de";

/** How to write for a locale of the host: its language, and which way it runs. */
export type Language = {
  readonly locale: string;
  readonly language: string;
  readonly dir: "ltr" | "rtl";
};

/** Reads a locale such as `de-de`; one that means nothing is read as English. */
export function languageOf(hostLocale: string): Language {
  const [locale = "en"] = supported(hostLocale);
  const language = locale.split("-")[0]?.toLowerCase() ?? "en";
  return { locale, language, dir: RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr" };
}

function supported(locale: string): string[] {
  try {
    return Intl.getCanonicalLocales(locale.replace("_", "-"));
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

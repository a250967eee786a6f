import { languageOf } from "../../tab/lib/language.ts";
import { de } from "../../tab/lib/strings/de.ts";
import { en } from "../../tab/lib/strings/en.ts";
import { wordsOf } from "../../tab/lib/strings/words.ts";

/** Every sentence of a catalogue with its path, said about the same things. */
function said(catalogue: object, path = ""): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] => {
    const at = `${path}.${key}`;
    if (typeof value === "string") return [[at, value]];
    if (typeof value === "function") {
      const facts = at.startsWith(".refusals") ? [{ max: 2, report: "Rafael" }] : [2, 3];
      return [[at, value(...facts)]];
    }
    return said(value, at);
  });
}

/** The same in both by their nature. */
const SHARED =
  /appName|arrows|altArrows|escape|kinds\.(feedback|status)|saving\.offline$|agenda\.(label)|personal\.agenda/;

describe("the words of the surfaces", () => {
  test("every sentence is there in German, and is German", () => {
    const german = new Map(said(de));
    const untranslated = said(en).filter(([path, words]) => german.get(path) === words && !SHARED.test(path));
    expect(untranslated).toEqual([]);
    expect([...german.keys()].sort()).toEqual(
      said(en)
        .map(([path]) => path)
        .sort(),
    );
  });

  test.each([
    ["English", en],
    ["German", de],
  ])("in %s nothing is shouted, and no sentence is empty", (_name, words) => {
    expect(said(words).filter(([, sentence]) => sentence.trim() === "" || sentence.includes("!"))).toEqual(
      [],
    );
  });

  test.each([
    ["Rafael", "Rafaels"],
    ["Ines", "Ines’"],
    ["Max", "Max’"],
  ])("the points of %s are %s Punkte", (name, whose) => {
    expect(de.agenda.theirPoints(name)).toBe(`${whose} Punkte`);
  });

  test.each([
    ["de-de", "de-DE", "de", "ltr"],
    ["de", "de", "de", "ltr"],
    ["en-us", "en-US", "en", "ltr"],
    ["ar-sa", "ar-SA", "ar", "rtl"],
    ["he_IL", "he-IL", "he", "rtl"],
    ["not a locale", "en", "en", "ltr"],
  ])("the host's %j is %s, language %s, %s", (host, locale, language, dir) => {
    expect(languageOf(host)).toEqual({ locale, language, dir });
  });

  test("a language without words of its own speaks English", async () => {
    expect(await wordsOf("fi")).toBe(en);
    expect(await wordsOf("de")).toBe(de);
  });
});

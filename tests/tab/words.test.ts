import { readdirSync } from "node:fs";
import { languageOf } from "../../tab/lib/language.ts";
import { de } from "../../tab/lib/strings/de.ts";
import { refusals as germanRefusals } from "../../tab/lib/strings/de-refusals.ts";
import { en } from "../../tab/lib/strings/en.ts";
import { refusals as englishRefusals } from "../../tab/lib/strings/en-refusals.ts";
import { wordsOf } from "../../tab/lib/strings/words.ts";

type Catalogue = Record<string, unknown>;

/** The catalogues that come with a part of the app: one exported const in each file of a folder. */
async function catalogues(language: "en" | "de"): Promise<Map<string, Catalogue>> {
  const folder = new URL(`../../tab/lib/strings/${language}/`, import.meta.url);
  const files = readdirSync(folder).map(async (file): Promise<[string, Catalogue]> => {
    const module: Catalogue = await import(new URL(file, folder).href);
    return [file.replace(/\.ts$/, ""), module];
  });
  return new Map(await Promise.all(files));
}

/** Every sentence of a catalogue with its path, said about the same things. */
function said(catalogue: object, path = ""): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] => {
    const at = `${path}.${key}`;
    if (typeof value === "string") return [[at, value]];
    if (typeof value === "function") {
      const facts = at.startsWith(".refusals") ? [{ max: 2, report: "Rafael", manager: "Maren" }] : [2, 3];
      return [[at, value(...facts)]];
    }
    return said(value, at);
  });
}

/** The same in both by their nature. */
const SHARED =
  /appName|arrows|altArrows|escape|kinds\.(feedback|status)|\.more$|saving\.offline$|agenda\.(label)|personal\.agenda|feedback\.title/;

const english = await catalogues("en");
const german = await catalogues("de");
const both: [string, object, object][] = [
  ["the page", en, de],
  ["refusals", { refusals: englishRefusals }, { refusals: germanRefusals }],
  ...[...english].map(([noun, words]): [string, object, object] => [noun, words, german.get(noun) ?? {}]),
];

describe("the words of the surfaces", () => {
  test("every noun has one catalogue in each language, under one name", () => {
    const names = (nouns: Map<string, Catalogue>) =>
      [...nouns].map(([noun, module]) => [noun, Object.keys(module)]).sort();
    expect(names(german)).toEqual(names(english));
    expect([...english].filter(([, module]) => Object.keys(module).length !== 1)).toEqual([]);
  });

  test.each(both)("every sentence of %s is there in German, and is German", (_noun, inEnglish, inGerman) => {
    const there = new Map(said(inGerman));
    const untranslated = said(inEnglish).filter(
      ([path, words]) => there.get(path) === words && !SHARED.test(path),
    );
    expect(untranslated).toEqual([]);
    expect([...there.keys()].sort()).toEqual(
      said(inEnglish)
        .map(([path]) => path)
        .sort(),
    );
  });

  test.each(both)("nothing in %s is shouted, and no sentence is empty", (_noun, inEnglish, inGerman) => {
    const sentences = [...said(inEnglish), ...said(inGerman)];
    expect(sentences.filter(([, sentence]) => sentence.trim() === "" || sentence.includes("!"))).toEqual([]);
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

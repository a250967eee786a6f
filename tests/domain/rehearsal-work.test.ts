import { english } from "../../core/domain/rehearsal/english.ts";
import { german } from "../../core/domain/rehearsal/german.ts";
import type { Lexicon } from "../../core/domain/rehearsal/lexicon.ts";
import { read } from "../../core/domain/rehearsal/reading.ts";
import { scan, type Word } from "../../core/domain/rehearsal/scan.ts";
import { type DraftWords, type RehearsalLanguage, remarksOn } from "../../core/domain/rehearsal.ts";

const NOTE = 600;
/** Of four parts, in two tones; a comparison of every word with every other would be many times that. */
const LOOKS_PER_CHARACTER = 1000;
const languages: [RehearsalLanguage, Lexicon][] = [
  ["en", english],
  ["de", german],
];
/** What patterns and nested loops would stumble over. */
const hard = [
  "you ",
  "you so so so so ",
  "you really really really really really ",
  "never ",
  "not always ",
  "you came. ",
  "you wanted you wanted? ",
  "du bist so ",
  "du hast ",
  "du hast und gegangen ",
  "wolltest du nicht ",
  "Sie ",
  "immer noch immer ",
  "'a ' b' ",
  '"never ',
  "„“ ",
  "- a\n",
  "1) a ",
  "\n",
  "https://a ",
];

function filled(seed: string, length: number): string {
  return seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
}

/** How often a rehearsal looks into the words of four parts of this length. */
function looks(seed: string, length: number, language: RehearsalLanguage, lexicon: Lexicon): number {
  let count = 0;
  const counted = (): readonly Word[] =>
    new Proxy(read(filled(seed, length), lexicon), {
      get: (words, key) => {
        count++;
        return Reflect.get(words, key);
      },
    });
  const words: DraftWords = { when: counted(), saw: counted(), ledTo: counted(), nextTime: counted() };
  const text = filled(seed, length);
  for (const tone of ["worked", "next-time"] as const) {
    remarksOn({ tone, when: text, saw: text, ledTo: text, nextTime: text }, words, language);
  }
  return count;
}

describe("the work of a rehearsal", () => {
  test.each(hard)("[RR13] the words of %j are found in one walk along the characters", (seed) => {
    const text = filled(seed, NOTE);
    let steps = 0;
    function* once(): Generator<string> {
      for (const character of text) {
        steps++;
        yield character;
      }
    }
    expect(scan(once(), new Set())).toEqual(scan(text, new Set()));
    expect(steps).toBe(NOTE);
  });

  describe.each(languages)("in %s", (language, lexicon) => {
    test.each(hard)("[RR13] twice as much of %j is twice the work, not more", (seed) => {
      const long = looks(seed, NOTE, language, lexicon);
      const short = looks(seed, NOTE / 2, language, lexicon);
      expect(long / short).toBeLessThan(2.2);
      expect(long / NOTE).toBeLessThan(LOOKS_PER_CHARACTER);
    });
  });
});

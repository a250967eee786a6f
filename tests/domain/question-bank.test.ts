import { de } from "../../core/domain/question-bank/de.ts";
import { en } from "../../core/domain/question-bank/en.ts";
import { questionWords } from "../../core/domain/question-bank/words.ts";
import {
  CATEGORIES,
  DEEP_AFTER_MEETINGS,
  DEPTHS,
  type Question,
  type QuestionSearch,
  questionsFor,
} from "../../core/domain/question-bank.ts";
import { questionsSaying } from "../../core/domain/question-search.ts";

const everything = { meetingsHeld: DEEP_AFTER_MEETINGS, lifeFit: true };
const askers = ["manager", "report"] as const;
const all: Question[] = askers.flatMap((asker) => questionsFor({ asker, ...everything }));
const languages = [
  ["English", en],
  ["German", de],
] as const;

function found(search: Partial<QuestionSearch>): Question[] {
  return questionsFor({ asker: "report", ...everything, ...search });
}

describe("the question bank", () => {
  test("[QB1] every cell of 12 categories, 3 depths and both askers holds two questions or more", () => {
    expect(CATEGORIES).toHaveLength(12);
    for (const asker of askers) {
      for (const category of CATEGORIES) {
        for (const depth of DEPTHS) {
          const cell = found({ asker, category, depth });
          expect([asker, category, depth, cell.length >= 2]).toEqual([asker, category, depth, true]);
        }
      }
    }
    expect(all.length).toBeGreaterThanOrEqual(144);
  });

  test.each(languages)(
    "[QB1] in %s every question, category and depth has its words, and no other",
    (_, words) => {
      expect(Object.keys(words.questions).sort()).toEqual(all.map(({ id }) => id).sort());
      expect(Object.keys(words.categories).sort()).toEqual([...CATEGORIES].sort());
      expect(Object.keys(words.depths).sort()).toEqual([...DEPTHS].sort());
    },
  );

  test("[QB2] an id says where its question belongs and is given once", () => {
    for (const { id, category, depth, asker } of all) {
      expect(id).toMatch(new RegExp(`^q_${category}-${depth}-${asker.charAt(0)}\\d$`));
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test.each(languages)(
    "[QB2] in %s each is one question, short and calm, and no two are alike",
    (_, words) => {
      const texts = Object.values(words.questions);
      expect(texts.filter((text) => !/^\p{Lu}[^?!\n]*[^?!\s]\?$/u.test(text))).toEqual([]);
      expect(texts.filter((text) => text.length >= 120)).toEqual([]);
      const plain = texts.map((text) => text.toLowerCase().replace(/[^\p{L}]/gu, ""));
      expect(plain.filter((text, i) => plain.indexOf(text) !== i)).toEqual([]);
    },
  );

  test("[QB2] no German question is left in English", () => {
    expect(all.filter(({ id }) => de.questions[id] === en.questions[id])).toEqual([]);
  });

  test.each([
    ["English", en, /\b(health|ill|sick|sleep|stress|burn|anxi|depress|therap|diagnos|mood|feel)/i],
    ["German", de, /gesund|krank|schlaf|stress|burn|angst|depress|therap|diagnos|stimmung|fühl/i],
  ] as const)("[QB3] in %s none speaks of health or feelings", (_, words, unwanted) => {
    expect(Object.values(words.questions).filter((text) => unwanted.test(text))).toEqual([]);
  });

  test.each([
    ["English", en, /^why\b|\bstatus|\bprogress|\bdeadline|\bupdate|\bhow far along/i],
    ["German", de, /^(warum|wieso|weshalb)\b|status|fortschritt|frist|\bupdate|wie weit bist/i],
  ] as const)("[QB3] in %s none asks for reasons or a report on status", (_, words, unwanted) => {
    expect(Object.values(words.questions).filter((text) => unwanted.test(text))).toEqual([]);
  });

  test("[QB4] deep questions open with the fourth meeting held", () => {
    expect(found({ depth: "deep", meetingsHeld: 3 })).toEqual([]);
    expect(found({ meetingsHeld: 3 }).some(({ depth }) => depth === "real")).toBe(true);
    expect(found({ depth: "deep", meetingsHeld: 4 }).length).toBeGreaterThanOrEqual(24);
  });

  test("[QB5] questions on life are there only when opted in", () => {
    expect(found({ lifeFit: false }).some(({ category }) => category === "life-fit")).toBe(false);
    expect(found({ lifeFit: false, category: "life-fit" })).toEqual([]);
    expect(found({ category: "life-fit" }).length).toBeGreaterThanOrEqual(6);
  });

  test("[QB10] a language without words of its own asks in English", async () => {
    expect(await questionWords("de")).toBe(de);
    expect(await questionWords("fi")).toBe(en);
  });

  test.each([
    ["two words in any order", "GUESS where", ["q_clarity-real-m1"]],
    ["an accent left out", "schon einmal dabei", ["q_opening-deep-m1"]],
    ["blanks alone", "  ", all.map(({ id }) => id)],
  ])("[QB18] a search finds %s", (_, typed, expected) => {
    const language = typed === "schon einmal dabei" ? de : en;
    const ids = questionsSaying(all, typed, language).map(({ id }) => id);
    expect(ids).toEqual(expected);
  });

  test("[QB18] a search finds a whole category by its name", () => {
    const categories = questionsSaying(all, "Énergy", en).map(({ category }) => category);
    expect(categories.filter((category) => category === "energy")).toHaveLength(14);
  });
});

import { createHash } from "node:crypto";
import { de } from "../../core/domain/experience-prompt/de.ts";
import { en } from "../../core/domain/experience-prompt/en.ts";
import { experienceWords } from "../../core/domain/experience-prompt/words.ts";
import {
  EXPERIENCE_PROMPTS,
  type ExperienceArea,
  experiencePromptFor,
} from "../../core/domain/experience-prompt.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { turnOf } from "../../core/domain/rotation.ts";
import { startsBetween } from "../../core/domain/time.ts";
import { aSeries } from "../support/series-builder.ts";

/** The openers as they were when their versions were given: area@version and a mark of the words. */
const given = `
workload@1 c3d4c74a
team@1 3f2b1305
clarity@1 e483bb25
growth@1 3787efd8
tools@1 79e39aba
recognition@1 11fe2fd2
autonomy@1 6e4e02e1
belonging@1 65189ebe
focus@2 9f68a2f1
purpose@1 f58c7f9b
fairness@1 63985649
life-fit@1 3fbfe40c
`;

function marked({ area, version }: { area: ExperienceArea; version: number }): string {
  const mark = createHash("sha256").update(`${en[area].opener}\n${de[area].opener}`).digest("hex");
  return `${area}@${version} ${mark.slice(0, 8)}`;
}

describe("the prompt on the whole experience of work", () => {
  test.each([1, 2, 3, 4, 6, 12])(
    "[XP1] every %s weeks, twelve meetings go through twelve areas",
    (everyWeeks) => {
      const cadence = { ...aSeries.cadence, everyWeeks };
      const starts = startsBetween(cadence, "2026-01-01T00:00:00.000Z", "2032-01-01T00:00:00.000Z", 24);
      const areas = starts.map((start) => experiencePromptFor(turnOf(start, everyWeeks)).area);
      for (let first = 0; first <= 12; first++) {
        expect(new Set(areas.slice(first, first + 12)).size).toBe(12);
      }
    },
  );

  test("[XP2] a moved meeting keeps its prompt", () => {
    const planned = plannedOccurrence(aSeries, "2026-03-03T09:00:00.000Z");
    const moved = { ...planned, start: "2026-03-12T14:00:00.000Z" };
    const promptOf = ({ originalStart }: typeof moved) => experiencePromptFor(turnOf(originalStart, 1));
    expect(promptOf(moved)).toEqual(promptOf(planned));
  });

  test.each([
    ["English", en, /health|\bill\b|sick|sleep|stress|mood|feel/i],
    ["German", de, /gesund|krank|schlaf|stress|stimmung|fühl/i],
  ] as const)(
    "[XP3] in %s each opens with one calm question on work, not on health",
    (_, words, unwanted) => {
      expect(Object.keys(words).sort()).toEqual(EXPERIENCE_PROMPTS.map(({ area }) => area).sort());
      const all = Object.values(words);
      expect(all.filter(({ opener }) => !/^\p{Lu}[^?!\n]{10,117}\?$/u.test(opener))).toEqual([]);
      expect(all.filter(({ name, opener }) => name === "" || unwanted.test(`${name} ${opener}`))).toEqual([]);
      expect(new Set(all.map(({ opener }) => opener)).size).toBe(12);
    },
  );

  test("[XP4] an opener worded anew has a new version", () => {
    expect(EXPERIENCE_PROMPTS.map(marked)).toEqual(given.trim().split("\n"));
  });

  test("[XP5] a language without words of its own opens in English", async () => {
    expect(await experienceWords("de")).toBe(de);
    expect(await experienceWords("fi")).toBe(en);
  });
});

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { de } from "../../core/domain/coaching-hint/de.ts";
import { en } from "../../core/domain/coaching-hint/en.ts";
import { hintWords } from "../../core/domain/coaching-hint/words.ts";
import { HINT_MINUTES, HINTS_BY_MOMENT, type HintId, hintFor } from "../../core/domain/coaching-hint.ts";

const hintIds: readonly HintId[] = Object.values(HINTS_BY_MOMENT).flat();
const meetings = ["occ_20260303T090000Z", "occ_20260310T090000Z", "occ_20260317T090000Z"];

function at(atMinute: number, dismissed: HintId[] = [], lengthMin = 30, seed = "occ_20260303T090000Z") {
  return hintFor({ seed, atMinute, lengthMin, dismissed });
}

describe("the coaching hints", () => {
  test.each([
    ["English", en],
    ["German", de],
  ])("[CH1] in %s every hint has a short title and words, without a shout", (_, words) => {
    expect(Object.keys(words).sort()).toEqual([...hintIds].sort());
    for (const { title, words: text } of Object.values(words)) {
      expect(title).toMatch(/^\p{Lu}[^!\n]{1,29}$/u);
      expect(text).toMatch(/^[\p{Lu}„“][^!\n]{20,118}[.?]$/u);
    }
    const texts = Object.values(words).flatMap((hint) => [hint.title, hint.words]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test("[CH1] no German hint is left in English", () => {
    expect(hintIds.filter((id) => de[id].title === en[id].title || de[id].words === en[id].words)).toEqual(
      [],
    );
  });

  test("[CH2] a hint stays five minutes, and is the same however often it is asked for", () => {
    for (let minute = 0; minute < 60; minute += HINT_MINUTES) {
      const hints = [0, 1, 2.5, 4.99].map((later) => at(minute + later, [], 60));
      expect(new Set(hints).size).toBe(1);
    }
  });

  test("[CH2] in half an hour no hint comes twice, and other meetings have them in another order", () => {
    const courses = meetings.map((seed) => [0, 5, 10, 15, 20, 25].map((minute) => at(minute, [], 30, seed)));
    for (const course of courses) expect(new Set(course).size).toBe(6);
    expect(new Set(courses.map((course) => course.join())).size).toBe(meetings.length);
  });

  test("[CH3] a hint put away is gone for the meeting, and quiet lasts until the next", () => {
    const first = at(10);
    if (first === null) throw new Error("A hint is due.");
    expect([at(10, [first]), at(14.9, [first])]).toEqual([null, null]);
    expect(at(15, [first])).toBe(at(15));
    const course = Array.from({ length: 120 }, (_, minute) => at(minute, [first], 120));
    expect(course).not.toContain(first);
  });

  test("[CH3] who puts all away is left alone", () => {
    expect(
      Array.from({ length: 60 }, (_, minute) => at(minute, [...hintIds], 60)).every((one) => one === null),
    ).toBe(true);
  });

  test.each([15, 20, 30, 45, 60, 90])(
    "[CH4] %s minutes begin, go on and end with hints of their own",
    (length) => {
      const begin = ["their-point-first", "open-question", "be-here"];
      const end = ["leave-with-a-promise", "what-remains", "ask-about-you"];
      for (const seed of meetings) {
        expect(begin).toContain(at(0, [], length, seed));
        expect([...begin, ...end]).not.toContain(at(length / 2, [], length, seed));
        expect(end).toContain(at(length - 1, [], length, seed));
        expect(end).toContain(at(length + 12, [], length, seed));
      }
      expect(at(-1, [], length)).toBeNull();
    },
  );

  test("[CH5] nothing that is stored or sent knows of hints", () => {
    const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "core", "bot"], {
      encoding: "utf8",
    });
    const others = listed
      .split("\n")
      .filter((file) => file.endsWith(".ts") && !file.startsWith("core/domain/coaching-hint"));
    expect(others.length).toBeGreaterThan(60);
    expect(others.filter((file) => readFileSync(file, "utf8").includes("coaching-hint"))).toEqual([]);
  });

  test("[CH6] a language without words of its own hints in English", async () => {
    expect(await hintWords("de")).toBe(de);
    expect(await hintWords("fi")).toBe(en);
  });
});

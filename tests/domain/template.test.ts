import { sectionsOf, TemplateKey } from "../../core/domain/template.ts";

const keys = TemplateKey.options.filter((key) => key !== "own");
const lengthOf = (sections: readonly { minutes: number }[]) =>
  sections.reduce((sum, one) => sum + one.minutes, 0);

describe("templates", () => {
  test.each(keys)("[CO7] the minutes of %s add up to the meeting's, whatever its length", (key) => {
    for (let minutes = 5; minutes <= 240; minutes++) {
      const sections = sectionsOf(key, minutes);
      expect(lengthOf(sections)).toBe(key === "short" ? Math.min(10, minutes) : minutes);
      expect(sections.every((one) => Number.isInteger(one.minutes) && one.minutes >= 0)).toBe(true);
    }
  });

  test.each(keys)(
    "[CO7] %s leaves room for the points of both, the report's first, and ends with the wrap",
    (key) => {
      const order = sectionsOf(key, 30).map((one) => one.key);
      expect(order.indexOf("report")).toBeLessThan(order.indexOf("manager"));
      expect(order.at(-1)).toBe("wrap");
      expect(new Set(order).size).toBe(order.length);
    },
  );

  test("[CO7] half an hour of the regular kind", () => {
    expect(sectionsOf("regular", 30)).toEqual([
      { key: "today", minutes: 2 },
      { key: "check-in", minutes: 4 },
      { key: "report", minutes: 10 },
      { key: "manager", minutes: 7 },
      { key: "growth", minutes: 4 },
      { key: "wrap", minutes: 3 },
    ]);
  });
});

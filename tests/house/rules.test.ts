import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

function titledRules(): Map<string, string> {
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "tests"], { encoding: "utf8" })
    .split("\n")
    .filter((file) => /\.tsx?$/.test(file) && file !== "tests/house/rules.test.ts");
  const cited = new Map<string, string>();
  for (const file of files) {
    for (const title of readFileSync(file, "utf8").matchAll(/["'`]((?:\[[A-Z]{2}\d+\]\s*)+)/g)) {
      for (const rule of (title[1] ?? "").matchAll(/[A-Z]{2}\d+/g)) cited.set(rule[0], file);
    }
  }
  return cited;
}

const stated = [...readFileSync("core/domain/RULES.md", "utf8").matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gm)].map(
  (rule) => rule[1],
);

describe("the rules", () => {
  test("every number is given once", () => {
    expect(stated.length).toBeGreaterThan(40);
    expect(new Set(stated).size).toBe(stated.length);
  });

  test("every rule is shown by a test", () => {
    const cited = titledRules();
    expect(stated.filter((rule) => rule !== undefined && !cited.has(rule))).toEqual([]);
  });

  test("no test cites a rule that does not exist", () => {
    expect([...titledRules()].filter(([rule]) => !stated.includes(rule))).toEqual([]);
  });
});

import { globSync, readFileSync } from "node:fs";
import { themeCss } from "../../tab/theme-css.ts";

const css = themeCss();
const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = ""]) => name);

test("every custom property that a style sheet uses is a token, or is set by a style sheet", () => {
  const ours = globSync("tab/**/*.css").map((file) => readFileSync(file, "utf8"));
  const known = new Set([css, ...ours].flatMap((text) => namesIn(text, /(--[\w-]+)\s*:/g)));
  const used = new Set(ours.flatMap((text) => namesIn(text, /var\((--[\w-]+)/g)));
  expect(used.size).toBeGreaterThan(30);
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
});

test("dark and high contrast say only where they differ from light", () => {
  const [light = "", dark = "", contrast = ""] = css.split(/^}\n/m);
  expect(light).toContain("--colorNeutralBackground1: #ffffff;");
  expect(dark).toMatch(/^\s*:root\[data-look="dark"\]/);
  expect(contrast).toContain("--colorNeutralBackground1: #000000;");
  for (const theme of [dark, contrast]) expect(theme).not.toContain("--fontFamilyBase");
});

test("nothing goes on moving but what stands in for something that loads", () => {
  const moving = globSync("tab/**/*.css").filter((file) => readFileSync(file, "utf8").includes("infinite"));
  expect(moving.sort()).toEqual(["tab/ui/agenda-skeleton.module.css", "tab/ui/coming-part.module.css"]);
});

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const CONTENT = /(?:^|\/)(question-bank|coaching-hint|experience-prompt)\//;
const STATIC_IMPORT = /\b(?:from|import)\s+"([^"]+)"/g;

describe("questions, hints and prompts", () => {
  test("[QB10] [CH6] [XP5] no page and no server carries their words before they are asked for", () => {
    const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "core", "tab", "bot"], {
      encoding: "utf8",
    })
      .split("\n")
      .filter((file) => /\.tsx?$/.test(file));
    const isWords = (path: string) => CONTENT.test(path) && !path.endsWith("/words.ts");
    expect(files.filter(isWords)).toHaveLength(14);
    const early = files
      .filter((file) => !isWords(file))
      .flatMap((file) => {
        const imports = [...readFileSync(file, "utf8").matchAll(STATIC_IMPORT)].map(
          (found) => found[1] ?? "",
        );
        return imports.filter(isWords).map((path) => `${file} imports ${path}`);
      });
    expect(early).toEqual([]);
  });
});

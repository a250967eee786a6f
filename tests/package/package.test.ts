import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readManifest, writePackage } from "../../appPackage/package.ts";
import { readZip } from "./zip-reader.ts";

describe("packing the app for Teams", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "twofold-package-"));
    cpSync("appPackage", join(root, "appPackage"), { recursive: true });
    mkdirSync(join(root, "env"));
    cpSync("env/.env.sample", join(root, "env/.env.sample"));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function edit(path: string, change: (text: string) => string): void {
    const text = readFileSync(join(root, path), "utf8");
    const changed = change(text);
    if (changed === text) throw new Error(`${path} is what it was.`);
    writeFileSync(join(root, path), changed);
  }

  test("the package holds the filled manifest, its two icons and its German words, and nothing else", async () => {
    const files = readZip(readFileSync(await writePackage("sample", join(root, "build"), root)));
    expect([...files.keys()]).toEqual(["manifest.json", "color.png", "outline.png", "de.json"]);
    expect(files.get("color.png")).toEqual(readFileSync("appPackage/color.png"));
    expect(files.get("outline.png")).toEqual(readFileSync("appPackage/outline.png"));
    const manifest = files.get("manifest.json")?.toString() ?? "";
    expect(manifest).not.toContain("${{");
    expect(JSON.parse(manifest)).toEqual(JSON.parse(JSON.stringify(await readManifest("sample", root))));
    expect(readdirSync(join(root, "build"))).toEqual(["appPackage.sample.zip"]);
  });

  test("packing twice gives the same bytes", async () => {
    const [first, second] = [
      await writePackage("sample", join(root, "a"), root),
      await writePackage("sample", join(root, "b"), root),
    ];
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    const date = readFileSync(first).readUInt16LE(12);
    expect([1980 + (date >> 9), (date >> 5) & 15, date & 31]).toEqual([1980, 1, 1]);
  });

  test("every variable that has no value is named at once, with the file to put it in", async () => {
    edit("env/.env.sample", (text) =>
      text.replace(/^BOT_ID=.*$/m, "").replace(/^TAB_DOMAIN=.*$/m, "TAB_DOMAIN="),
    );
    await expect(readManifest("sample", root)).rejects.toThrow(
      /^env\/\.env\.sample has no value for TAB_DOMAIN, BOT_ID\. Put into env\/\.env\.sample/,
    );
  });

  test("an environment that is not there is refused, with those that are", async () => {
    await expect(readManifest("prod", root)).rejects.toThrow(
      "There is no env/.env.prod. The environments here are: sample.",
    );
  });

  test("what a person keeps out of git wins over what is in it", async () => {
    writeFileSync(join(root, "env/.env.sample.user"), "APP_NAME=Mine\n");
    expect((await readManifest("sample", root)).name.short).toBe("Mine");
  });

  test("a value with quotes in it stays one value", async () => {
    edit("env/.env.sample", (text) => text.replace(/^PUBLISHER_NAME=.*$/m, `PUBLISHER_NAME='Fold \\ "two"'`));
    expect((await readManifest("sample", root)).developer.name).toBe('Fold \\ "two"');
  });

  test("a manifest that does not fit its schema is refused with the place of the fault", async () => {
    edit("appPackage/manifest.json", (text) => text.replace("#2F4A63", "blue"));
    await expect(readManifest("sample", root)).rejects.toThrow(/does not fit its schema:\n {2}\/accentColor/);
  });

  test("words in another language that Teams would not find are refused", async () => {
    edit("appPackage/de.json", (text) => text.replace("staticTabs[0].name", "staticTab[0].name"));
    await expect(writePackage("sample", join(root, "build"), root)).rejects.toThrow(
      /de\.json does not fit its schema/,
    );
  });

  test("an id that is no id is refused", async () => {
    edit("env/.env.sample", (text) => text.replace(/^BOT_ID=.*$/m, "BOT_ID=the-bot"));
    await expect(readManifest("sample", root)).rejects.toThrow(/botId/);
  });
});

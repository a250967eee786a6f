import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];
const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * A headless Chromium: the one that comes as an npm package where it runs (Linux x64), else the machine's
 * own. One for each test file: launch it in `beforeAll`, close it in `afterAll`.
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const candidate of candidates()) {
    try {
      return await chromium.launch({ args: FLAGS, ...candidate() });
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
    }
  }
  throw new Error(
    `No Chromium could be started. Install Chrome, or name one in CHROME_PATH.\n${failures.join("\n")}`,
  );
}

function candidates(): (() => LaunchOptions)[] {
  const named = process.env.CHROME_PATH;
  if (named !== undefined) return [() => ({ executablePath: named })];
  const packaged = process.platform === "linux" && process.arch === "x64" ? [packagedBrowser] : [];
  const system = SYSTEM_BROWSERS.filter((path) => existsSync(path)).map((path) => () => ({
    executablePath: path,
  }));
  return [...packaged, ...system, () => ({ channel: "chrome" }), () => ({ channel: "msedge" })];
}

/**
 * The package unpacks its browser beside whatever else unpacks it at that moment, and takes a half-written
 * file for a whole one. So it is unpacked in a folder of its own, by another process that sees that folder
 * as the temporary one, and moved into place whole.
 */
function packagedBrowser(): LaunchOptions {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(dirname(entry), "..", "package.json"), "utf8"),
  );
  const home = join(tmpdir(), `twofold-chromium-${manifest.version}`);
  if (!existsSync(home)) unpack(entry, home);
  return {
    executablePath: join(home, "chromium"),
    env: { ...process.env, FONTCONFIG_FILE: join(home, "fonts.conf") },
  };
}

function unpack(entry: string, home: string): void {
  const draft = mkdtempSync(`${home}-`);
  const program = `const { default: chromium } = await import(${JSON.stringify(entry)}); await chromium.executablePath();`;
  execFileSync(process.execPath, ["--input-type=module", "-e", program], {
    env: { PATH: process.env.PATH ?? "", TMPDIR: draft },
  });
  writeFileSync(join(draft, "fonts.conf"), fontsOf(home));
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** The package's font after the machine's own, which may be none, and in the place of the one that Teams uses. */
function fontsOf(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(home, "fonts")}</dir>
  <alias binding="same"><family>Segoe UI</family><prefer><family>Open Sans</family></prefer></alias>
  <cachedir>${join(home, "fonts-cache")}</cachedir>
</fontconfig>
`;
}

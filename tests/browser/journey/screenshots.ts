import { mkdirSync, rmSync } from "node:fs";
import { launchBrowser } from "../../support/browser.ts";
import { openStage, type Stage, type StagePerson, startStageServer } from "../../support/stage.ts";
import { journey } from "./journey.ts";

/*
 * Plays the meeting, and takes pictures of every step in every theme: the stage as somebody sees it who tries
 * it, and what is open of each panel alone, as narrow as it gets and high enough to show the most of it.
 */

const INTO = "build/screenshots";
const DESK = { width: 1440, height: 900 };
const HIGH_DESK = { width: 1440, height: 1500 };
const themes = [
  { button: "Light", name: "light" },
  { button: "Dark", name: "dark" },
  { button: "High contrast", name: "contrast" },
] as const;

async function widen({ window }: StagePerson, width: "280 px" | "320 px"): Promise<void> {
  const button = window.getByRole("button", { name: width });
  if (await button.isVisible()) await button.click();
}

/** The panels hear of a theme from their host, and change to it a moment after the stage. */
async function wearsTheme({ panel }: StagePerson, theme: string): Promise<void> {
  if (!(await panel.owner().isVisible())) return;
  await panel.locator(`[data-theme="${theme}"]`).first().waitFor();
  await panel
    .locator("body")
    .evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
}

async function inEveryTheme(stage: Stage, take: (theme: string) => Promise<void>): Promise<void> {
  for (const theme of themes) {
    await stage.page.getByRole("button", { name: theme.button, exact: true }).click();
    for (const person of [stage.manager, stage.report]) await wearsTheme(person, theme.name);
    await take(theme.name);
  }
}

/** One step: `<step>-<theme>-stage.png`, `-manager.png` and `-report.png`. */
async function takePictures(stage: Stage, step: string): Promise<void> {
  const { page } = stage;
  const people = [stage.manager, stage.report];
  await inEveryTheme(stage, async (theme) => {
    await page.screenshot({ path: `${INTO}/${step}-${theme}-stage.png`, animations: "disabled" });
  });
  await page.setViewportSize(HIGH_DESK);
  for (const person of people) await widen(person, "280 px");
  await inEveryTheme(stage, async (theme) => {
    for (const { person, panel } of people) {
      if (!(await panel.owner().isVisible())) continue;
      const path = `${INTO}/${step}-${theme}-${person.key}.png`;
      await panel.owner().screenshot({ path, animations: "disabled" });
    }
  });
  for (const person of people) await widen(person, "320 px");
  await page.setViewportSize(DESK);
}

rmSync(INTO, { recursive: true, force: true });
mkdirSync(INTO, { recursive: true });
const [server, browser] = await Promise.all([startStageServer(), launchBrowser()]);
try {
  const stage = await openStage(browser, server, { viewport: DESK });
  for (const [i, { name, play, seen }] of journey.entries()) {
    await play(stage, server);
    await seen(stage);
    await takePictures(stage, `${String(i + 1).padStart(2, "0")}-${name}`);
    process.stdout.write(`${i + 1} of ${journey.length}: ${name}\n`);
  }
} finally {
  await browser.close();
  await server.kill();
}

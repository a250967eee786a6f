import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Frame, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import {
  addPoint,
  eventually,
  openStage,
  rowOf,
  type Stage,
  type StageServer,
  startStageServer,
} from "../support/stage.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const GERMAN = "Betriebsratsvorsitzendenstellvertreterwahlvorbereitungsbesprechungsprotokoll";

let server: StageServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startStageServer(), launchBrowser()]);
  const stage = await openStage(browser, server);
  await addPoint(stage.report.panel, GERMAN);
  await rowOf(stage.manager.panel, GERMAN).waitFor();
  await stage.context.close();
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.kill();
});

async function violationsIn(place: Page | Frame): Promise<string[]> {
  await place.evaluate(axe);
  await place.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
  const found: unknown = await place.evaluate(
    "axe.run(document, { iframes: false, resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 160)).join(' | ')))",
  );
  return Array.isArray(found) ? found.map(String) : [`axe did not answer: ${String(found)}`];
}

/** What reaches over the side, or can be scrolled sideways. */
function sidewaysIn(place: Page | Frame): Promise<string[]> {
  return place.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const name = (element: Element) => `${element.tagName} ${element.textContent?.slice(0, 40) ?? ""}`;
    return [...document.querySelectorAll("*")]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const { overflowX } = getComputedStyle(element);
        const scrolls = ["auto", "scroll"].includes(overflowX) || element === document.documentElement;
        const isOver = element.matches("button, input, textarea, a, h1, h2") && width > 1;
        return (
          (scrolls && element.scrollWidth > element.clientWidth + 1) ||
          (isOver && (right > clientWidth + 1 || left < -1))
        );
      })
      .map(name);
  });
}

function framesOf({ page }: Stage): Frame[] {
  return page.frames().filter((frame) => /\/(panel|personal)(\?|#|$)/.test(frame.url()));
}

const views = ["default", "dark", "contrast"].flatMap((theme) => [
  [theme, "en"],
  [theme, "de"],
]);

test.each([...views, ["default", "rtl"]])(
  "in the theme %s and the language %s the panel at 280 px, the personal tab and the stage are accessible and fit",
  async (theme, language) => {
    const query = `?theme=${theme}&language=${language}&report=mine`;
    const stage = await openStage(browser, server, { query });
    await stage.page.getByRole("button", { name: "280 px" }).first().click();
    await eventually(() => framesOf(stage).length, 2);
    for (const frame of framesOf(stage)) {
      await frame.getByRole("button", { name: GERMAN, exact: true }).click();
      await frame.locator("textarea").nth(1).waitFor();
    }
    for (const place of [stage.page, ...framesOf(stage)]) {
      const where = new URL(place.url()).pathname;
      expect({ where, found: await violationsIn(place) }).toEqual({ where, found: [] });
      expect({ where, found: await sidewaysIn(place) }).toEqual({ where, found: [] });
    }
    await stage.context.close();
  },
  30_000,
);

test("at 200 % zoom nothing scrolls sideways", async () => {
  const stage = await openStage(browser, server, {
    query: "?language=de",
    viewport: { width: 720, height: 450 },
  });
  await stage.page
    .frameLocator("iframe")
    .first()
    .getByRole("button", { name: GERMAN, exact: true })
    .waitFor({ state: "attached" });
  for (const place of [stage.page, ...framesOf(stage)]) {
    const where = new URL(place.url()).pathname;
    expect({ where, found: await sidewaysIn(place) }).toEqual({ where, found: [] });
  }
  await stage.context.close();
});

import type { Frame } from "playwright-core";
import { sidewaysIn, violationsIn } from "../support/looks.ts";
import { addPoint, eventually, rowOf, type Stage } from "../support/stage.ts";
import { serverOfFile } from "../support/stage-of-file.ts";

const GERMAN = "Betriebsratsvorsitzendenstellvertreterwahlvorbereitungsbesprechungsprotokoll";

const world = serverOfFile();

beforeAll(async () => {
  const stage = await world.openStage();
  await addPoint(stage.report.panel, GERMAN);
  await rowOf(stage.manager.panel, GERMAN).waitFor();
  await stage.context.close();
}, 90_000);

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
    const stage = await world.openStage({ query });
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
  const stage = await world.openStage({
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

import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import {
  choose,
  eventually,
  openStage,
  pointsIn,
  type Stage,
  type StageServer,
  startStageServer,
} from "../support/stage.ts";
import { actAs, MEETING } from "../support/stage-meeting.ts";

let server: StageServer;
let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
beforeEach(async () => {
  server = await startStageServer();
  stage = await openStage(browser, server);
}, 60_000);
afterEach(async () => {
  await stage?.context.close();
  await server?.kill();
});
afterAll(() => browser?.close());

const POINT = "Forecasting course in May";
const pointId = "tp_sample-open-4";
const carryOver = () =>
  actAs(server, "manager", { name: "point.carryOver", pointId, occurrenceId: MEETING, carried: true });

describe("who types where the other one moves a point goes on typing", () => {
  test("in its note: no key is lost, and none ticks another point", async () => {
    const { report, page } = stage;
    await report.panel.getByRole("button", { name: POINT, exact: true }).click();
    await report.panel.getByRole("textbox", { name: "Write a note" }).click();
    await page.keyboard.type("Ask for the b");
    await carryOver();
    await eventually(() => pointsIn(report.panel, "Next time"), [POINT]);
    const before = await pointsIn(report.panel, "Your points");
    await page.keyboard.type("udget first");
    await eventually(
      () => report.panel.getByRole("textbox", { name: "Write a note" }).inputValue(),
      "Ask for the budget first",
    );
    expect(await pointsIn(report.panel, "Your points")).toEqual(before);
  });

  test("in its words: what was begun is not typed over", async () => {
    const { report, page } = stage;
    await choose(report.panel, POINT, "Edit");
    const words = report.panel.getByRole("textbox", { name: "Talking point", exact: true });
    await words.press("End");
    await page.keyboard.type(" or J");
    await carryOver();
    await report.panel
      .getByRole("list", { name: "Next time", exact: true })
      .getByRole("textbox")
      .first()
      .waitFor();
    await page.keyboard.type("une");
    expect(await words.inputValue()).toBe(`${POINT} or June`);
    await page.keyboard.press("Enter");
    await eventually(() => pointsIn(report.panel, "Next time"), [`${POINT} or June`]);
  });
});

import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { eventually, openStage, type Stage, type StageServer, startStageServer } from "../support/stage.ts";

let server: StageServer;
let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startStageServer({ args: ["--empty"] }), launchBrowser()]);
  stage = await openStage(browser, server);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.kill();
});

test("action items that are not there yet are explained in a sentence", async () => {
  await stage.report.panel.getByText("What you two promise each other is kept here.").waitFor();
});

test("an empty section of one's own offers to begin", async () => {
  const { panel } = stage.report;
  await panel.getByRole("button", { name: "Add your first point" }).click();
  const composer = panel.getByRole("textbox", { name: "Add a talking point" });
  await eventually(() => composer.evaluate((element) => element === document.activeElement), true);
});

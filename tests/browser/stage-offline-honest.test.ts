import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { addPoint, openStage, type Stage, type StageServer, startStageServer } from "../support/stage.ts";

let server: StageServer;
let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startStageServer(), launchBrowser()]);
  stage = await openStage(browser, server);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.kill();
});

test("who is offline is not told that the other is here", async () => {
  const { window, panel } = stage.report;
  await window.getByRole("button", { name: "Take offline" }).click();
  await addPoint(panel, "Written in the tunnel");
  await panel.getByText("Offline, 1 waiting").waitFor();
  expect(await panel.locator("header").getByText("Maren is here").count()).toBe(0);
});

test("a panel that is opened offline says that Twofold cannot be reached", async () => {
  await stage.page.reload();
  await stage.report.panel
    .getByText(/Offline|cannot be reached/)
    .first()
    .waitFor();
});

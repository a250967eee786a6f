import type { Browser, FrameLocator } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import {
  addPoint,
  choose,
  eventually,
  openStage,
  panelsAreThere,
  pointsIn,
  rowOf,
  type Stage,
  type StageServer,
  startStageServer,
} from "../support/stage.ts";

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

const fault = (kind: string, count: number) =>
  server.local("/local/fault", { target: "cosmos", kind, count, op: "write" });

const tick = (panel: FrameLocator, words: string) =>
  rowOf(panel, words).getByRole("checkbox").first().click();

describe("a store that does not answer for a while", () => {
  test("[RP2] [WR2] [WR6] [WR8] the panel says so, keeps everything through a reload, and catches up, each thing once and in order", async () => {
    const { report, manager } = stage;
    // Busy, away, and writes that are done although the answer never comes.
    await fault("429", 24);
    await fault("503", 36);
    await fault("reset-after-commit", 12);
    for (const words of ["Said while it was away", "And this", "And that"])
      await addPoint(report.panel, words);
    await choose(report.panel, "And this", "Edit");
    await report.panel.getByRole("textbox", { name: "Talking point", exact: true }).fill("And this too");
    await stage.page.keyboard.press("Enter");
    await tick(report.panel, "Which weekly report to stop");
    await tick(report.panel, "Onboarding plan for March");
    await tick(report.panel, "Onboarding plan for March");
    const late = report.panel
      .locator("header [role=status]")
      .getByText(/^Not stored yet, \d waiting, trying again$/);
    // Once to be seen, and once to be heard.
    await eventually(() => late.count(), 2);
    await rowOf(report.panel, "Said while it was away").waitFor();
    expect(await rowOf(manager.panel, "Said while it was away").count()).toBe(0);

    await stage.page.reload();
    await panelsAreThere(stage);
    await rowOf(report.panel, "Said while it was away").waitFor();

    for (const [panel, list] of [
      [manager.panel, "Rafael’s points"],
      [report.panel, "Your points"],
    ] as const) {
      const said = ["Said while it was away", "And this too", "And that"];
      await eventually(async () => (await pointsIn(panel, list)).slice(-said.length), said, 60_000);
      await eventually(() => pointsIn(panel, "Discussed"), ["Which weekly report to stop"], 60_000);
    }
    await eventually(() => report.panel.getByText(/^(Saving|Not stored yet.*)$/).count(), 0, 60_000);
  }, 150_000);
});

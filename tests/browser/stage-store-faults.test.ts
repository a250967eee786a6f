import type { FrameLocator } from "playwright-core";
import { addPoint, choose, eventually, panelsAreThere, pointsIn, rowOf } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

const fault = (kind: string, count: number) =>
  world.server.local("/local/fault", { target: "cosmos", kind, count, op: "write" });

const tick = (panel: FrameLocator, words: string) =>
  rowOf(panel, words).getByRole("checkbox").first().click();

describe("a store that does not answer for a while", () => {
  test("[RP2] [WR2] [WR6] [WR8] the panel says so, keeps everything through a reload, and catches up, each thing once and in order", async () => {
    const { report, manager } = world.stage;
    // Busy, away, and writes that are done although the answer never comes.
    await fault("429", 24);
    await fault("503", 36);
    await fault("reset-after-commit", 12);
    for (const words of ["Said while it was away", "And this", "And that"])
      await addPoint(report.panel, words);
    await choose(report.panel, "And this", "Edit");
    await report.panel.getByRole("textbox", { name: "Talking point", exact: true }).fill("And this too");
    await world.stage.page.keyboard.press("Enter");
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

    await world.stage.page.reload();
    await panelsAreThere(world.stage);
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

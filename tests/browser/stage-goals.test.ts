import type { FrameLocator } from "playwright-core";
import { rowOf } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

async function openGoals(panel: FrameLocator): Promise<void> {
  await panel.getByRole("button", { name: "More about this 1-on-1" }).click();
  await panel.getByRole("menuitem", { name: "Goals and skills" }).click();
  await panel.getByRole("heading", { name: "Your goals" }).waitFor();
}

describe("goals and skills on the stage", () => {
  test("[GO3] [GO5] a goal that changes shows was and now and why to the other, who offers help with it", async () => {
    const { manager, report } = world.stage;
    await openGoals(report.panel);
    await report.panel.getByRole("button", { name: "Set a goal" }).click();
    await report.panel.getByRole("textbox", { name: "The goal" }).fill("Own the pricing report");
    await report.panel.getByRole("textbox", { name: "The goal" }).press("Enter");
    await openGoals(manager.panel);
    await manager.panel.getByText("Own the pricing report").waitFor();

    await report.panel.getByRole("button", { name: "Change the goal: Own the pricing report" }).click();
    await report.panel.getByRole("textbox", { name: "The goal" }).fill("Own pricing");
    await report.panel.getByRole("textbox", { name: "Why it changes" }).fill("The report is only a part");
    await report.panel.getByRole("button", { name: "Change it" }).click();
    for (const said of [
      "was: Own the pricing report",
      "now: Own pricing",
      "why: The report is only a part",
    ]) {
      await manager.panel.getByText(said).waitFor();
    }
    expect(await manager.panel.getByRole("button", { name: "Reached" }).count()).toBe(0);

    await manager.panel.getByRole("button", { name: "Offer help" }).click();
    await manager.panel.getByRole("textbox", { name: "What will be done" }).fill("Introduce you to finance");
    await manager.panel.getByRole("textbox", { name: "What will be done" }).press("Enter");
    await report.panel.getByText("1 offer of help").waitFor();
  }, 60_000);

  test("[GO5] help that is half written when the goal is deleted is still there, and can be promised", async () => {
    const { manager, report } = world.stage;
    await manager.panel.getByRole("button", { name: "Offer help" }).click();
    const help = manager.panel.getByRole("textbox", { name: "What will be done" });
    await help.fill("Move our Tuesday slot");
    await report.panel.getByRole("button", { name: "Delete" }).click();
    await manager.panel.getByText("Rafael deleted this goal.").waitFor();
    await help.press("End");
    await help.pressSequentially(" to ten");
    await report.panel.getByRole("button", { name: "Undo" }).click();
    await manager.panel.getByText("What can you unlock").waitFor();
    expect(await help.inputValue()).toBe("Move our Tuesday slot to ten");
    await report.panel.getByRole("button", { name: "Delete" }).click();
    await manager.panel.getByText("Rafael deleted this goal.").waitFor();
    await help.press("Enter");
    await manager.panel.getByText("Rafael has set no goal yet.").waitFor();
    await manager.panel.getByRole("button", { name: "Back to the agenda" }).click();
    await rowOf(manager.panel, "Move our Tuesday slot to ten").waitFor();
    await openGoals(manager.panel);
  }, 60_000);

  test("[GO1] a personal goal says who sees it, where it is written and where it stands", async () => {
    const { manager, report } = world.stage;
    await report.panel.getByRole("button", { name: "Set a goal" }).click();
    await report.panel.getByText("Personal", { exact: true }).click();
    await report.panel.getByRole("form", { name: "Set a goal" }).getByText("both of you").waitFor();
    await report.panel.getByRole("textbox", { name: "The goal" }).fill("Run a half marathon");
    await report.panel.getByRole("button", { name: "Set it" }).click();
    for (const { panel } of [report, manager]) {
      await panel
        .getByRole("listitem")
        .filter({ hasText: "Run a half marathon" })
        .getByText("both of you")
        .waitFor();
    }
  }, 60_000);

  test("[FO3] a skill that is named can be put on a talking point by both", async () => {
    const { manager, report } = world.stage;
    await report.panel.getByRole("textbox", { name: "Name a skill" }).fill("Saying no");
    await report.panel.getByRole("textbox", { name: "Name a skill" }).press("Enter");
    for (const { panel } of [report, manager]) {
      await panel.getByRole("button", { name: "Back to the agenda" }).click();
      await rowOf(panel, "Which weekly report to stop").locator("[data-control=title]").click();
    }
    await manager.panel.getByRole("button", { name: "Saying no" }).click();
    await report.panel.getByRole("button", { name: "Saying no", pressed: true }).waitFor();
  }, 60_000);
});

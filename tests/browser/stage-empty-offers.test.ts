import { eventually } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile({ args: ["--empty"] });

test("action items that are not there yet are explained in a sentence", async () => {
  await world.stage.report.panel.getByText("What you two promise each other is kept here.").waitFor();
});

test("an empty section of one's own offers to begin", async () => {
  const { panel } = world.stage.report;
  await panel.getByRole("button", { name: "Add your first point" }).click();
  const composer = panel.getByRole("textbox", { name: "Add a talking point" });
  await eventually(() => composer.evaluate((element) => element === document.activeElement), true);
});

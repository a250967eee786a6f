import { choose, rowOf } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

test("[RP3] whose point is deleted while they change its words is told, and the words are still there", async () => {
  const { manager, report } = world.stage;
  await choose(report.panel, "Which weekly report to stop", "Edit");
  const form = report.panel.getByRole("form", { name: "Edit" });
  await form.getByRole("textbox", { name: "Talking point" }).fill("Half typed words");
  await choose(manager.panel, "Which weekly report to stop", "Delete");
  await rowOf(manager.panel, "Deleted “Which weekly report to stop”").waitFor();
  await report.panel.getByRole("status").getByText("Maren deleted").waitFor({ state: "attached" });
  expect((await report.panel.getByRole("main").textContent())?.includes("Half typed words")).toBe(true);
});

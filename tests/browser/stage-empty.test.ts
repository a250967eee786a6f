import { addPoint, eventually, pointsIn } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile({ args: ["--empty"] });

test("without history a section says in a sentence what it is for", async () => {
  for (const { panel } of [world.stage.manager, world.stage.report]) {
    await panel.getByText("What would you like to talk about?").waitFor();
    await panel.getByRole("button", { name: "Add an action item" }).waitFor();
  }
  await world.stage.manager.panel.getByText("Nothing from Rafael yet.", { exact: true }).waitFor();
  await world.stage.report.panel.getByText("Nothing from Maren yet.", { exact: true }).waitFor();
});

test("[CO8] two who have not met yet have a first meeting before them, with points to begin with", async () => {
  const { panel } = world.stage.report;
  await panel.getByRole("button", { name: "Feedback and growth" }).waitFor();
  await panel.getByRole("button", { name: "More about this 1-on-1" }).click();
  await panel.getByRole("menuitem", { name: "How this meeting runs" }).click();
  await panel.getByText("First meeting").waitFor();
  await panel.getByRole("button", { name: "Add “What we expect of each other”" }).waitFor();
  await panel.getByRole("button", { name: "Back to the agenda" }).click();
});

test("the first point is in both panels, and an empty history says what it is for", async () => {
  await addPoint(world.stage.report.panel, "Our first topic");
  await eventually(() => pointsIn(world.stage.manager.panel, "Rafael’s points"), ["Our first topic"]);
  await world.stage.manager.go("My 1-on-1s");
  await world.stage.manager.mine.getByRole("button", { name: "History" }).click();
  await world.stage.manager.mine.getByText("What you discuss, decide and keep is found here.").waitFor();
});

test("an agenda without points says so in the chat", async () => {
  await world.stage.manager.go("Chat");
  await world.stage.manager.chat.getByRole("heading", { name: "What Twofold does" }).waitFor();
});

import { choose, eventually, pointsIn, rowOf } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

const panels = () => [world.stage.manager.panel, world.stage.report.panel] as const;
const TOPIC = "Onboarding plan for March";

test("[AG11] what one deletes is gone for both, and undo brings it back where it was", async () => {
  const { manager, report } = world.stage;
  const before = await pointsIn(report.panel, "Your points");
  await choose(manager.panel, TOPIC, "Delete");
  await report.panel.getByRole("button", { name: TOPIC, exact: true }).waitFor({ state: "detached" });
  await manager.panel.getByText(`Deleted “${TOPIC}”`).waitFor();
  const undo = manager.panel.getByRole("button", { name: "Undo" });
  expect(await undo.evaluate((element) => element === document.activeElement)).toBe(true);
  await undo.press("Enter");
  await eventually(() => pointsIn(report.panel, "Your points"), before);
  await eventually(() => pointsIn(manager.panel, "Rafael’s points"), before);
});

test("[AG7] what is put off waits under Later in both panels until somebody takes it back", async () => {
  await choose(world.stage.report.panel, TOPIC, "Move to later");
  for (const one of panels()) {
    await one.getByRole("button", { name: TOPIC, exact: true }).waitFor({ state: "detached" });
    await one.getByRole("button", { name: "Later", exact: true }).click();
    await eventually(async () => (await pointsIn(one, "Later")).includes(TOPIC), true);
  }
  await choose(world.stage.manager.panel, TOPIC, "Bring back");
  await eventually(
    async () => (await pointsIn(world.stage.report.panel, "Your points")).includes(TOPIC),
    true,
  );
});

test("[AG6] what is carried over stands under Next time in both panels", async () => {
  await choose(world.stage.report.panel, TOPIC, "Carry over to next time");
  for (const one of panels()) await eventually(() => pointsIn(one, "Next time"), [TOPIC]);
  await choose(world.stage.manager.panel, TOPIC, "Back to today");
  for (const one of panels()) await eventually(() => pointsIn(one, "Next time"), []);
});

test("[AI2] an action item is added by one, kept by the other, and brought back after a deletion", async () => {
  const { manager, report } = world.stage;
  await manager.panel.getByRole("button", { name: "Add an action item" }).click();
  const form = manager.panel.getByRole("form", { name: "Add an action item" });
  await form.getByRole("textbox", { name: "What will be done" }).fill("Book the small room");
  await form.getByText("Rafael", { exact: true }).click();
  await form.getByRole("button", { name: "Add", exact: true }).click();
  await rowOf(report.panel, "Book the small room").getByText("You · by next time").waitFor();
  await rowOf(manager.panel, "Book the small room").getByText("Rafael · by next time").waitFor();

  await report.panel.getByRole("checkbox", { name: "Kept: Book the small room" }).click({ force: true });
  await rowOf(manager.panel, "Book the small room").getByText("kept").waitFor();

  await choose(manager.panel, "Book the small room", "Delete");
  await rowOf(report.panel, "Book the small room").waitFor({ state: "detached" });
  await manager.panel.getByRole("button", { name: "Undo" }).click();
  await rowOf(report.panel, "Book the small room").waitFor();
});

test("each sees what the other looks at and where the other types", async () => {
  const { manager, report } = world.stage;
  await manager.panel.getByRole("button", { name: "Forecasting course in May", exact: true }).click();
  const row = rowOf(report.panel, "Forecasting course in May");
  await row.getByText("Maren is looking at this").waitFor();
  await manager.panel.getByRole("textbox", { name: "Write a note" }).pressSequentially("Which one");
  await row.getByText("Maren is typing").waitFor();
  await row.getByText("Maren is looking at this").waitFor();
});

test("a panel that is closed is told to the other", async () => {
  await world.stage.manager.go("Chat");
  await world.stage.report.panel.getByText("Maren is not here").waitFor();
  await world.stage.manager.go("Call");
  await world.stage.report.panel.getByText("Maren is here").first().waitFor();
});

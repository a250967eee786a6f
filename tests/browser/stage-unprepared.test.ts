import { eventually, pointsIn, type Stage } from "../support/stage.ts";
import { moveTo } from "../support/stage-meeting.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile({ args: ["--empty"] });

beforeAll(async () => {
  await moveTo(world.server, 0);
}, 90_000);

test("[CO13] who comes with nothing is offered three points, each in words of their own side", async () => {
  const choices = (panel: Stage["report"]["panel"]) =>
    panel.getByRole("list", { name: "To begin with" }).getByRole("button").allInnerTexts();
  await eventually(
    () => choices(world.stage.report.panel),
    ["What takes most of my time", "A decision I am waiting for", "What I would like to hear from you"],
  );
  expect(await choices(world.stage.manager.panel)).toHaveLength(3);
  expect(await choices(world.stage.manager.panel)).not.toEqual(await choices(world.stage.report.panel));
});

test("[CO13] one tap puts one on the agenda, and the way to the start is under the hand", async () => {
  const { manager, report } = world.stage;
  await report.panel.getByRole("button", { name: "Add “A decision I am waiting for”" }).press("Enter");
  await report.panel.getByRole("list", { name: "To begin with" }).waitFor({ state: "detached" });
  expect(await report.panel.locator("body").evaluate(() => document.activeElement?.textContent)).toBe(
    "Start",
  );
  await manager.panel.getByText("Nothing from you yet? One is enough:").waitFor();
  await report.panel.getByText("Nothing from Maren yet. Two quiet minutes are enough.").waitFor();
});

test("[CO11] [CO13] two quiet minutes are for both, and keep what one can begin with in sight", async () => {
  const { manager, report } = world.stage;
  await report.panel.getByRole("button", { name: "Two quiet minutes for you both" }).press("Enter");
  for (const panel of [manager.panel, report.panel]) {
    await eventually(() => panel.getByRole("timer").textContent(), expect.stringMatching(/^[12]:/));
  }
  await manager.panel.getByRole("button", { name: "Add “What is coming up for us”" }).press("Enter");
  await eventually(() => pointsIn(report.panel, "Maren’s points"), ["What is coming up for us"]);
  await manager.panel.getByRole("list", { name: "To begin with" }).waitFor({ state: "detached" });
  await manager.panel.locator("[data-want]:focus").waitFor();
  await manager.panel.getByRole("button", { name: "End the silence" }).click();
  await report.panel.getByRole("button", { name: "Start", exact: true }).click();
  await eventually(() => pointsIn(manager.panel, "Rafael’s points"), ["A decision I am waiting for"]);
});

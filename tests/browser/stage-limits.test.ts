import { addPoint, choose, eventually, pointsIn, rowOf } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

const LONG = "w".repeat(501);

test("[AG13] 501 characters are refused with a sentence, and the words stay in the editor", async () => {
  const { panel } = world.stage.report;
  const composer = panel.getByRole("textbox", { name: "Add a talking point" });
  const before = await pointsIn(panel, "Your points");
  await addPoint(panel, LONG);
  await panel
    .getByRole("alert")
    .getByText("1 characters too many")
    .or(panel.getByRole("alert").getByText("1 character too many"))
    .waitFor();
  expect(await composer.inputValue()).toBe(LONG);
  expect(await pointsIn(panel, "Your points")).toEqual(before);
  await composer.press("Backspace");
  await composer.press("Enter");
  await eventually(
    async () => (await pointsIn(world.stage.manager.panel, "Rafael’s points")).at(-1),
    "w".repeat(500),
  );
});

test("[AG13] an edit to nothing, or to too much, is refused, and the words stay in the editor", async () => {
  const { panel } = world.stage.report;
  await choose(panel, "Onboarding plan for March", "Edit");
  const form = panel.getByRole("form", { name: "Edit" });
  const field = form.getByRole("textbox", { name: "Talking point" });
  await field.fill(LONG);
  await form.getByRole("alert").waitFor();
  await field.press("Enter");
  expect(await field.inputValue()).toBe(LONG);
  await field.fill("   ");
  await field.press("Enter");
  expect(await field.inputValue()).toBe("   ");
  await field.press("Escape");
  await rowOf(panel, "Onboarding plan for March").waitFor();
});

test("[AG13] a point without words is not added", async () => {
  const { panel } = world.stage.manager;
  const before = await pointsIn(panel, "Your points");
  await addPoint(panel, "   ");
  await addPoint(panel, "After the blank one");
  await eventually(
    () => pointsIn(world.stage.report.panel, "Maren’s points"),
    [...before.filter((words) => words !== "Rafael as deputy while I travel"), "After the blank one"],
  );
});

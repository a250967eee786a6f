import { addPoint, choose, eventually, pointsIn, rowOf, type Stage } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

const panels = () => [world.stage.manager.panel, world.stage.report.panel] as const;
/** The report's points as each of the two sees them. */
const reports = async () => [
  await pointsIn(world.stage.manager.panel, "Rafael’s points"),
  await pointsIn(world.stage.report.panel, "Your points"),
];
const both = (points: readonly string[]) => [points, points];
const SAMPLE = [
  "Access to the pricing data",
  "Which weekly report to stop",
  "Onboarding plan for March",
  "Forecasting course in May",
];

/** With a must-cover more, which stands among its like. */
const withBudget = (words: string, others = SAMPLE.slice(1)) => [SAMPLE[0], words, ...others].map(String);

test("[AG2] the report's points come first in both panels", async () => {
  await eventually(reports, both(SAMPLE));
  const headings = (panel: Stage["manager"]["panel"]) =>
    panel.getByRole("heading", { level: 2, name: /points$/ }).allInnerTexts();
  const [managers, reportsOwn] = await Promise.all(panels().map(headings));
  expect(managers?.map((words) => words.replace(/^\w\w\n?/, ""))).toEqual(["Rafael’s points", "Your points"]);
  expect(reportsOwn?.map((words) => words.replace(/^\w\w\n?/, ""))).toEqual([
    "Your points",
    "Maren’s points",
  ]);
});

test("each sees that the other is here", async () => {
  await world.stage.manager.panel.getByText("Rafael is here").first().waitFor();
  await world.stage.report.panel.getByText("Maren is here").first().waitFor();
});

test("[PA1] what one adds is in the other's panel, with its minutes and star; a must-cover before the rest", async () => {
  const { panel } = world.stage.report;
  await panel.getByRole("button", { name: "Kind, minutes and who sees it" }).click();
  await panel.getByRole("spinbutton", { name: "Minutes" }).fill("12");
  await panel.getByText("Must cover", { exact: true }).click();
  await addPoint(panel, "Budget for training");
  // A row under the pointer shows its menu in the place of its minutes.
  await world.stage.page.mouse.move(0, 0);
  await eventually(reports, both(withBudget("Budget for training")));
  for (const one of panels()) {
    const row = rowOf(one, "Budget for training");
    await row.getByRole("img", { name: "Must cover" }).waitFor();
    await row.getByText("12 min").waitFor();
  }
});

test("both can edit a point; what each changes stays", async () => {
  const { manager, report } = world.stage;
  await choose(manager.panel, "Budget for training", "Edit");
  await choose(report.panel, "Budget for training", "Edit");
  const form = (one: Stage["manager"]) => one.panel.getByRole("form", { name: "Edit" });
  await form(manager).getByRole("textbox", { name: "Talking point" }).fill("Budget for two courses");
  await form(report).getByRole("spinbutton", { name: "Minutes" }).fill("20");
  await form(manager).getByRole("button", { name: "Save" }).click();
  await form(report).getByRole("button", { name: "Save" }).click();
  await world.stage.page.getByRole("heading", { level: 1 }).click();
  for (const one of panels()) await rowOf(one, "Budget for two courses").getByText("20 min").waitFor();
});

test("the report moves a point by keyboard, and it keeps the focus", async () => {
  const { panel } = world.stage.report;
  const title = panel.getByRole("button", { name: "Onboarding plan for March", exact: true });
  await title.focus();
  await title.press("Alt+ArrowUp");
  const moved = [SAMPLE[2], SAMPLE[1], SAMPLE[3]];
  await eventually(reports, both(withBudget("Budget for two courses", moved.map(String))));
  expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
  await title.press("Alt+ArrowDown");
  await eventually(reports, both(withBudget("Budget for two courses")));
});

test("[PA1] the report moves a point by dragging it; to the top is after the must-covers", async () => {
  const { panel } = world.stage.report;
  const dragged = rowOf(panel, "Forecasting course in May");
  await dragged.hover();
  const from = await dragged.locator("button[aria-hidden=true]").boundingBox();
  const to = await rowOf(panel, "Access to the pricing data").first().boundingBox();
  if (from === null || to === null) throw new Error("There is nothing to drag.");
  const { mouse } = world.stage.page;
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(from.x + from.width / 2, to.y + to.height / 2, { steps: 8 });
  await mouse.move(from.x + from.width / 2, to.y + 2, { steps: 3 });
  await mouse.up();
  await eventually(
    reports,
    both(withBudget("Budget for two courses", [SAMPLE[3], ...SAMPLE.slice(1, 3)].map(String))),
  );
});

test("[AG9] the manager who tries to move a report's point is told whose order it is", async () => {
  const { panel } = world.stage.manager;
  const title = panel.getByRole("button", { name: "Onboarding plan for March", exact: true });
  await title.focus();
  await title.press("Alt+ArrowUp");
  await rowOf(panel, "Onboarding plan for March").getByText("up to Rafael").waitFor();
  await panel.getByRole("button", { name: "Dismiss" }).click();
  await panel.getByText("up to Rafael").waitFor({ state: "detached" });
});

test("a tick moves the point to Discussed in both, and back", async () => {
  // Whose rows were not moved by the other just now: a press so soon after that is passed over.
  const tick = world.stage.report.panel.getByRole("checkbox", {
    name: "Discussed: Which weekly report to stop",
  });
  await tick.click({ force: true });
  for (const one of panels()) {
    await eventually(() => pointsIn(one, "Discussed"), ["Which weekly report to stop"]);
  }
  await world.stage.manager.panel
    .getByRole("checkbox", { name: "Discussed: Which weekly report to stop" })
    .click({ force: true });
  for (const one of panels()) await eventually(() => pointsIn(one, "Discussed"), []);
});

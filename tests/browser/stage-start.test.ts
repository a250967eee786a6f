import type { FrameLocator } from "playwright-core";
import { eventually, pointsIn } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

const QUESTION = "What do you want from today?";
const panels = () => [world.stage.manager.panel, world.stage.report.panel] as const;
const step = (name: string) =>
  world.stage.page
    .getByRole("navigation", { name: "Move the time to" })
    .getByRole("button", { name })
    .click();
const focusStart = (panel: FrameLocator) => panel.getByRole("heading", { name: QUESTION });
const want = (panel: FrameLocator) => panel.getByRole("textbox", { name: QUESTION });
const secondsLeft = async (panel: FrameLocator) => {
  const [minutes, seconds] = ((await panel.getByRole("timer").textContent()) ?? "").split(":").map(Number);
  return (minutes ?? 0) * 60 + (seconds ?? 0);
};
const focused = (panel: FrameLocator) =>
  panel
    .locator("body")
    .evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
    );

test("[CO12] when the meeting begins both see its start and nothing else: no lists, no counts", async () => {
  await step("Start");
  for (const panel of panels()) {
    await focusStart(panel).waitFor();
    expect(await panel.getByRole("list").count()).toBe(0);
    expect(await panel.locator("header").textContent()).not.toMatch(/\d+ (of|min)/);
  }
  await world.stage.report.panel.getByText("You lead through the agenda.").waitFor();
  await world.stage.manager.panel.getByText("Rafael leads through the agenda.").waitFor();
});

test("[CO4] what each wants is seen by the other as soon as it is said", async () => {
  const { manager, report } = world.stage;
  await want(report.panel).fill("Leave with clear priorities");
  await want(report.panel).press("Enter");
  await manager.panel.getByText("Leave with clear priorities").waitFor();
  await want(manager.panel).fill("Know what holds you up");
  await manager.panel.getByRole("button", { name: "Start" }).focus();
  await report.panel.getByText("Know what holds you up").waitFor();
});

test("[CO11] both read in silence to the same moment, and either ends it", async () => {
  const { manager, report } = world.stage;
  await report.panel.getByRole("button", { name: "Both read for a minute first" }).press("Enter");
  for (const panel of panels()) await panel.getByRole("timer").waitFor();
  await pointsIn(manager.panel, "Your points").then((points) => expect(points.length).toBeGreaterThan(0));
  const [one, two] = await Promise.all(panels().map(secondsLeft));
  expect(Math.abs((one ?? 0) - (two ?? 99))).toBeLessThanOrEqual(2);
  expect(one).toBeGreaterThan(40);
  await eventually(() => focused(report.panel), "End the silence");
  await world.stage.page.keyboard.press("Enter");
  for (const panel of panels()) await focusStart(panel).waitFor();
  await eventually(() => focused(report.panel), "Start");
});

test("[CO11] it ends by itself at that moment, wherever the clock is moved from", async () => {
  await world.stage.manager.panel.getByRole("button", { name: "Both read for a minute first" }).click();
  for (const panel of panels()) await panel.getByRole("timer").waitFor();
  await world.server.local("/local/clock", { advance: "PT61S" });
  for (const panel of panels()) {
    await panel.getByRole("timer").waitFor({ state: "detached" });
    await focusStart(panel).waitFor();
  }
});

test("[CO2] either starts, and both are at the agenda, the report's points first", async () => {
  const { manager, report } = world.stage;
  await report.panel.getByRole("button", { name: "Start", exact: true }).press("Enter");
  for (const panel of panels()) {
    await focusStart(panel).waitFor({ state: "detached" });
    await panel.getByRole("region", { name: "What I want from today" }).waitFor();
  }
  expect(await want(manager.panel).inputValue()).toBe("Know what holds you up");
  expect(await manager.panel.getByRole("button", { name: "Start", exact: true }).count()).toBe(0);
  const headings = await manager.panel.locator("main h2").allInnerTexts();
  expect(headings.findIndex((one) => one.includes("Rafael’s points"))).toBeLessThan(
    headings.findIndex((one) => one.includes("Your points")),
  );
  expect(await focused(report.panel)).toBe("Next: Check-in");
});

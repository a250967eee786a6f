import type { FrameLocator } from "playwright-core";
import { eventually, pointsIn } from "../support/stage.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();
const composer = (frame: FrameLocator) => frame.getByRole("textbox", { name: "Add a talking point" });

test("[RP5] a point begun in the tab and sent from the panel is empty in both", async () => {
  const { go, mine, panel } = world.stage.report;
  await go("My 1-on-1s");
  await composer(mine).fill("Half a w");
  await go("Call");
  await eventually(() => composer(panel).inputValue(), "Half a w");
  await composer(panel).fill("Half a word");
  await composer(panel).press("Enter");
  await eventually(async () => (await pointsIn(panel, "Your points")).at(-1), "Half a word");
  await go("My 1-on-1s");
  expect(await composer(mine).inputValue()).toBe("");
});

test("[RP5] [SS2] private words that make room for others stand beside where private things are in sight", async () => {
  const { report } = world.stage;
  const { go, mine, panel } = report;
  const own = "Ask how I come across";
  await world.server.local("/local/clock", { now: "2026-03-03T08:30:00.000Z" });
  await go("My 1-on-1s");
  await mine.getByRole("button", { name: "Kind, minutes and who sees it" }).click();
  await mine.getByText("Only you", { exact: true }).click();
  await composer(mine).fill(own);
  await world.server.local("/local/clock", { now: "2026-03-03T09:00:05.000Z" });
  await mine.getByRole("button", { name: "Show what only you can see" }).first().click();
  await eventually(() => composer(mine).inputValue(), own);
  await go("Call");
  await panel.getByRole("button", { name: "Show the agenda" }).click();
  await eventually(() => composer(panel).inputValue(), "");
  await composer(panel).fill("Something for both");
  await composer(panel).press("Enter");
  await eventually(async () => (await pointsIn(panel, "Your points")).at(-1), "Something for both");
  expect(await panel.getByText(own).count()).toBe(0);
  await go("My 1-on-1s");
  await mine.getByText(`You wrote: “${own}”`).waitFor();
  await mine.getByRole("button", { name: "Use it" }).click();
  expect(await composer(mine).inputValue()).toBe(own);
  await mine.getByText(`You wrote: “${own}”`).waitFor({ state: "detached" });
}, 60_000);

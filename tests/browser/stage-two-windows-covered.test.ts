import type { FrameLocator } from "playwright-core";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();
const composer = (frame: FrameLocator) => frame.getByRole("textbox", { name: "Add a talking point" });

test("[RP5] [SS2] private words written where they are in sight stay out of a window where they are covered", async () => {
  const { go, mine, panel } = world.stage.report;
  const isPrivate = async (frame: FrameLocator) => {
    await frame.getByRole("button", { name: "Kind, minutes and who sees it" }).click();
    await frame.getByText("Only you", { exact: true }).click();
  };
  await world.server.local("/local/clock", { now: "2026-03-03T08:30:00.000Z" });
  await go("Call");
  await isPrivate(panel);
  await world.server.local("/local/clock", { now: "2026-03-03T09:00:05.000Z" });
  await panel.getByRole("button", { name: "Start", exact: true }).waitFor();
  expect(await composer(panel).inputValue()).toBe("");
  await go("My 1-on-1s");
  await mine.getByRole("button", { name: "Show what only you can see" }).first().click();
  await composer(mine).fill("Ask why he left");
  await go("Call");
  expect(await composer(panel).inputValue()).toBe("");
  await go("My 1-on-1s");
  expect(await composer(mine).inputValue()).toBe("Ask why he left");
}, 60_000);

import type { FrameLocator } from "playwright-core";

/** Makes a point what both are at. */
export async function talkAbout(panel: FrameLocator, point: string): Promise<void> {
  await panel.getByRole("button", { name: `Talk about it now: ${point}` }).click();
}

/** Ticks a point as discussed. */
export async function tick(panel: FrameLocator, point: string): Promise<void> {
  await panel.getByRole("checkbox", { name: `Discussed: ${point}` }).click();
}

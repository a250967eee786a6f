import type { FrameLocator, Locator } from "playwright-core";

/** Makes a point what both are at. */
export async function talkAbout(panel: FrameLocator, point: string): Promise<void> {
  await talkAboutIn(panel, point).click();
}

/** What gives a point the turn; it is not there while the point has it. */
export function talkAboutIn(panel: FrameLocator, point: string): Locator {
  return panel.getByRole("button", { name: `Talk about it now: ${point}` });
}

/** Ticks a point as discussed. */
export async function tick(panel: FrameLocator, point: string): Promise<void> {
  await panel.getByRole("checkbox", { name: `Discussed: ${point}` }).click();
}

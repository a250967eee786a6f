import type { FrameLocator } from "playwright-core";
import { pressTogether } from "../support/stage.ts";
import { beginMeeting } from "../support/stage-meeting.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

beforeAll(async () => {
  await beginMeeting(world.server, world.stage);
}, 90_000);

const panels = () => [world.stage.manager.panel, world.stage.report.panel] as const;
const next = (panel: FrameLocator) => panel.locator("[data-next]:not([aria-disabled])");
const isAt = (panel: FrameLocator, title: string) =>
  panel.locator("header").getByText(`Now: ${title}`, { exact: true }).waitFor();

test("[CO3] both press “Next” at the same moment: the turn goes on by one", async () => {
  await pressTogether(...panels().map(next));
  for (const panel of panels()) {
    await isAt(panel, "Check-in");
    await panel.getByRole("button", { name: "Now: Check-in" }).waitFor();
    await next(panel).waitFor();
    await isAt(panel, "Check-in");
  }
});

test("[CO3] a press that comes right after the turn went on was meant for the one before", async () => {
  const { manager, report } = world.stage;
  await report.panel.locator("[data-next]").evaluate((button: HTMLElement) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      button.click();
      button.dataset.pressed = "late";
    });
    observer.observe(button, { attributeFilter: ["aria-label"] });
  });
  await next(manager.panel).dblclick();
  await report.panel.locator("[data-next][data-pressed]").waitFor();
  for (const panel of panels()) {
    await isAt(panel, "Access to the pricing data");
    await next(panel).waitFor();
    await isAt(panel, "Access to the pricing data");
  }
});

test("[CO3] a section that was passed over takes the turn again by its title, for both", async () => {
  const { manager, report } = world.stage;
  await report.panel.getByRole("button", { name: "Talk about it now: Wishes for today" }).press("Enter");
  for (const panel of panels()) await isAt(panel, "Wishes for today");
  const title = report.panel.getByRole("button", { name: "Now: Wishes for today" });
  expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await title.getAttribute("aria-current")).toBe("step");
  await manager.panel.getByRole("button", { name: "Talk about it now: Feedback and growth" }).click();
  for (const panel of panels()) await isAt(panel, "Feedback and growth");
});

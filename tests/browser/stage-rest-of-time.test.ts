import type { FrameLocator } from "playwright-core";
import { eventually, pointsIn } from "../support/stage.ts";
import { beginMeeting, moveTo } from "../support/stage-meeting.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

beforeAll(async () => {
  await beginMeeting(world.server, world.stage);
  await moveTo(world.server, 8);
}, 90_000);

const growthIn = (panel: FrameLocator) => panel.getByRole("region", { name: "Feedback and growth" });
const rest = (panel: FrameLocator) =>
  growthIn(panel).getByRole("button", { name: "Use the rest of the time for this" });
const hasTurn = (panel: FrameLocator) => growthIn(panel).locator("[aria-current=step]");

test("[PA14] one gives the rest of the time to growth with one key; the other is asked for their points", async () => {
  const { manager, report } = world.stage;
  await rest(report.panel).press("Enter");
  await growthIn(report.panel)
    .getByText(/^Maren is asked for the minutes/)
    .waitFor();
  for (const { panel } of [manager, report]) await hasTurn(panel).waitFor();
  await manager.panel
    .getByRole("list", { name: /^Rafael asks for \d+ min for Feedback and growth\.$/ })
    .waitFor();
  expect((await pointsIn(manager.panel, "Next time")).length).toBeGreaterThan(1);
  expect(await report.panel.getByRole("list", { name: "Not reached in time" }).count()).toBe(0);
}, 60_000);

test("[PA14] it is taken back with one more, and nobody's points wait any more", async () => {
  const { manager, report } = world.stage;
  const undo = growthIn(report.panel).getByRole("button", { name: "Undo" });
  expect(await undo.evaluate((element) => element === document.activeElement)).toBe(true);
  await undo.press("Enter");
  for (const { panel } of [manager, report]) await eventually(() => pointsIn(panel, "Next time"), []);
  await eventually(() => manager.panel.getByRole("list", { name: /^Rafael asks/ }).count(), 0);
  await rest(report.panel).waitFor();
}, 60_000);

import type { Frame } from "playwright-core";
import type { CommandInput } from "../../core/domain/command.ts";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { doCommand, MEETING } from "../support/stage-meeting.ts";
import { goOffline } from "../support/teams-window.ts";

let world: PanelWorld;
beforeEach(async () => {
  world = await startPanelWorld();
}, 40_000);
afterEach(() => world?.close());

/** What Maren does meanwhile. */
const maren = (command: CommandInput) =>
  doCommand({ url: world.server.url, token: world.server.token("manager") }, command);
const refusalOf = (frame: Frame, typed: string) =>
  frame.getByRole("alert").filter({ hasText: `You wrote: “${typed}”` });

test("[RP3] both parts of a point that the other drops meanwhile are still there", async () => {
  world.server.clock.set(Date.parse("2026-03-03T09:30:00.000Z"));
  const { context, frame } = await world.open("report", { width: 280 });
  await frame.getByRole("button", { name: "Split it" }).click();
  await frame.getByRole("textbox", { name: "First part" }).fill("Plan for week one");
  await frame.getByRole("textbox", { name: "Second part" }).fill("Who shows what");
  await goOffline({ context, frame });
  await frame.getByRole("button", { name: "Make it two points" }).click();
  await maren({ name: "point.delete", pointId: "tp_sample-open-3" });
  await context.setOffline(false);
  await refusalOf(frame, "Plan for week one · Who shows what").waitFor();
}, 60_000);

test("[RP3] [SS2] the word for a meeting that is left out meanwhile is still there, for its writer alone", async () => {
  const { context, frame } = await world.open("report", { width: 280 });
  await frame.getByRole("button", { name: "Your check-in", exact: true }).click();
  const word = frame.getByRole("textbox", { name: "One word for it" });
  await word.waitFor();
  await goOffline({ context, frame });
  await word.fill("Steady");
  await word.press("Enter");
  await maren({ name: "course.miss", occurrenceId: MEETING, outcome: "skipped" });
  await context.setOffline(false);
  await refusalOf(frame, "Steady").getByText("Only you").waitFor();
}, 60_000);

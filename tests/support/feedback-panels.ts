import type { CommandInput } from "../../core/domain/command.ts";
import type { CommandId } from "../../core/domain/ids.ts";
import { type PanelWorld, startPanelWorld } from "./panel-world.ts";
import { doCommand } from "./stage-meeting.ts";
import type { TeamsWindow } from "./teams-window.ts";

/** Both people's panels, as narrow as they get, on a server of their own. */
export type FeedbackPanels = {
  readonly world: PanelWorld;
  readonly maren: TeamsWindow;
  readonly rafael: TeamsWindow;
};

export async function openFeedbackPanels(): Promise<FeedbackPanels> {
  const world = await startPanelWorld();
  const [maren, rafael] = await Promise.all([
    world.open("manager", { width: 280 }),
    world.open("report", { width: 280 }),
  ]);
  return { world, maren, rafael };
}

export const button = ({ frame }: TeamsWindow, name: string | RegExp) =>
  frame.getByRole("button", { name }).first();
export const field = ({ frame }: TeamsWindow, name: string | RegExp) => frame.getByRole("textbox", { name });
export const column = ({ frame }: TeamsWindow, name: string) => frame.getByRole("region", { name });
/** All that has reached somebody's page. */
export const seenBy = ({ frame }: TeamsWindow) => frame.content();

/** Does something as one of the two, past their panel. */
export function actAs(
  { server }: PanelWorld,
  who: "manager" | "report",
  commandId: CommandId,
  command: CommandInput,
): Promise<void> {
  return doCommand({ url: server.url, token: server.token(who) }, command, commandId);
}

export const SAW = "Canary: you spoke before Ines could";

/** Writes feedback for next time, by keyboard alone, as far as the question whether to share it. */
export async function write(by: TeamsWindow, saw: string): Promise<void> {
  await button(by, "For next time").click();
  const { keyboard } = by.page;
  await keyboard.type("On Thursday");
  await keyboard.press("Tab");
  await keyboard.type(saw);
  await keyboard.press("Tab");
  await keyboard.type("Ines said nothing");
  await keyboard.press("Tab");
  await keyboard.type("Ask her first");
}

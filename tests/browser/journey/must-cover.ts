import type { FrameLocator } from "playwright-core";
import { rowOf } from "../../support/stage.ts";
import { moveStageTo } from "../../support/stage-meeting.ts";
import { NEWS } from "./check-in.ts";
import { talkAbout, tick } from "./points.ts";
import { becomes, sees } from "./sight.ts";
import type { JourneyStep } from "./step.ts";

/** The one that must be covered. */
export const PRICING = "Access to the pricing data";
const OUTCOME = "Read access through finance";

const current = (panel: FrameLocator) => panel.locator("[aria-current=step]");
const note = (panel: FrameLocator) => current(panel).getByRole("textbox", { name: "Write a note" });

/** Types at one end of the note, which may have been put down in the meantime. */
async function write(panel: FrameLocator, at: "Home" | "End", words: string): Promise<void> {
  await current(panel).getByRole("button", { name: "Edit the note" }).click();
  await note(panel).press(`ControlOrMeta+${at}`);
  await note(panel).pressSequentially(words);
}

/** The report makes it what both are at, and both type into its note at the same time. */
const talked: JourneyStep = {
  name: "must-cover-both-write",
  async play(stage, server) {
    const { manager, report } = stage;
    await moveStageTo(stage, server, 5);
    await tick(report.panel, NEWS);
    await talkAbout(report.panel, PRICING);
    for (const { panel } of [report, manager]) await current(panel).locator("[data-control=title]").click();
    await write(report.panel, "End", "\nName: ");
    await write(manager.panel, "Home", "Reason: the launch.\n");
    await write(report.panel, "End", "Rafael.");
    await note(report.panel).press("Tab");
  },
  async seen({ manager, report }) {
    for (const { panel } of [manager, report]) {
      await becomes(() => current(panel).locator("[data-control=title]").allInnerTexts(), [PRICING]);
      await becomes(
        () => current(panel).getByRole("paragraph").filter({ hasText: "Finance" }).allInnerTexts(),
        [
          "Reason: the launch.\nFinance asks for a name and a reason.\nReading would be enough.\nName: Rafael.",
        ],
      );
    }
  },
};

/** Options of both, then what is decided, who sees to it and by when. */
const decided: JourneyStep = {
  name: "must-cover-a-decision",
  async play(stage, server) {
    const { manager, report } = stage;
    await moveStageTo(stage, server, 9);
    const part = (panel: FrameLocator) => current(panel).getByRole("region", { name: "Decision" });
    const option = (panel: FrameLocator) => part(panel).getByRole("textbox", { name: "Add an option" });
    await option(report.panel).fill(OUTCOME);
    await option(report.panel).press("Enter");
    await option(manager.panel).fill("A weekly extract");
    await option(manager.panel).press("Enter");
    await part(report.panel).getByText("A weekly extract").waitFor();
    await part(report.panel).getByText(OUTCOME).click();
    await part(report.panel).getByText("Maren", { exact: true }).click();
    await part(report.panel).getByText("On a day", { exact: true }).click();
    await part(report.panel).getByLabel("By when", { exact: true }).last().fill("2026-03-06");
    await part(report.panel).getByRole("button", { name: "Decide", exact: true }).click();
  },
  async seen({ manager, report }) {
    for (const { panel } of [manager, report]) {
      const row = rowOf(panel, PRICING).first();
      await sees(row, "Decided", OUTCOME, /6 Mar|Fri/);
    }
  },
};

/** The point that must be covered: current, written about by both, decided. */
export const mustCover: readonly JourneyStep[] = [talked, decided];

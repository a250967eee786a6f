import type { FrameLocator } from "playwright-core";
import { moveStageTo, timeIn } from "../../support/stage-meeting.ts";
import { becomes, holdsNowhere, sees } from "./sight.ts";
import type { JourneyStep } from "./step.ts";

const QUESTION = "What do you want from today?";
const RAFAEL_WANTS = "Leave with one clear priority";
const MAREN_WANTS = "Hear what holds you up";

const want = (panel: FrameLocator) => panel.getByRole("textbox", { name: QUESTION });

/** Both join: a line of each, and nothing else on the screen. */
const focus: JourneyStep = {
  name: "start-what-each-wants",
  async play(stage, server) {
    const { page, manager, report } = stage;
    await moveStageTo(stage, server, 0);
    // Who joins a call opens the panel anew.
    await page.reload();
    await want(report.panel).fill(RAFAEL_WANTS);
    await want(report.panel).press("Enter");
    await want(manager.panel).fill(MAREN_WANTS);
    await want(manager.panel).press("Enter");
  },
  async seen({ manager, report }) {
    await sees(manager.panel, RAFAEL_WANTS, "Rafael leads through the agenda.");
    await sees(report.panel, MAREN_WANTS, "You lead through the agenda.");
    for (const { panel } of [manager, report]) {
      await becomes(() => panel.getByRole("list").filter({ visible: true }).count(), 0);
      await panel.getByText("a bit much").first().waitFor({ state: "hidden" });
    }
    await holdsNowhere(report.panel, "Shown to Maren");
  },
};

/** The report starts; both are at the agenda, and see the same time. */
const started: JourneyStep = {
  name: "start-one-clock-for-both",
  async play(stage, server) {
    const { report } = stage;
    // Of the minutes that the step before took none belong to the meeting.
    await moveStageTo(stage, server, 0);
    await report.panel.getByRole("button", { name: "Start", exact: true }).click();
  },
  async seen({ manager, report }) {
    await sees(report.panel, "Access to the pricing data");
    for (const { panel } of [manager, report]) {
      await becomes(() => timeIn(panel), "30 min left, 5 points, 1 must-cover");
    }
    await sees(manager.panel, RAFAEL_WANTS);
    await sees(report.panel, MAREN_WANTS);
  },
};

/** The start: what each wants from today, then one clock. */
export const begin: readonly JourneyStep[] = [focus, started];

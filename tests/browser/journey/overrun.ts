import type { FrameLocator } from "playwright-core";
import { pointsIn } from "../../support/stage.ts";
import { moveStageTo } from "../../support/stage-meeting.ts";
import { talkAbout, talkAboutIn } from "./points.ts";
import { becomes, sees } from "./sight.ts";
import type { JourneyStep } from "./step.ts";

/** What takes longer. */
export const WHICH = "Which weekly report to stop";
/** What falls off. */
export const ONBOARDING = "Onboarding plan for March";

const fallsOff = (panel: FrameLocator) => panel.getByRole("list", { name: "No time for" });

/** A point takes longer than its minutes: both read what there is no time for. */
const overrun: JourneyStep = {
  name: "overrun-what-falls-off",
  async play(stage, server) {
    await talkAbout(stage.report.panel, WHICH);
    // Only what is stored before the clock moves took the time in between.
    await becomes(() => talkAboutIn(stage.manager.panel, WHICH).count(), 0);
    await moveStageTo(stage, server, 25.5);
  },
  async seen({ manager, report }) {
    await sees(fallsOff(report.panel), ONBOARDING, "yours, 7 min", "Next time");
    await sees(fallsOff(manager.panel), ONBOARDING, "Rafael, 7 min", "Ask Rafael");
  },
};

/** Whose point it is gives the minutes away; it waits for the next time. */
const given: JourneyStep = {
  name: "overrun-minutes-are-given",
  async play({ manager, report }) {
    await manager.panel.getByRole("button", { name: `Ask Rafael for the minutes of ${ONBOARDING}` }).click();
    await sees(report.panel, /Maren asks for 5 min for/);
    await report.panel
      .getByRole("button", { name: new RegExp(`^Give \\d min of ${ONBOARDING}`) })
      .first()
      .click();
  },
  async seen({ manager, report }) {
    for (const { panel } of [manager, report]) {
      await becomes(() => pointsIn(panel, "Next time"), [ONBOARDING]);
    }
    await sees(report.panel, `${ONBOARDING} waits for next time.`);
  },
};

/** The minutes of one point, given to another by its owner. */
export const overrunning: readonly JourneyStep[] = [overrun, given];

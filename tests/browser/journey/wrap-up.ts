import type { FrameLocator } from "playwright-core";
import { pointsIn, pressTogether } from "../../support/stage.ts";
import { moveStageTo } from "../../support/stage-meeting.ts";
import { ONBOARDING, WHICH } from "./overrun.ts";
import { tick } from "./points.ts";
import { becomes, sees, seesNoMore } from "./sight.ts";
import type { JourneyStep } from "./step.ts";

const wrap = (panel: FrameLocator) => panel.getByRole("region", { name: /^(Wrap-up|Wrapped up)/ });
const button = (panel: FrameLocator, name: string) => wrap(panel).getByRole("button", { name, exact: true });
const PARTS = ["Onboarding: the first week", "Onboarding: who sits beside whom"] as const;

/** What is carried for the third time is split; both say that the next date holds; each says if it was worth it. */
const looking: JourneyStep = {
  name: "wrap-up-looking-back",
  async play(stage, server) {
    const { manager, report } = stage;
    await moveStageTo(stage, server, 28);
    await tick(report.panel, WHICH);
    await button(report.panel, "Wrap-up").click();
    await button(manager.panel, "Wrap-up").click();
    await sees(wrap(report.panel), `${ONBOARDING}: 3 times on the agenda now.`);
    await button(report.panel, "Split it").click();
    await wrap(report.panel).getByRole("textbox", { name: "First part" }).fill(PARTS[0]);
    await wrap(report.panel).getByRole("textbox", { name: "Second part" }).fill(PARTS[1]);
    await button(report.panel, "Make it two points").click();
    for (const { panel } of [report, manager]) await button(panel, "Still good").click();
    for (const { panel } of [report, manager]) await button(panel, "Show what only you can see").click();
    await wrap(manager.panel).getByText("Yes", { exact: true }).click();
    await wrap(report.panel).getByText("Partly", { exact: true }).click();
  },
  async seen({ manager, report }) {
    for (const { panel } of [manager, report]) {
      await sees(wrap(panel), ...PARTS, "Both of you said so.", "Read access through finance");
    }
    await becomes(() => chosenIn(manager.panel), ["Yes"]);
    await becomes(() => chosenIn(report.panel), ["Partly"]);
  },
};

const chosenIn = (panel: FrameLocator) =>
  wrap(panel)
    .getByRole("radio", { checked: true })
    .locator("..")
    .allInnerTexts()
    .then((texts) => texts.map((text) => text.trim()));

/** Both press at the same moment: it is wrapped up once, and both read the same. */
const wrapped: JourneyStep = {
  name: "wrap-up-one-recap-for-both",
  async play(stage, server) {
    const { manager, report } = stage;
    await moveStageTo(stage, server, 29);
    await pressTogether(...[manager, report].map(({ panel }) => button(panel, "Wrap up")));
  },
  async seen({ manager, report }) {
    for (const { panel } of [manager, report]) {
      await wrap(panel)
        .getByRole("button", { name: /^Wrapped up after (29|30) min$/ })
        .waitFor();
      await sees(wrap(panel), "Saved for both of you.", "Read access through finance", ...PARTS);
      await seesNoMore(wrap(panel), "What becomes of it?");
    }
    for (const { panel } of [manager, report]) {
      await becomes(
        async () => (await pointsIn(panel, "Next time")).sort(),
        ["Forecasting course in May", ...PARTS, "Presenting to the board"],
      );
    }
  },
};

/** The end of the meeting. */
export const wrapUp: readonly JourneyStep[] = [looking, wrapped];

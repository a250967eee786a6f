import type { FrameLocator } from "playwright-core";
import { pointsIn } from "../../support/stage.ts";
import { moveStageTo } from "../../support/stage-meeting.ts";
import { becomes, holdsNowhere, sees } from "./sight.ts";
import type { JourneyStep } from "./step.ts";

const OF_MINE = "What matters most in your work right now?";
const OF_RAFAEL = "What matters most in Rafael’s work right now?";
const RAFAEL_SAYS = ["Pricing dashboard", "Onboarding the analyst", "Fewer exports"];
const MAREN_SAYS = ["Pricing dashboard", "Presenting to the board", "Onboarding the analyst"];

const part = (panel: FrameLocator) => panel.getByRole("region", { name: "Open together", exact: true });

async function answer(panel: FrameLocator, question: string, lines: readonly string[]): Promise<void> {
  await part(panel)
    .getByRole("button", { name: `Answer: ${question}` })
    .click();
  const fields = part(panel).getByRole("form", { name: question }).getByRole("textbox");
  for (const [i, line] of lines.entries()) await fields.nth(i).fill(line);
  await fields.last().press("Enter");
}

/** The report has answered; to the manager that is all there is. */
const sealed: JourneyStep = {
  name: "open-together-one-is-ready",
  async play(stage, server) {
    const { manager, report } = stage;
    await moveStageTo(stage, server, 18);
    await part(manager.panel).getByRole("button", { name: "Ask a question" }).click();
    await part(manager.panel).getByText("Top three priorities", { exact: true }).click();
    await part(manager.panel).getByRole("button", { name: "Ask both of you" }).click();
    await answer(report.panel, OF_MINE, RAFAEL_SAYS);
  },
  async seen({ manager, report }) {
    await sees(part(report.panel), "You are ready. Maren is not yet.");
    await sees(part(manager.panel), "Rafael is ready. You are not yet.");
    await holdsNowhere(manager.panel, "Fewer exports", "Onboarding the analyst");
  },
};

/** The second answer opens both; where they differ becomes a talking point. */
const opened: JourneyStep = {
  name: "open-together-where-they-differ",
  async play({ manager }) {
    await answer(manager.panel, OF_RAFAEL, MAREN_SAYS);
    await part(manager.panel)
      .getByRole("button", { name: `Add to the agenda: ${MAREN_SAYS[1]}` })
      .click();
  },
  async seen({ manager, report }) {
    for (const { panel } of [manager, report]) {
      for (const line of [...RAFAEL_SAYS, ...MAREN_SAYS]) await sees(part(panel), line);
      await sees(part(panel), "Where you differ", "On the agenda");
    }
    await becomes(async () => (await pointsIn(report.panel, "Maren’s points")).at(-1), MAREN_SAYS[1]);
  },
};

/** The question whose answers open at the same moment. */
export const openTogether: readonly JourneyStep[] = [sealed, opened];

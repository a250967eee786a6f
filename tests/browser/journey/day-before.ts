import type { FrameLocator } from "playwright-core";
import { holdsNowhere, sees } from "./sight.ts";
import type { JourneyStep } from "./step.ts";

/** What the report keeps to himself, from the first step to the last. */
export const PRIVATE_WORD = "stretched";

async function unfold(panel: FrameLocator): Promise<void> {
  await panel.getByRole("button", { name: "Your check-in", exact: true }).click();
}

const item = (panel: FrameLocator, statement: string) => panel.getByRole("group", { name: statement });

/** Both answer for themselves; that they are ready is all that the other learns. */
const prepared: JourneyStep = {
  name: "day-before-both-prepare",
  async play({ manager, report }) {
    await unfold(report.panel);
    await item(report.panel, "Energy for work").getByText("low", { exact: true }).click();
    const load = item(report.panel, "Amount of work");
    await load.getByText("a bit much", { exact: true }).click();
    await load.locator("..").getByText("I want to talk about it").click();
    await report.panel.getByRole("textbox", { name: "One word for it" }).fill(PRIVATE_WORD);
    await report.panel.getByRole("button", { name: "I’m ready" }).click();

    await unfold(manager.panel);
    await item(manager.panel, "Energy for work").getByText("plenty", { exact: true }).click();
    await manager.panel.getByRole("button", { name: "I’m ready" }).click();
    await manager.panel.getByRole("button", { name: "Your check-in", exact: true }).click();
  },
  async seen({ manager, report }) {
    await sees(report.panel, "You’re ready", "Maren is ready");
    await sees(manager.panel, "You’re ready", "Rafael is ready");
    await holdsNowhere(manager.panel, "From Rafael", "wants to talk", PRIVATE_WORD);
    await holdsNowhere(report.panel, "From Maren");
  },
};

/** One line is shared until a date, while the manager is elsewhere; nothing else leaves. */
const shared: JourneyStep = {
  name: "day-before-one-line-is-shared",
  async play({ manager, report }) {
    await manager.go("Chat");
    await report.panel.getByRole("button", { name: /^Amount of work: / }).click();
    await report.panel.getByText("Maren, until a date", { exact: true }).click();
    await report.panel.getByRole("button", { name: "Share with Maren" }).click();
  },
  async seen({ manager, report }) {
    await sees(report.panel, "Maren, until", "Not shown to Maren yet");
    await sees(manager.chat, "What Twofold does");
    await holdsNowhere(manager.panel, PRIVATE_WORD);
  },
};

/** The day before: what each prepares alone, and the one line that is shared. */
export const dayBefore: readonly JourneyStep[] = [prepared, shared];

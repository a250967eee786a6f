import type { FrameLocator } from "playwright-core";
import { rowOf } from "../../support/stage.ts";
import { moveStageTo } from "../../support/stage-meeting.ts";
import { PRIVATE_WORD } from "./day-before.ts";
import { holdsNowhere, sees } from "./sight.ts";
import type { JourneyStep } from "./step.ts";

/** What is only news. */
export const NEWS = "The launch moves to 19 March";
const ACTION = "Take the export for support off your list";

const news = (panel: FrameLocator) => rowOf(panel, NEWS).first();

/** The manager opens the one line that was shared, and answers it with something to do. */
const answered: JourneyStep = {
  name: "check-in-a-shared-line-gets-an-answer",
  async play(stage, server) {
    const { manager, report } = stage;
    await moveStageTo(stage, server, 2);
    const card = manager.panel.getByRole("listitem", { name: "Amount of work" });
    await card.scrollIntoViewIfNeeded();
    await report.panel.getByRole("button", { name: "Your check-in", exact: true }).click();
    await card.getByRole("button", { name: "Add an action item" }).click();
    await card.getByRole("textbox", { name: "What will be done" }).fill(ACTION);
    await card.getByRole("button", { name: "Add", exact: true }).click();
  },
  async seen({ manager, report }) {
    const card = manager.panel.getByRole("listitem", { name: "Amount of work" });
    await sees(
      card,
      "a bit much",
      "wants to talk about it",
      "both of you, until",
      "You added an action item",
    );
    await sees(report.panel, /^Shown to Maren .*10:0[0-2]/, "Maren added an action item");
    for (const { panel } of [manager, report]) await panel.getByText(ACTION).first().waitFor();
    await holdsNowhere(manager.panel, PRIVATE_WORD, "Energy for work: ");
  },
};

/** What is only news was read before: both say that they see it alike, and it takes no minute. */
const aligned: JourneyStep = {
  name: "check-in-news-were-read-before",
  async play({ manager, report }) {
    for (const { panel } of [manager, report]) {
      await panel.getByRole("button", { name: "Read before" }).click();
      await news(panel).getByRole("button", { name: "Yes", exact: true }).click();
    }
  },
  async seen({ manager, report }) {
    await sees(news(manager.panel), "Rafael: yes");
    await sees(news(report.panel), "Maren: yes");
  },
};

/** The check-in: what is shared is opened before both, and gets an answer. */
export const checkIn: readonly JourneyStep[] = [answered, aligned];

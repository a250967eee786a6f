import { moveStageTo } from "../../support/stage-meeting.ts";
import { PRIVATE_WORD } from "./day-before.ts";
import { holdsNowhere, sees, seesNoMore } from "./sight.ts";
import type { JourneyStep } from "./step.ts";

/** Two minutes later the bot tells each that it is saved: counts, and not a word. */
const told: JourneyStep = {
  name: "afterwards-the-chat-says-counts-only",
  async play(stage, server) {
    const { manager, report } = stage;
    await moveStageTo(stage, server, 32);
    for (const person of [manager, report]) await person.go("Chat");
  },
  async seen({ manager, report }) {
    for (const { chat } of [manager, report]) {
      // Whoever opened a panel in German last is told in German. [LV6]
      const card = chat
        .getByRole("article")
        .filter({ hasText: /Your 1-on-1 is saved|Euer 1:1 ist gespeichert/ });
      await sees(
        card,
        /1 decision, \d action items?, \d moved to next time|1 Entscheidung, \d Zusagen?, \d aufs nächste Mal verschoben/,
      );
      await seesNoMore(chat, "finance", "silent", "Onboarding", "export", PRIVATE_WORD);
    }
  },
};

/** A week later the panel opens with what was left. */
const nextWeek: JourneyStep = {
  name: "next-week-opens-with-last-time",
  async play({ page }) {
    await page.getByRole("button", { name: "Next week" }).click();
    await page.getByText("a day before the 1-on-1").waitFor();
    await page.reload();
  },
  async seen({ manager, report }) {
    for (const { panel } of [manager, report]) {
      await sees(
        panel,
        "Last time",
        "Decided: Read access through finance",
        /Carried over: /,
        /open promise/,
      );
    }
    await holdsNowhere(manager.panel, PRIVATE_WORD);
  },
};

/** After the meeting, and at the next one. */
export const afterwards: readonly JourneyStep[] = [told, nextWeek];

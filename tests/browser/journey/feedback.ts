import type { FrameLocator } from "playwright-core";
import { moveStageTo } from "../../support/stage-meeting.ts";
import { PRICING } from "./must-cover.ts";
import { talkAbout, tick } from "./points.ts";
import { holdsNowhere, sees } from "./sight.ts";
import type { JourneyStep } from "./step.ts";

const WORKSHOP = "Thursday’s workshop";
const SAW = "You asked the two silent people first.";
const UPWARD = "Two changes to the brief after Thursday noon.";
const EXAMPLE = "The regions, on Thursday at four.";
const REFLECTION = "I talk less when I am nervous.";

type Parts = Readonly<Record<"When" | "What I saw or heard" | "What it led to" | "Next time", string>>;

const column = (panel: FrameLocator, name: string) => panel.getByRole("region", { name });

async function write(panel: FrameLocator, tone: string, to: string, parts: Parts): Promise<void> {
  await column(panel, `You to ${to}`).getByRole("button", { name: tone }).click();
  for (const [name, words] of Object.entries(parts)) {
    await panel.getByRole("textbox", { name, exact: true }).fill(words);
  }
}

async function share(panel: FrameLocator, to: string): Promise<void> {
  const given = column(panel, `You to ${to}`);
  await given.getByRole("button", { name: `Share with ${to}` }).click();
  await sees(panel, `${to} will know that there is feedback`);
  await given.getByRole("button", { name: `Share with ${to}` }).click();
}

/** The manager rehearses: a remark, to her alone. */
const rehearsed: JourneyStep = {
  name: "feedback-a-remark-in-the-draft",
  async play(stage, server) {
    const { manager } = stage;
    await moveStageTo(stage, server, 12);
    await tick(stage.report.panel, PRICING);
    await talkAbout(stage.report.panel, WORKSHOP);
    await write(manager.panel, "What worked", "Rafael", {
      When: "Thursday’s workshop",
      "What I saw or heard": "You always ask the silent people.",
      "What it led to": "We found the risk that we had missed.",
      "Next time": "Do the same in the review.",
    });
    await column(manager.panel, "You to Rafael").getByRole("list", { name: "Worth a second look" }).waitFor();
  },
  async seen({ manager, report }) {
    const given = column(manager.panel, "You to Rafael");
    await sees(given, "always", "One occasion that you remember says more than an always.", "only you");
    await sees(column(report.panel, "Maren to you"), "Nothing from Maren yet.");
    await holdsNowhere(report.panel, "silent people", "the risk that we had missed");
  },
};

/** She mends it and shares it; he opens it on his own tap, and thanks her. */
const thanked: JourneyStep = {
  name: "feedback-opened-and-thanked",
  async play({ manager, report }) {
    const { panel } = manager;
    await panel.getByRole("textbox", { name: "What I saw or heard" }).fill(SAW);
    await panel.getByRole("list", { name: "Worth a second look" }).waitFor({ state: "detached" });
    await share(panel, "Rafael");
    const waiting = report.panel.getByRole("button", { name: "Maren has feedback for you" });
    await waiting.waitFor();
    await holdsNowhere(report.panel, SAW, "Do the same in the review");
    await waiting.click();
    await report.panel.getByRole("button", { name: "Thanks", exact: true }).click();
    await report.panel.getByRole("button", { name: "Think it over" }).click();
    await report.panel.getByRole("textbox", { name: "What do you take from it?" }).fill(REFLECTION);
    await report.panel.getByRole("textbox", { name: "What do you take from it?" }).blur();
  },
  async seen({ manager, report }) {
    await sees(column(report.panel, "Maren to you"), SAW, "Thursday’s workshop", "you said thanks");
    await sees(column(manager.panel, "You to Rafael"), SAW, "Rafael says thanks");
    await holdsNowhere(manager.panel, REFLECTION);
  },
};

/** The other way round: for next time, an example asked for and given. */
const exemplified: JourneyStep = {
  name: "feedback-upwards-with-an-example",
  async play(stage, server) {
    const { manager, report } = stage;
    await moveStageTo(stage, server, 15);
    await tick(manager.panel, WORKSHOP);
    await write(report.panel, "For next time", "Maren", {
      When: "Before the review",
      "What I saw or heard": UPWARD,
      "What it led to": "An evening of rework.",
      "Next time": "A message as soon as a change is likely.",
    });
    await share(report.panel, "Maren");
    await manager.panel.getByRole("button", { name: "Rafael has feedback for you" }).click();
    await manager.panel.getByRole("button", { name: "I’d like an example" }).click();
    const given = column(report.panel, "You to Maren");
    await given.getByText("Maren would like an example").first().waitFor();
    await given.getByRole("button", { name: new RegExp(UPWARD) }).click();
    await given.getByRole("textbox", { name: "Maren would like an example." }).fill(EXAMPLE);
    await given.getByRole("button", { name: "Add the example" }).click();
  },
  async seen({ manager, report }) {
    await sees(column(manager.panel, "Rafael to you"), UPWARD, EXAMPLE);
    await sees(column(report.panel, "You to Maren"), UPWARD, EXAMPLE);
    await holdsNowhere(manager.panel, REFLECTION);
  },
};

/** Feedback in both directions. */
export const feedback: readonly JourneyStep[] = [rehearsed, thanked, exemplified];

import {
  actAs,
  button,
  column,
  field,
  openFeedbackPanels,
  SAW,
  seenBy,
  write,
} from "../support/feedback-panels.ts";
import type { PanelWorld } from "../support/panel-world.ts";
import { goOffline, type TeamsWindow } from "../support/teams-window.ts";

let world: PanelWorld;
let maren: TeamsWindow;
let rafael: TeamsWindow;
beforeEach(async () => {
  ({ world, maren, rafael } = await openFeedbackPanels());
}, 40_000);
afterEach(() => world?.close());

/** Feedback of Maren's that Rafael has opened. */
async function opened(): Promise<void> {
  const parts = { when: "On Thursday", saw: SAW, ledTo: "Silence", nextTime: "Ask Ines first" };
  await actAs(world, "manager", "cmd_f", { name: "feedback.draft", tone: "next-time" });
  await actAs(world, "manager", "cmd_w", { name: "feedback.write", draftId: "fd_f", ...parts });
  await actAs(world, "manager", "cmd_s", { name: "feedback.share", draftId: "fd_f" });
  await actAs(world, "report", "cmd_o", { name: "feedback.open", feedbackId: "fb_f" });
}

test("[FB6] offline it says that opening needs a connection, and nothing is opened meanwhile", async () => {
  await write(maren, SAW);
  await maren.page.keyboard.press("Control+Enter");
  await maren.frame.getByText("Rafael will know that there is feedback").waitFor();
  await maren.page.keyboard.press("Enter");
  const waiting = button(rafael, "Maren has feedback for you");
  await waiting.waitFor();
  await goOffline(rafael);
  await waiting.click();
  await rafael.frame.getByText("You are offline. Opening it needs a connection.").waitFor();
  await rafael.context.setOffline(false);
  await rafael.frame
    .getByText("You are offline. Opening it needs a connection.")
    .waitFor({ state: "hidden" });
  expect(await column(maren, "You to Rafael").getByText("Rafael has not opened it yet").count()).toBe(1);
  expect(await seenBy(rafael)).not.toContain("Canary");
  await waiting.click();
  await button(rafael, new RegExp(SAW)).waitFor();
}, 60_000);

test("[FB6] [FB7] [FB8] shared, opened on a tap, answered; an example asked for and added", async () => {
  await write(maren, SAW);
  await maren.page.keyboard.press("Control+Enter");
  await maren.frame.getByText("Rafael will know that there is feedback").waitFor();
  expect(await seenBy(rafael)).not.toContain("feedback for you");
  await maren.page.keyboard.press("Enter");
  await column(maren, "You to Rafael").getByText("Rafael has not opened it yet").waitFor();

  const waiting = button(rafael, "Maren has feedback for you");
  await waiting.waitFor();
  const unopened = await seenBy(rafael);
  for (const trace of ["Canary", "Ines", "Ask her"]) expect(unopened).not.toContain(trace);
  expect(await column(rafael, "Maren to you").getByText("For next time").count()).toBe(0);

  // The second press of a double-click whose first one moved this row under the pointer.
  const { mouse } = rafael.page;
  await waiting.hover();
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
  await rafael.frame.getByRole("button", { name: "What worked" }).last().focus();
  expect(await waiting.isVisible()).toBe(true);

  await waiting.focus();
  await rafael.page.keyboard.press("Enter");
  await column(rafael, "Maren to you").getByText("Ask her first").waitFor();
  const title = button(rafael, new RegExp(SAW));
  expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
  await column(maren, "You to Rafael").getByText("Rafael has opened it").waitFor();

  await button(rafael, "I’d like an example").click();
  await column(maren, "You to Rafael").getByText("Rafael would like an example").waitFor();
  await button(maren, new RegExp(SAW)).click();
  await field(maren, "Rafael would like an example.").fill("At 10:40,\nabout the budget");
  await button(maren, "Add the example").click();
  await rafael.frame.getByText("about the budget").waitFor();
  await column(maren, "You to Rafael").getByText("Rafael has your example").waitFor();
  expect(await column(maren, "You to Rafael").getByText("Rafael would like an example").count()).toBe(0);

  await field(rafael, "Maren asks: what did you have in mind?").fill("To be quick");
  await button(rafael, "Tell Maren").click();
  await column(maren, "You to Rafael").getByText("To be quick").waitFor();
  await button(rafael, "Understood").click();
  await column(maren, "You to Rafael").getByText("Rafael understood").waitFor();
  await button(rafael, "It was acted on").click();
  await column(maren, "You to Rafael").getByText("acted on").first().waitFor();
}, 60_000);

test("[FB10] who writes beneath what is looked at again goes on writing, whatever the other does with it", async () => {
  await opened();
  await actAs(world, "report", "cmd_a", {
    name: "feedback.answer",
    feedbackId: "fb_f",
    answer: "understood",
  });
  await actAs(world, "report", "cmd_d", { name: "feedback.followUp", feedbackId: "fb_f", on: "2026-03-02" });

  await column(rafael, "To look at again")
    .getByRole("button", { name: new RegExp(SAW) })
    .click();
  await rafael.frame.getByRole("button", { name: "Think it over" }).click();
  await rafael.page.keyboard.type("I was");
  await actAs(world, "manager", "cmd_k", { name: "feedback.act", feedbackId: "fb_f", acted: true });
  await column(rafael, "To look at again").getByText("acted on").first().waitFor();
  await rafael.page.keyboard.type(" nervous");
  expect(await rafael.frame.locator("textarea:focus").inputValue()).toBe("I was nervous");
  await column(rafael, "To look at again")
    .getByRole("button", { name: new RegExp(SAW) })
    .click();
  await column(rafael, "To look at again").waitFor({ state: "detached" });
  await column(rafael, "Maren to you")
    .getByRole("button", { name: new RegExp(SAW) })
    .waitFor();
}, 40_000);

test("[FB8] an example that is being written is not lost when the answer changes, and still arrives", async () => {
  await opened();
  await actAs(world, "report", "cmd_a", { name: "feedback.answer", feedbackId: "fb_f", answer: "example" });
  await column(maren, "You to Rafael").getByText("Rafael would like an example").waitFor();
  await button(maren, new RegExp(SAW)).click();
  await field(maren, "Rafael would like an example.").fill("At 10:40");
  await actAs(world, "report", "cmd_b", {
    name: "feedback.answer",
    feedbackId: "fb_f",
    answer: "understood",
  });
  await column(maren, "You to Rafael").getByText("Rafael understood").waitFor();
  await maren.page.keyboard.type(", twice");
  await button(maren, "Add the example").click();
  await field(maren, "Rafael would like an example.").waitFor({ state: "detached" });
  await button(rafael, new RegExp(SAW)).click();
  await rafael.frame.getByText("At 10:40, twice").waitFor();
}, 40_000);

test("[FB10] another day is set when it was typed to its end, and is one to come", async () => {
  await opened();
  await actAs(world, "report", "cmd_a", {
    name: "feedback.answer",
    feedbackId: "fb_f",
    answer: "understood",
  });
  await column(maren, "You to Rafael").getByText("Rafael understood").waitFor();
  await button(maren, new RegExp(SAW)).click();
  await button(maren, "Another day").click();
  const day = maren.frame.getByLabel("Day to look at it again");
  expect(await day.evaluate((element) => element === document.activeElement)).toBe(true);
  await day.press("ArrowUp");
  await day.fill("2026-03-01");
  await day.press("Enter");
  expect(await day.inputValue()).toBe("2026-03-01");
  await column(maren, "You to Rafael").getByText("Look at it again on Mon, Mar 16").waitFor();
  await day.fill("2026-03-25");
  await day.press("Enter");
  await column(maren, "You to Rafael").getByText("Look at it again on Wed, Mar 25").waitFor();
  expect(await day.count()).toBe(0);
}, 40_000);

test("[FB15] what the receiver thinks about it is theirs alone", async () => {
  await write(maren, SAW);
  await maren.page.keyboard.press("Control+Enter");
  await maren.page.keyboard.press("Enter");
  await button(rafael, "Maren has feedback for you").click();
  await button(rafael, "Thanks").click();
  await column(maren, "You to Rafael").getByText("Rafael says thanks").waitFor();
  await button(rafael, "Think it over").click();
  await field(rafael, "What do you take from it?").fill("Kanari: I talk when I am nervous");
  await rafael.page.keyboard.press("Tab");
  await rafael.frame.getByText("Saved").waitFor();
  await rafael.frame.evaluate(() => location.reload());
  await button(rafael, new RegExp(SAW)).click();
  expect(await seenBy(rafael)).not.toContain("Kanari");
  await button(rafael, "Think it over").click();
  expect(await field(rafael, "What do you take from it?").inputValue()).toContain("Kanari");
  expect(await seenBy(maren)).not.toContain("Kanari");
}, 40_000);

test("[FB12] a question stands first in the column of whoever can answer it, and feedback answers it", async () => {
  await button(rafael, "Ask Maren for feedback").click();
  await rafael.page.keyboard.type("What could I leave out?");
  await rafael.page.keyboard.press("Enter");
  const asked = column(maren, "You to Rafael").getByText("What could I leave out?");
  await asked.waitFor();
  await column(rafael, "Maren to you").getByRole("button", { name: "Take it back" }).click();
  await asked.waitFor({ state: "detached" });
  await button(rafael, "Undo").click();
  await asked.waitFor();
  await column(maren, "You to Rafael").getByRole("button", { name: "What worked" }).first().click();
  await field(maren, "What I saw or heard").fill("Slide three says it all");
  await maren.page.keyboard.press("Control+Enter");
  await maren.page.keyboard.press("Enter");
  await asked.waitFor({ state: "detached" });
  await button(rafael, "Maren has feedback for you").waitFor();
}, 40_000);

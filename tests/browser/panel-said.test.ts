import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { eventually } from "../support/stage.ts";
import type { TeamsWindow } from "../support/teams-window.ts";

let world: PanelWorld;
let maren: TeamsWindow;
let rafael: TeamsWindow;
beforeEach(async () => {
  world = await startPanelWorld();
  [maren, rafael] = await Promise.all([
    world.open("manager", { width: 280 }),
    world.open("report", { width: 280 }),
  ]);
}, 40_000);
afterEach(() => world?.close());

const button = ({ frame }: TeamsWindow, name: string | RegExp) =>
  frame.getByRole("button", { name, exact: true }).first();
const row = ({ frame }: TeamsWindow, words: string) =>
  frame
    .getByRole("region", { name: "What we said" })
    .getByRole("listitem")
    .filter({ hasText: words })
    .first();

/** Feedback of Maren's that Rafael has opened and understood. */
async function understood(): Promise<void> {
  const { server } = world;
  const ask = async (who: "manager" | "report", commandId: string, command: object) => {
    const answer = await fetch(`${server.url}/api/pairs/${server.pairId}/commands`, {
      method: "POST",
      headers: { authorization: `Bearer ${server.token(who)}`, "content-type": "application/json" },
      body: JSON.stringify({ commandId, command }),
    });
    expect(answer.status).toBe(200);
  };
  const parts = { when: "On Thursday", saw: "You spoke first", ledTo: "Silence", nextTime: "Ask Ines first" };
  await ask("manager", "cmd_f", { name: "feedback.draft", tone: "next-time" });
  await ask("manager", "cmd_w", { name: "feedback.write", draftId: "fd_f", ...parts });
  await ask("manager", "cmd_s", { name: "feedback.share", draftId: "fd_f" });
  await ask("report", "cmd_o", { name: "feedback.open", feedbackId: "fb_f" });
  await ask("report", "cmd_a", { name: "feedback.answer", feedbackId: "fb_f", answer: "understood" });
  await ask("report", "cmd_n", { name: "feedback.followUp", feedbackId: "fb_f", on: null });
  await ask("report", "cmd_r", { name: "feedback.reflect", feedbackId: "fb_f", words: "I was nervous" });
}

test("[EX1] [EX2] [EX4] the manager says what good looks like, the report acknowledges it", async () => {
  for (const one of [maren, rafael]) await button(one, "What we said").click();
  expect(await button(rafael, "Add an expectation").count()).toBe(0);
  await button(maren, "Add an expectation").click();
  await maren.page.keyboard.type("Numbers before opinions");
  await maren.page.keyboard.press("Enter");
  await row(rafael, "Numbers before opinions").getByText("not acknowledged yet").waitFor();
  await button(rafael, "I have read it").click();
  await row(maren, "Numbers before opinions").getByText("acknowledged Mon, Mar 2").waitFor();
  await button(rafael, "It was acted on").click();
  await row(maren, "Numbers before opinions").getByText("acted on Mon, Mar 2").waitFor();

  await button(maren, "More for Numbers before opinions").click();
  await maren.frame.getByRole("menuitem", { name: "Edit" }).click();
  await maren.page.keyboard.type(" and wishes");
  await maren.page.keyboard.press("Enter");
  await row(rafael, "and wishes").getByText("not acknowledged yet").waitFor();
  await button(maren, /More for Numbers/).click();
  await maren.frame.getByRole("menuitem", { name: "Delete" }).click();
  await row(rafael, "and wishes").waitFor({ state: "detached" });
  await button(maren, "Undo").click();
  await row(rafael, "and wishes").waitFor();
}, 60_000);

test("[EX5] who marks what the other has just marked does not take it back, and stays at the words", async () => {
  for (const one of [maren, rafael]) await button(one, "What we said").click();
  await button(maren, "Add an expectation").click();
  await maren.page.keyboard.type("Numbers before opinions");
  await maren.page.keyboard.press("Enter");
  await button(rafael, "It was acted on").focus();
  const theirs = row(rafael, "Numbers before opinions");
  const late = theirs.evaluate(
    (element) =>
      new Promise<void>((done) => {
        const seen = new MutationObserver(() => {
          seen.disconnect();
          for (const one of element.querySelectorAll("button")) one.click();
          done();
        });
        seen.observe(element, { subtree: true, childList: true, characterData: true });
      }),
  );
  await button(maren, "It was acted on").click();
  await late;
  for (const one of [maren, rafael]) {
    await row(one, "Numbers before opinions").getByText("acted on Mon, Mar 2").waitFor();
  }
  expect(await rafael.frame.locator(":focus").textContent()).toBe("Numbers before opinions");
  await eventually(async () => {
    const takeBack = button(rafael, "Mark as not acted on");
    if (await takeBack.isVisible()) await takeBack.click({ timeout: 2_000 });
    return row(maren, "Numbers before opinions").getByText("not acted on yet").count();
  }, 1);
}, 60_000);

test("[FB17] both see the same ledger, what is long settled too", async () => {
  await understood();
  const seen: string[] = [];
  for (const one of [maren, rafael]) {
    await button(one, "What we said").click();
    await row(one, "You spoke first").waitFor();
    const facts = await row(one, "You spoke first").getByRole("listitem").allTextContents();
    expect(facts).toEqual(["said Mon, Mar 2", "acknowledged Mon, Mar 2", "not acted on yet"]);
    seen.push((await row(one, "You spoke first").textContent()) ?? "");
  }
  expect(seen[0]?.replace("You to Rafael", "")).toBe(seen[1]?.replace("Maren to you", ""));
  world.server.clock.advance(20 * 24 * 60 * 60 * 1000);
  await maren.frame.evaluate(() => location.reload());
  await button(maren, "What we said").click();
  await row(maren, "You spoke first").waitFor();
}, 60_000);

test("[PF1] [PF2] what one likes stands beside what is written to them", async () => {
  await button(maren, "How we like feedback").click();
  for (const name of ["in writing first", "with time to think"]) {
    await maren.frame.getByRole("checkbox", { name }).check();
  }
  await maren.frame.getByRole("radio", { name: "more coaching" }).check();
  await maren.frame.getByRole("textbox", { name: "In my own words" }).fill("Not before a deadline");
  await button(rafael, "For next time").click();
  const form = rafael.frame.getByRole("form", { name: "Draft: For next time" });
  await form.getByText("Maren has not said how they like feedback.").waitFor();
  await button(maren, "Share with Rafael").click();
  await form
    .getByText("more coaching · in writing first · with time to think · Not before a deadline")
    .waitFor();
  await form.getByText("How Maren likes feedback").waitFor();
}, 60_000);

test("[PF2] what is shared on another device is what stands in the form here", async () => {
  await button(maren, "How we like feedback").click();
  const line = maren.frame.getByRole("textbox", { name: "In my own words" });
  await line.fill("Not before a deadline");
  await button(maren, "Share with Rafael").click();
  await maren.frame.getByText("shared Mon, Mar 2").waitFor();
  const again = await world.open("manager", { width: 280 });
  await button(again, "How we like feedback").click();
  const there = again.frame.getByRole("textbox", { name: "In my own words" });
  expect(await there.inputValue()).toBe("Not before a deadline");
  await there.fill("In the morning");
  await button(again, "Share with Rafael").click();
  await button(rafael, "For next time").click();
  await rafael.frame
    .getByRole("form", { name: "Draft: For next time" })
    .getByText("In the morning")
    .waitFor();
  await maren.frame.evaluate(() => location.reload());
  await button(maren, "How we like feedback").click();
  await eventually(() => line.inputValue(), "In the morning");
}, 60_000);

test("[FB11] [FB15] acknowledged feedback is in the history of both, with one's own thoughts beneath it", async () => {
  await understood();
  world.server.clock.advance(20 * 24 * 60 * 60 * 1000);
  const texts: string[] = [];
  for (const who of ["manager", "report"] as const) {
    const { frame } = await world.open(who, { surface: "personal", width: 1_280 });
    await frame.getByRole("button", { name: "History" }).click();
    const entry = frame.getByRole("listitem").filter({ hasText: "You spoke first" });
    await entry.getByText("Next time: Ask Ines first").waitFor();
    if (who === "report") await entry.getByText("I was nervous").waitFor();
    texts.push((await entry.textContent()) ?? "");
  }
  expect(texts[0]).toContain("Feedback · For next time · Rafael understood");
  expect(texts[0]).not.toContain("nervous");
  expect(texts[1]).toContain("you understood");
}, 60_000);

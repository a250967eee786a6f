import type { Locator } from "playwright-core";
import { MINUTE_MS } from "../../core/domain/instant.ts";
import { type Keyboard, keyboardOf } from "../support/keyboard.ts";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import type { TeamsWindow } from "../support/teams-window.ts";

const PRICING = "Access to the pricing data";
const DAY_MS = 24 * 60 * MINUTE_MS;

let world: PanelWorld;
let panel: TeamsWindow;
let hands: Keyboard;

beforeAll(async () => {
  world = await startPanelWorld();
  await sitDown();
}, 60_000);
afterAll(() => world?.close());

/** Opens the panel, and goes into it. */
async function sitDown(): Promise<void> {
  panel = await world.open("report", { width: 280 });
  hands = keyboardOf(panel);
}

const button = (name: string | RegExp): Locator =>
  panel.frame.getByRole("button", { name, exact: typeof name === "string" });
/** A button that was there long enough to be meant. */
const ready = (name: string | RegExp): Locator =>
  button(name).and(panel.frame.locator(":not([aria-disabled])"));
const title = (words: string): Locator =>
  panel.frame
    .locator("[data-control=title][aria-keyshortcuts~=T], [data-list=discussed] [data-control=title]")
    .filter({ hasText: words });
const field = (name: string): Locator => panel.frame.getByRole("textbox", { name, exact: true });
const radio = (name: string): Locator => panel.frame.getByRole("radio", { name, exact: true });
const current = (words: string): Locator => panel.frame.locator("[aria-current=step]").getByText(words);
const isThere = (words: string | RegExp): Promise<void> =>
  panel.frame.getByText(words).filter({ visible: true }).first().waitFor();

describe("a whole meeting by keyboard alone", () => {
  test("the check-in: unfolded, answered, shared for a while, ready", async () => {
    await hands.goTo(button("Your check-in"));
    await hands.press("Enter");
    await hands.goTo(radio("far too little"));
    await hands.press("Space");
    await hands.goBy("ArrowRight", radio("a bit much"));
    await hands.goTo(button(/^Amount of work: /));
    await hands.press("Enter");
    await hands.goTo(panel.frame.getByRole("radio", { checked: true }).last());
    await hands.goBy("ArrowDown", radio("Maren, until a date"));
    await hands.goTo(button("Share with Maren"));
    await hands.press("Enter");
    await isThere("Not shown to Maren yet");
    await hands.goTo(button("I’m ready"));
    await hands.press("Enter");
    await isThere("You’re ready");
    await hands.isAt(button("Your check-in"));
  }, 60_000);

  test("the start: a line, then the first point", async () => {
    await panel.close();
    world.server.clock.advance(DAY_MS);
    await sitDown();
    await hands.goTo(field("What do you want from today?"));
    await hands.type("Leave with clear priorities");
    await hands.press("Enter");
    await hands.goTo(button("Start"));
    await hands.press("Enter");
    await hands.isAt(ready("Next: Check-in"));
    await hands.press("Enter");
    await hands.isAt(ready(/^Next: .*pricing data$/));
    await hands.press("Enter");
    await current(PRICING).waitFor();
  }, 60_000);

  test("the points: made current, written about, decided, discussed, moved", async () => {
    await hands.goTo(title(PRICING));
    await hands.press("Enter");
    await hands.goTo(button("Edit the note"));
    await hands.press("Enter");
    await hands.type(" By Friday.");
    await hands.goTo(field("Add an option"));
    await hands.type("Read access");
    await hands.press("Enter");
    await hands.goTo(radio("Read access"));
    await hands.press("Space");
    await hands.goTo(radio("Nobody yet"));
    await hands.goBy("ArrowRight", radio("Maren"));
    await hands.goTo(radio("No date"));
    await hands.goBy("ArrowRight", radio("Next time"));
    await hands.goTo(button("Decide"));
    await hands.press("Enter");
    await isThere("Decided");
    await hands.goTo(button("Add an action item").first());
    await hands.press("Enter");
    await hands.isAt(field("What will be done"));
    await hands.type("Name who reads it");
    await hands.press("Enter");
    await isThere("Name who reads it");
    await hands.goTo(title(PRICING));
    await hands.press("Space");
    await panel.frame.getByRole("checkbox", { name: `Discussed: ${PRICING}`, checked: true }).waitFor();
    await hands.isAt(title("Which weekly report to stop"));
    await hands.press("Alt+ArrowDown", "ArrowUp", "t");
    await current("Onboarding plan").waitFor();
  }, 60_000);

  test("the time: five minutes more, what falls off given away and taken back, on to what is next", async () => {
    await panel.close();
    world.server.clock.advance(20 * MINUTE_MS);
    await sitDown();
    await hands.goTo(button(/^\+5 minutes for/));
    await hands.press("Enter");
    await hands.goTo(button(/^Give \d min of /).first());
    await hands.press("Enter");
    await isThere("waits for next time.");
    await hands.goTo(button("Undo"));
    await hands.press("Enter");
    await hands.goTo(ready(/^Next: /));
    await hands.press("Enter");
  }, 60_000);

  test("feedback: written, rehearsed, shared, and another thing asked", async () => {
    await hands.goTo(
      panel.frame
        .getByRole("region", { name: "You to Maren" })
        .getByRole("button", { name: "For next time" }),
    );
    await hands.press("Enter");
    await hands.isAt(field("When"));
    await hands.type("Before the review");
    await hands.press("Tab");
    await hands.type("You always change the brief.");
    await hands.press("Tab");
    await hands.type("An evening of rework.");
    await hands.press("Tab");
    await hands.type("A message as soon as a change is likely.");
    await isThere("always");
    await hands.press("Control+Enter");
    await hands.isAt(button("Share with Maren").last());
    await hands.press("Enter");
    await isThere("Maren has not opened it yet");
    await hands.goTo(button("Ask Maren for feedback"));
    await hands.press("Enter");
    await hands.type("What could I leave out?");
    await hands.press("Enter");
    await isThere("What could I leave out?");
  }, 60_000);

  test("a sealed question: asked, answered, sealed", async () => {
    await hands.goTo(button("Ask a question"));
    await hands.press("Enter");
    await hands.goTo(button("Ask both of you"));
    await hands.press("Enter");
    await hands.goTo(button(/^Answer: /));
    await hands.press("Enter");
    await hands.type("Pricing");
    await hands.press("Enter", "Enter", "Enter");
    await isThere("You are ready. Maren is not yet.");
  }, 60_000);

  test("another page of the panel, and back to where one was", async () => {
    await hands.goTo(button("More about this 1-on-1"));
    await hands.press("Enter", "ArrowDown", "Enter");
    await button("Back to the agenda").waitFor();
    await hands.press("Escape");
    await hands.isAt(button("More about this 1-on-1"));
  }, 60_000);

  test("the end: what moves on, the next date, whether it was worth it, wrapped up", async () => {
    await hands.goTo(button("Wrap-up"));
    await hands.press("Enter");
    await hands.goTo(button("Split it"));
    await hands.press("Enter");
    await hands.goTo(field("Second part"));
    await hands.type("Who sits beside whom");
    await hands.goTo(button("Make it two points"));
    await hands.press("Enter");
    await hands.goTo(button("Still good"));
    await hands.press("Enter");
    await hands.goTo(button("Show what only you can see").last());
    await hands.press("Enter");
    await hands.goTo(radio("Yes"));
    await hands.press("Space");
    await hands.goTo(button("Wrap up"));
    await hands.press("Enter");
    await isThere("Saved for both of you.");
  }, 60_000);
});

import type { Frame } from "playwright-core";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import type { TeamsWindow } from "../support/teams-window.ts";

let world: PanelWorld;
let panel: TeamsWindow;
beforeAll(async () => {
  world = await startPanelWorld();
}, 40_000);
beforeEach(async () => {
  panel = await world.open("report");
});
afterEach(() => world.tidy());
afterAll(() => world?.close());

/** The name of what has the focus, as it is read out. */
const focused = (frame: Frame) =>
  frame.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });
const title = (words: string) => panel.frame.getByRole("button", { name: words, exact: true });
const press = (key: string) => panel.page.keyboard.press(key);

test("n goes to the composer, Esc back to the agenda", async () => {
  await title("Which weekly report to stop").focus();
  await press("n");
  expect(await focused(panel.frame)).toBe("Add a talking point");
  expect(await panel.frame.getByRole("textbox", { name: "Add a talking point" }).inputValue()).toBe("");
  await press("Escape");
  expect(await focused(panel.frame)).toBe("Which weekly report to stop");
});

test("arrows go through all rows, past the end of a section; Tab leaves the list at once", async () => {
  await title("Forecasting course in May").focus();
  await press("ArrowDown");
  await press("ArrowDown");
  await press("ArrowDown");
  expect(await focused(panel.frame)).toBe("Thursday’s workshop");
  await press("ArrowUp");
  expect(await focused(panel.frame)).toBe("Ask how I come across when I say no");
  await press("Tab");
  expect(await focused(panel.frame)).toBe("More for Ask how I come across when I say no");
  await panel.frame.getByRole("button", { name: "Ask this" }).waitFor();
  await press("Tab");
  expect(await focused(panel.frame)).toBe("Ask this");
});

test("[AG5] Space discusses a point and goes on to the one that took its place", async () => {
  await title("Which weekly report to stop").focus();
  await press("Space");
  await panel.frame.getByRole("list", { name: "Discussed" }).getByText("Which weekly report").waitFor();
  expect(await focused(panel.frame)).toBe("Onboarding plan for March");
  await panel.frame.getByRole("checkbox", { name: "Discussed: Which weekly report to stop" }).focus();
  await press("Space");
  await panel.frame.getByRole("list", { name: "Discussed" }).waitFor({ state: "detached" });
  expect(await focused(panel.frame)).not.toBe("");
});

/** Space twice at whatever has the focus then, the second at once after what the first one did. */
const spaceTwice = () =>
  panel.frame.evaluate(async () => {
    for (const _press of [1, 2]) {
      const at = document.activeElement;
      const isFree = at?.dispatchEvent(
        new KeyboardEvent("keydown", { key: " ", bubbles: true, cancelable: true }),
      );
      if (isFree === true && at instanceof HTMLInputElement) at.click();
      await new Promise((done) => setTimeout(done));
    }
  });

test("[AG5] Space pressed twice discusses one point, from its title and from its box", async () => {
  const discussed = panel.frame.getByRole("list", { name: "Discussed" });
  const [first, second] = ["Which weekly report to stop", "Onboarding plan for March"];
  const box = (words: string) => panel.frame.getByRole("checkbox", { name: `Discussed: ${words}` });
  for (const at of [title(first), box(first)]) {
    await at.focus();
    await spaceTwice();
    await discussed.getByText(first).waitFor();
    expect(await discussed.getByRole("listitem").count()).toBe(1);
    await box(first).click();
    await discussed.waitFor({ state: "detached" });
  }
  await title(first).focus();
  await press("Space");
  await press("ArrowDown");
  await press("ArrowUp");
  expect(await focused(panel.frame)).toBe(second);
  // Who has gone there means it.
  await press("Space");
  await discussed.getByText(second).waitFor();
  for (const words of [first, second]) await box(words).click();
  await discussed.waitFor({ state: "detached" });
});

test("Enter opens the note of a point, Esc closes it and stays on the point", async () => {
  await title("Forecasting course in May").focus();
  await press("Enter");
  await panel.frame.getByRole("textbox", { name: "Write a note" }).waitFor();
  expect(await focused(panel.frame)).toBe("Write a note");
  await press("Escape");
  expect(await focused(panel.frame)).toBe("Forecasting course in May");
  expect(await title("Forecasting course in May").getAttribute("aria-expanded")).toBe("false");
});

test("Alt and an arrow move a point once, and the point keeps the focus", async () => {
  const own = panel.frame.getByRole("list", { name: "Your points", exact: true });
  const order = () => own.locator("[data-control=title]").allInnerTexts();
  const before = await order();
  await title("Onboarding plan for March").focus();
  await press("Alt+ArrowUp");
  const after = await order();
  expect(after.indexOf("Onboarding plan for March")).toBe(before.indexOf("Onboarding plan for March") - 1);
  expect(await focused(panel.frame)).toBe("Onboarding plan for March");
  await press("Alt+ArrowDown");
  expect(await order()).toEqual(before);
});

test("a deleted point leaves the focus on Undo, and undoing it puts the focus on the point", async () => {
  const { frame } = panel;
  await frame.getByRole("button", { name: "More for Forecasting course in May" }).click();
  await frame.getByRole("menuitem", { name: "Delete" }).click();
  await frame.getByText("Deleted “Forecasting course in May”").waitFor();
  expect(await focused(frame)).toBe("Undo");
  await press("Enter");
  await title("Forecasting course in May").waitFor();
  expect(await focused(frame)).toBe("Forecasting course in May");
});

test("what the other deletes under one's focus hands the focus on", async () => {
  const manager = await world.open("manager");
  await title("Which weekly report to stop").focus();
  await manager.frame.getByRole("button", { name: "More for Which weekly report to stop" }).click();
  await manager.frame.getByRole("menuitem", { name: "Delete" }).click();
  await title("Which weekly report to stop").waitFor({ state: "detached" });
  expect(await focused(panel.frame)).toBe("Onboarding plan for March");
  await manager.frame.getByRole("button", { name: "Undo" }).click();
  await title("Which weekly report to stop").waitFor();
});

test("[AG11] words typed into a point that the other deletes come back with the point", async () => {
  const manager = await world.open("manager");
  const { frame } = panel;
  await frame.getByRole("button", { name: "More for Which weekly report to stop" }).click();
  await frame.getByRole("menuitem", { name: "Edit" }).click();
  const form = frame.getByRole("form", { name: "Edit" });
  await form.getByRole("textbox", { name: "Talking point" }).fill("Which report we stop first");
  await manager.frame.getByRole("button", { name: "More for Which weekly report to stop" }).click();
  await manager.frame.getByRole("menuitem", { name: "Delete" }).click();
  await frame.getByText("You wrote: “Which report we stop first”").waitFor();
  // What they type on meets no button.
  await press(" ");
  await press("Tab");
  expect(await focused(frame)).toBe("Undo");
  await press("Enter");
  await form.waitFor();
  expect(await form.getByRole("textbox", { name: "Talking point" }).inputValue()).toBe(
    "Which report we stop first",
  );
  await press("Escape");
});

async function promise(words: string): Promise<void> {
  await panel.frame.getByRole("button", { name: "Add an action item" }).click();
  await panel.frame.getByRole("textbox", { name: "What will be done" }).fill(words);
  await press("Enter");
}

test("[RP3] words typed into a promise that the other deletes come back with it, and meet no button", async () => {
  const manager = await world.open("manager");
  const { frame } = panel;
  await promise("Read the note");
  await frame.getByRole("button", { name: "More for Read the note" }).click();
  await frame.getByRole("menuitem", { name: "Edit" }).click();
  const form = frame.getByRole("form", { name: "Edit" });
  await form.getByRole("textbox", { name: "What will be done" }).fill("Read it twice");
  await manager.frame.getByRole("button", { name: "More for Read the note" }).click();
  await manager.frame.getByRole("menuitem", { name: "Delete" }).click();
  await frame.getByText("You wrote: “Read it twice”").waitFor();
  expect(await frame.locator(":focus").getAttribute("data-row")).toBe("undo");
  await press("Tab");
  expect(await focused(frame)).toBe("Undo");
  await press("Enter");
  await form.waitFor();
  expect(await form.getByRole("textbox", { name: "What will be done" }).inputValue()).toBe("Read it twice");
  await press("Escape");
});

test("[RP3] who changes a promise that the other takes over goes on writing", async () => {
  const manager = await world.open("manager");
  const { frame } = panel;
  await promise("Ask Ines");
  await frame.getByRole("button", { name: "More for Ask Ines" }).click();
  await frame.getByRole("menuitem", { name: "Edit" }).click();
  await press("Control+a");
  await press("R");
  await manager.frame.getByRole("button", { name: "More for Ask Ines" }).click();
  await manager.frame.getByRole("menuitem", { name: "Edit" }).click();
  await manager.frame.getByRole("form", { name: "Edit" }).getByText("You", { exact: true }).click();
  await manager.frame.getByRole("form", { name: "Edit" }).getByRole("button", { name: "Save" }).click();
  const theirs = frame.getByRole("list", { name: "Maren’s", exact: true });
  await theirs.getByRole("form", { name: "Edit" }).waitFor();
  await press("e");
  await press("Enter");
  await theirs.getByText("Re", { exact: true }).waitFor();
});

test("[AI2] who hands a promise over leaves the words that the other changes meanwhile", async () => {
  const manager = await world.open("manager");
  await promise("Send the slides");
  for (const { frame } of [panel, manager]) {
    await frame.getByRole("button", { name: "More for Send the slides" }).click();
    await frame.getByRole("menuitem", { name: "Edit" }).click();
  }
  const form = manager.frame.getByRole("form", { name: "Edit" });
  await form.getByRole("textbox", { name: "What will be done" }).fill("Send the new slides");
  await form.getByRole("button", { name: "Save" }).click();
  await panel.frame.getByRole("status").getByText("Maren changed").waitFor({ state: "attached" });
  await panel.frame.getByRole("form", { name: "Edit" }).getByText("Maren", { exact: true }).click();
  await panel.frame.getByRole("form", { name: "Edit" }).getByRole("button", { name: "Save" }).click();
  const theirs = panel.frame.getByRole("list", { name: "Maren’s", exact: true });
  await theirs.getByText("Send the new slides").waitFor();
});

test("the menu opens by key, goes by arrows, and gives the focus back", async () => {
  const more = panel.frame.getByRole("button", { name: "More for Onboarding plan for March" });
  await more.focus();
  await press("Enter");
  await panel.frame.getByRole("menuitem", { name: "Edit" }).waitFor();
  await press("ArrowDown");
  expect(await focused(panel.frame)).toBe("Add an action item");
  await press("Escape");
  expect(await focused(panel.frame)).toBe("More for Onboarding plan for March");
});

test("? lists the keys until it is left, and gives the focus back; not while somebody is writing", async () => {
  const list = panel.frame.getByRole("region", { name: "Keys" });
  await title("Onboarding plan for March").focus();
  await press("?");
  await list.getByText("Go up or down").waitFor();
  await press("Escape");
  await list.waitFor({ state: "detached" });
  expect(await focused(panel.frame)).toBe("Onboarding plan for March");
  await press("?");
  await list.waitFor();
  await press("?");
  await list.waitFor({ state: "detached" });
  expect(await focused(panel.frame)).toBe("Onboarding plan for March");
  await press("?");
  await list.waitFor();
  await press("n");
  await list.waitFor({ state: "detached" });
  expect(await focused(panel.frame)).toBe("Add a talking point");
  await press("Escape");
  expect(await focused(panel.frame)).toBe("Onboarding plan for March");
  await panel.frame.getByRole("button", { name: "Show the keys" }).press("Enter");
  await list.getByRole("button", { name: "Close" }).press("Enter");
  await list.waitFor({ state: "detached" });
  expect(await focused(panel.frame)).toBe("Show the keys");
  const composer = panel.frame.getByRole("textbox", { name: "Add a talking point" });
  await composer.pressSequentially("no?");
  expect(await composer.inputValue()).toBe("no?");
  expect(await list.count()).toBe(0);
});

test("the other's changes are told to those who listen, one's own are not", async () => {
  const manager = await world.open("manager");
  const said = panel.frame.locator("[aria-live=polite]").last();
  const composer = manager.frame.getByRole("textbox", { name: "Add a talking point" });
  await composer.fill("A word on travel");
  await composer.press("Enter");
  await said.getByText("Maren added A word on travel").waitFor({ state: "attached" });
  expect(await manager.frame.locator("[aria-live=polite]").last().textContent()).not.toContain("travel");
});

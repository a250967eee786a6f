import type { CommandInput } from "../../core/domain/command.ts";
import { MINUTE_MS } from "../../core/domain/instant.ts";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { doCommand, MEETING } from "../support/stage-meeting.ts";
import type { TeamsWindow } from "../support/teams-window.ts";

const DAY_MS = 24 * 60 * MINUTE_MS;
const QUESTION = "What do you want from today?";

let world: PanelWorld;
let panel: TeamsWindow;

beforeEach(async () => {
  world = await startPanelWorld();
  world.server.clock.advance(DAY_MS);
  panel = await world.open("report", { width: 280 });
}, 60_000);
afterEach(() => world?.close());

const managerDoes = (command: CommandInput) =>
  doCommand({ url: world.server.url, token: world.server.token("manager") }, command);
const start = { name: "course.start", occurrenceId: MEETING } as const;
const beQuiet = (seconds: number) => managerDoes({ name: "course.beQuiet", occurrenceId: MEETING, seconds });
const want = () => panel.frame.getByRole("textbox", { name: QUESTION });
const heading = () => panel.frame.locator("h2:focus");
const seenByManager = async (words: string) =>
  (await world.open("manager")).frame.getByText(words, { exact: true }).waitFor();

const isLeft = (name: string) =>
  panel.frame.getByRole("button", { name, exact: true }).waitFor({ state: "detached" });

describe("when the other one takes the meeting on", () => {
  test("[CO4] [CO12] whoever writes what they want writes on, and no key of theirs acts", async () => {
    const { keyboard } = panel.page;
    await want().click();
    await keyboard.type("I want a ");
    await beQuiet(60);
    await panel.frame.getByRole("timer").waitFor();
    await keyboard.type("not too ");
    await beQuiet(0);
    await panel.frame.getByRole("timer").waitFor({ state: "detached" });
    await keyboard.type("lae talk");
    for (let step = 0; step < "e talk".length; step++) await keyboard.press("ArrowLeft");
    await managerDoes(start);
    await isLeft("Start");
    await keyboard.type("t");
    expect(await want().inputValue()).toBe("I want a not too late talk");
    await panel.frame.getByRole("button", { name: "Next: Check-in" }).waitFor();
    await keyboard.press("Enter");
    await seenByManager("I want a not too late talk");
  }, 60_000);

  test("[CO2] [CO12] a press that was meant for the start does nothing: the focus is on a heading", async () => {
    const { keyboard } = panel.page;
    await panel.frame.getByRole("button", { name: "Start", exact: true }).focus();
    await managerDoes(start);
    await isLeft("Start");
    await heading().waitFor();
    for (const key of ["Enter", "Space"]) await keyboard.press(key);
    await panel.frame.getByRole("textbox", { name: "Add a talking point" }).fill("Said in between");
    await keyboard.press("Enter");
    await seenByManager("Said in between");
    await panel.frame.getByRole("button", { name: "Next: Check-in" }).waitFor();
  }, 60_000);

  test("[CO11] [CO12] nor does one that was meant for the silence, and its end is no other's start", async () => {
    const { keyboard } = panel.page;
    await panel.frame.getByRole("button", { name: "Both read for a minute first" }).focus();
    await beQuiet(60);
    await heading().waitFor();
    for (const key of ["Enter", "Space"]) await keyboard.press(key);
    await panel.frame.getByRole("button", { name: "End the silence" }).focus();
    await beQuiet(0);
    await heading().filter({ hasText: QUESTION }).waitFor();
    for (const key of ["Enter", "Space"]) await keyboard.press(key);
    await panel.frame.getByRole("button", { name: "Start", exact: true }).waitFor();
  }, 60_000);
});

test("[CO11] [CO12] whoever writes in the agenda when the silence ends is not taken away from it", async () => {
  const { keyboard } = panel.page;
  await beQuiet(60);
  await panel.frame.getByRole("button", { name: "Which weekly report to stop", exact: true }).click();
  const option = panel.frame.getByRole("textbox", { name: "Add an option" });
  await option.click();
  await keyboard.type("Traffic");
  await beQuiet(0);
  await panel.frame.getByRole("timer").waitFor({ state: "detached" });
  await keyboard.type(" by region");
  expect(await option.inputValue()).toBe("Traffic by region");
  expect(await panel.frame.getByRole("button", { name: "Show the agenda" }).count()).toBe(0);
}, 60_000);

test("[CO4] what was being written when the panel was loaded anew is kept as if it had been left", async () => {
  await want().click();
  await panel.page.keyboard.type("Leave with clear priorities ");
  await panel.page.reload();
  await seenByManager("Leave with clear priorities");
}, 60_000);

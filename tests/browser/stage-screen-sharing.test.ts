import type { FrameLocator, Locator } from "playwright-core";
import { addPoint, choose, eventually, panelsAreThere, pointsIn, type Stage } from "../support/stage.ts";
import { serverOfFile } from "../support/stage-of-file.ts";

const PRIVATE = "Ask how I come across when I say no";
const NOTE_KANARI = "kanari-note-6611";
const WORTH = "Was this worth your time?";
const OWN = "Your points, only you";
/** One's own points, and drafts of feedback: both are covered, there or not. */
const PLACES = 2;
const HIDDEN = "Hidden around your meeting";

const world = serverOfFile({ isReset: true });

const step = ({ page }: Stage, name: string) =>
  page.getByRole("navigation", { name: "Move the time to" }).getByRole("button", { name }).click();
const covers = (panel: FrameLocator) => panel.getByText(HIDDEN, { exact: true });
const show = (panel: FrameLocator) => panel.getByRole("button", { name: "Show what only you can see" });
const hide = (panel: FrameLocator) => panel.getByRole("button", { name: "Hide it", exact: true });
/** Whether words stand anywhere on the page, in a field too. */
const holds = (panel: FrameLocator, words: string) =>
  panel.locator("html").evaluate((html, sought) => {
    const fields = [...html.querySelectorAll("textarea, input")].map((field) =>
      "value" in field ? String(field.value) : "",
    );
    return [html.innerHTML, ...fields].some((text) => text.includes(sought));
  }, words);
/** Opens the private note, to be typed into. */
async function openNote(panel: FrameLocator): Promise<Locator> {
  await panel.getByRole("button", { name: "Private note", exact: true }).click();
  await panel.getByRole("button", { name: "Edit the note" }).last().click();
  return panel.getByRole("textbox", { name: "Write a note" }).last();
}
const sections = ({ manager, report }: Stage) =>
  [
    [manager.panel, "Maren"],
    [report.panel, "Rafael"],
  ] as const;

test("[SS1] [SS2] while a meeting is on private things stand nowhere on the page, nor whether there are any", async () => {
  const stage = await world.openStage();
  const { report, manager } = stage;
  for (const words of await pointsIn(manager.panel, OWN)) await choose(manager.panel, words, "Delete");
  await eventually(() => pointsIn(manager.panel, OWN), ["Undo"]);
  expect(await holds(report.panel, PRIVATE)).toBe(true);
  expect(await covers(report.panel).count()).toBe(0);
  await step(stage, "Start");
  for (const [panel] of sections(stage)) {
    await eventually(() => covers(panel).count(), PLACES);
  }
  expect(await holds(report.panel, PRIVATE)).toBe(false);
  await step(stage, "End");
  await manager.panel.getByRole("button", { name: "Wrap up", exact: true }).click();
  await report.panel.getByRole("button", { name: "Wrapped up after 30 min" }).waitFor();
  await covers(report.panel).nth(PLACES).waitFor();
  for (const words of [PRIVATE, WORTH]) expect(await holds(report.panel, words)).toBe(false);
  await world.server.local("/local/clock", { now: "2026-03-03T10:00:00.000Z" });
  await eventually(() => covers(report.panel).count(), 0);
  for (const words of [PRIVATE, WORTH]) expect(await holds(report.panel, words)).toBe(true);
}, 60_000);

test("[SS3] one tap shows them, on this device and for this meeting, and one hides them again", async () => {
  const stage = await world.openStage();
  const { report, manager, page } = stage;
  await (await openNote(report.panel)).pressSequentially(NOTE_KANARI);
  await report.panel.getByRole("textbox", { name: "Add a talking point" }).focus();
  await step(stage, "Start");
  await eventually(() => holds(report.panel, NOTE_KANARI), false);
  await leaveTheStart(report.panel);
  await show(report.panel).first().click();
  await eventually(() => holds(report.panel, NOTE_KANARI), true);
  expect(await pointsIn(report.panel, OWN)).toContain(PRIVATE);
  expect(await covers(manager.panel).count()).toBe(PLACES);
  await page.reload();
  await panelsAreThere(stage);
  await leaveTheStart(report.panel);
  await hide(report.panel).waitFor();
  expect(await holds(report.panel, PRIVATE)).toBe(true);
  const elsewhere = await world.openStage();
  await covers(elsewhere.report.panel).first().waitFor({ state: "attached" });
  expect(await holds(elsewhere.report.panel, PRIVATE)).toBe(false);
  await hide(report.panel).click();
  await eventually(() => holds(report.panel, PRIVATE), false);
  await eventually(
    () => report.panel.locator("body").evaluate(() => document.activeElement?.getAttribute("aria-label")),
    "Show what only you can see",
  );
}, 60_000);

test("[SS4] who is typing a private note when the meeting begins goes on, and it is covered when they leave", async () => {
  const stage = await world.openStage();
  const { report } = stage;
  const field = await openNote(report.panel);
  await field.pressSequentially(NOTE_KANARI);
  await world.server.local("/local/clock", { now: "2026-03-03T09:00:05.000Z" });
  await eventually(() => holds(report.panel, PRIVATE), false);
  await field.pressSequentially(" goes on");
  expect(await holds(report.panel, NOTE_KANARI)).toBe(true);
  await report.panel.getByRole("textbox", { name: "Add a talking point" }).focus();
  await eventually(() => holds(report.panel, NOTE_KANARI), false);
}, 60_000);

test("[SS5] what is opened by a tap during the meeting is open, and what was open before is covered", async () => {
  const stage = await world.openStage();
  const { report } = stage;
  await (await openNote(report.panel)).pressSequentially(NOTE_KANARI);
  await report.panel.getByRole("textbox", { name: "Add a talking point" }).focus();
  await step(stage, "Start");
  await eventually(() => covers(report.panel).count(), PLACES + 1);
  await leaveTheStart(report.panel);
  const fold = report.panel.getByRole("button", { name: "Private note", exact: true });
  for (let twice = 0; twice < 2; twice++) await fold.click();
  await eventually(() => holds(report.panel, NOTE_KANARI), true);
  expect(await holds(report.panel, PRIVATE)).toBe(false);
}, 60_000);

test("[PP5] [SS2] private words in the composer go aside meanwhile, others can be written, and they come back private", async () => {
  const stage = await world.openStage();
  const { report } = stage;
  const field = report.panel.getByRole("textbox", { name: "Add a talking point" });
  await report.panel.getByRole("button", { name: "Kind, minutes and who sees it" }).click();
  await report.panel.getByText("Only you", { exact: true }).click();
  await field.fill(NOTE_KANARI);
  await world.server.local("/local/clock", { now: "2026-03-03T09:00:05.000Z" });
  await eventually(() => holds(report.panel, PRIVATE), false);
  expect(await field.inputValue()).toBe(NOTE_KANARI);
  await report.panel.getByRole("button", { name: "Private note", exact: true }).focus();
  await eventually(() => field.inputValue(), "");
  expect(await holds(report.panel, NOTE_KANARI)).toBe(false);
  await addPoint(report.panel, "Something for both");
  await eventually(async () => (await pointsIn(report.panel, "Your points")).at(-1), "Something for both");
  await show(report.panel).first().click();
  await eventually(() => field.inputValue(), NOTE_KANARI);
  await field.press("Enter");
  await eventually(async () => (await pointsIn(report.panel, OWN)).at(-1), NOTE_KANARI);
}, 60_000);

/** Leaves the page that a meeting begins with. */
async function leaveTheStart(panel: FrameLocator): Promise<void> {
  await panel.getByRole("button", { name: "Show the agenda" }).click();
}

import type { Frame } from "playwright-core";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";

let world: PanelWorld;
beforeAll(async () => {
  world = await startPanelWorld();
}, 40_000);
afterEach(() => world.tidy());
afterAll(() => world?.close());

const POINT = "Forecasting course in May";
const field = (frame: Frame) => frame.getByRole("textbox", { name: "Write a note" });
const open = async (frame: Frame, words = POINT) => {
  await frame.getByRole("button", { name: words, exact: true }).click();
};
const holds = async (frame: Frame, words: string) => {
  await frame.waitForFunction(
    (expected) => [...document.querySelectorAll("textarea")].some((one) => one.value === expected),
    words,
  );
};

test("letters that are being composed are left alone while the other one types, and both stay", async () => {
  const report = await world.open("report");
  const manager = await world.open("manager");
  await open(report.frame);
  await open(manager.frame);
  await field(report.frame).fill("end");
  await holds(manager.frame, "end");
  await field(report.frame).press("End");
  const devtools = await report.context.newCDPSession(report.page);
  const compose = (text: string) =>
    devtools.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await compose("に");
  await field(manager.frame).press("Home");
  await field(manager.frame).pressSequentially("start ");
  await holds(manager.frame, "start end");
  await compose("にほ");
  expect(await field(report.frame).inputValue()).toBe("endにほ");
  await devtools.send("Input.insertText", { text: "日本" });
  for (const { frame } of [report, manager]) await holds(frame, "start end日本");
  const caret = await field(report.frame).evaluate((area) =>
    area instanceof HTMLTextAreaElement ? area.selectionEnd : -1,
  );
  expect(caret).toBe("start end日本".length);
});

test("a note that has words is read first, and typed into from its pencil", async () => {
  const { frame, page } = await world.open("report");
  await frame.getByRole("button", { name: "Must cover Access to the pricing data" }).press("Enter");
  await frame.getByText("Reading would be enough.").waitFor();
  const pencil = frame.getByRole("button", { name: "Edit the note" });
  expect(await pencil.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await field(frame).waitFor();
  await page.keyboard.press("End");
  await page.keyboard.type(" Truly.");
  await frame.getByRole("textbox", { name: "Add a talking point" }).focus();
  await frame.getByText("Reading would be enough. Truly.").waitFor();
});

test("[PN1] the private note is folded away, kept, and nowhere on the other's panel", async () => {
  const report = await world.open("report");
  const manager = await world.open("manager");
  const unfold = (frame: Frame) => frame.getByRole("button", { name: "Private note" }).click();
  expect(await report.frame.getByText("Ask what Maren needs").count()).toBe(0);
  await unfold(report.frame);
  await report.frame.getByRole("button", { name: "Edit the note" }).click();
  await field(report.frame).fill("Between me and me");
  await report.frame.getByText("Saved").waitFor();
  await unfold(manager.frame);
  expect(await manager.frame.locator("body").textContent()).not.toContain("Between me and me");
  await report.page.reload();
  const again = report.page.frameLocator("iframe");
  await again.getByRole("button", { name: "Private note" }).click();
  await again.getByText("Between me and me").waitFor();
});

test("[NT5] who types under a private point is not told to the other", async () => {
  const report = await world.open("report");
  const manager = await world.open("manager");
  await open(report.frame, "Ask how I come across when I say no");
  await manager.frame.getByText("Rafael is here").first().waitFor();
  const note = report.frame.getByRole("textbox", { name: "Write a note" });
  const pencil = report.frame.getByRole("button", { name: "Edit the note" });
  if ((await note.count()) === 0) await pencil.click();
  await note.pressSequentially("quietly");
  await report.frame.getByText("Saved").waitFor();
  // What is told later has come: had the private words been told, they would be here as well.
  await report.frame.getByRole("textbox", { name: "Add a talking point" }).fill("Told to both");
  await report.page.keyboard.press("Enter");
  await manager.frame.getByText("Told to both").first().waitFor();
  expect(await manager.frame.getByText(/is typing|is looking/).count()).toBe(0);
});

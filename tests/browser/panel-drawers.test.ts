import type { Frame } from "playwright-core";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";

let world: PanelWorld;
beforeAll(async () => {
  world = await startPanelWorld();
}, 40_000);
afterEach(() => world.tidy());
afterAll(() => world?.close());

const menu = (frame: Frame) => frame.getByRole("button", { name: "More about this 1-on-1" });
const page = (frame: Frame) => frame.getByRole("region", { name: "How this meeting runs" });
const focused = (frame: Frame) =>
  frame.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
  );

async function open(frame: Frame): Promise<void> {
  await menu(frame).press("Enter");
  await frame.getByRole("menuitem", { name: "How this meeting runs" }).press("Enter");
  await page(frame).getByRole("list").waitFor();
}

test.each(["panel", "personal"] as const)(
  "a page opens in the place of the agenda in the %s and takes the focus",
  async (surface) => {
    const { frame } = await world.open("report", { surface });
    await open(frame);
    expect(await focused(frame)).toBe("Back to the agenda");
    expect(await frame.getByRole("list", { name: "Your points", exact: true }).count()).toBe(0);
    expect(await frame.getByRole("dialog").count()).toBe(0);
  },
);

test("Esc and the button lead back to the agenda as it was, and to the menu", async () => {
  const { frame, page: window } = await world.open("report", { height: 500 });
  await frame.locator("[data-control=title]").first().click();
  const scrolled = () => frame.locator("main").evaluate((main) => main.scrollTop);
  await frame.locator("main").evaluate((main) => main.scrollTo(0, 60));
  for (const back of [
    () => window.keyboard.press("Escape"),
    () => frame.getByRole("button", { name: "Back to the agenda" }).click(),
  ]) {
    await open(frame);
    expect(await scrolled()).toBe(0);
    await back();
    await page(frame).waitFor({ state: "detached" });
    expect(await focused(frame)).toBe("More about this 1-on-1");
    expect(await scrolled()).toBe(60);
    await frame.locator("[data-control=title][aria-expanded=true]").waitFor();
  }
});

test("how the meeting runs names its sections, the report's points before the manager's", async () => {
  const { frame } = await world.open("report");
  await open(frame);
  const rows = await page(frame).getByRole("listitem").allInnerTexts();
  expect(rows.map((row) => row.replace(/\s+/g, " "))).toEqual([
    "Wishes for today 2 min",
    "Check-in 4 min",
    "Your points 10 min",
    "Maren’s points 7 min",
    "Feedback and growth 4 min",
    "Wrap-up 3 min",
  ]);
});

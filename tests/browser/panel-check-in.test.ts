import type { Frame } from "playwright-core";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import type { TeamsWindow } from "../support/teams-window.ts";

let world: PanelWorld;
beforeAll(async () => {
  world = await startPanelWorld();
}, 60_000);
afterEach(() => world.tidy());
afterAll(() => world?.close());

/** The name of what has the focus, as it is read out. */
const focused = (frame: Frame) =>
  frame.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "";
  });
const unfold = async ({ frame, page }: TeamsWindow) => {
  await frame.getByRole("button", { name: "Your check-in", exact: true }).focus();
  await page.keyboard.press("Enter");
  await frame.getByText("Not a test. It doesn’t measure health. You can skip any line.").waitFor();
};
const checked = (frame: Frame) =>
  frame.getByRole("region", { name: "Check-in" }).locator("input:checked").count();

test("[CI1] [CI2] nothing is chosen before somebody chooses; all of it works by keyboard", async () => {
  const panel = await world.open("report");
  const { frame, page } = panel;
  const press = (key: string) => page.keyboard.press(key);
  await unfold(panel);
  expect(await checked(frame)).toBe(0);
  await press("Tab");
  await press("Tab");
  expect(await focused(frame)).toBe("running on empty");
  await press("ArrowDown");
  expect(await focused(frame)).toBe("low");
  await press("Tab");
  expect(await focused(frame)).toBe("Clear: Energy for work");
  await press("Enter");
  expect(await focused(frame)).toBe("running on empty");
  expect(await checked(frame)).toBe(0);
  await press("Space");
  await press("Tab");
  await press("Tab");
  await press("Space");
  expect(await checked(frame)).toBe(2);
  await press("Tab");
  expect(await focused(frame)).toBe("Energy for work: only you. Change who sees it");
  await press("Enter");
  await press("Tab");
  expect(await focused(frame)).toBe("only you");
  await press("ArrowDown");
  await frame.getByRole("button", { name: /^Energy for work: you will say it/ }).waitFor();
  await press("ArrowDown");
  await frame.getByRole("button", { name: "Share with Maren" }).waitFor();
  await press("Escape");
  expect(await focused(frame)).toBe("Energy for work: you will say it. Change who sees it");
  await press("Shift+Tab");
  await press("Space");
  await frame.getByRole("button", { name: "Clear: Energy for work" }).click();
  expect(await checked(frame)).toBe(0);
}, 40_000);

test("[CI5] who is ready keeps the focus and needs no answer", async () => {
  const panel = await world.open("manager");
  const { frame } = panel;
  await frame.getByRole("button", { name: "I’m ready" }).focus();
  await panel.page.keyboard.press("Enter");
  await frame.getByText("You’re ready").waitFor();
  expect(await focused(frame)).toBe("Your check-in");
}, 40_000);

test("[CI2] a word that is emptied is gone, and what is being typed survives a reload", async () => {
  const { frame, page } = await world.open("report");
  const field = frame.getByRole("textbox", { name: "One word for it" });
  const again = async () => {
    await page.reload();
    const { frame: next } = { frame: page.frames()[1] };
    if (next === undefined) throw new Error("The window has no frame.");
    await next.getByRole("button", { name: "Your check-in", exact: true }).click();
    return next.getByRole("textbox", { name: "One word for it" });
  };
  await frame.getByRole("button", { name: "Your check-in", exact: true }).click();
  await field.pressSequentially("late");
  await field.press("Enter");
  await frame.getByRole("button", { name: /^One word: only you/ }).waitFor();
  await field.fill("late and");
  const reloaded = await again();
  expect(await reloaded.inputValue()).toBe("late and");
  await reloaded.fill("");
  await reloaded.press("Enter");
  expect(await (await again()).inputValue()).toBe("");
}, 40_000);

test("[CI6] [CI15] one's own answers so far are read, not decoded: a sentence first, the table on demand", async () => {
  const { frame } = await world.open("report", { width: 280 });
  await frame.getByRole("button", { name: "Your check-in", exact: true }).click();
  await frame.getByRole("button", { name: "Your check-ins so far" }).click();
  const page = frame.getByRole("region", { name: "Your check-ins so far" });
  const energy = page.getByRole("region", { name: "Energy for work" });
  await energy
    .getByText("Last answer: low, lower than your usual range. One answer can be an odd day.")
    .waitFor();
  expect(await energy.locator("circle").count()).toBe(7);
  expect(await energy.locator("svg line").count()).toBe(5);
  await page.getByRole("button", { name: "As a table" }).click();
  expect(await page.getByRole("row").count()).toBe(1 + 8);
  await frame.getByRole("button", { name: "Back to the agenda" }).click();
  expect(await focused(frame)).toBe("Your check-ins so far");
}, 40_000);

test.each([
  { width: 280, locale: "en-us" },
  { width: 280, locale: "de-de" },
  { width: 280, locale: "ar-sa" },
  { width: 160, locale: "de-de" },
])(
  "nothing of it scrolls sideways at $width px in $locale",
  async ({ width, locale }) => {
    const { frame } = await world.open("report", { width, locale });
    await frame.getByRole("button", { name: /^(Your check-in|Deine Antworten)$/ }).click();
    await frame.getByRole("radio", { name: /^(low|wenig)$/ }).press("Space");
    await frame.getByRole("button", { name: /^(Energy for work|Energie für die Arbeit): / }).click();
    await frame.getByRole("radio", { name: /date$|Datum$/ }).press("Space");
    const wide = await frame.evaluate(() =>
      [...document.querySelectorAll("section *")]
        .filter((element) => element.closest("[aria-live], [aria-hidden=true]") === null)
        // What is only read aloud is a pixel wide.
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
        .filter((element) => getComputedStyle(element).textOverflow !== "ellipsis")
        .filter((element) => getComputedStyle(element).display !== "inline")
        .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40)}`),
    );
    expect(wide).toEqual([]);
    await frame.getByRole("button", { name: /^(Clear|Leeren): / }).click();
  },
  40_000,
);

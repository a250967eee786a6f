import type { Frame, Locator } from "playwright-core";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";

let world: PanelWorld;
beforeAll(async () => {
  world = await startPanelWorld();
}, 40_000);
afterEach(() => world.tidy());
afterAll(() => world?.close());

/** Elements that reach out of the window sideways, or hold more than they show without a way to it. */
const sideways = (frame: Frame) =>
  frame.evaluate(() => {
    // Words for those who listen are one pixel wide.
    const isUnseen = (element: Element) => element.closest("[aria-live], [aria-hidden=true]") !== null;
    return [...document.querySelectorAll("body *")]
      .filter((element) => !isUnseen(element) && element.clientWidth > 1)
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .filter((element) => getComputedStyle(element).textOverflow !== "ellipsis")
      .filter((element) => getComputedStyle(element).display !== "inline")
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40)}`);
  });

const openEverything = async (frame: Frame) => {
  await frame.locator("[data-control=title]").first().click();
  await frame.locator("footer button").first().click();
};

/** 160 px is a panel of 320 at 200 % zoom. */
const looks = [
  { width: 280, locale: "en-us" },
  { width: 320, locale: "de-de" },
  { width: 280, locale: "de-de" },
  { width: 280, locale: "ar-sa" },
  { width: 160, locale: "de-de" },
] as const;

test.each(looks)("nothing scrolls sideways at $width px in $locale", async ({ width, locale }) => {
  const { frame } = await world.open("report", { width, locale });
  expect(await sideways(frame)).toEqual([]);
  await openEverything(frame);
  expect(await sideways(frame)).toEqual([]);
});

test.each([
  { width: 280, locale: "de-de" },
  { width: 160, locale: "de-de" },
  { width: 280, locale: "ar-sa" },
])("no draft of feedback scrolls sideways at $width px in $locale", async ({ width, locale }) => {
  const { frame } = await world.open("report", { width, locale });
  const form = frame.locator("form[aria-label]").filter({ has: frame.locator("[data-part=saw]") });
  const begin = locale === "de-de" ? "Fürs nächste Mal" : "For next time";
  await frame.getByRole("button", { name: begin }).first().click();
  await form.locator("[data-part=saw]").fill("Donaudampfschifffahrtsgesellschaftskapitänsmütze".repeat(3));
  await form.locator("button[type=submit]").click();
  expect(await sideways(frame)).toEqual([]);
});

test.each([
  { locale: "en-us", worked: "What worked", nextTime: "For next time" },
  { locale: "de-de", worked: "Was gut lief", nextTime: "Fürs nächste Mal" },
])("the examples in a draft of feedback are whole at 280 px in $locale, and of its kind", async (look) => {
  const { frame } = await world.open("report", { width: 280, locale: look.locale });
  const examples = async (kind: string) => {
    await frame.getByRole("button", { name: kind }).first().click();
    const fields = frame.locator("[data-part]");
    await fields.first().waitFor();
    const seen = await fields.evaluateAll((areas: HTMLTextAreaElement[]) =>
      areas.map((area) => {
        const style = getComputedStyle(area);
        const pen = document.createElement("canvas").getContext("2d");
        if (pen !== null) pen.font = `${style.fontSize} ${style.fontFamily}`;
        const room = area.clientWidth - Number.parseFloat(style.paddingInlineStart) * 2;
        const needed = pen?.measureText(area.placeholder).width ?? Number.POSITIVE_INFINITY;
        return { example: area.placeholder, isWhole: needed <= room };
      }),
    );
    await frame.locator("[data-part]").first().press("Escape");
    return seen;
  };
  const [worked, nextTime] = [await examples(look.worked), await examples(look.nextTime)];
  expect([...worked, ...nextTime].filter(({ isWhole }) => !isWhole)).toEqual([]);
  const said = new Set(worked.slice(1).map(({ example }) => example));
  expect(nextTime.filter(({ example }) => said.has(example))).toEqual([]);
});

test.each(looks)("nothing scrolls sideways among the questions at $width px in $locale", async (look) => {
  const { frame } = await world.open("report", look);
  await frame.getByRole("button", { name: /^(All questions|Alle Fragen)$/ }).click();
  await frame.getByRole("searchbox").waitFor();
  const folds = frame.locator("main button[aria-expanded=false]:visible");
  for (const at of [1, 4, 5]) await folds.nth(at).click();
  expect(await sideways(frame)).toEqual([]);
});

test.each(["Was wir gesagt haben", "Wie wir Feedback mögen"])(
  "nothing scrolls sideways at 160 px in: %s",
  async (name) => {
    const { frame } = await world.open("manager", { width: 160, locale: "de-de" });
    await frame.getByRole("button", { name, exact: true }).first().click();
    await frame.getByRole("heading", { name, exact: true }).waitFor();
    expect(await sideways(frame)).toEqual([]);
  },
);

test.each([400, 1_280])("nothing scrolls sideways in the personal tab at %i px", async (width) => {
  const { frame } = await world.open("manager", { surface: "personal", width, locale: "de-de" });
  await openEverything(frame);
  expect(await sideways(frame)).toEqual([]);
});

test("the agenda in the tab is no wider than 720 px", async () => {
  const { frame } = await world.open("manager", { surface: "personal", width: 1_600 });
  const width = await frame
    .getByRole("list")
    .nth(1)
    .evaluate((list) => list.clientWidth);
  expect(width).toBeGreaterThan(600);
  expect(width).toBeLessThanOrEqual(720);
});

test("the composer stays in sight however long the agenda is", async () => {
  const { frame } = await world.open("report", { height: 400 });
  await frame.locator("main").evaluate((main) => main.scrollTo(0, main.scrollHeight));
  const bottom = await frame
    .getByRole("textbox", { name: "Add a talking point" })
    .evaluate((field) => field.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThanOrEqual(400);
  expect(bottom).toBeGreaterThan(340);
});

test("a point is one line until it is opened", async () => {
  const { frame } = await world.open("report", { width: 280 });
  const row = frame.locator("[data-row]").filter({ hasText: "Would I like to lead" });
  const height = () => row.evaluate((element) => element.getBoundingClientRect().height);
  expect(await height()).toBeLessThan(44);
  await row.locator("[data-control=title]").click();
  await row.locator("[aria-expanded=true]").waitFor();
  expect(await height()).toBeGreaterThan(90);
});

test("[AG16] where the line is narrow, its facts and who looks at it give way to the words", async () => {
  const { frame } = await world.open("report", { width: 280, locale: "de-de" });
  const manager = await world.open("manager");
  const row = frame.locator("[data-row]").filter({ hasText: "8 Min." });
  await manager.frame.getByRole("button", { name: "Must cover Access to the" }).click();
  const presence = row.getByText("Maren sieht sich das an");
  await presence.waitFor();
  const widthOf = (part: Locator) => part.evaluate((element) => element.getBoundingClientRect().width);
  expect(await widthOf(row.locator("[data-control=title] [dir]"))).toBeGreaterThan(96);
  expect(await widthOf(presence.locator(".."))).toBeLessThan(12);
  // What has no room is beneath the one line of facts, unseen.
  const inSight = (words: string | RegExp) =>
    row.getByText(words).evaluate((fact) => {
      const line = fact.closest("li")?.getBoundingClientRect();
      return fact.getBoundingClientRect().bottom < (line?.bottom ?? 0) - 4;
    });
  expect(await inSight("8 Min.")).toBe(true);
  expect(await inSight(/^\d T$/)).toBe(false);
});

test.each([
  { means: "pointer", isTouched: false, least: 32 },
  { means: "finger", isTouched: true, least: 40 },
])("rows are at least $least px high to the $means", async ({ isTouched, least }) => {
  const { frame } = await world.open("report", { isTouched });
  const heights = await frame
    .locator("[data-row]")
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(least);
});

test("a finger drags a point by its grip, and the page does not scroll away under it", async () => {
  const { frame, page } = await world.open("report", { isTouched: true });
  // What comes on demand above and beneath the rows moves them.
  for (const name of ["Last time", "All questions"]) await frame.getByRole("button", { name }).waitFor();
  const row = (words: string) => frame.locator("[data-row]").filter({ hasText: words });
  await row("Forecasting course in May").scrollIntoViewIfNeeded();
  const from = await row("Forecasting course in May").locator("button[aria-hidden=true]").boundingBox();
  const to = await row("Access to the pricing data").first().boundingBox();
  if (from === null || to === null) throw new Error("There is nothing to drag.");
  const devtools = await page.context().newCDPSession(page);
  const x = from.x + from.width / 2;
  const start = from.y + from.height / 2;
  const touch = (type: "touchStart" | "touchMove", y: number) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y }] });
  await touch("touchStart", start);
  for (let step = 1; step <= 10; step++) await touch("touchMove", start + ((to.y + 2 - start) * step) / 10);
  await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  const list = frame.getByRole("list", { name: "Your points", exact: true });
  // A must-cover stays before it.
  await list.locator("[data-row]").nth(1).getByText("Forecasting course in May").waitFor();
});

test("the page is written from right to left where the host is", async () => {
  const { frame } = await world.open("report", { locale: "ar-sa" });
  const tick = await frame.getByRole("checkbox").first().boundingBox();
  const title = await frame.locator("[data-control=title]").first().boundingBox();
  expect(await frame.locator("html").getAttribute("dir")).toBe("rtl");
  expect(tick?.x).toBeGreaterThan(title?.x ?? 0);
});

/** What is shown from left to right by its letters, but not in that order: text by text, letter by letter. */
const outOfOrder = (frame: Frame) =>
  frame.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    const range = document.createRange();
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const letters = text.textContent ?? "";
      if (/[\u0590-\u08ff]/.test(letters) || text.parentElement?.closest("textarea") !== null) continue;
      const places = [...letters].map((_letter, at) => {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect();
      });
      const isBack = (at: DOMRect, before: DOMRect) => at.width > 0 && at.y === before.y && at.x < before.x;
      if (places.some((at, index) => index > 0 && isBack(at, places[index - 1] ?? at))) found.push(letters);
    }
    return found;
  });

test.each(["panel", "personal"] as const)(
  "English reads in its own order where the host is written from right to left: %s",
  async (surface) => {
    const { frame } = await world.open("report", { locale: "ar-sa", surface });
    await frame.getByRole("button", { name: "All questions" }).waitFor();
    await openEverything(frame);
    await frame.getByRole("button", { name: "Add an action item" }).first().waitFor();
    expect(await outOfOrder(frame)).toEqual([]);
  },
);

test("motion is left out for whoever asked for less of it", async () => {
  const { frame, page } = await world.open("report");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await frame.getByRole("button", { name: "Onboarding plan for March", exact: true }).press("Alt+ArrowUp");
  const running = await frame.evaluate(
    () => document.getAnimations().filter((one) => Number(one.effect?.getTiming().duration) > 1).length,
  );
  expect(running).toBe(0);
  await frame.getByRole("button", { name: "Onboarding plan for March", exact: true }).press("Alt+ArrowDown");
});

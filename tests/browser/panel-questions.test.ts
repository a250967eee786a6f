import type { Frame, Locator } from "playwright-core";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { pairSeed } from "../support/seeded-pair.ts";
import { eventually } from "../support/stage.ts";

let world: PanelWorld;
beforeAll(async () => {
  world = await startPanelWorld();
}, 40_000);
afterEach(() => world.tidy());
afterAll(() => world?.close());

const card = (frame: Frame) => frame.getByRole("region", { name: "A question for this meeting" });
const button = (frame: Frame, name: string | RegExp) => frame.getByRole("button", { name });
const wordsOf = async (place: Locator) => (await place.textContent()) ?? "";
const questionsOf = (frame: Frame, whose: string) =>
  frame.getByRole("list", { name: `${whose} questions`, exact: true }).locator("[data-control=title]");
const focused = (frame: Frame) =>
  frame.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
  );

async function openBank(frame: Frame) {
  await button(frame, "All questions").press("Enter");
  await frame.getByRole("searchbox", { name: "Search the questions" }).waitFor();
}

test("[QB7] [QB14] the card of a meeting is swapped three times, by keys, even over a reload", async () => {
  const { frame, page } = await world.open("manager");
  const seen = new Set<string>();
  const question = () => wordsOf(card(frame).locator("p"));
  for (const left of [2, 1, 0]) {
    seen.add(await question());
    await button(frame, /^Another/).press("Enter");
    await button(frame, left === 0 ? "No other today" : `Another (${left} left)`).waitFor();
  }
  const last = await question();
  expect(seen.add(last).size).toBe(4);
  expect(await focused(frame)).toBe("No other today");
  await page.keyboard.press("Enter");
  expect(await question()).toBe(last);
  await world.tidy();
  const again = await world.open("manager");
  await eventually(() => wordsOf(card(again.frame).locator("p")), last);
}, 40_000);

test("[QB11] one tap asks the question; it stands after the topics, for both", async () => {
  const [mine, theirs] = [await world.open("report"), await world.open("manager")];
  const question = await wordsOf(card(mine.frame).locator("p"));
  await button(mine.frame, "Ask this").press("Enter");
  await eventually(() => questionsOf(mine.frame, "Your").allInnerTexts(), [question]);
  expect(await focused(mine.frame)).toBe("All questions");
  expect(await card(mine.frame).count()).toBe(0);
  await eventually(() => questionsOf(theirs.frame, "Rafael’s").allInnerTexts(), [question]);
  const order = await theirs.frame.locator("[data-row]").allInnerTexts();
  expect(order.findIndex((row) => row.includes(question))).toBe(
    order.findIndex((row) => row.includes("Forecasting course in May")) + 1,
  );
}, 40_000);

test("[QB16] after it was talked about either says that it was worth asking, and the bank knows", async () => {
  const [mine, theirs] = [await world.open("report"), await world.open("manager")];
  const [question = ""] = await questionsOf(mine.frame, "Your").allInnerTexts();
  await mine.frame.getByRole("checkbox", { name: `Discussed: ${question}` }).press("Space");
  const tap = (frame: Frame) => frame.getByRole("checkbox", { name: "Worth asking" });
  await tap(theirs.frame).press("Space");
  await mine.frame.getByText("Maren says so").waitFor();
  await tap(mine.frame).press("Space");
  await openBank(mine.frame);
  await button(mine.frame, "Worth asking").press("Enter");
  const worth = mine.frame.getByRole("list", { name: "Worth asking" });
  await eventually(() => wordsOf(worth), `${question}You both say so`);
}, 40_000);

test("[QB12] [QB13] [QB18] the bank is searched, marked and added to by keys, and nobody else learns of it", async () => {
  const { frame, page } = await world.open("report");
  await openBank(frame);
  const search = frame.getByRole("searchbox", { name: "Search the questions" });
  await search.fill("no such question");
  await frame.getByText("No question has these words.").waitFor();
  await search.fill("which decisions ASKED");
  const found = frame.getByRole("list", { name: "1 question" });
  const text = await wordsOf(found.locator("p").first());
  await button(frame, `Favourite: ${text}`).press("Enter");
  await button(frame, `Put on the agenda: ${text}`).press("Enter");
  await button(frame, `On your agenda: ${text}`).waitFor();
  await search.fill("");

  await button(frame, "Your own").press("Enter");
  const own = frame.getByRole("textbox", { name: "Write a question of your own" });
  await own.fill("What would you do with a month off?");
  await own.press("Enter");
  await own.fill("What shall I stop?");
  await own.press("Enter");
  await button(frame, "More for What shall I stop?").press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await button(frame, "Undo").press("Enter");
  await button(frame, "More for What shall I stop?").waitFor();

  await page.keyboard.press("Escape");
  expect(await focused(frame)).toBe("All questions");
  await world.tidy();
  const again = await world.open("report");
  await openBank(again.frame);
  await button(again.frame, "Favourites").press("Enter");
  await again.frame.getByRole("list", { name: "Favourites" }).getByText(text).waitFor();
  await button(again.frame, "Your own").press("Enter");
  await again.frame.getByRole("list", { name: "Your own" }).getByText("month off").waitFor();

  const partner = await world.open("manager");
  await openBank(partner.frame);
  for (const name of ["Favourites", "Your own"]) await button(partner.frame, name).press("Enter");
  expect(await wordsOf(partner.frame.locator("body"))).not.toMatch(/month off|shall I stop/);
  expect(await partner.frame.getByRole("list", { name: "Favourites" }).count()).toBe(0);
}, 40_000);

test("[QB4] [QB5] deep questions and those on life say when they come", async () => {
  const young = await startPanelWorld([pairSeed]);
  const { frame } = await young.open("manager");
  await openBank(frame);
  await frame.getByRole("radio", { name: "Deep" }).check();
  await frame.getByText("Deep questions open when you two have met four times.").waitFor();
  await frame.getByRole("radio", { name: "All" }).check();
  await button(frame, "Work and the rest of life").press("Enter");
  const list = frame.getByRole("list", { name: "Work and the rest of life" });
  expect(await list.count()).toBe(0);
  await frame.getByRole("checkbox", { name: "Show these questions" }).check();
  await eventually(() => list.getByRole("listitem").count(), 5);
  await frame.getByText("2 deep ones open after four meetings").waitFor();
  await young.close();
}, 40_000);

test("[QB4] after four meetings the deep ones are there", async () => {
  const { frame } = await world.open("manager");
  await openBank(frame);
  await frame.getByRole("radio", { name: "Deep" }).check();
  await button(frame, "Energy and load").press("Enter");
  const list = frame.getByRole("list", { name: "Energy and load" });
  await eventually(() => list.getByRole("listitem").count(), 2);
}, 40_000);

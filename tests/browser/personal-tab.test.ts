import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { pressTogether } from "../support/stage.ts";

let world: PanelWorld;
beforeAll(async () => {
  world = await startPanelWorld();
}, 40_000);
afterEach(() => world.tidy());
afterAll(() => world?.close());

const wide = { surface: "personal", width: 1_280, locale: "en-gb" } as const;

test("[AC4] the list shows with whom, when next, and what waits", async () => {
  const { frame } = await world.open("manager", wide);
  const pair = frame.getByRole("navigation", { name: "My 1-on-1s" }).getByRole("button");
  const words = await pair.textContent();
  expect(words).toContain("Rafael Costa");
  expect(words).toMatch(/Tue,? 10:00/);
  expect(words).toMatch(/6 points · 1 action item of yours/);
});

test("the same agenda is in the tab and in the panel, live", async () => {
  const tab = await world.open("manager", wide);
  const panel = await world.open("report");
  const composer = tab.frame.getByRole("textbox", { name: "Add a talking point" });
  await composer.fill("From the tab");
  await composer.press("Enter");
  await panel.frame.getByRole("list", { name: "Maren’s points" }).getByText("From the tab").waitFor();
});

test("[AG8] the history shows what was settled, day by day, and goes further back when asked", async () => {
  const { frame } = await world.open("manager", wide);
  await frame.getByRole("button", { name: "History" }).click();
  const days = frame.getByRole("main", { name: "History" }).getByRole("heading", { level: 3 });
  await days.first().waitFor();
  const older = frame.getByRole("button", { name: "Show older" });
  for (let pages = 0; pages < 20 && (await older.count()) > 0; pages++) {
    const before = await days.count();
    await older.click();
    await days.nth(before).or(frame.getByRole("main").locator(":not(:has(button))")).first().waitFor();
  }
  expect(await days.count()).toBeGreaterThan(5);
});

test("[DE5] the history says what was decided, and about what", async () => {
  const { frame } = await world.open("manager", wide);
  await frame.getByRole("button", { name: "History" }).click();
  const entries = frame.getByRole("main", { name: "History" }).getByRole("listitem");
  const entry = entries.filter({ hasText: "Rafael signs off totals, Maren everything new" });
  await entry.getByText(/^Decided · Who signs off/).waitFor();
});

test("[AI8] a promise that was let go says so in the history, and is not called kept", async () => {
  const { frame } = await world.open("manager", wide);
  const promises = frame.getByRole("list", { name: "Rafael’s", exact: true });
  const text = (await promises.locator("[data-control=title] [dir=auto]").first().textContent()) ?? "";
  await frame.getByRole("button", { name: `More for ${text}` }).click();
  await pressTogether(frame.getByRole("menuitem", { name: "Let it go" }));
  await promises.getByText("let go").waitFor();
  await frame.getByRole("button", { name: "History" }).click();
  const entry = frame.getByRole("main", { name: "History" }).getByRole("listitem").filter({ hasText: text });
  await entry.getByText("Let go", { exact: true }).waitFor();
});

import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";

let world: PanelWorld;
beforeAll(async () => {
  world = await startPanelWorld();
}, 60_000);
afterAll(() => world?.close());

test("[AG16] a row says how old its point is, or how many times it has been there; a new one says neither", async () => {
  const { frame } = await world.open("report", { width: 280 });
  const row = (words: string) => frame.locator("li[data-row]").filter({ hasText: words });
  const meta = (words: string) =>
    row(words).locator("[data-control=title] + * > :first-child > :visible").allTextContents();
  expect(await meta("Which weekly report to stop")).toEqual(["5 min", "2draised 2 days ago"]);
  expect(await meta("Onboarding plan for March")).toEqual(["7 min", "3rd time"]);
  const composer = frame.getByRole("textbox", { name: "Add a talking point" });
  await composer.fill("Of today");
  await composer.press("Enter");
  await row("Of today").waitFor();
  expect(
    await row("Of today")
      .getByText(/\dd|time|raised/)
      .count(),
  ).toBe(0);
  await row("Onboarding plan for March").locator("[data-control=title]").click();
  await row("Onboarding plan for March").getByText("carried over 2 times · raised 13 days ago").waitFor();
});

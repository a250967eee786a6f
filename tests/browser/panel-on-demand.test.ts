import type { Frame, Page } from "playwright-core";
import { SAMPLE_PAIR_ID } from "../../local/people.ts";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { eventually } from "../support/stage.ts";

let world: PanelWorld;
beforeAll(async () => {
  world = await startPanelWorld();
}, 40_000);
afterEach(() => world.tidy());
afterAll(() => world?.close());

const keys = (frame: Frame) => frame.getByRole("region", { name: "Keys" });
/** In the place of the keys, which can be let go of; other parts may be missing, too. */
const missing = (frame: Frame) =>
  frame.getByRole("alert").filter({ has: frame.getByRole("button", { name: "Dismiss" }) });
/** Where the keys are shown. */
const notices = (frame: Frame) => frame.locator("header + *");
const tryAgain = (frame: Frame) => missing(frame).getByRole("button", { name: "Try again" });
const hasFocus = (frame: Frame, name: string) =>
  frame.evaluate((wanted) => {
    const { activeElement } = document;
    return activeElement?.getAttribute("aria-label") === wanted || activeElement?.textContent === wanted;
  }, name);

/** Opens the panel in a network where these addresses lead nowhere; `mend` brings them back. */
async function openWithout(...addresses: string[]) {
  const said: string[] = [];
  const cut = async (page: Page) => {
    page.on("console", (message) => said.push(message.text()));
    await page.clock.install();
    for (const address of addresses) await page.route(address, (route) => route.abort());
  };
  const opened = await world.open("report", { before: cut, subPageId: SAMPLE_PAIR_ID });
  const mend = async () => {
    for (const address of addresses) await opened.page.unroute(address);
  };
  return { ...opened, mend, said };
}

test("a part that was fetched while the page stood is there at once, offline too", async () => {
  const { frame, context } = await world.open("report");
  await eventually(
    () =>
      frame.evaluate(() =>
        performance.getEntriesByType("resource").some(({ name }) => /\/keys-[^/]*\.js$/.test(name)),
      ),
    true,
  );
  await context.setOffline(true);
  await frame.getByRole("button", { name: "Show the keys" }).click();
  await keys(frame).waitFor();
  expect(await hasFocus(frame, "Close")).toBe(true);
});

test("a part that cannot be reached says so where it would be, and really comes when it is tried again", async () => {
  const { frame, page, mend, said } = await openWithout("**/healthz", "**/assets/key-list-*.js");
  // What nobody asked for is then no longer fetched, so that none of it is on its way while the network is mended.
  await eventually(() => said.includes("a part was not fetched ServerSilent"), true);
  await frame.getByRole("button", { name: "Show the keys" }).press("Enter");
  await missing(frame).getByText("This part could not be loaded.").waitFor();
  await frame.getByRole("textbox", { name: "Add a talking point" }).fill("The rest goes on");
  await tryAgain(frame).press("Enter");
  await eventually(() => tryAgain(frame).isEnabled(), true);
  expect(await hasFocus(frame, "Try again")).toBe(true);
  await mend();
  await page.keyboard.press("Enter");
  await keys(frame).waitFor();
  await eventually(() => hasFocus(frame, "Close"), true);
});

test("a part that could not be reached comes by itself when the server speaks again", async () => {
  const { frame, page, mend, said } = await openWithout("**/healthz", "**/assets/key-list-*.js");
  await frame.getByRole("button", { name: "Show the keys" }).press("Enter");
  await missing(frame).getByText("This part could not be loaded.").waitFor();
  await eventually(() => said.includes("a part was not fetched ServerSilent"), true);
  await mend();
  await page.clock.fastForward(30_000);
  await keys(frame).waitFor();
});

test("a part that cannot be reached can be let go of", async () => {
  const { frame } = await openWithout("**/healthz");
  await frame.getByRole("button", { name: "Show the keys" }).press("Enter");
  await tryAgain(frame).press("Escape");
  await tryAgain(frame).waitFor({ state: "detached" });
  expect(await hasFocus(frame, "Show the keys")).toBe(true);
});

test("a part that the server no longer has asks for a reload, which brings it", async () => {
  const { frame, page, mend } = await openWithout("**/assets/key-list-*.js");
  await frame.getByRole("button", { name: "Show the keys" }).click();
  await missing(frame).getByText("Reload to see this part.").waitFor();
  await mend();
  await frame.getByRole("button", { name: "Reload" }).click();
  const again = page.frameLocator("iframe");
  await again.getByRole("button", { name: "Show the keys" }).click();
  await again.getByRole("region", { name: "Keys" }).waitFor();
});

test("a part that takes long shows its shape meanwhile", async () => {
  let answer = () => {};
  const { frame } = await world.open("report", {
    before: async (page) => {
      await page.route("**/assets/key-list-*.js", (route) => {
        answer = () => route.continue();
      });
    },
  });
  await frame.getByRole("button", { name: "Show the keys" }).click();
  await notices(frame).getByRole("status", { name: "Loading" }).waitFor();
  answer();
  await keys(frame).waitFor();
  expect(await notices(frame).getByRole("status", { name: "Loading" }).count()).toBe(0);
});

test("who changes a point while its form is on its way stays in the row, and then stands in its field", async () => {
  let answer = () => {};
  const { frame, page } = await world.open("report", {
    before: async (page) => {
      await page.route("**/assets/point-form-*.js", (route) => {
        answer = () => route.continue();
      });
    },
  });
  const row = frame.locator("[data-row]").filter({ hasText: "Forecasting course in May" });
  const id = await row.getAttribute("data-row");
  await frame.getByRole("button", { name: "More for Forecasting course in May" }).click();
  await frame.getByRole("menuitem", { name: "Edit" }).press("Enter");
  const rowWithFocus = () =>
    frame.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row);
  await eventually(rowWithFocus, id ?? "");
  answer();
  const field = frame.getByRole("textbox", { name: "Talking point", exact: true });
  await field.waitFor();
  await eventually(() => field.evaluate((area) => area === document.activeElement), true);
  await page.keyboard.press("Escape");
  await eventually(rowWithFocus, id ?? "");
});

test("a form that cannot be reached gives way to the row again", async () => {
  const { frame, page } = await openWithout("**/assets/point-form-*.js");
  const title = frame.getByRole("button", { name: "Forecasting course in May", exact: true });
  await frame.getByRole("button", { name: "More for Forecasting course in May" }).click();
  await frame.getByRole("menuitem", { name: "Edit" }).press("Enter");
  await frame.getByText("Reload to see this part.").waitFor();
  expect(await title.count()).toBe(0);
  await eventually(() => hasFocus(frame, "Reload"), true);
  await page.keyboard.press("Escape");
  await title.waitFor();
  await eventually(() => title.evaluate((button) => button === document.activeElement), true);
});

test("a page whose words cannot be reached speaks English, all of it", async () => {
  const { frame } = await world.open("report", {
    locale: "de-de",
    before: async (page) => {
      await page.route(/\/assets\/de-[^/]*\.js$/, (route) => route.abort());
    },
  });
  await frame.getByRole("heading", { name: "Your points" }).waitFor();
  await frame.getByRole("button", { name: "Show the keys" }).click();
  await keys(frame).getByText("New point").waitFor();
});

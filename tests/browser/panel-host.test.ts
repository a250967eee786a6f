import type { Frame } from "playwright-core";
import { type PanelWorld, startPanelWorld } from "../support/panel-world.ts";
import { eventually } from "../support/stage.ts";
import { goOffline, openTeamsWindow } from "../support/teams-window.ts";
import { personOf } from "../support/test-server.ts";

let world: PanelWorld;
beforeAll(async () => {
  world = await startPanelWorld();
}, 40_000);
afterEach(() => world.tidy());
afterAll(() => world?.close());

const rowOf = (frame: Frame, words: string) => frame.locator("[data-row]").filter({ hasText: words });
const composer = (frame: Frame) => frame.getByRole("textbox", { name: "Add a talking point" });

test("outside Teams the page says where to find it", async () => {
  const page = await world.browser.newPage();
  await page.goto(`${world.server.url}/panel`);
  await page.getByRole("heading", { name: "Open Twofold in Microsoft Teams" }).waitFor();
});

test("without a sign-in the page says so and offers to try again", async () => {
  const signedOut = await openTeamsWindow(world.browser, {
    url: world.server.url,
    surface: "panel",
    person: personOf("report"),
    token: async () => Promise.reject(new Error("no")),
  });
  await signedOut.frame.getByRole("button", { name: "Try again" }).waitFor();
});

test("the host is told that the page stands, and shows the meeting in the zone of the two", async () => {
  const { frame, calls } = await world.open("report", { locale: "en-gb" });
  await frame
    .getByRole("heading", { level: 1 })
    .getByText(/^Tue,? 10:00$/)
    .waitFor();
  expect(calls).toContain("appInitialization.success");
  expect(calls).toContain("authentication.getAuthToken");
});

test("the page speaks the language of the host", async () => {
  const { frame } = await world.open("report", { locale: "de-de" });
  await frame.getByRole("heading", { name: "Deine Punkte" }).waitFor();
  await frame.getByRole("heading", { name: "Marens Punkte" }).waitFor();
  expect(await frame.locator("html").getAttribute("lang")).toBe("de-DE");
});

test("the page follows the theme of the host", async () => {
  const { frame, tell } = await world.open("report");
  const ground = () =>
    frame.locator("[data-theme]").evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await ground();
  await tell("themeChange", ["dark"]);
  await frame.locator("[data-theme=dark]").waitFor();
  expect(await ground()).not.toBe(light);
});

test("put aside by the host it is gone for the other, and taken up again it is back and up to date", async () => {
  const report = await world.open("report");
  const manager = await world.open("manager");
  await manager.frame.getByText("Rafael is here").first().waitFor();
  await report.tell("beforeUnload", []);
  await manager.frame.getByText("Rafael is not here").waitFor();
  await eventually(() => report.calls.includes("readyToUnload"), true);
  await composer(manager.frame).fill("While you were away");
  await composer(manager.frame).press("Enter");
  await report.tell("load", [{ entityId: "agenda", contentUrl: `${world.server.url}/panel` }]);
  await rowOf(report.frame, "While you were away").waitFor();
  await manager.frame.getByText("Rafael is here").first().waitFor();
});

test("what was typed but not sent is still there when the panel is opened again", async () => {
  const report = await world.open("report");
  await composer(report.frame).fill("Half a thought about");
  await report.page.reload();
  const again = report.page.frameLocator("iframe");
  await again.getByRole("textbox", { name: "Add a talking point" }).waitFor();
  expect(await again.getByRole("textbox", { name: "Add a talking point" }).inputValue()).toBe(
    "Half a thought about",
  );
});

test("[RP2] offline it says so and what waits; back online it is stored and seen by the other", async () => {
  const report = await world.open("report");
  const manager = await world.open("manager");
  await goOffline(report);
  await composer(report.frame).fill("Written on the train");
  await composer(report.frame).press("Enter");
  await report.frame.getByText("Offline, 1 waiting").waitFor();
  await rowOf(report.frame, "Written on the train").waitFor();
  expect(await manager.frame.getByText("Written on the train").count()).toBe(0);
  await report.context.setOffline(false);
  await rowOf(manager.frame, "Written on the train").waitFor();
  await report.frame.getByText("Saved").waitFor();
});

test("[PP1] a private point is on its owner's panel, with words, and nowhere on the other's", async () => {
  const report = await world.open("report");
  const manager = await world.open("manager");
  await report.frame.getByRole("button", { name: "Kind, minutes and who sees it" }).click();
  await report.frame.getByText("Only you", { exact: true }).click();
  await composer(report.frame).fill("A thing for later courage");
  await composer(report.frame).press("Enter");
  await rowOf(report.frame, "A thing for later courage").getByText("only you").waitFor();
  await composer(report.frame).fill("Something for both");
  await composer(report.frame).press("Enter");
  await rowOf(manager.frame, "Something for both").waitFor();
  expect(await manager.frame.getByText("courage").count()).toBe(0);
  expect(await manager.frame.locator("body").textContent()).not.toContain("courage");
});

test("[PP2] sharing asks once, then the other sees the point", async () => {
  const report = await world.open("report");
  const manager = await world.open("manager");
  const words = "Would I like to lead the dashboard group";
  const more = report.frame.getByRole("button", { name: `More for ${words}` });
  await more.click();
  await report.frame.getByRole("menuitem", { name: "Share with Maren" }).click();
  await report.frame.getByRole("button", { name: "Keep it private" }).click();
  expect(await manager.frame.getByText(words).count()).toBe(0);
  await more.click();
  await report.frame.getByRole("menuitem", { name: "Share with Maren" }).click();
  await report.frame.getByText("Maren will see this now.").waitFor();
  await report.frame.getByRole("button", { name: "Share with Maren" }).click();
  await rowOf(manager.frame, words).waitFor();
});

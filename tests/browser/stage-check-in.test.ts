import type { FrameLocator, Locator, Page } from "playwright-core";
import { eventually, openStage, pointsIn } from "../support/stage.ts";
import { moveTo } from "../support/stage-meeting.ts";
import { stageOfFile } from "../support/stage-of-file.ts";

const world = stageOfFile();

const checkInOf = (panel: FrameLocator) => panel.getByRole("region", { name: "Check-in" });
const unfold = async (panel: FrameLocator) => {
  const fold = panel.getByRole("button", { name: "Your check-in", exact: true, expanded: false });
  await panel.getByRole("button", { name: "Your check-in", exact: true }).waitFor();
  if ((await fold.count()) > 0) await fold.click();
};
const answer = (panel: FrameLocator, statement: string, point: string) =>
  panel
    .getByRole("group", { name: statement })
    .getByRole("radio", { name: point, exact: true })
    .press("Space");
const share = async (panel: FrameLocator, item: string) => {
  await panel.getByRole("button", { name: new RegExp(`^${item}: `) }).click();
  await panel.getByRole("radio", { name: "Maren, until a date" }).press("Space");
  await panel.getByRole("button", { name: "Share with Maren" }).click();
};
const cardOf = (panel: FrameLocator, item: string): Locator => panel.getByRole("listitem", { name: item });

// The day before: nothing is covered, and the agenda stands.
beforeEach(() => moveTo(world.server, -24 * 60));

test("[CI5] [CI7] [CI11] [CI13] answered, ready, one line shared, shown, put on the agenda", async () => {
  const { report, manager } = world.stage;
  await unfold(report.panel);
  await answer(report.panel, "Energy for work", "low");
  await answer(report.panel, "Amount of work", "a bit much");
  await report.panel.getByRole("checkbox", { name: "I want to talk about it" }).nth(1).press("Space");
  await report.panel.getByRole("button", { name: "I’m ready" }).click();
  await manager.panel.getByText("Rafael is ready").waitFor();
  expect(await checkInOf(manager.panel).getByRole("listitem").count()).toBe(0);

  await share(report.panel, "Amount of work");
  const card = cardOf(manager.panel, "Amount of work");
  await card.getByText("a bit much").waitFor();
  await card.getByText("wants to talk about it").waitFor();
  await card.getByText(/^both of you, until .*9/).waitFor();
  expect(await checkInOf(manager.panel).getByText("low", { exact: true }).count()).toBe(0);
  await report.panel.getByText(/^Shown to Maren .*10:00/).waitFor();

  await card.getByRole("button", { name: "Talk about it now" }).click();
  for (const { panel } of [report, manager]) {
    const list = panel === manager.panel ? "Your points" : "Maren’s points";
    await eventually(async () => (await pointsIn(panel, list)).includes("Amount of work"), true);
  }
  await card.getByText("You put it on the agenda").waitFor();
  await report.panel.getByText("Maren put it on the agenda").waitFor();
}, 90_000);

test("[CI9] taking back tells when it was shown, and leaves the other a sentence", async () => {
  const { report, manager } = world.stage;
  await unfold(report.panel);
  await answer(report.panel, "Energy for work", "low");
  await share(report.panel, "Energy for work");
  await eventually(() => report.panel.getByText(/^Shown to Maren .*10:00/).count(), 2);
  await report.panel.getByRole("button", { name: "Take it back: Energy for work" }).click();
  await report.panel.getByText(/^Taken back. Shown to Maren .*10:00/).waitFor();
  await manager.panel.getByText("Rafael has taken “Energy for work” back.").waitFor();
  expect(await cardOf(manager.panel, "Energy for work").count()).toBe(0);
}, 60_000);

test("[CI10] another answer takes the shared one back; it is shared anew by its owner alone", async () => {
  const { report, manager } = world.stage;
  await unfold(report.panel);
  await answer(report.panel, "Energy for work", "low");
  await share(report.panel, "Energy for work");
  await cardOf(manager.panel, "Energy for work").getByText("low").waitFor();
  await answer(report.panel, "Energy for work", "good");
  await cardOf(manager.panel, "Energy for work").waitFor({ state: "detached" });
  await share(report.panel, "Energy for work");
  await cardOf(manager.panel, "Energy for work").getByText("good").waitFor();
}, 60_000);

test("[CI13] an action item answers it, written on the spot", async () => {
  const { report, manager } = world.stage;
  await unfold(manager.panel);
  await answer(manager.panel, "Help was there when I needed it", "seldom");
  await manager.panel.getByRole("button", { name: /^Help when it is needed: / }).click();
  await manager.panel.getByRole("radio", { name: "Rafael, until a date" }).press("Space");
  await manager.panel.getByRole("button", { name: "Share with Rafael" }).click();
  const card = cardOf(report.panel, "Help when it is needed");
  await card.scrollIntoViewIfNeeded();
  await card.getByRole("button", { name: "Add an action item" }).click();
  await card.getByRole("textbox", { name: "What will be done" }).fill("Sit in on Thursday");
  await card.getByRole("button", { name: "Add", exact: true }).click();
  await card.getByText("You added an action item").waitFor();
  await manager.panel.getByText("Rafael added an action item").waitFor();
  await report.panel.getByRole("listitem").filter({ hasText: "Sit in on Thursday" }).waitFor();
}, 60_000);

describe("what reaches the other one's screen by network", () => {
  const CANARY = "kanari-5501";

  function listenTo(page: Page, into: string[]): void {
    page.on("websocket", (socket) => {
      socket.on("framereceived", ({ payload }) => into.push(payload.toString()));
    });
    page.on("response", (response) => {
      response.text().then(
        (text) => into.push(response.url(), text, JSON.stringify(response.headers())),
        () => into.push(response.url()),
      );
    });
  }

  test("[CI4] [CI9] is no word of an answer before it is shared, nor after it was taken back", async () => {
    const heard: string[] = [];
    const context = await world.browser.newContext({ timezoneId: "Europe/Berlin" });
    context.on("page", (page) => listenTo(page, heard));
    const { manager, page } = await openStage(world.browser, world.server, {
      context,
      query: "?report=chat",
    });
    const { panel } = world.stage.report;
    const isHeard = () => heard.some((text) => text.includes(CANARY));
    await manager.panel.getByRole("button", { name: "Your check-in", exact: true }).waitFor();

    await unfold(panel);
    await panel.getByRole("textbox", { name: "One word for it" }).fill(CANARY);
    await panel.getByRole("textbox", { name: "One word for it" }).press("Enter");
    await panel.getByRole("button", { name: /^One word: only you/ }).waitFor();
    await panel.getByRole("textbox", { name: "Add a talking point" }).fill("After the word");
    await panel.getByRole("textbox", { name: "Add a talking point" }).press("Enter");
    await manager.panel.getByText("After the word").first().waitFor();
    expect(isHeard()).toBe(false);

    await share(panel, "One word");
    const card = cardOf(manager.panel, "One word");
    await card.waitFor();
    expect(isHeard()).toBe(false);
    await card.scrollIntoViewIfNeeded();
    await card.getByText(CANARY).waitFor();
    expect(isHeard()).toBe(true);

    await panel.getByRole("button", { name: "Take it back: One word" }).click();
    await manager.panel.getByText("Rafael has taken “One word” back.").waitFor();
    heard.length = 0;
    await page.reload();
    await manager.panel.getByText("After the word").first().waitFor();
    await manager.go("My 1-on-1s");
    await manager.mine.getByText("After the word").first().waitFor();
    await manager.mine.getByRole("button", { name: "History" }).click();
    await manager.mine.getByRole("main", { name: "History" }).getByRole("listitem").first().waitFor();
    expect(isHeard()).toBe(false);
    const frames = await Promise.all(page.frames().map((frame) => frame.content()));
    expect(frames.join()).not.toContain(CANARY);
    await context.close();
  }, 90_000);
});

test("[CI7] what is shared leaves the screen of the other when its time is over, with a sentence", async () => {
  const { report, manager } = world.stage;
  await unfold(report.panel);
  await answer(report.panel, "I knew what mattered most", "barely");
  await share(report.panel, "What matters most");
  await cardOf(manager.panel, "What matters most").waitFor();
  await world.server.local("/local/clock", { now: "2026-03-09T22:59:00.000Z" });
  await cardOf(manager.panel, "What matters most").waitFor();
  await world.server.local("/local/clock", { now: "2026-03-09T23:00:00.000Z" });
  await manager.panel
    .getByText("Rafael shared “What matters most” until now, so it is no longer here.")
    .waitFor();
  expect(await cardOf(manager.panel, "What matters most").count()).toBe(0);
}, 60_000);

import type { FrameLocator, Locator } from "playwright-core";
import { eventually, type Stage } from "../support/stage.ts";
import { actAs, MEETING } from "../support/stage-meeting.ts";
import { serverOfFile } from "../support/stage-of-file.ts";

const world = serverOfFile({ isReset: true });
let stage: Stage;
beforeEach(async () => {
  stage = await world.openStage();
});

const named = { occurrenceId: MEETING, item: "help" } as const;
/** The manager says that help was seldom there, and shares it with the report. */
async function shareHelp(): Promise<void> {
  await actAs(world.server, "manager", { name: "checkIn.answer", ...named, version: 1, value: 2 });
  const until = "2026-03-09T22:59:59.999Z";
  await actAs(world.server, "manager", { name: "checkIn.share", ...named, until });
}
const takeBack = () => actAs(world.server, "manager", { name: "checkIn.revoke", ...named });
const cardIn = (panel: FrameLocator) => panel.getByRole("listitem", { name: "Help when it is needed" });
const wholeIn = (panel: FrameLocator) => panel.getByRole("group", { name: "Check-in", exact: true });
const hasFocus = (element: Locator) => element.evaluate((found) => found === document.activeElement);
const gone = "Maren has taken “Help when it is needed” back.";

test("[CI9] [CI13] an action item that is being written outlives the answer that it is about", async () => {
  const { report, page } = stage;
  await shareHelp();
  const card = cardIn(report.panel);
  await card.getByRole("button", { name: "Add an action item" }).click();
  const field = card.getByRole("textbox", { name: "What will be done" });
  await field.fill("Sit in on Thursday");
  await card.getByText("seldom").waitFor();
  await takeBack();
  await report.panel.getByText(gone).waitFor();
  expect(await card.getByText("seldom").count()).toBe(0);
  expect(await hasFocus(field)).toBe(true);
  await page.keyboard.type(" at ten");
  await page.keyboard.press("Enter");
  await report.panel.getByRole("listitem").filter({ hasText: "Sit in on Thursday at ten" }).waitFor();
  await card.waitFor({ state: "detached" });
  await eventually(() => hasFocus(wholeIn(report.panel)), true);
}, 60_000);

test("[CI13] words for an answer turn up at no other action item", async () => {
  const { report } = stage;
  await shareHelp();
  const card = cardIn(report.panel);
  await card.getByRole("button", { name: "Add an action item" }).click();
  await card.getByRole("textbox", { name: "What will be done" }).fill("Sit in on Thursday");
  await report.panel.getByRole("button", { name: "Add an action item", exact: true }).last().click();
  const fields = report.panel.getByRole("textbox", { name: "What will be done" });
  await eventually(() => fields.count(), 2);
  expect(await fields.last().inputValue()).toBe("");
}, 60_000);

test("[CI9] who stood at what is taken back stands at the check-in", async () => {
  const { report, page } = stage;
  await shareHelp();
  await cardIn(report.panel).getByRole("button", { name: "Good to know" }).click();
  await eventually(() => hasFocus(cardIn(report.panel)), true);
  await takeBack();
  await eventually(() => hasFocus(wholeIn(report.panel)), true);
  await report.panel.getByRole("status").filter({ hasText: gone }).getByRole("button").focus();
  await page.keyboard.press("Enter");
  await report.panel.getByText(gone).waitFor({ state: "detached" });
  await eventually(() => hasFocus(wholeIn(report.panel)), true);
}, 60_000);

test("[CI9] who takes back what they shared at an earlier meeting stays in its row", async () => {
  const { manager, page } = stage;
  await shareHelp();
  await world.server.local("/local/clock", { now: "2026-03-04T09:00:00.000Z" });
  const earlier = manager.panel.getByRole("list", { name: "Shared earlier" });
  await earlier.getByRole("button", { name: "Take it back: Help when it is needed" }).focus();
  await page.keyboard.press("Enter");
  const row = earlier.getByRole("listitem", { name: "Help when it is needed" });
  await row.getByText(/^Taken back/).waitFor();
  await eventually(() => hasFocus(row), true);
}, 60_000);

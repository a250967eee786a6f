import type { FrameLocator, Locator } from "playwright-core";
import { eventually, panelsAreThere, pressTogether, type StagePerson } from "../support/stage.ts";
import { serverOfFile } from "../support/stage-of-file.ts";

const world = serverOfFile({ isReset: true });

const part = (panel: FrameLocator) => panel.getByRole("region", { name: "Open together", exact: true });
const button = (panel: FrameLocator, name: string) => part(panel).getByRole("button", { name, exact: true });
const mine = "What matters most in your work right now?";
const dropped = "Maren took the question back. What you wrote is still here.";
const hasFocus = (element: Locator) => element.evaluate((found) => found === document.activeElement);

async function ask({ panel }: StagePerson): Promise<void> {
  await button(panel, "Ask a question").click();
  await part(panel).getByText("Top three priorities", { exact: true }).click();
  await button(panel, "Ask both of you").click();
}

test("[RV7] what is being written when the other drops the question stays, and so does the focus", async () => {
  const stage = await world.openStage();
  const { manager, report, page } = stage;
  await ask(manager);
  await button(report.panel, `Answer: ${mine}`).click();
  await part(report.panel).getByRole("textbox", { name: "First" }).fill("Pricing report");
  await part(report.panel).getByRole("textbox", { name: "Second" }).fill("Onboarding");
  await pressTogether(button(manager.panel, "Take the question back"));
  const sentence = part(report.panel).getByText(dropped).and(report.panel.locator("p"));
  await eventually(() => hasFocus(sentence), true);
  const words = part(report.panel).getByRole("list").getByRole("listitem");
  expect(await words.allInnerTexts()).toEqual(["Pricing report", "Onboarding"]);

  await page.reload();
  await panelsAreThere(stage);
  await sentence.waitFor();
  await button(report.panel, `Dismiss: ${mine}`).focus();
  await page.keyboard.press("Enter");
  await sentence.waitFor({ state: "detached" });
  await eventually(() => hasFocus(part(report.panel).getByRole("group", { name: "Open together" })), true);
  await page.reload();
  await panelsAreThere(stage);
  await part(report.panel).getByText("Each of you answers alone.").waitFor();
  expect(await sentence.count()).toBe(0);
}, 60_000);

test("[RV7] an answer that was sealed stays too, on every device, until it is put away", async () => {
  const { manager, report } = await world.openStage();
  await ask(manager);
  await button(report.panel, `Answer: ${mine}`).click();
  await part(report.panel).getByRole("textbox", { name: "First" }).fill("Pricing report");
  await button(report.panel, "I’m ready").click();
  await part(manager.panel).getByText("Rafael is ready. You are not yet.").waitFor();
  await button(manager.panel, "Take the question back").click();
  const together = part(manager.panel).getByRole("group", { name: "Open together" });
  await eventually(() => hasFocus(together), true);
  await part(report.panel).getByText("Pricing report").waitFor();
  const context = await world.browser.newContext({ timezoneId: "Europe/Berlin" });
  const elsewhere = await world.openStage({ context });
  const there = part(elsewhere.report.panel);
  await there.getByText("Pricing report").waitFor();
  await there.getByRole("button", { name: `Dismiss: ${mine}` }).click();
  await there.getByText("Each of you answers alone.").waitFor();
  await part(report.panel).getByText("Pricing report").waitFor({ state: "detached" });
}, 60_000);

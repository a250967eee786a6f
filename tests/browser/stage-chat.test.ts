import type { Locator } from "playwright-core";
import { eventually, pointsIn, rowOf, type Stage } from "../support/stage.ts";
import { serverOfFile } from "../support/stage-of-file.ts";

const world = serverOfFile();
let stage: Stage;
/** The second screen, on which the report's panel stays open. */
let panels: Stage;

beforeAll(async () => {
  [panels, stage] = await Promise.all([world.openStage(), world.openStage({ query: "?report=chat" })]);
}, 90_000);

/** What the bot answered to the last thing that was said. */
const answer = (): Locator => stage.report.chat.getByRole("article").last().filter({ hasText: "Twofold" });
const say = async (words: string) => {
  const { window } = stage.report;
  await window.getByRole("textbox", { name: "Write to Twofold" }).fill(words);
  const said = await stage.report.chat.getByRole("article").count();
  await window.getByRole("button", { name: "Send" }).click();
  await eventually(() => stage.report.chat.getByRole("article").count(), said + 2);
};

test("three short cards welcome and say what Twofold does", async () => {
  const { chat } = stage.report;
  for (const title of ["What Twofold does", "What stays private", "A first step"]) {
    await chat.getByRole("heading", { name: title }).waitFor();
  }
});

test("help says what can be written; what is not understood gets the same, not silence", async () => {
  await say("help");
  await answer().getByRole("heading", { name: "What you can write here" }).waitFor();
  await say("what is the weather");
  await answer().getByText("I did not understand that.").waitFor();
});

test("add puts a point into both panels and says who sees it", async () => {
  await say("add Holiday cover");
  await answer().getByText("Both of you see this now.").waitFor();
  await answer().getByText("Holiday cover").waitFor();
  await eventually(
    async () => (await pointsIn(panels.manager.panel, "Rafael’s points")).at(-1),
    "Holiday cover",
  );
  await eventually(
    async () => (await pointsIn(panels.report.panel, "Your points")).includes("Holiday cover"),
    true,
  );
});

test("what is added can be taken back from the card", async () => {
  await say("add Not so sure");
  await answer().getByRole("button", { name: "Take it back" }).click();
  await answer().getByText("Neither of you sees it there.").waitFor();
  await rowOf(panels.manager.panel, "Not so sure").waitFor({ state: "detached" });
});

test("agenda shows the open points; one that is ticked in the card is ticked in the panels", async () => {
  await say("agenda");
  await answer().getByRole("heading", { name: "Talking points" }).waitFor();
  await answer().getByRole("button", { name: "Tick as discussed: Holiday cover" }).click();
  await answer().getByText("Discussed: Holiday cover").waitFor();
  for (const { panel } of [panels.manager, panels.report]) {
    await eventually(() => pointsIn(panel, "Discussed"), ["Holiday cover"]);
  }
});

test("no card shows what is private", async () => {
  const said = await stage.report.chat.textContent();
  expect(said).not.toContain("dashboard group");
  expect(said).not.toContain("deputy");
});

test("offline, the chat says so and keeps what was typed", async () => {
  const { window } = stage.report;
  await window.getByRole("textbox", { name: "Write to Twofold" }).fill("add Later, then");
  await window.getByRole("button", { name: "Take offline" }).click();
  await window.getByText("Offline. Nothing can be sent now.").waitFor();
  expect(await window.getByRole("textbox", { name: "Write to Twofold" }).inputValue()).toBe(
    "add Later, then",
  );
  await window.getByRole("button", { name: "Bring back online" }).click();
  await window.getByRole("button", { name: "Send" }).click();
  await answer().getByText("Both of you see this now.").waitFor();
});

import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import {
  addPoint,
  eventually,
  openStage,
  pointsIn,
  type Stage,
  type StageServer,
  startStageServer,
} from "../support/stage.ts";

let server: StageServer;
let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startStageServer({ args: ["--empty"] }), launchBrowser()]);
  stage = await openStage(browser, server);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.kill();
});

test("without history a section says in a sentence what it is for", async () => {
  for (const { panel } of [stage.manager, stage.report]) {
    await panel.getByText("What would you like to talk about?").waitFor();
    await panel.getByRole("button", { name: "Add an action item" }).waitFor();
  }
  await stage.manager.panel.getByText("Nothing from Rafael yet.", { exact: true }).waitFor();
  await stage.report.panel.getByText("Nothing from Maren yet.", { exact: true }).waitFor();
});

test("[CO8] two who have not met yet have a first meeting before them, with points to begin with", async () => {
  const { panel } = stage.report;
  await panel.getByRole("button", { name: "Feedback and growth" }).waitFor();
  await panel.getByRole("button", { name: "More about this 1-on-1" }).click();
  await panel.getByRole("menuitem", { name: "How this meeting runs" }).click();
  await panel.getByText("First meeting").waitFor();
  await panel.getByRole("button", { name: "Add “What we expect of each other”" }).waitFor();
  await panel.getByRole("button", { name: "Back to the agenda" }).click();
});

test("the first point is in both panels, and an empty history says what it is for", async () => {
  await addPoint(stage.report.panel, "Our first topic");
  await eventually(() => pointsIn(stage.manager.panel, "Rafael’s points"), ["Our first topic"]);
  await stage.manager.go("My 1-on-1s");
  await stage.manager.mine.getByRole("button", { name: "History" }).click();
  await stage.manager.mine.getByText("What you discuss, decide and keep is found here.").waitFor();
});

test("an agenda without points says so in the chat", async () => {
  await stage.manager.go("Chat");
  await stage.manager.chat.getByRole("heading", { name: "What Twofold does" }).waitFor();
});

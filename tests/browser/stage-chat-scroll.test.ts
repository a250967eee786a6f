import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { eventually, openStage, type Stage, type StageServer, startStageServer } from "../support/stage.ts";

let server: StageServer;
let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startStageServer(), launchBrowser()]);
  stage = await openStage(browser, server, { query: "?report=chat" });
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.kill();
});

test("the chat shows its newest answer, however long it is", async () => {
  const { window, chat } = stage.report;
  await chat.getByRole("heading", { name: "A first step" }).waitFor();
  for (const words of ["help", "hello there", "add Not so sure", "agenda"]) {
    const said = await chat.getByRole("article").count();
    await window.getByRole("textbox", { name: "Write to Twofold" }).fill(words);
    await window.getByRole("button", { name: "Send" }).click();
    await eventually(() => chat.getByRole("article").count(), said + 2);
    await eventually(
      () => {
        return chat.evaluate((log) => {
          const scroller = log.parentElement;
          return scroller !== null && scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 24;
        });
      },
      true,
      5_000,
    );
  }
});

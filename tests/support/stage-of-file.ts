import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { openStage, type Stage, type StageServer, startStageServer } from "./stage.ts";

/** What the tests of a file share; there from the first test on. */
export type StageOfFile = {
  readonly server: StageServer;
  readonly browser: Browser;
  readonly stage: Stage;
};

/** One stage for all tests of a file, in a browser and on a server of its own; it ends with the file. */
export function stageOfFile(
  options: Parameters<typeof startStageServer>[0] & { query?: string } = {},
): StageOfFile {
  const { query, ...rest } = options;
  let world: StageOfFile | undefined;
  let begun: Partial<StageOfFile> = {};
  beforeAll(async () => {
    const [server, browser] = await Promise.all([startStageServer(rest), launchBrowser()]);
    begun = { server, browser };
    const stage = await openStage(browser, server, query === undefined ? {} : { query });
    world = { server, browser, stage };
  }, 90_000);
  afterAll(async () => {
    await begun.browser?.close();
    await begun.server?.kill();
  });
  const there = () => {
    if (world === undefined) throw new Error("The stage did not begin.");
    return world;
  };
  return {
    get server() {
      return there().server;
    },
    get browser() {
      return there().browser;
    },
    get stage() {
      return there().stage;
    },
  };
}

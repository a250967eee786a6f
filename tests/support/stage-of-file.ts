import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { openStage, type Stage, type StageServer, startStageServer } from "./stage.ts";

/** What the tests of a file share; there from the first test on. */
export type ServerOfFile = {
  readonly server: StageServer;
  readonly browser: Browser;
  readonly openStage: (options?: Parameters<typeof openStage>[2]) => Promise<Stage>;
};
export type StageOfFile = ServerOfFile & { readonly stage: Stage };

type ServerOptions = Parameters<typeof startStageServer>[0];

/**
 * One server and one browser for all tests of a file; they end with it. With `isReset` every test finds the
 * server as it was at first, and no stage open.
 */
export function serverOfFile(options: ServerOptions & { isReset?: boolean } = {}): ServerOfFile {
  const { isReset = false, ...rest } = options;
  let server: StageServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startStageServer(rest), launchBrowser()]);
  }, 90_000);
  if (isReset) {
    afterEach(async () => {
      for (const context of browser?.contexts() ?? []) await context.close();
      await server?.local("/local/reset", {});
    });
  }
  afterAll(async () => {
    await browser?.close();
    await server?.kill();
  });
  const world: ServerOfFile = {
    get server() {
      return begun(server);
    },
    get browser() {
      return begun(browser);
    },
    openStage: (how) => openStage(world.browser, world.server, how),
  };
  return world;
}

/** One stage for all tests of a file, in a browser and on a server of its own; it ends with the file. */
export function stageOfFile(options: ServerOptions & { query?: string } = {}): StageOfFile {
  const { query, ...rest } = options;
  const world = serverOfFile(rest);
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = await world.openStage(query === undefined ? {} : { query });
  }, 90_000);
  return {
    get server() {
      return world.server;
    },
    get browser() {
      return world.browser;
    },
    openStage: world.openStage,
    get stage() {
      return begun(stage);
    },
  };
}

function begun<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("The stage did not begin.");
  return part;
}

import type { Browser } from "playwright-core";
import { sampleSeed } from "../../local/seed/seed.ts";
import { launchBrowser } from "./browser.ts";
import type { Seed } from "./seeded-pair.ts";
import { openTeamsWindow, type TeamsWindow, type TeamsWindowOptions } from "./teams-window.ts";
import { personOf, startTestServer, TEST_START, type TestServer } from "./test-server.ts";

type Look = Partial<Omit<TeamsWindowOptions, "url" | "person" | "token">>;

/** The surfaces, as built, against a real server with the sample pair in it. */
export type PanelWorld = {
  readonly browser: Browser;
  readonly server: TestServer;
  /** Opens a surface as one of the sample people and waits until its agenda is there. */
  readonly open: (person: "manager" | "report", look?: Look) => Promise<TeamsWindow>;
  /** Closes every window that is open; the pair stays as it is. */
  readonly tidy: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function startPanelWorld(
  seeds: readonly Seed[] = [sampleSeed(TEST_START, { empty: false })],
): Promise<PanelWorld> {
  const [server, browser] = await Promise.all([startTestServer({ seeds }), launchBrowser()]);
  const tidy = async () => {
    for (const context of browser.contexts()) await context.close();
  };
  return {
    browser,
    server,
    open: async (person, look = {}) => {
      const opened = await openTeamsWindow(browser, {
        surface: "panel",
        ...look,
        url: server.url,
        person: personOf(person),
        token: async () => server.token(person),
      });
      await opened.frame.locator("[data-row], [data-start]").first().waitFor({ timeout: 30_000 });
      opened.context.setDefaultTimeout(10_000);
      return opened;
    },
    tidy,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

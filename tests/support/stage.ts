import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from "playwright-core";
import type { SamplePerson } from "../../local/people.ts";
import { personOf } from "./test-server.ts";

/** The app as `npm start` starts it, in a process of its own that can be killed and started again. */
export type StageServer = {
  readonly url: string;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Starts it again, at the same address. */
  readonly start: () => Promise<void>;
  /** All that it printed so far: its log. */
  readonly said: () => string;
  /** Asks the control surface to do something. */
  readonly local: (path: string, body: object) => Promise<unknown>;
};

/** `data` is a folder, or nothing is kept. */
export async function startStageServer(
  options: { data?: string; args?: readonly string[] } = {},
): Promise<StageServer> {
  const { data = ":memory:", args = [] } = options;
  let child: ChildProcess | undefined;
  let url = "";
  const said: string[] = [];
  const start = async () => {
    const started = spawn(process.execPath, ["bot/start.js", ...args], {
      env: { PATH: process.env.PATH, TWOFOLD_DATA: data, PORT: url === "" ? "0" : new URL(url).port },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr])
      stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
    url = await addressOf(started);
  };
  await start();
  return {
    get url() {
      return url;
    },
    start,
    said: () => said.join(""),
    kill: async () => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
    local: async (path, body) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return answer.json();
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /ready at (http:\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", () => reject(new Error(`The server ended: ${said}`)));
  });
}

/** One person's window on the stage. */
export type StagePerson = {
  readonly person: SamplePerson;
  readonly window: Locator;
  readonly panel: FrameLocator;
  readonly mine: FrameLocator;
  readonly chat: Locator;
  readonly go: (place: "Chat" | "Call" | "My 1-on-1s") => Promise<void>;
};

export type Stage = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly manager: StagePerson;
  readonly report: StagePerson;
};

/** The stage in English, as somebody in Berlin sees it; both panels are there. */
export async function openStage(
  browser: Browser,
  server: StageServer,
  options: { query?: string; context?: BrowserContext; viewport?: { width: number; height: number } } = {},
): Promise<Stage> {
  const { query = "", viewport = { width: 1440, height: 900 } } = options;
  const context = options.context ?? (await browser.newContext({ viewport, timezoneId: "Europe/Berlin" }));
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(`${server.url}/${query}`);
  const stage = {
    context,
    page,
    manager: windowOf(page, "Manager", "manager"),
    report: windowOf(page, "Report", "report"),
  };
  if (query === "") await panelsAreThere(stage);
  return stage;
}

/** Waits until both panels show the agenda. */
export async function panelsAreThere({ manager, report }: Stage): Promise<void> {
  for (const { panel } of [manager, report]) {
    await panel.getByRole("textbox", { name: "Add a talking point" }).waitFor();
  }
}

function windowOf(page: Page, role: string, key: "manager" | "report"): StagePerson {
  const person = personOf(key);
  const window = page.getByRole("region", { name: `${role}: ${person.name}` });
  return {
    person,
    window,
    panel: window.frameLocator(`iframe[title="Side panel of ${person.name}"]`),
    mine: window.frameLocator(`iframe[title="The 1-on-1s of ${person.name}"]`),
    chat: window.getByRole("log"),
    go: (place) => window.getByRole("tab", { name: place }).click(),
  };
}

/** The words of the points in a list, top to bottom. */
export function pointsIn(panel: FrameLocator, list: string): Promise<string[]> {
  return panel
    .getByRole("list", { name: list, exact: true })
    .getByRole("listitem")
    .locator("[data-control=title]")
    .allInnerTexts()
    .then((texts) => texts.map((text) => text.trim()));
}

/** The row of a point or an action item. */
export function rowOf(panel: FrameLocator, words: string): Locator {
  // What is said of the time names points too.
  return panel.locator('li[data-row]:not([data-row^="late-"])').filter({ hasText: words });
}

/** Adds a talking point with the composer. */
export async function addPoint(panel: FrameLocator, words: string): Promise<void> {
  await panel.getByRole("textbox", { name: "Add a talking point" }).fill(words);
  await panel.getByRole("textbox", { name: "Add a talking point" }).press("Enter");
}

/** Chooses from the overflow menu of a row; opens it anew where a page that still moved has closed it. */
export async function choose(panel: FrameLocator, words: string, entry: string): Promise<void> {
  const more = panel.getByRole("button", { name: `More for ${words}`, exact: true });
  const item = panel.getByRole("menuitem", { name: entry, exact: true });
  await eventually(async () => {
    if ((await more.getAttribute("aria-expanded")) !== "true") await more.click();
    return item.isVisible();
  }, true);
  // At the entry itself: the mouse would hit its neighbour where the menu still finds its place.
  await pressTogether(item);
}

/**
 * Presses what both were shown, at the same moment: found before either is pressed, for what the faster one does
 * may take the other's button away. A page has but one mouse; these two have one each.
 */
export async function pressTogether(...buttons: readonly Locator[]): Promise<void> {
  const found = await Promise.all(buttons.map((button) => button.elementHandle()));
  await Promise.all(found.map((button) => button?.evaluate((element: HTMLElement) => element.click())));
}

/** Reads again until it is as expected; what it was at the end is in the failure. */
export async function eventually<T>(
  read: () => Promise<T> | T,
  expected: unknown,
  withinMs = 10_000,
): Promise<void> {
  const until = performance.now() + withinMs;
  for (;;) {
    try {
      expect(await read()).toEqual(expected);
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}

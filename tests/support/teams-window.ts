import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import type { SamplePerson } from "../../local/people.ts";
import { answerCall, type HostedPage, hostCallOf, replyTo } from "../../local/teams/host.ts";

/** How a person looks at a surface. */
export type TeamsWindowOptions = {
  readonly url: string;
  readonly surface: "panel" | "personal";
  readonly person: SamplePerson;
  readonly token: () => Promise<string>;
  readonly theme?: HostedPage["theme"];
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly subPageId?: string;
  /** A finger instead of a mouse. */
  readonly isTouched?: boolean;
  /** Done before the surface is asked for: what happens on the way to the server. */
  readonly before?: (page: Page) => Promise<void>;
};

/** A surface inside a host that speaks to the real teams-js. */
export type TeamsWindow = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly frame: Frame;
  /** An event of the host, such as `themeChange`. */
  readonly tell: (func: string, args: readonly unknown[]) => Promise<void>;
  /** What the surface called, in order. */
  readonly calls: readonly string[];
  readonly close: () => Promise<void>;
};

const WINDOW_PATH = "/a-teams-window";
const windowPage = (surface: string) => `<!doctype html>
<html lang="en"><head><meta name="viewport" content="width=device-width"><title>Teams</title><style>
html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block; overflow: hidden }
</style></head><body><iframe title="Twofold" src="/${surface}"></iframe><script>
const frame = document.querySelector("iframe");
addEventListener("message", async (event) => {
  if (event.source !== frame.contentWindow) return;
  const reply = await answerTeamsCall(event.data);
  if (reply !== null) frame.contentWindow.postMessage(reply, location.origin);
});
</script></body></html>`;

/** Opens a surface as one person sees it in Teams; it is there when its host was told so. */
export async function openTeamsWindow(browser: Browser, options: TeamsWindowOptions): Promise<TeamsWindow> {
  const { url, surface, person, width = 320, height = 720 } = options;
  const isTouched = options.isTouched === true;
  const context = await browser.newContext({
    viewport: { width, height },
    timezoneId: "Europe/Berlin",
    hasTouch: isTouched,
    isMobile: isTouched,
  });
  const page = await context.newPage();
  const calls: string[] = [];
  const hosted: HostedPage = {
    person,
    entityId: surface === "panel" ? "agenda" : "mine",
    frameContext: surface === "panel" ? "sidePanel" : "content",
    theme: options.theme ?? "default",
    locale: options.locale ?? "en-us",
    subPageId: options.subPageId,
    meeting: { title: "1-on-1", startMs: 0, endMs: 0, organizer: person },
  };
  await page.exposeFunction("answerTeamsCall", async (data: unknown) => {
    const call = hostCallOf(data);
    if (call === undefined) return null;
    calls.push(call.func);
    const { reply } = await answerCall(call, hosted, options.token);
    return reply === null ? null : replyTo(call, reply);
  });
  await page.route(`${url}${WINDOW_PATH}`, (route) =>
    route.fulfill({ contentType: "text/html", body: windowPage(surface) }),
  );
  await options.before?.(page);
  await page.goto(`${url}${WINDOW_PATH}`);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("The window has no frame.");
  return {
    context,
    page,
    frame,
    tell: (func, args) =>
      page.evaluate(
        (message) => {
          const [inner] = window.frames.length > 0 ? [window.frames[0]] : [];
          inner?.postMessage(message, location.origin);
        },
        { func, args },
      ),
    calls,
    close: () => context.close(),
  };
}

/**
 * Takes a window off the network, and waits until it knows. A socket that stands may outlive the network for a
 * moment: then only the next heartbeat, up to 23 seconds later, finds that nobody answers.
 */
export async function goOffline({ context, frame }: Pick<TeamsWindow, "context" | "frame">): Promise<void> {
  await context.setOffline(true);
  await frame
    .locator("header [role=status]")
    .getByText(/^Offline/)
    .first()
    .waitFor({ timeout: 40_000 });
}

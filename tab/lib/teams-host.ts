import { app, authentication } from "@microsoft/teams-js";

/** What the host wears; anything that is neither dark nor high contrast is light. */
export type HostTheme = "light" | "dark" | "contrast";

/** What to do when the page is put aside, and when it is taken up again. */
export type Aside = { readonly suspend: () => void; readonly resume: () => void };

/** Teams around this page. */
export type Host = {
  readonly tenantId: string;
  readonly personId: string;
  readonly locale: string;
  readonly isSidePanel: boolean;
  readonly chatId: string | null;
  /** What a deep link asked for. */
  readonly subPageId: string | null;
  readonly theme: () => HostTheme;
  readonly onTheme: (listener: () => void) => () => void;
  /** A fresh token for our own API; never kept anywhere but in memory. */
  readonly token: () => Promise<string>;
  /** The host puts the page aside (or shuts it) and takes it up again; returns how to stop listening. */
  readonly onAside: (listener: Aside) => () => void;
  /** Takes the host's own loading picture away. */
  readonly ready: () => void;
};

const HOST_ANSWERS_WITHIN_MS = 8_000;

/** Greets the host; null when there is none, that is: the page was opened outside Teams. */
export async function connectHost(): Promise<Host | null> {
  if (!(await answers(app.initialize()))) return null;
  const context = await app.getContext();
  const { user } = context;
  if (user?.tenant === undefined) return null;
  let theme = hostThemeOf(context.app.theme);
  const listeners = new Set<() => void>();
  app.registerOnThemeChangeHandler((name) => {
    theme = hostThemeOf(name);
    for (const listener of listeners) listener();
  });
  const asides = new Set<Aside>();
  app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => {
    for (const aside of asides) aside.suspend();
  });
  app.lifecycle.registerOnResumeHandler(() => {
    for (const aside of asides) aside.resume();
    app.notifySuccess().catch(reportHost);
  });
  return {
    tenantId: user.tenant.id,
    personId: user.id,
    locale: context.app.locale,
    isSidePanel: context.page.frameContext === "sidePanel",
    chatId: context.chat?.id ?? null,
    subPageId: context.page.subPageId ?? null,
    theme: () => theme,
    onTheme: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    token: () => authentication.getAuthToken(),
    onAside: (listener) => {
      asides.add(listener);
      return () => asides.delete(listener);
    },
    ready: () => {
      app.notifyAppLoaded();
      app.notifySuccess().catch(reportHost);
    },
  };
}

function hostThemeOf(name: string): HostTheme {
  return name === "dark" || name === "contrast" ? name : "light";
}

/** Outside Teams there is either no parent, which fails at once, or one that never answers. */
async function answers(greeting: Promise<void>): Promise<boolean> {
  const silence = new Promise<boolean>((resolve) => setTimeout(resolve, HOST_ANSWERS_WITHIN_MS, false));
  const greeted = greeting.then(
    () => true,
    () => false,
  );
  return Promise.race([greeted, silence]);
}

/** The page stands either way; only the name of the fault, never what it says, is worth a line. */
function reportHost(error: unknown): void {
  console.error("host did not answer", error instanceof Error ? error.name : "unknown");
}

import { type ComponentType, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { DatesProvider, datesOf } from "../lib/dates.ts";
import { fetchFirst } from "../lib/fetched.ts";
import { type Language, languageOf, type Spoken } from "../lib/language.ts";
import type { Words } from "../lib/strings/en.ts";
import { inOwnOrder } from "../lib/strings/own-order.ts";
import { WordsProvider, wordsOf } from "../lib/strings/words.ts";
import { connectHost, type Host } from "../lib/teams-host.ts";
import { Button } from "../ui/button.tsx";
import { FaultBoundary } from "../ui/fault-boundary.tsx";
import { Frame } from "../ui/frame.tsx";
import { fetchPartsSoon } from "../ui/on-demand.tsx";
import { PageMessage } from "../ui/page-message.tsx";

/** Shows a surface inside its host; outside of one, where to find it. */
export async function startSurface(Surface: ComponentType<{ host: Host }>): Promise<void> {
  const element = document.getElementById("app");
  if (element === null) throw new Error("the page has no place for the app");
  const root = createRoot(element);
  const spoken = Promise.withResolvers<Spoken>();
  fetchFirst(spoken.promise);
  const { host, failed } = await greet();
  const language = languageOf(host?.locale ?? navigator.language);
  const words = inOwnOrder(await wordsOf(language.language));
  spoken.resolve(words.language);
  document.title = words.appName;
  root.render(
    <StrictMode>
      <Page host={host} language={language} words={words}>
        {host === null ? <NoHost failed={failed} words={words} /> : <Surface host={host} />}
      </Page>
    </StrictMode>,
  );
  host?.ready();
  if (host !== null) fetchPartsSoon(words.language);
}

function Page(props: { host: Host | null; language: Language; words: Words; children: React.ReactNode }) {
  const { host, language, words } = props;
  return (
    <Frame host={host ?? browserLooks} language={language}>
      <WordsProvider value={words}>
        <DatesProvider value={datesOf(language.locale)}>
          <FaultBoundary words={words.page}>{props.children}</FaultBoundary>
        </DatesProvider>
      </WordsProvider>
    </Frame>
  );
}

function NoHost(props: { failed: boolean; words: Words }) {
  const { page } = props.words;
  if (!props.failed) return <PageMessage title={page.openInTeams} why={page.openInTeamsWhy} />;
  return (
    <PageMessage
      title={page.failed}
      why={page.failedWhy}
      action={
        <Button appearance="primary" onClick={() => location.reload()}>
          {page.tryAgain}
        </Button>
      }
    />
  );
}

/** `failed`: there is a host, but it said nothing that can be used. */
async function greet(): Promise<{ host: Host | null; failed: boolean }> {
  try {
    return { host: await connectHost(), failed: false };
  } catch (error) {
    console.error("host did not answer", error instanceof Error ? error.name : "unknown");
    return { host: null, failed: true };
  }
}

/** Without a host the page wears what the browser prefers. */
const browserLooks: Pick<Host, "theme" | "onTheme"> = {
  theme: () => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"),
  onTheme: (listener) => {
    const preference = matchMedia("(prefers-color-scheme: dark)");
    preference.addEventListener("change", listener);
    return () => preference.removeEventListener("change", listener);
  },
};

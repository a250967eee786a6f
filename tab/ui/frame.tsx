import "./page.css";
import { FluentProvider } from "@fluentui/react-provider";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import type { Language } from "../lib/language.ts";
import type { Host } from "../lib/teams-host.ts";
import { themeOf } from "../lib/theme.ts";
import css from "./frame.module.css";
import { TooltipLayer } from "./tooltip-layer.tsx";

/** The page in the host's clothes: its theme as it changes, its language, the way it is written. */
export function Frame(props: {
  host: Pick<Host, "theme" | "onTheme">;
  language: Language;
  children: ReactNode;
}) {
  const { host, language } = props;
  const theme = useSyncExternalStore(host.onTheme, host.theme);
  useEffect(() => {
    document.documentElement.lang = language.locale;
    document.documentElement.dir = language.dir;
  }, [language]);
  return (
    <FluentProvider theme={themeOf(theme)} dir={language.dir}>
      {/* Not on the provider itself: what stands there, Fluent puts on everything that it opens in a layer. */}
      <div className={css.frame} data-theme={theme}>
        {props.children}
        <TooltipLayer />
      </div>
    </FluentProvider>
  );
}

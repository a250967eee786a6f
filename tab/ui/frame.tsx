import "./themes.css";
import "./page.css";
import { IconDirectionContextProvider } from "@fluentui/react-icons/providers";
import { type ReactNode, useLayoutEffect, useSyncExternalStore } from "react";
import type { Language } from "../lib/language.ts";
import type { Host } from "../lib/teams-host.ts";
import css from "./frame.module.css";
import { quietly } from "./on-demand.tsx";

const TooltipLayer = quietly(() => import("./tooltip-layer.tsx").then((m) => m.TooltipLayer));

/** The page in the host's clothes: its theme as it changes, its language, the way it is written. */
export function Frame(props: {
  host: Pick<Host, "theme" | "onTheme">;
  language: Language;
  children: ReactNode;
}) {
  const { host, language } = props;
  const theme = useSyncExternalStore(host.onTheme, host.theme);
  // On the root, so that what opens in a layer beside the frame wears it too.
  useLayoutEffect(() => {
    document.documentElement.dataset.look = theme;
    document.documentElement.lang = language.locale;
    document.documentElement.dir = language.dir;
  }, [theme, language]);
  return (
    <IconDirectionContextProvider value={{ textDirection: language.dir }}>
      <div className={css.frame} data-theme={theme}>
        {props.children}
        <TooltipLayer />
      </div>
    </IconDirectionContextProvider>
  );
}

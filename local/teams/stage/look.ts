import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-theme";
import { useEffect, useState } from "react";
import type { Language } from "./strings.ts";

export const themeNames = ["default", "dark", "contrast"] as const;
export type ThemeName = (typeof themeNames)[number];
export const languages: readonly Language[] = ["en", "de", "rtl"];

/** How the stage, and with it both people's pages, look. */
export type Look = { readonly theme: ThemeName; readonly language: Language };

const themes: Readonly<Record<ThemeName, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};
const KEPT_AS = "twofold.stage";

/** The look, kept for the next visit; an address like `?theme=dark&language=de` comes before it. */
export function useLook(): [Look, (change: Partial<Look>) => void] {
  const [look, setLook] = useState(firstLook);
  useEffect(() => {
    const root = document.documentElement;
    for (const [token, value] of Object.entries(themes[look.theme])) {
      root.style.setProperty(`--${token}`, String(value));
    }
    root.dataset.theme = look.theme;
    root.style.colorScheme = look.theme === "default" ? "light" : "dark";
    localStorage.setItem(KEPT_AS, `theme=${look.theme}&language=${look.language}`);
  }, [look]);
  return [look, (change) => setLook((before) => ({ ...before, ...change }))];
}

function firstLook(): Look {
  const asked = new URLSearchParams(location.search);
  const kept = new URLSearchParams(localStorage.getItem(KEPT_AS) ?? "");
  const value = (name: string) => asked.get(name) ?? kept.get(name);
  return {
    theme: themeNames.find((name) => name === value("theme")) ?? "default",
    language: languages.find((name) => name === value("language")) ?? "en",
  };
}

import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-theme";
import type { HostTheme } from "./teams-host.ts";

const themes: Record<HostTheme, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** The tokens for a theme of the host. */
export function themeOf(theme: HostTheme): Theme {
  return themes[theme];
}

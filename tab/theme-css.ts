import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-theme";
import type { HostTheme } from "./lib/teams-host.ts";

const others: Record<Exclude<HostTheme, "light">, Theme> = {
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Fluent's tokens for Teams as custom properties: the light ones, and where the other themes differ. */
export function themeCss(): string {
  const light = Object.entries(teamsLightTheme);
  const blocks = Object.entries(others).map(([name, theme]) => {
    const different = new Set(light.map(([token, value]) => `${token} ${value}`));
    return block(
      `:root[data-look="${name}"]`,
      Object.entries(theme).filter(([token, value]) => !different.has(`${token} ${value}`)),
    );
  });
  return [block(":root", light), ...blocks].join("\n");
}

function block(selector: string, tokens: [string, unknown][]): string {
  return `${selector} {\n${tokens.map(([token, value]) => `  --${token}: ${value};`).join("\n")}\n}\n`;
}

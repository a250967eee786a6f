import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  OpenUrlAction,
  SubmitAction,
} from "adaptivecards";
import type { UsedAction } from "./chat-message.ts";
import { markdownToHtml } from "./markdown.ts";

const colors = (strong: string, subtle: string) => ({ default: `var(${strong})`, subtle: `var(${subtle})` });
const palette = {
  default: colors("--colorNeutralForeground1", "--colorNeutralForeground3"),
  dark: colors("--colorNeutralForeground1", "--colorNeutralForeground3"),
  light: colors("--colorNeutralForeground3", "--colorNeutralForeground3"),
  accent: colors("--colorBrandForeground1", "--colorBrandForeground1"),
  good: colors("--colorStatusSuccessForeground1", "--colorStatusSuccessForeground1"),
  warning: colors("--colorStatusWarningForeground1", "--colorStatusWarningForeground1"),
  attention: colors("--colorStatusDangerForeground1", "--colorStatusDangerForeground1"),
};
const container = (background: string) => ({
  backgroundColor: `var(${background})`,
  foregroundColors: palette,
});

/** Looks like the rest of the stage, in whichever theme: colours are the theme's own variables. */
const hostConfig = new HostConfig({
  fontFamily: "var(--fontFamilyBase)",
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 20 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 28 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  containerStyles: {
    default: container("--colorNeutralBackground1"),
    emphasis: container("--colorNeutralBackground3"),
  },
  textStyles: { heading: { size: "Medium", weight: "Bolder" } },
  actions: { actionsOrientation: "horizontal", actionAlignment: "left", buttonSpacing: 8, spacing: "medium" },
  textBlock: { headingLevel: 3 },
  supportsInteractivity: true,
});

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

/** Renders a card; null when it is not one. */
export function renderCard(
  content: string,
  locale: string,
  onUse: (action: UsedAction) => void,
): HTMLElement | null {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => {
    const used = usedActionOf(action);
    if (used !== undefined) onUse(used);
  };
  card.parse(JSON.parse(content));
  // The language is the card's, the way to write a date is the reader's.
  if (card.lang === undefined || locale.startsWith(`${card.lang}-`)) card.lang = locale;
  return card.render() ?? null;
}

function usedActionOf(action: Action): UsedAction | undefined {
  if (action instanceof OpenUrlAction) return { kind: "open", url: action.url ?? "" };
  if (action instanceof ExecuteAction) {
    return { kind: "execute", verb: action.verb ?? "", data: objectOf(action.data), id: action.id };
  }
  return action instanceof SubmitAction ? { kind: "submit", data: objectOf(action.data) } : undefined;
}

function objectOf(data: string | object | undefined): object {
  return typeof data === "object" ? data : data === undefined ? {} : { data };
}

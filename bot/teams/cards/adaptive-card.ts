import type { Instant } from "../../../core/domain/instant.ts";
import type { Wording } from "../strings/wording.ts";

/**
 * The part of Adaptive Cards 1.5 that our cards use. What people wrote, names included, stands in text runs
 * only: those are never read as Markdown, so nothing that somebody types can become a link or a heading.
 */
export type AdaptiveCard = {
  readonly type: "AdaptiveCard";
  readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  readonly version: "1.5";
  readonly lang: string;
  /** Read out, and shown by clients that are too old for the card. */
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardButton[];
  readonly refresh?: { readonly action: Execute; readonly userIds: readonly string[] };
};

type TextRun = {
  readonly type: "TextRun";
  readonly text: string;
  readonly isSubtle?: true;
  readonly weight?: "Bolder";
  readonly size?: "Small" | "Medium";
};
type TextBlock = {
  readonly type: "TextBlock";
  readonly text: string;
  readonly wrap: true;
  readonly style?: "heading";
  readonly isSubtle?: true;
  readonly size?: "Small";
  readonly spacing?: "Small" | "Medium";
};
type RichTextBlock = {
  readonly type: "RichTextBlock";
  readonly inlines: readonly TextRun[];
  readonly spacing?: "None" | "Small" | "Medium";
};
type Column = {
  readonly type: "Column";
  readonly width: "auto" | "stretch";
  readonly verticalContentAlignment: "Center";
  readonly items: readonly (TextBlock | RichTextBlock)[];
};
type ColumnSet = {
  readonly type: "ColumnSet";
  readonly columns: readonly Column[];
  /** Room for a finger. */
  readonly minHeight: "40px";
  readonly selectAction?: Execute;
  readonly spacing?: "Small";
};
type ChoiceSet = {
  readonly type: "Input.ChoiceSet";
  readonly id: string;
  readonly label: string;
  readonly style: "compact";
  readonly wrap: true;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly value: string;
};
type TextInput = {
  readonly type: "Input.Text";
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly maxLength: number;
};
export type CardElement = TextBlock | RichTextBlock | ColumnSet | ChoiceSet | TextInput;

type Submit = { readonly type: "Action.Submit"; readonly title: string; readonly data: object };
type OpenUrl = { readonly type: "Action.OpenUrl"; readonly title: string; readonly url: string };
type Execute = {
  readonly type: "Action.Execute";
  readonly title: string;
  readonly verb: string;
  readonly data: object;
  /** For clients that do not know Action.Execute. */
  readonly fallback?: Submit;
};
export type CardButton = Execute | Submit | OpenUrl;

/** What a person, or a name, contributes to a sentence: kept from turning the sentence around it. */
export function isolated(words: string): string {
  return rightToLeft.test(words) ? `\u2068${words}\u2069` : words;
}
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** A card of our own form. `about` says in plain words what it is. */
export function cardOf(
  wording: Wording,
  about: string,
  body: readonly CardElement[],
  actions: readonly CardButton[] = [],
): AdaptiveCard {
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: wording.locale,
    fallbackText: about,
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/** A heading; only for our own words. */
export function heading(text: string): CardElement {
  return { type: "TextBlock", text, wrap: true, style: "heading" };
}

/** A paragraph, in which people's words are safe. */
export function paragraph(text: string): RichTextBlock {
  return { type: "RichTextBlock", inlines: [{ type: "TextRun", text }] };
}

/** A quieter, smaller paragraph. */
export function aside(text: string): RichTextBlock {
  return { type: "RichTextBlock", inlines: [{ type: "TextRun", text, isSubtle: true, size: "Small" }] };
}

/** When a meeting is, in the reader's own time and manner. */
export function whenLine(wording: Wording, start: Instant): CardElement {
  const moment = `${start.slice(0, 19)}Z`;
  return {
    type: "TextBlock",
    text: `${wording.agenda.when} {{DATE(${moment},SHORT)}}, {{TIME(${moment})}}`,
    wrap: true,
    isSubtle: true,
    size: "Small",
  };
}

/** What somebody wrote, set apart. */
export function quote(text: string): RichTextBlock {
  return { type: "RichTextBlock", inlines: [{ type: "TextRun", text, weight: "Bolder" }], spacing: "Medium" };
}

/** A Universal Action: the bot answers with the card that takes this one's place. */
export function execute(title: string, verb: string, data: object): Execute {
  return {
    type: "Action.Execute",
    title,
    verb,
    data,
    fallback: { type: "Action.Submit", title, data: { ...data, verb } },
  };
}

/** A button whose answer is a new message. */
export function say(title: string, verb: string): Submit {
  return { type: "Action.Submit", title, data: { verb } };
}

/** A link into the tab; none when it is not known where the tab is. */
export function openLink(title: string, url: string | undefined): OpenUrl[] {
  return url === undefined ? [] : [{ type: "Action.OpenUrl", title, url }];
}

/** At most `max` characters, cut between characters as people see them, with a sign that there is more. */
export function clipped(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

import type { Wording } from "../strings/wording.ts";
import {
  type AdaptiveCard,
  aside,
  type CardElement,
  cardOf,
  heading,
  paragraph,
  say,
} from "./adaptive-card.ts";

/** What one can write, and who sees what. `lead` stands first when something was not understood. */
export function helpCard(wording: Wording, lead?: string): AdaptiveCard {
  const { help, words } = wording;
  return cardOf(
    wording,
    lead ?? help.title,
    [
      heading(help.title),
      ...(lead === undefined ? [] : [paragraph(lead)]),
      explained(help.addHow, help.addWhat),
      explained(words.agenda[0] ?? "agenda", help.agendaWhat),
      explained(words.help[0] ?? "help", help.helpWhat),
      aside(help.privacy),
    ],
    [say(wording.buttons.showAgenda, "agenda.show")],
  );
}

function explained(how: string, what: string): CardElement {
  return {
    type: "RichTextBlock",
    inlines: [
      { type: "TextRun", text: how, weight: "Bolder" },
      { type: "TextRun", text: ` – ${what}` },
    ],
  };
}

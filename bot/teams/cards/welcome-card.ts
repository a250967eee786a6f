import type { Wording } from "../strings/wording.ts";
import { type AdaptiveCard, cardOf, heading, paragraph, say } from "./adaptive-card.ts";

/** Three short cards for somebody who has just added the app: what it does, what stays private, a first step. */
export function welcomeCards(wording: Wording): readonly AdaptiveCard[] {
  const last = wording.welcome.cards.length - 1;
  const buttons = [
    say(wording.buttons.showAgenda, "agenda.show"),
    say(wording.buttons.showHelp, "help.show"),
  ];
  return wording.welcome.cards.map((passage, i) =>
    cardOf(
      wording,
      passage.text,
      [heading(passage.title), paragraph(passage.text)],
      i === last ? buttons : [],
    ),
  );
}

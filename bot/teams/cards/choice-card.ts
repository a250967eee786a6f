import type { CommandId, PairId } from "../../../core/domain/ids.ts";
import { TEXT_MAX } from "../../../core/domain/limits.ts";
import type { Wording } from "../strings/wording.ts";
import {
  type AdaptiveCard,
  type CardElement,
  cardOf,
  clipped,
  execute,
  heading,
  paragraph,
  quote,
} from "./adaptive-card.ts";

/** One 1-on-1 to choose from. */
export type PairChoice = { readonly pairId: PairId; readonly partnerName: string };

/** Nobody has more 1-on-1s than this; a card has its limits too. */
const CHOICES_MAX = 60;
const NAME_MAX = 80;

/** Asks whose agenda to show. */
export function chooseAgendaCard(wording: Wording, pairs: readonly PairChoice[]): AdaptiveCard {
  const { agendaTitle, agendaText } = wording.choose;
  return cardOf(
    wording,
    agendaText,
    [heading(agendaTitle), paragraph(agendaText), choices(wording, pairs)],
    [execute(wording.buttons.showAgenda, "agenda.show", {})],
  );
}

/** Asks on which agenda a topic belongs; the topic waits in the card, and is added once however often one presses. */
export function chooseForPointCard(
  wording: Wording,
  pairs: readonly PairChoice[],
  topic: { readonly text: string; readonly commandId: CommandId },
): AdaptiveCard {
  const { addTitle, addText } = wording.choose;
  return cardOf(
    wording,
    addTitle,
    [heading(addTitle), paragraph(addText), quote(topic.text), choices(wording, pairs)],
    [execute(wording.buttons.add, "point.add", topic)],
  );
}

/** Asks for the topic, after an `add` without one. */
export function askTopicCard(wording: Wording): AdaptiveCard {
  const { title, text, label, placeholder } = wording.ask;
  return cardOf(
    wording,
    text,
    [
      heading(title),
      paragraph(text),
      {
        type: "Input.Text",
        id: "text",
        label,
        placeholder,
        maxLength: TEXT_MAX,
      },
    ],
    [execute(wording.buttons.add, "point.add", {})],
  );
}

function choices(wording: Wording, pairs: readonly PairChoice[]): CardElement {
  return {
    type: "Input.ChoiceSet",
    id: "pairId",
    label: wording.choose.label,
    // Clients read the names beside radio buttons as Markdown; in a list they are plain.
    style: "compact",
    wrap: true,
    choices: pairs
      .slice(0, CHOICES_MAX)
      .map((pair) => ({ title: clipped(pair.partnerName, NAME_MAX), value: pair.pairId })),
    value: pairs[0]?.pairId ?? "",
  };
}

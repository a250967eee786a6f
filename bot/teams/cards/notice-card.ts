import type { Refusal } from "../../../core/domain/result.ts";
import type { Passage, Wording } from "../strings/wording.ts";
import { type AdaptiveCard, cardOf, heading, paragraph, say } from "./adaptive-card.ts";

/** One thing to know, and nothing to press. */
export function noticeCard(wording: Wording, passage: Passage): AdaptiveCard {
  return cardOf(wording, passage.text, [heading(passage.title), paragraph(passage.text)]);
}

/** Says why something was refused, and what to do. */
export function refusalCard(wording: Wording, refusal: Refusal): AdaptiveCard {
  const sentence = wording.refusals[refusal.code](refusal.detail ?? {});
  return cardOf(
    wording,
    sentence,
    [heading(wording.refused), paragraph(sentence)],
    [say(wording.buttons.showAgenda, "agenda.show")],
  );
}

import type { PairId } from "../../../core/domain/ids.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import type { Wording } from "../strings/wording.ts";
import { type AdaptiveCard, aside, cardOf, heading, isolated, openLink, paragraph } from "./adaptive-card.ts";

/** Whose feedback waits, and in which 1-on-1. */
export type FeedbackFacts = { readonly pairId: PairId; readonly partnerName: string };

/** That there is feedback, and nothing of it: neither words nor whether it praises. [FB16] [FB19] */
export function feedbackCard(
  wording: Wording,
  { partnerName }: FeedbackFacts,
  link: string | undefined,
): AdaptiveCard {
  const { feedback } = wording;
  const name = isolated(firstNameOf(partnerName));
  return cardOf(
    wording,
    feedback.text(name),
    [
      heading(feedback.title),
      paragraph(feedback.text(name)),
      paragraph(feedback.when),
      aside(feedback.whoSees(name)),
    ],
    openLink(wording.buttons.open, link),
  );
}

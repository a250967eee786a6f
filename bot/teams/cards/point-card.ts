import type { PairId, SharedPointId } from "../../../core/domain/ids.ts";
import { firstNameOf } from "../../../core/domain/people.ts";
import type { Wording } from "../strings/wording.ts";
import {
  type AdaptiveCard,
  cardOf,
  execute,
  heading,
  isolated,
  paragraph,
  quote,
  say,
} from "./adaptive-card.ts";

/** A point that was added from the chat, or taken back. */
export type PointFacts = {
  readonly pairId: PairId;
  readonly pointId: SharedPointId;
  /** What the point says; null when it is not at hand. */
  readonly text: string | null;
  readonly partnerName: string;
};

/** The receipt of a point that was added: who sees it, and the way back. */
export function pointAddedCard(wording: Wording, facts: PointFacts): AdaptiveCard {
  const { pairId, pointId } = facts;
  const about = wording.added.text(isolated(firstNameOf(facts.partnerName)));
  return cardOf(
    wording,
    about,
    [heading(wording.added.title), ...wordsOf(facts), paragraph(about)],
    [
      say(wording.buttons.showAgenda, "agenda.show"),
      execute(wording.buttons.withdraw, "point.withdraw", { pairId, pointId }),
    ],
  );
}

/** The receipt of a point that was taken back. */
export function pointWithdrawnCard(wording: Wording, facts: PointFacts): AdaptiveCard {
  const { pairId, pointId } = facts;
  const about = wording.added.withdrawn(isolated(firstNameOf(facts.partnerName)));
  return cardOf(
    wording,
    about,
    [heading(wording.added.withdrawnTitle), ...wordsOf(facts), paragraph(about)],
    [
      execute(wording.buttons.addAgain, "point.restore", { pairId, pointId }),
      say(wording.buttons.showAgenda, "agenda.show"),
    ],
  );
}

function wordsOf(facts: PointFacts) {
  return facts.text === null ? [] : [quote(facts.text)];
}

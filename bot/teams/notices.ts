import type { Messenger } from "../ports/messenger.ts";
import type { MeetingFacts, Notices, NoticeTo, RecapFacts } from "../ports/notices.ts";
import type { AdaptiveCard } from "./cards/adaptive-card.ts";
import { feedbackCard } from "./cards/feedback-card.ts";
import { recapCard, unwrappedCard } from "./cards/meeting-card.ts";
import type { Chats } from "./remembered-chat.ts";
import type { Wording } from "./strings/wording.ts";
import { wordingFor } from "./strings.ts";

type Needs = {
  readonly messenger: Messenger;
  readonly chats: Chats;
  readonly linkTo: ((pairId: RecapFacts["pairId"]) => string) | undefined;
};

/** Says things unasked, in the language in which the person last wrote. */
export function createNotices({ messenger, chats, linkTo }: Needs): Notices {
  const send = async (to: NoticeTo, card: (wording: Wording) => AdaptiveCard): Promise<boolean> => {
    const chat = await chats.recall({ tenantId: to.tenantId, ownerId: to.personId });
    return chat === undefined ? false : messenger.send(to, card(wordingFor(chat.reference.locale)));
  };
  return {
    recap: (to, facts: RecapFacts) =>
      send(to, (wording) => recapCard(wording, facts, linkTo?.(facts.pairId))),
    feedback: (to, facts) => send(to, (wording) => feedbackCard(wording, facts, linkTo?.(facts.pairId))),
    unwrapped: (to, facts: MeetingFacts) => send(to, (wording) => unwrappedCard(wording, facts)),
  };
}

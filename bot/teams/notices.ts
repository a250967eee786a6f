import type { Messenger } from "../ports/messenger.ts";
import type { MeetingFacts, Notices, NoticeTo, RecapFacts } from "../ports/notices.ts";
import type { PersonalStore } from "../ports/store.ts";
import type { AdaptiveCard } from "./cards/adaptive-card.ts";
import { feedbackCard } from "./cards/feedback-card.ts";
import { recapCard, unwrappedCard } from "./cards/meeting-card.ts";
import type { Chats } from "./remembered-chat.ts";
import type { Wording } from "./strings/wording.ts";
import { wordingFor } from "./strings.ts";

type Needs = {
  readonly messenger: Messenger;
  readonly chats: Chats;
  readonly personal: Pick<PersonalStore, "language">;
  readonly linkTo: ((pairId: RecapFacts["pairId"]) => string) | undefined;
};

/** Says things unasked, in the language that the person reads, else the one in which they last wrote. [LV6] */
export function createNotices({ messenger, chats, personal, linkTo }: Needs): Notices {
  const send = async (to: NoticeTo, card: (wording: Wording) => AdaptiveCard): Promise<boolean> => {
    const key = { tenantId: to.tenantId, ownerId: to.personId };
    const chat = await chats.recall(key);
    if (chat === undefined) return false;
    const language = await personal.language(key);
    return messenger.send(to, card(wordingFor(language ?? chat.reference.locale)));
  };
  return {
    recap: (to, facts: RecapFacts) =>
      send(to, (wording) => recapCard(wording, facts, linkTo?.(facts.pairId))),
    feedback: (to, facts) => send(to, (wording) => feedbackCard(wording, facts, linkTo?.(facts.pairId))),
    unwrapped: (to, facts: MeetingFacts) => send(to, (wording) => unwrappedCard(wording, facts)),
  };
}

import type { Log } from "../ports/log.ts";
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
  readonly log: Log;
};

/** Says things unasked, in the language that the person reads, else the one in which they last wrote. [LV6] */
export function createNotices({ messenger, chats, personal, linkTo, log }: Needs): Notices {
  const message = async (to: NoticeTo, card: (wording: Wording) => AdaptiveCard): Promise<string | null> => {
    const key = ownerOf(to);
    const chat = await chats.recall(key);
    if (chat === undefined) return null;
    const language = await personal.language(key);
    return messenger.send(to, card(wordingFor(language ?? chat.reference.locale)));
  };
  const send = async (to: NoticeTo, card: (wording: Wording) => AdaptiveCard): Promise<boolean> =>
    (await message(to, card)) !== null;
  return {
    recap: (to, facts: RecapFacts) =>
      send(to, (wording) => recapCard(wording, facts, linkTo?.(facts.pairId))),
    feedback: (to, facts) => send(to, (wording) => feedbackCard(wording, facts, linkTo?.(facts.pairId))),
    unwrapped: async (to, facts: MeetingFacts) => {
      const messageId = await message(to, (wording) => unwrappedCard(wording, facts));
      if (messageId === null) return false;
      const { pairId, occurrenceId } = facts;
      // Nobody is to be asked twice because this failed: the card is put right when it is pressed.
      await chats
        .noteAsked(ownerOf(to), { pairId, occurrenceId, messageId })
        .catch((error: unknown) => log("bot.asked-forgotten", { level: "warning", error }));
      return true;
    },
  };
}

function ownerOf({ tenantId, personId }: NoticeTo) {
  return { tenantId, ownerId: personId };
}

import type { ConversationReference } from "botbuilder";
import * as z from "zod/mini";
import { OccurrenceId, PairId } from "../../core/domain/ids.ts";
import { Instant } from "../../core/domain/instant.ts";
import { createOneAfterAnother } from "../app/one-after-another.ts";
import type { Clock } from "../ports/clock.ts";
import type { OwnerKey, PersonalStore } from "../ports/store.ts";

const Account = z.looseObject({ id: z.string(), name: z._default(z.string(), "") });
/** Whole, as the channel gave it: a part of it is not enough to write to somebody later. */
const Reference = z.looseObject({
  serviceUrl: z.string(),
  channelId: z.string(),
  bot: Account,
  user: z.optional(Account),
  conversation: z.looseObject({
    id: z.string(),
    isGroup: z._default(z.boolean(), false),
    conversationType: z._default(z.string(), "personal"),
    name: z._default(z.string(), ""),
  }),
  locale: z.optional(z.string()),
});

/** How many messages that asked about a meeting are remembered; of older ones the card stays as it is. */
const ASKED_KEPT = 30;

const Asked = z.object({ pairId: PairId, occurrenceId: OccurrenceId, messageId: z.string() });
/** A message whose card asked what became of a meeting. */
export type Asked = z.infer<typeof Asked>;

const RememberedChat = z.object({
  reference: Reference,
  welcomedAt: z.nullable(Instant),
  /** Since when the person has not had the app any more. */
  removedAt: z.nullable(Instant),
  asked: z._default(z.array(Asked), []),
});
/** A person's own chat with the bot, kept in their own partition. */
export type RememberedChat = z.infer<typeof RememberedChat>;

/** Where a person's chat is remembered. */
export type Chats = {
  readonly recall: (key: OwnerKey) => Promise<RememberedChat | undefined>;
  /** Keeps the reference of the chat that a person is writing in; writes only when something changed. */
  readonly remember: (key: OwnerKey, reference: Partial<ConversationReference>) => Promise<void>;
  /** Resolves true for the first that asks since the app was added: that one welcomes. */
  readonly mayWelcome: (key: OwnerKey, reference: Partial<ConversationReference>) => Promise<boolean>;
  readonly forgetWelcome: (key: OwnerKey, reference: Partial<ConversationReference>) => Promise<void>;
  /** Keeps which message asked about a meeting. */
  readonly noteAsked: (key: OwnerKey, asked: Asked) => Promise<void>;
};

/** Keeps chats in the personal store. */
export function createChats(personal: PersonalStore, clock: Clock): Chats {
  /** An app that is added announces itself twice at the same moment; the second waits for the first. */
  const oneAfterAnother = createOneAfterAnother();

  const recall = async (key: OwnerKey): Promise<RememberedChat | undefined> => {
    const kept = await personal.conversation(key);
    return kept === undefined ? undefined : RememberedChat.parse(JSON.parse(kept));
  };

  const write = (
    key: OwnerKey,
    next: (before: RememberedChat | undefined) => RememberedChat | undefined,
  ): Promise<RememberedChat | undefined> =>
    oneAfterAnother(`${key.tenantId}/${key.ownerId}`, async () => {
      const before = await recall(key);
      const words = JSON.stringify(next(before));
      if (words !== JSON.stringify(before)) await personal.putConversation(key, words, clock.now());
      return before;
    });

  const change = (
    key: OwnerKey,
    given: Partial<ConversationReference>,
    next: (chat: RememberedChat) => RememberedChat,
  ): Promise<RememberedChat | undefined> => {
    const { activityId: _ofThisTurn, ...lasting } = given;
    const reference = Reference.parse(lasting);
    return write(key, (before) =>
      next({ welcomedAt: null, removedAt: null, asked: [], ...before, reference }),
    );
  };

  return {
    recall,
    remember: async (key, reference) => {
      await change(key, reference, (chat) => ({ ...chat, removedAt: null }));
    },
    mayWelcome: async (key, reference) => {
      const now = clock.now();
      const before = await change(key, reference, (chat) => ({
        ...chat,
        removedAt: null,
        welcomedAt: chat.welcomedAt ?? now,
      }));
      return before === undefined || before.welcomedAt === null;
    },
    forgetWelcome: async (key, reference) => {
      const now = clock.now();
      await change(key, reference, (chat) => ({ ...chat, welcomedAt: null, removedAt: now }));
    },
    noteAsked: async (key, asked) => {
      await write(key, (chat) => chat && { ...chat, asked: [...chat.asked, asked].slice(-ASKED_KEPT) });
    },
  };
}

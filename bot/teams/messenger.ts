import * as z from "zod/mini";
import type { Messenger } from "../ports/messenger.ts";
import type { BotConfig } from "./bot-config.ts";
import type { AdaptiveCard } from "./cards/adaptive-card.ts";
import type { ChannelAdapter, Logic } from "./channel.ts";
import { isAllowedService } from "./guard.ts";
import type { Chats } from "./remembered-chat.ts";
import { messageOf } from "./reply.ts";

const ATTEMPTS = 4;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

type Needs = {
  readonly adapter: ChannelAdapter;
  readonly chats: Chats;
  readonly config: BotConfig;
  readonly pause: (ms: number) => Promise<void>;
};

type To = Parameters<Messenger["send"]>[0];

/** Sends cards to people's own chats. Waits as long as the channel asks when it is asked too much. */
export function createMessenger({ adapter, chats, config, pause }: Needs): Messenger {
  return {
    send: async (to, card) => {
      const message = messageOf([z.parse(Card, card)]);
      let id = "";
      const isSent = await deliver(to, async (context) => {
        id = (await context.sendActivity(message))?.id ?? "";
      });
      return isSent ? id : null;
    },
    replace: (to, messageId, card) => {
      const message = { ...messageOf([z.parse(Card, card)]), id: messageId };
      return deliver(to, async (context) => {
        await context.updateActivity(message);
      });
    },
  };

  async function deliver({ tenantId, personId }: To, work: Logic): Promise<boolean> {
    const chat = await chats.recall({ tenantId, ownerId: personId });
    if (chat === undefined || chat.removedAt !== null) return false;
    if (!isAllowedService(chat.reference.serviceUrl, config)) return false;
    for (let attempt = 1; ; attempt++) {
      try {
        await adapter.continueConversationAsync(config.appId, chat.reference, work);
        return true;
      } catch (error) {
        const { statusCode, headers } = failureOf(error);
        if (statusCode === 403 || statusCode === 404) return false;
        if (statusCode !== 429 || attempt === ATTEMPTS) throw error;
        await pause(waitMs(headers, attempt));
      }
    }
  }
}

const Card = z.custom<AdaptiveCard>(
  (value) => z.safeParse(z.looseObject({ type: z.literal("AdaptiveCard") }), value).success,
);

const Failure = z.object({
  statusCode: z.number(),
  response: z.optional(z.object({ headers: z.optional(z.custom<{ get: (name: string) => unknown }>()) })),
});

function failureOf(error: unknown): {
  statusCode?: number;
  headers?: { get: (name: string) => unknown } | undefined;
} {
  const failure = z.safeParse(Failure, error);
  return failure.success
    ? { statusCode: failure.data.statusCode, headers: failure.data.response?.headers }
    : {};
}

function waitMs(headers: { get: (name: string) => unknown } | undefined, attempt: number): number {
  const seconds = Number(headers?.get("retry-after") ?? Number.NaN);
  return Math.min(
    Number.isFinite(seconds) ? seconds * 1000 : FIRST_WAIT_MS * 2 ** (attempt - 1),
    LONGEST_WAIT_MS,
  );
}

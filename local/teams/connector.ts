import { instantOf } from "../../core/domain/instant.ts";
import type { Handler } from "../handler.ts";
import { SAMPLE_TENANT, type SamplePerson, samplePeople } from "../people.ts";
import {
  type ChannelTokenOverrides,
  createChannelKeys,
  LOCAL_BOT_ID,
  LOCAL_BOT_PASSWORD,
} from "./channel-keys.ts";
import { channelUserIdOf, conversationIdOf, whoIs } from "./chat-address.ts";
import { type ChatActivity, newActivityId, openChats } from "./chats.ts";
import { type ConnectorFault, createConnectorRest } from "./connector-rest.ts";
import { cardReplaced, replacedActivityId } from "./universal-action.ts";

/** What a person does in the chat; one of `text`, `value` and `invoke`. */
export type Said = {
  readonly text?: string | undefined;
  /** The data of an Action.Submit. */
  readonly value?: unknown;
  /** `adaptiveCard/action`, with what the card and its inputs hold. */
  readonly invoke?: { readonly name: string; readonly value?: unknown } | undefined;
  /** The activity whose card was used. */
  readonly replyToId?: string | undefined;
};

/** What the app answered; the body of an invoke is the app's own. */
export type Delivered = { readonly status: number; readonly body: unknown };

/** The channel between the sample people and the bot. */
export type Connector = {
  /** Serves the Bot Connector under `/connector`, and its keys and tokens under `/botframework`. */
  readonly handle: Handler;
  /** What the bot is told instead of the public cloud's addresses. */
  readonly settings: () => {
    readonly appId: string;
    readonly appPassword: string;
    readonly serviceUrl: string;
    readonly openIdMetadataUrl: string;
    readonly tokenIssuer: string;
    readonly tokenUrl: string;
  };
  readonly appIsAt: (url: string) => void;
  /** A person's chat, oldest first. */
  readonly chat: (personKey: string) => readonly ChatActivity[];
  /** Resolves when the app has answered. */
  readonly post: (personKey: string, said: Said) => Promise<Delivered>;
  /** Adds the app for a person; Teams tells the bot so in two ways at once. */
  readonly install: (personKey: string) => Promise<Delivered>;
  readonly uninstall: (personKey: string) => Promise<Delivered>;
  /** Adds the app for everybody of the sample tenant who does not have it yet. */
  readonly installForAll: () => Promise<void>;
  /** The language of a person's client. */
  readonly speaks: (personKey: string, locale: string) => void;
  /** Disturbs the next calls of the bot. */
  readonly disturb: (fault: ConnectorFault) => void;
  readonly reset: () => void;
  /** An activity of a person as the channel would send it, and a token for it: for tests of what is refused. */
  readonly activityOf: (
    personKey: string,
    rest: Readonly<Record<string, unknown>>,
  ) => Record<string, unknown>;
  readonly token: (overrides?: ChannelTokenOverrides) => string;
};

/** Makes the channel; `baseUrl` is the origin under which `handle` is reached, `file` keeps the chats. */
export function createConnector(options: {
  nowMs: () => number;
  baseUrl: () => string;
  file: string | null;
}): Connector {
  const keys = createChannelKeys({ baseUrl: options.baseUrl });
  const chats = openChats(options.file);
  const now = () => instantOf(options.nowMs());
  const serviceUrl = () => `${options.baseUrl()}/connector/`;
  const rest = createConnectorRest({ chats, now, isFromBot: keys.isFromBot });
  let appUrl = "";

  function activityOf(personKey: string, more: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const person = whoIs(personKey);
    const { locale } = chats.of(person.key);
    return {
      id: newActivityId(),
      channelId: "msteams",
      serviceUrl: serviceUrl(),
      timestamp: now(),
      locale,
      from: { id: channelUserIdOf(person), name: person.name, aadObjectId: person.personId },
      recipient: { id: `28:${LOCAL_BOT_ID}`, name: "Twofold" },
      conversation: { conversationType: "personal", tenantId: person.tenantId, id: conversationIdOf(person) },
      channelData: { tenant: { id: person.tenantId } },
      ...more,
    };
  }

  async function deliver(activity: object): Promise<Delivered> {
    const answer = await fetch(`${appUrl}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${keys.token(serviceUrl())}` },
      body: JSON.stringify(activity),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? null : parsed(text) };
  }

  async function write(person: SamplePerson, text: string): Promise<Delivered> {
    const activity = activityOf(person.key, { type: "message", textFormat: "plain", text });
    const shown: ChatActivity = { id: String(activity.id), from: "person", timestamp: now(), text };
    chats.change(person.key, (chat) => ({ ...chat, activities: [...chat.activities, shown] }));
    return deliver(activity);
  }

  async function invoke(person: SamplePerson, name: string, said: Said): Promise<Delivered> {
    const value = said.invoke?.value;
    const usedId = said.replyToId ?? replacedActivityId(chats.of(person.key).activities, value);
    const used = usedId === undefined ? {} : { replyToId: usedId };
    const delivered = await deliver(activityOf(person.key, { type: "invoke", name, value, ...used }));
    const card = cardReplaced(delivered.body);
    if (card !== undefined && usedId !== undefined) {
      const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }];
      chats.change(person.key, (chat) => ({
        ...chat,
        activities: chat.activities.map((one) =>
          one.id === usedId ? { ...one, attachments, editedAt: now() } : one,
        ),
      }));
    }
    return delivered;
  }

  async function install(personKey: string): Promise<Delivered> {
    const person = whoIs(personKey);
    chats.change(person.key, (chat) => ({ ...chat, isInstalled: true }));
    const added = [{ id: `28:${LOCAL_BOT_ID}` }];
    const [told] = await Promise.all([
      deliver(activityOf(person.key, { type: "installationUpdate", action: "add" })),
      deliver(activityOf(person.key, { type: "conversationUpdate", membersAdded: added })),
    ]);
    return told;
  }

  return {
    handle: async (request, response) =>
      (await keys.handle(request, response)) || rest.handle(request, response),
    settings: () => ({
      appId: LOCAL_BOT_ID,
      appPassword: LOCAL_BOT_PASSWORD,
      serviceUrl: serviceUrl(),
      openIdMetadataUrl: keys.openIdMetadataUrl(),
      tokenIssuer: keys.issuer(),
      tokenUrl: keys.tokenUrl(),
    }),
    appIsAt: (url) => {
      appUrl = url.replace(/\/$/, "");
    },
    chat: (personKey) => chats.of(whoIs(personKey).key).activities,
    post: async (personKey, said) => {
      const person = whoIs(personKey);
      if (said.text !== undefined) return write(person, said.text);
      if (said.invoke !== undefined) return invoke(person, said.invoke.name, said);
      const used = said.replyToId === undefined ? {} : { replyToId: said.replyToId };
      return deliver(activityOf(person.key, { type: "message", value: said.value, ...used }));
    },
    install,
    uninstall: async (personKey) => {
      const told = await deliver(activityOf(personKey, { type: "installationUpdate", action: "remove" }));
      chats.change(whoIs(personKey).key, (chat) => ({ ...chat, isInstalled: false }));
      return told;
    },
    installForAll: async () => {
      for (const person of samplePeople) {
        if (person.tenantId === SAMPLE_TENANT && !chats.of(person.key).isInstalled) await install(person.key);
      }
    },
    speaks: (personKey, locale) => chats.change(whoIs(personKey).key, (chat) => ({ ...chat, locale })),
    disturb: rest.disturb,
    reset: () => {
      rest.reset();
      chats.clear();
    },
    activityOf,
    token: (overrides) => keys.token(serviceUrl(), overrides),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

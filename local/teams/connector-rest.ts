import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod/mini";
import { textOf } from "../body.ts";
import type { Handler } from "../handler.ts";
import type { SamplePerson } from "../people.ts";
import {
  channelUserIdOf,
  conversationIdOf,
  personOfChannelUser,
  personOfConversation,
} from "./chat-address.ts";
import { type ChatActivity, type Chats, newActivityId } from "./chats.ts";
import { sendJson } from "./json-answer.ts";

/** What goes wrong with the next `count` calls of the bot. */
export type ConnectorFault = {
  readonly kind: "429" | "403" | "404" | "500" | "reset";
  readonly count: number;
  /** With a 429; absent: the channel does not say. */
  readonly retryAfterS?: number;
};

/** Teams takes messages of about 28 kB, cards included. */
const MESSAGE_MAX_BYTES = 28 * 1024;

const Sent = z.object({
  type: z.string(),
  text: z.optional(z.string()),
  summary: z.optional(z.string()),
  attachmentLayout: z.optional(z.string()),
  attachments: z.optional(z.array(z.looseObject({ contentType: z.string() }))),
});
const NewConversation = z.object({ members: z.array(z.object({ id: z.string() })).check(z.length(1)) });

type Call = { readonly method: string; readonly path: readonly string[]; readonly body: unknown };
type Answer = { readonly status: number; readonly body: object };

/** The Bot Connector's REST calls that a bot makes, over the chats of the sample people. */
export function createConnectorRest(options: {
  chats: Chats;
  now: () => string;
  isFromBot: (request: IncomingMessage) => boolean;
}): { handle: Handler; disturb: (fault: ConnectorFault) => void; reset: () => void } {
  const { chats, now, isFromBot } = options;
  let faults: ConnectorFault[] = [];

  const nextFault = (): ConnectorFault | undefined => {
    const [first, ...rest] = faults;
    if (first !== undefined)
      faults = first.count > 1 ? [{ ...first, count: first.count - 1 }, ...rest] : rest;
    return first;
  };

  function answer({ method, path, body }: Call): Answer {
    if (path.length === 0 && method === "POST") return createConversation(body);
    const [conversationId = "", part, id] = path;
    const person = personOfConversation(conversationId);
    if (person === undefined) return failed(404, "ConversationNotFound");
    if (part === "activities" && method === "POST") return send(person, body);
    if (part === "activities" && id !== undefined && method === "PUT") return update(person, id, body);
    if (part === "activities" && id !== undefined && method === "DELETE") return remove(person, id);
    if (part === "members" && method === "GET" && id === undefined) return done(200, [memberOf(person)]);
    if (part === "members" && method === "GET" && id === channelUserIdOf(person))
      return done(200, memberOf(person));
    if (part === "pagedmembers" && method === "GET") return done(200, { members: [memberOf(person)] });
    return failed(404, "NotFound");
  }

  function createConversation(body: unknown): Answer {
    const asked = z.safeParse(NewConversation, body);
    const person = personOfChannelUser(asked.success ? (asked.data.members[0]?.id ?? "") : "");
    if (person === undefined) return failed(400, "BadSyntax");
    return done(201, { id: conversationIdOf(person) });
  }

  function send(person: SamplePerson, body: unknown): Answer {
    const sent = z.safeParse(Sent, body);
    if (!sent.success) return failed(400, "BadSyntax");
    if (!chats.of(person.key).isInstalled) return failed(403, "ForbiddenOperationException");
    if (Buffer.byteLength(JSON.stringify(body)) > MESSAGE_MAX_BYTES) return failed(413, "MessageSizeTooBig");
    const id = newActivityId();
    if (sent.data.type === "message") {
      const { type: _message, ...shown } = sent.data;
      const activity: ChatActivity = { id, from: "bot", timestamp: now(), ...shown };
      chats.change(person.key, (chat) => ({ ...chat, activities: [...chat.activities, activity] }));
    }
    return done(201, { id });
  }

  function update(person: SamplePerson, id: string, body: unknown): Answer {
    const sent = z.safeParse(Sent, body);
    if (!sent.success) return failed(400, "BadSyntax");
    if (!isBotsOwn(person, id)) return failed(404, "ActivityNotFound");
    const { type: _message, ...shown } = sent.data;
    chats.change(person.key, (chat) => ({
      ...chat,
      activities: chat.activities.map((one) => (one.id === id ? { ...one, ...shown, editedAt: now() } : one)),
    }));
    return done(200, { id });
  }

  function remove(person: SamplePerson, id: string): Answer {
    if (!isBotsOwn(person, id)) return failed(404, "ActivityNotFound");
    chats.change(person.key, (chat) => ({
      ...chat,
      activities: chat.activities.filter((one) => one.id !== id),
    }));
    return done(200, {});
  }

  function isBotsOwn(person: SamplePerson, id: string): boolean {
    return chats.of(person.key).activities.some((one) => one.id === id && one.from === "bot");
  }

  return {
    disturb: (fault) => {
      faults = [...faults, fault];
    },
    reset: () => {
      faults = [];
    },
    handle: async (request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://local");
      if (!pathname.startsWith("/connector/")) return false;
      if (!isFromBot(request)) {
        respond(response, failed(401, "Unauthorized"));
        return true;
      }
      const fault = nextFault();
      if (fault?.kind === "reset") {
        request.socket.destroy();
        return true;
      }
      const body = await bodyOf(request);
      if (fault !== undefined) {
        const retry = fault.retryAfterS === undefined ? {} : { "retry-after": String(fault.retryAfterS) };
        respond(response, failed(Number(fault.kind), "Disturbed"), retry);
        return true;
      }
      const [, , version, conversations, ...path] = pathname.split("/").map(decodeURIComponent);
      const isOurs = version === "v3" && conversations === "conversations";
      respond(
        response,
        isOurs ? answer({ method: request.method ?? "", path, body }) : failed(404, "NotFound"),
      );
      return true;
    },
  };
}

function memberOf(person: SamplePerson) {
  return {
    id: channelUserIdOf(person),
    name: person.name,
    aadObjectId: person.personId,
    email: person.mail,
    tenantId: person.tenantId,
    userRole: "user",
  };
}

function done(status: number, body: object): Answer {
  return { status, body };
}

function failed(status: number, code: string): Answer {
  return { status, body: { error: { code, message: code } } };
}

function respond(response: ServerResponse, { status, body }: Answer, headers: object = {}): void {
  sendJson(response, status, body, headers);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const text = await textOf(request);
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

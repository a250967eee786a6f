import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as waitFor } from "node:timers/promises";
import type { Activity as ChannelActivity } from "botbuilder";
import * as z from "zod/mini";
import type { PersonId, TenantId } from "../../core/domain/ids.ts";
import type { Actor } from "../../core/domain/people.ts";
import type { App } from "../app/app.ts";
import type { Clock, Ids } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Messenger } from "../ports/messenger.ts";
import type { Notices } from "../ports/notices.ts";
import type { PersonalStore } from "../ports/store.ts";
import { Activity } from "./activity.ts";
import { createAnswers } from "./answer.ts";
import { keepAskedCards } from "./asked-cards.ts";
import { type BotConfig, unsafeReason } from "./bot-config.ts";
import { ChannelAdapter, channelAuthentication, openAuthentication } from "./channel.ts";
import { activityFault, type GuardFault, isFromPlayground, tokenFault } from "./guard.ts";
import { createMessenger } from "./messenger.ts";
import { createNotices } from "./notices.ts";
import { createChats } from "./remembered-chat.ts";
import { readBody } from "./request-body.ts";
import { createTurn } from "./turn.ts";

/** What the bot needs. */
export type BotNeeds = {
  readonly app: App;
  readonly personal: PersonalStore;
  /** Makes the actor of an activity that the channel signed. */
  readonly actorOf: (tenantId: TenantId, personId: PersonId) => Actor;
  readonly config: BotConfig;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** How to wait between attempts; real time unless given. */
  readonly pause?: (ms: number) => Promise<void>;
};

/** A request to `/api/messages`; `body` is what a body parser made of it, if one was there before us. */
export type BotRequest = IncomingMessage & { readonly body?: unknown };

/** The bot as the server and the jobs see it. */
export type TeamsBot = {
  /** Answers every request itself: 200, or 400, 401, 403, 405, 413, 503, without a word on why. */
  readonly handle: (request: BotRequest, response: ServerResponse) => Promise<void>;
  readonly messenger: Messenger;
  readonly notices: Notices;
};

type Verdict = { readonly status: number; readonly fault: GuardFault };

/** Makes the bot. Throws a sentence about the setting that is wrong when it would not be safe to start. */
export function createTeamsBot(needs: BotNeeds): TeamsBot {
  const { app, personal, actorOf, config, clock, ids, log } = needs;
  const reason = unsafeReason(config);
  if (reason !== null) throw new Error(`The bot does not start. ${reason}`);
  const authentication = channelAuthentication(config, clock);
  const adapter = new ChannelAdapter(authentication);
  const chats = createChats(personal, clock);
  const answer = createAnswers({ app, clock, linkTo: config.linkTo });
  const turn = createTurn({ answer, chats, actorOf, ids, log });
  const playground = config.local?.isPlayground === true ? openDoor(config.local, log) : null;

  const messenger = createMessenger({
    adapter,
    chats,
    config,
    pause: needs.pause ?? ((ms) => waitFor(ms)),
  });

  const { linkTo } = config;
  keepAskedCards({ app, chats, personal, messenger, clock, linkTo, log });

  return {
    messenger,
    notices: createNotices({ messenger, chats, personal, linkTo, log }),
    handle: async (request, response) => {
      if (request.method !== "POST") return end(response, 405);
      const authorization = request.headers.authorization ?? "";
      if (authorization === "" && playground === null)
        return refuse(response, { status: 401, fault: "no-token" });
      const body = await readBody(request);
      if (!body.ok) return end(response, body.status);
      const activity = z.safeParse(Activity, body.value);
      if (!activity.success) return refuse(response, { status: 401, fault: "activity-malformed" });
      const received = z.parse(Received, body.value);
      const from = { authorization, remoteAddress: request.socket.remoteAddress };
      if (playground !== null && isFromPlayground(from, activity.data, config)) {
        const anybody = await playground.authentication.authenticateRequest(received, "");
        return run(response, playground.adapter.run(anybody, received, turn));
      }
      const verdict = await admit(authorization, activity.data, received);
      if ("fault" in verdict) return refuse(response, verdict);
      return run(response, adapter.run(verdict, received, turn));
    },
  };

  /** The identity that the SDK proves for the sender, or why there is none. */
  async function admit(authorization: string, activity: Activity, received: ChannelActivity) {
    const fault = authorization === "" ? "no-token" : tokenFault(authorization, activity, config);
    if (fault !== null) return { status: 401, fault } satisfies Verdict;
    const identity = await authentication.authenticateRequest(received, authorization).catch(refusedToken);
    if ("fault" in identity) return identity;
    const wrong = activityFault(activity, config);
    return wrong === null ? identity : ({ status: 403, fault: wrong } satisfies Verdict);
  }

  async function run(response: ServerResponse, turned: ReturnType<ChannelAdapter["run"]>): Promise<void> {
    try {
      const invoked = await turned;
      return end(response, invoked?.status ?? 200, invoked?.body);
    } catch (error) {
      log("bot.turn-lost", { level: "error", error });
      return end(response, 500);
    }
  }

  function refuse(response: ServerResponse, { status, fault }: Verdict): void {
    log("bot.refused", { level: "warning", status, code: fault });
    end(response, status);
  }
}

const Received = z.custom<ChannelActivity>((value) => typeof value === "object" && value !== null);

/** Keys that cannot be fetched say nothing about a token: the channel may come again. */
function refusedToken(error: unknown): Verdict {
  const isUnreachable =
    error instanceof Error && (error.name === "FetchError" || /^Failed to load/.test(error.message));
  return isUnreachable ? { status: 503, fault: "keys-unavailable" } : { status: 401, fault: "token-refused" };
}

function openDoor(local: NonNullable<BotConfig["local"]>, log: Log) {
  log("bot.open-to-playground", { level: "warning" });
  const authentication = openAuthentication(local);
  return { authentication, adapter: new ChannelAdapter(authentication) };
}

function end(response: ServerResponse, status: number, body?: unknown): void {
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}

import { type Activity as ChannelActivity, type ConversationReference, TurnContext } from "botbuilder";
import type { PersonId, TenantId } from "../../core/domain/ids.ts";
import type { Actor } from "../../core/domain/people.ts";
import type { Ids } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import { Activity, isPersonal, tenantsOf } from "./activity.ts";
import type { AnswerAction, Asking } from "./answer.ts";
import { type CardAction, commandIdOf, invokedAction, submittedAction } from "./card-action.ts";
import type { AdaptiveCard } from "./cards/adaptive-card.ts";
import { helpCard } from "./cards/help-card.ts";
import { noticeCard } from "./cards/notice-card.ts";
import { welcomeCards } from "./cards/welcome-card.ts";
import type { Logic } from "./channel.ts";
import { readChatText } from "./chat-text.ts";
import type { Chats } from "./remembered-chat.ts";
import { answerWith, invokeFailed, invokeReplaced, messageOf } from "./reply.ts";
import { wordingFor } from "./strings.ts";

type Needs = {
  readonly answer: AnswerAction;
  readonly chats: Chats;
  readonly actorOf: (tenantId: TenantId, personId: PersonId) => Actor;
  readonly ids: Ids;
  readonly log: Log;
};

/** Somebody in a turn: who they are, and the asking that their activity is. */
type Speaker = {
  readonly actor: Actor;
  readonly asking: Asking;
  readonly reference: Partial<ConversationReference>;
};

/** What happens with an activity that came through the guards. Every person who writes gets an answer. */
export function createTurn({ answer, chats, actorOf, ids, log }: Needs): Logic {
  return async (context) => {
    const activity = Activity.parse(context.activity);
    const speaker = speakerOf(activity, context.activity);
    if (speaker === undefined) return;
    try {
      await take(context, activity, speaker);
    } catch (error) {
      log("bot.turn-failed", { level: "error", kind: kindOf(activity), error });
      await sayFailed(context, activity, speaker.asking);
    }
  };

  /** Undefined for what no person did, such as a notice of the channel about itself. */
  function speakerOf(activity: Activity, received: ChannelActivity): Speaker | undefined {
    const personId = activity.from.aadObjectId;
    const tenantId = tenantsOf(activity)[0];
    if (personId === null || personId === undefined || tenantId === undefined) return undefined;
    const actor = actorOf(tenantId, personId);
    const commandId = commandIdOf({
      conversationId: activity.conversation.id,
      id: activity.id ?? ids.fresh(),
    });
    const wording = wordingFor(activity.locale ?? undefined);
    return {
      actor,
      asking: { actor, wording, commandId, channelUserId: activity.from.id },
      reference: TurnContext.getConversationReference(received),
    };
  }

  async function take(context: TurnContext, activity: Activity, speaker: Speaker): Promise<void> {
    if (!isPersonal(activity)) return takeInGroup(context, activity, speaker.asking);
    switch (activity.type) {
      case "message":
        await chats.remember(ownerOf(speaker), speaker.reference);
        return takeMessage(context, activity, speaker.asking);
      case "invoke":
        return takeInvoke(context, activity, speaker.asking);
      case "installationUpdate":
      case "conversationUpdate":
        return takeInstallation(context, activity, speaker);
    }
  }

  async function takeMessage(context: TurnContext, activity: Activity, asking: Asking): Promise<void> {
    const submitted = submittedAction(activity.value);
    if (submitted === undefined) return say(context, await answerText(asking, activity.text ?? ""));
    const card = await answer(asking, submitted);
    const isNavigation =
      submitted.verb === "help.show" || (submitted.verb === "agenda.show" && submitted.pairId === undefined);
    if (isNavigation || !activity.replyToId) return say(context, card);
    await context.updateActivity({ ...messageOf([card]), id: activity.replyToId });
  }

  async function answerText(asking: Asking, text: string): Promise<AdaptiveCard> {
    const request = readChatText(text);
    switch (request.asks) {
      case "add":
        return answer(asking, { verb: "point.add", text: request.topic });
      case "agenda":
        return answer(asking, { verb: "agenda.show" });
      case "help":
        return answer(asking, { verb: "help.show" });
      case "unknown":
        return helpCard(asking.wording, asking.wording.help.didNotUnderstand);
    }
  }

  async function takeInvoke(context: TurnContext, activity: Activity, asking: Asking): Promise<void> {
    if (activity.name !== "adaptiveCard/action") return;
    const action: CardAction | undefined = invokedAction(activity.value);
    await answerWith(
      context,
      action === undefined
        ? invokeFailed(400, asking.wording.refusals.invalid({}))
        : invokeReplaced(await answer(asking, action)),
    );
  }

  async function takeInstallation(context: TurnContext, activity: Activity, speaker: Speaker): Promise<void> {
    const owner = ownerOf(speaker);
    if (activity.action === "remove") return chats.forgetWelcome(owner, speaker.reference);
    const isBotThere = activity.membersAdded?.some((member) => member.id === activity.recipient.id) ?? false;
    if (activity.action !== "add" && !isBotThere) return;
    if (!(await chats.mayWelcome(owner, speaker.reference))) return;
    const { wording } = speaker.asking;
    await context.sendActivity(messageOf(welcomeCards(wording), wording.welcome.summary));
  }
}

/** Where others read along nothing of a 1-on-1 is said, not even that there is one. */
async function takeInGroup(context: TurnContext, activity: Activity, { wording }: Asking): Promise<void> {
  if (activity.type === "message") await say(context, noticeCard(wording, wording.groupChat));
  if (activity.type === "invoke") await answerWith(context, invokeFailed(403, wording.groupChat.text));
}

async function sayFailed(context: TurnContext, activity: Activity, { wording }: Asking): Promise<void> {
  if (activity.type === "invoke") await answerWith(context, invokeFailed(500, wording.failed.text));
  if (activity.type === "message") await say(context, noticeCard(wording, wording.failed));
}

async function say(context: TurnContext, card: AdaptiveCard): Promise<void> {
  await context.sendActivity(messageOf([card]));
}

function ownerOf({ actor }: Speaker) {
  return { tenantId: actor.tenantId, ownerId: actor.personId };
}

const kinds = ["message", "invoke", "installationUpdate", "conversationUpdate"];
function kindOf(activity: Activity): string {
  return kinds.includes(activity.type) ? activity.type : "other";
}

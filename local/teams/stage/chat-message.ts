import type { SamplePerson } from "../../people.ts";
import type { ChatActivity } from "../control-client.ts";

/** How a card's button was used, with what its inputs hold. */
export type UsedAction =
  | {
      readonly kind: "execute";
      readonly verb: string;
      readonly data: object;
      readonly id: string | undefined;
    }
  | { readonly kind: "submit"; readonly data: object }
  | { readonly kind: "open"; readonly url: string };

/** What a client sends to the bot. */
export type ChatMessage = {
  readonly replyToId: string;
  readonly text?: string;
  readonly value?: unknown;
  readonly invoke?: { readonly name: string; readonly value: unknown };
};

/** What the client sends when a button of an activity's card is pressed. */
export function actionMessage(
  activityId: string,
  action: Exclude<UsedAction, { kind: "open" }>,
): ChatMessage {
  if (action.kind === "execute") return invokeOf(activityId, action, "manual");
  const said = "msteams" in action.data ? spokenBy(action.data.msteams) : undefined;
  return said === undefined
    ? { replyToId: activityId, value: action.data }
    : { replyToId: activityId, text: said };
}

/**
 * The call that brings the newest card up to date that asks to be refreshed for this person; undefined when none
 * does.
 */
export function refreshMessage(
  activities: readonly ChatActivity[],
  person: SamplePerson,
): ChatMessage | undefined {
  const activity = activities.findLast((one) => refreshOf(one, person) !== undefined);
  const action = activity === undefined ? undefined : refreshOf(activity, person);
  return activity === undefined || action === undefined
    ? undefined
    : invokeOf(activity.id, action, "automatic");
}

type Executed = { readonly verb: string; readonly data: object; readonly id: string | undefined };

function invokeOf(activityId: string, action: Executed, trigger: "manual" | "automatic"): ChatMessage {
  const { verb, data, id } = action;
  const value = {
    action: { type: "Action.Execute", verb, data, ...(id === undefined ? {} : { id }) },
    trigger,
  };
  return { replyToId: activityId, invoke: { name: "adaptiveCard/action", value } };
}

/** Buttons that speak for the person (`imBack`, `messageBack`) send words. */
function spokenBy(msteams: unknown): string | undefined {
  const type = fieldOf(msteams, "type");
  const words =
    type === "imBack" ? fieldOf(msteams, "value") : type === "messageBack" ? fieldOf(msteams, "text") : null;
  return typeof words === "string" && words !== "" ? words : undefined;
}

function refreshOf(activity: ChatActivity, person: SamplePerson): Executed | undefined {
  for (const { content } of activity.attachments ?? []) {
    const refresh = fieldOf(content, "refresh");
    const userIds = fieldOf(refresh, "userIds");
    const isForThem = Array.isArray(userIds) && userIds.some((id) => String(id).includes(person.personId));
    const verb = fieldOf(fieldOf(refresh, "action"), "verb");
    const data = fieldOf(fieldOf(refresh, "action"), "data");
    if (!isForThem || typeof verb !== "string") continue;
    return { verb, data: typeof data === "object" && data !== null ? data : {}, id: undefined };
  }
  return undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

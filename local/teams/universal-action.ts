import * as z from "zod/mini";
import type { ChatActivity } from "./chats.ts";

const CardAnswer = z.object({
  statusCode: z.literal(200),
  type: z.literal("application/vnd.microsoft.card.adaptive"),
  value: z.looseObject({ type: z.literal("AdaptiveCard") }),
});

/** The card with which the bot answered a Universal Action; undefined when it answered with something else. */
export function cardReplaced(body: unknown): object | undefined {
  const answer = z.safeParse(CardAnswer, body);
  return answer.success ? answer.data.value : undefined;
}

const Invoked = z.object({ action: z.object({ verb: z.string() }) });

/** The activity whose card holds the action that was used, the newest; for a caller that does not say which. */
export function replacedActivityId(
  activities: readonly ChatActivity[],
  invoked: unknown,
): string | undefined {
  const parsed = z.safeParse(Invoked, invoked);
  const verb = parsed.success ? parsed.data.action.verb : undefined;
  const ofBot = activities.filter(
    (activity) => activity.from === "bot" && activity.attachments !== undefined,
  );
  const holding = ofBot.filter((activity) =>
    JSON.stringify(activity.attachments).includes(`"verb":${JSON.stringify(verb)}`),
  );
  return (holding.at(-1) ?? ofBot.at(-1))?.id;
}

import { type Activity, ActivityTypes, CardFactory, type TurnContext } from "botbuilder";
import type { AdaptiveCard } from "./cards/adaptive-card.ts";

/** A message of cards; the summary is what a notification shows. */
export function messageOf(
  cards: readonly AdaptiveCard[],
  summary = cards[0]?.fallbackText ?? "",
): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    attachmentLayout: "list",
    summary,
    attachments: cards.map((card) => CardFactory.adaptiveCard(card)),
  };
}

/** What a Universal Action is answered with. */
export type InvokeAnswer = { readonly statusCode: number; readonly type: string; readonly value: object };

/** The card that takes the place of the one that was used. */
export function invokeReplaced(card: AdaptiveCard): InvokeAnswer {
  return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
}

/** A sentence that the client shows beside the card. */
export function invokeFailed(statusCode: 400 | 403 | 500, message: string): InvokeAnswer {
  const code = statusCode === 500 ? "InternalError" : "BadRequest";
  return { statusCode, type: "application/vnd.microsoft.error", value: { code, message } };
}

/** Leaves the answer of an invoke with the turn. */
export async function answerWith(context: TurnContext, answer: InvokeAnswer): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: answer } });
}

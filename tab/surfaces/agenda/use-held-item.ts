import { useState } from "react";
import type { ActionItem } from "../../../core/domain/action-item.ts";
import type { ReadyScreen } from "./agenda-context.ts";

/** The list in which somebody's promises stand. */
export function itemListOf(isMine: boolean): string {
  return isMine ? "action-items/mine" : "action-items/theirs";
}

/**
 * Follows the promise that somebody is changing, as `useHeldPoint` does a point: `onGone` when the other one deleted
 * it, with where it stood among those of its owner; `onPassed` when it is history. Both are called while rendering.
 */
export function useHeldItem(
  { agenda, view }: Pick<ReadyScreen, "agenda" | "view">,
  heldId: string | null,
  on: { onGone: (item: ActionItem, index: number) => void; onPassed: () => void },
): void {
  const [seen, setSeen] = useState(agenda);
  if (seen === agenda) return;
  setSeen(agenda);
  const item = seen.actionItems.find((one) => one.id === heldId);
  if (item === undefined || agenda.actionItems.some((one) => one.id === heldId)) return;
  if (view.records.get(item.id)?.type === "actionItem") {
    const ofOwner = seen.actionItems.filter((one) => one.owner === item.owner);
    on.onGone(item, ofOwner.indexOf(item));
  } else on.onPassed();
}

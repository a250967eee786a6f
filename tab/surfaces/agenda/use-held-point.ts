import { useState } from "react";
import { isPrivatePointId, sharedIdOf } from "../../../core/domain/ids.ts";
import type { ReadyScreen } from "./agenda-context.ts";
import { listNames, type PointPlace, placeOnAgenda } from "./agenda-lists.ts";

/**
 * Follows the point that somebody has open or is changing. `onShared` when it got the id under which it is
 * shared, `onGone` when it was taken away: by the other one, since one's own deletion lets go of it first;
 * `onPassed` when its meeting is over and it is history. All are called while rendering, so that what they set is there when the point is not, and the focus
 * finds it.
 */
export function useHeldPoint(
  { agenda, view }: Pick<ReadyScreen, "agenda" | "view">,
  heldId: string | null,
  on: { onShared: (id: string) => void; onGone: (was: PointPlace) => void; onPassed: () => void },
): void {
  const [seen, setSeen] = useState(agenda);
  if (seen === agenda) return;
  setSeen(agenda);
  const was = heldId === null ? null : placeOnAgenda(seen, heldId);
  if (was === null || placeOnAgenda(agenda, was.point.id) !== null) return;
  const { id } = was.point;
  const sharedId = isPrivatePointId(id) ? sharedIdOf(id) : null;
  const record = isPrivatePointId(id) ? undefined : view.records.get(id);
  const isKept = record?.type === "talkingPoint" && record.state !== "deleted";
  const isHistory = record === undefined && was.list === listNames.discussed;
  if (sharedId !== null && placeOnAgenda(agenda, sharedId) !== null) on.onShared(sharedId);
  else if (isKept || isHistory) on.onPassed();
  else on.onGone(was);
}

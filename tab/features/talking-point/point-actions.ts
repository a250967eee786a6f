import type { CommandInput } from "../../../core/domain/command.ts";
import { isPrivatePointId, type OccurrenceId } from "../../../core/domain/ids.ts";
import type { PrivatePoint } from "../../../core/domain/notebook.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";

/** A point as a row shows it: a shared one, or one that nobody but the viewer knows of. */
export type Point = TalkingPoint | PrivatePoint;

/** Where on the agenda a row stands. */
export type Place = "open" | "private" | "nextTime" | "later" | "discussed";

/** What can be done to a point besides ticking it. */
export type PointAction =
  | "edit"
  | "share"
  | "addActionItem"
  | "moveUp"
  | "moveDown"
  | "carryOver"
  | "backToToday"
  | "later"
  | "bringBack"
  | "delete";

export function isPrivatePoint(point: Point): point is PrivatePoint {
  return isPrivatePointId(point.id);
}

/** What the menu of a point offers, in its order. */
export function actionsAt(
  place: Place,
  can: { readonly move: boolean; readonly carryOver: boolean },
): readonly PointAction[] {
  const move: readonly PointAction[] = can.move ? ["moveUp", "moveDown"] : [];
  const carryOver: readonly PointAction[] = can.carryOver ? ["carryOver"] : [];
  switch (place) {
    case "open":
      return ["edit", "addActionItem", ...move, ...carryOver, "later", "delete"];
    case "private":
      return ["share", "edit", ...move, "delete"];
    case "nextTime":
      return ["backToToday", "edit", "addActionItem", "later", "delete"];
    case "later":
      return ["bringBack", "edit", "delete"];
    case "discussed":
      return ["edit", "addActionItem", "delete"];
  }
}

/** The command of an action that is nothing but a command; null for those that open something first. */
export function commandOf(
  action: PointAction,
  point: Point,
  occurrenceId: OccurrenceId | null,
): CommandInput | null {
  if (action === "delete") return { name: "point.delete", pointId: point.id };
  if (isPrivatePoint(point)) return null;
  const { id: pointId } = point;
  switch (action) {
    case "later":
      return { name: "point.later", pointId, later: true };
    case "bringBack":
      return { name: "point.later", pointId, later: false };
    case "carryOver":
    case "backToToday":
      return occurrenceId === null
        ? null
        : { name: "point.carryOver", pointId, occurrenceId, carried: action === "carryOver" };
    default:
      return null;
  }
}

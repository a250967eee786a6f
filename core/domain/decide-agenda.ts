import { decideActionItem } from "./action-item-commands.ts";
import type { Command } from "./command.ts";
import { isPrivatePointId } from "./ids.ts";
import type { Participant } from "./pair.ts";
import type { Change, PairView } from "./pair-view.ts";
import { decidePrivatePoint, sharePoint } from "./private-point-commands.ts";
import type { Attempt } from "./record.ts";
import { type Result, refuse } from "./result.ts";
import { decideTalkingPoint } from "./talking-point-commands.ts";

/** A decision about a command: pure, the same on the server and in the panel. */
export type Decide = (view: PairView, command: Command, by: Participant, attempt: Attempt) => Result<Change>;

/**
 * Decides what a panel needs from its first moment on: talking points and action items. To all other
 * commands it answers `not-found`, as if it did not know them; `decide` knows them all.
 */
export const decideAgenda: Decide = (view, command, by, attempt) => {
  switch (command.name) {
    case "actionItem.add":
    case "actionItem.edit":
    case "actionItem.keep":
    case "actionItem.delete":
    case "actionItem.restore":
      return decideActionItem(view, command, by, attempt);
    case "point.share":
      return sharePoint(view, command.pointId, by, attempt);
    case "point.add":
      return command.isPrivate
        ? decidePrivatePoint(view, command, attempt)
        : decideTalkingPoint(view, command, by, attempt);
    case "point.edit":
    case "point.move":
    case "point.discuss":
    case "point.carryOver":
    case "point.later":
    case "point.delete":
    case "point.restore":
      return isPrivatePointId(command.pointId)
        ? decidePrivatePoint(view, command, attempt)
        : decideTalkingPoint(view, command, by, attempt);
    default:
      return refuse("not-found");
  }
};

import { decideActionItem } from "./action-item-commands.ts";
import type { Command } from "./command.ts";
import type { Participant } from "./pair.ts";
import type { Change, PairView } from "./pair-view.ts";
import { decidePrivatePoint, sharePoint } from "./private-point-commands.ts";
import type { Attempt } from "./record.ts";
import type { Result } from "./result.ts";
import { decideTalkingPoint } from "./talking-point-commands.ts";

/**
 * Decides a command: pure, the same on the server and in the panel. The caller has proven that `by` is one
 * of the pair. Refusals are those of the noun's rules in RULES.md.
 */
export function decide(view: PairView, command: Command, by: Participant, attempt: Attempt): Result<Change> {
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
    default:
      return "pointId" in command && command.pointId.startsWith("pp_")
        ? decidePrivatePoint(view, command, attempt)
        : decideTalkingPoint(view, command, by, attempt);
  }
}

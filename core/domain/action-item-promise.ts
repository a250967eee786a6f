import type { ActionItem } from "./action-item.ts";
import { reopened } from "./action-item-commands.ts";
import type { CommandNamed } from "./command.ts";
import type { Instant } from "./instant.ts";
import { RENEGOTIATIONS_KEPT } from "./limits.ts";
import { isDayOver, isOverdue } from "./overdue.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";

type PromiseCommand = CommandNamed<"actionItem.renegotiate" | "actionItem.release">;

/** Decides what only one of the two may do with a promise: its owner renegotiates, the other releases. [AI6] [AI8] */
export function decidePromise(
  view: PairView,
  command: PromiseCommand,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const item = view.records.get(command.actionItemId);
  if (item?.type !== "actionItem") return refuse("not-found");
  const seen = seenBefore(item, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  if (item.state === "deleted") return refuse("action-item-deleted");
  const next =
    command.name === "actionItem.release"
      ? release(view, item, command.released, by, attempt.now)
      : renegotiate(view, item, command, by, attempt.now);
  return next.ok ? ok({ shared: [stamp(next.value, attempt)], notebook: null }) : next;
}

/** The other one of the two lets the owner off; a released promise can be taken back. [AI8] */
function release(
  view: PairView,
  item: ActionItem,
  released: boolean,
  by: Participant,
  now: Instant,
): Result<ActionItem> {
  if (item.owner === by.id) return refuse("not-yours-to-release");
  if (!released) return item.state === "released" ? reopened(view, item) : ok(item);
  return ok({ ...item, state: "released", settledAt: item.settledAt ?? now });
}

/** The owner says a new date and why; the old one stays to be seen. [AI6] [AI7] */
function renegotiate(
  view: PairView,
  item: ActionItem,
  { due, why }: CommandNamed<"actionItem.renegotiate">,
  by: Participant,
  now: Instant,
): Result<ActionItem> {
  if (item.owner !== by.id) return refuse("not-yours-to-renegotiate");
  if (isDayOver(due, view, now)) return refuse("due-past");
  const inTime = item.state === "open" && !isOverdue(item, view, now);
  const renegotiation = { from: item.due, to: due, why, at: now, by: by.id, inTime };
  return ok({
    ...item,
    state: "open",
    settledAt: null,
    due,
    dueSetAt: now,
    renegotiated: [...item.renegotiated, renegotiation].slice(-RENEGOTIATIONS_KEPT),
  });
}

import { type ActionItem, isJustPromised, isSameDue } from "./action-item.ts";
import type { CommandNamed } from "./command.ts";
import { idFromCommand } from "./ids.ts";
import type { Instant } from "./instant.ts";
import { DELETED_TTL_S, OPEN_ACTION_ITEMS_MAX } from "./limits.ts";
import { isDayOver, isOverdue } from "./overdue.ts";
import { isParticipant, type Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, newRecord, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";

type Existing = CommandNamed<
  "actionItem.edit" | "actionItem.keep" | "actionItem.delete" | "actionItem.restore"
>;

/** Decides a command on action items that both may do. [AI1] [AI2] [AI4] [AI5] [AI9] [AI11] */
export function decideActionItem(
  view: PairView,
  command: CommandNamed<"actionItem.add"> | Existing,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  if (command.name === "actionItem.add") return addActionItem(view, command, by, attempt);
  const item = view.records.get(command.actionItemId);
  if (item?.type !== "actionItem") return refuse("not-found");
  const seen = seenBefore(item, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  const next = nextItem(view, item, command, attempt);
  return next.ok ? ok({ shared: [stamp(next.value, attempt)], notebook: null }) : next;
}

function addActionItem(
  view: PairView,
  command: CommandNamed<"actionItem.add">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const id = idFromCommand("ai_", attempt.commandId);
  if (view.records.has(id)) return ok(noChange);
  if (!isParticipant(view.pair, command.owner)) return refuse("not-a-participant");
  if (isFull(view)) return refuse("too-many-action-items", { max: OPEN_ACTION_ITEMS_MAX });
  const item: ActionItem = {
    ...newRecord(view.pair, attempt.now),
    id,
    type: "actionItem",
    owner: command.owner,
    addedBy: by.id,
    text: command.text,
    due: command.due,
    pointId: command.pointId,
    ...(command.goalId === undefined ? {} : { goalId: command.goalId }),
    state: "open",
    promisedAt: attempt.now,
    renegotiated: [],
    settledAt: null,
  };
  return ok({ shared: [stamp(item, attempt)], notebook: null });
}

function nextItem(view: PairView, item: ActionItem, command: Existing, attempt: Attempt): Result<ActionItem> {
  if (command.name === "actionItem.restore")
    return item.state === "deleted" ? reopened(view, item) : ok(item);
  if (item.state === "deleted") {
    return command.name === "actionItem.delete" ? ok(item) : refuse("action-item-deleted");
  }
  switch (command.name) {
    case "actionItem.edit":
      return edited(view, item, command, attempt.now);
    case "actionItem.keep":
      if (command.kept) return ok({ ...item, state: "kept", settledAt: item.settledAt ?? attempt.now });
      return item.state === "kept" ? reopened(view, item) : ok(item);
    case "actionItem.delete":
      return ok({ ...item, state: "deleted", settledAt: attempt.now, ttl: DELETED_TTL_S });
  }
}

/** Its words at any time, whose it is while nobody waits for it, its day for a moment only. [AI2] [AI9] [AI11] */
function edited(
  view: PairView,
  item: ActionItem,
  command: CommandNamed<"actionItem.edit">,
  now: Instant,
): Result<ActionItem> {
  const { owner = item.owner, text = item.text, due = item.due } = command;
  if (!isParticipant(view.pair, owner)) return refuse("not-a-participant");
  const isMoved = !isSameDue(due, item.due);
  if (isMoved || owner !== item.owner) {
    if (isOverdue(item, view, now)) return refuse("promise-overdue");
    if (item.state !== "open") return refuse("promise-stands");
  }
  if (!isMoved) return ok({ ...item, owner, text });
  if (!isJustPromised(item, now)) return refuse("promise-stands");
  if (isDayOver(due, view, now)) return refuse("due-past");
  return ok({ ...item, owner, text, due, dueSetAt: now });
}

/** Opens a settled item again, unless that would be one too many. [AI4] */
export function reopened(view: PairView, item: ActionItem): Result<ActionItem> {
  if (isFull(view)) return refuse("too-many-action-items", { max: OPEN_ACTION_ITEMS_MAX });
  const { ttl: _dropped, ...kept } = item;
  return ok({ ...kept, state: "open", settledAt: null });
}

function isFull(view: PairView): boolean {
  let open = 0;
  for (const record of view.records.values()) {
    if (record.type === "actionItem" && record.state === "open") open++;
  }
  return open >= OPEN_ACTION_ITEMS_MAX;
}

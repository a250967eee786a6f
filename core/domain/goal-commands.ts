import type { CommandNamed } from "./command.ts";
import type { Goal } from "./goal.ts";
import { idFromCommand } from "./ids.ts";
import { DELETED_TTL_S, GOAL_CHANGES_KEPT, GOALS_MAX } from "./limits.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, newRecord, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";

type Existing = CommandNamed<"goal.change" | "goal.settle" | "goal.delete" | "goal.restore">;

/** Decides a command on goals; each of the two only about their own. [GO1] to [GO4] */
export function decideGoal(
  view: PairView,
  command: CommandNamed<"goal.set"> | Existing,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  if (command.name === "goal.set") return setGoal(view, command, by, attempt);
  const goal = view.records.get(command.goalId);
  if (goal?.type !== "goal") return refuse("not-found");
  const seen = seenBefore(goal, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  if (goal.owner !== by.id) return refuse("not-your-goal");
  const next = nextGoal(view, goal, command, by, attempt);
  return next.ok ? ok({ shared: [stamp(next.value, attempt)], notebook: null }) : next;
}

function setGoal(
  view: PairView,
  { text, kind }: CommandNamed<"goal.set">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const id = idFromCommand("go_", attempt.commandId);
  if (view.records.has(id)) return ok(noChange);
  if (isFull(view, by)) return refuse("too-many-goals", { max: GOALS_MAX });
  const goal: Goal = {
    ...newRecord(view.pair, attempt.now),
    id,
    type: "goal",
    owner: by.id,
    kind,
    text,
    changes: [],
    state: "active",
    setAt: attempt.now,
    settledAt: null,
  };
  return ok({ shared: [stamp(goal, attempt)], notebook: null });
}

function nextGoal(
  view: PairView,
  goal: Goal,
  command: Existing,
  by: Participant,
  { now }: Attempt,
): Result<Goal> {
  if (command.name === "goal.restore") return goal.state === "deleted" ? active(view, goal, by) : ok(goal);
  if (goal.state === "deleted") return command.name === "goal.delete" ? ok(goal) : refuse("goal-deleted");
  switch (command.name) {
    case "goal.change": {
      if (command.text === goal.text) return ok(goal);
      const change = { was: goal.text, now: command.text, why: command.why, at: now };
      const changes = [...goal.changes, change].slice(-GOAL_CHANGES_KEPT);
      return ok({ ...goal, text: command.text, changes });
    }
    case "goal.settle":
      if (command.state === "active") return goal.state === "active" ? ok(goal) : active(view, goal, by);
      return ok({ ...goal, state: command.state, settledAt: goal.settledAt ?? now });
    case "goal.delete":
      return ok({ ...goal, state: "deleted", settledAt: now, ttl: DELETED_TTL_S });
  }
}

function active(view: PairView, goal: Goal, by: Participant): Result<Goal> {
  if (isFull(view, by)) return refuse("too-many-goals", { max: GOALS_MAX });
  const { ttl: _dropped, ...kept } = goal;
  return ok({ ...kept, state: "active", settledAt: null });
}

function isFull(view: PairView, by: Participant): boolean {
  let mine = 0;
  for (const record of view.records.values()) {
    if (record.type === "goal" && record.owner === by.id && record.state === "active") mine++;
  }
  return mine >= GOALS_MAX;
}

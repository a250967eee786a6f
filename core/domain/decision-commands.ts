import type { CommandNamed } from "./command.ts";
import { type Decision, decisionIdOf } from "./decision.ts";
import { OPTIONS_MAX } from "./limits.ts";
import { isParticipant, type Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, newRecord, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";
import type { TalkingPoint } from "./talking-point.ts";

type DecisionCommand = CommandNamed<"decision.addOption" | "decision.removeOption" | "decision.decide">;

/** Decides a command on the decision about a talking point; both may do all of them. [DE1] to [DE6] [DE8] */
export function decideDecision(
  view: PairView,
  command: DecisionCommand,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const point = view.records.get(command.pointId);
  if (point?.type !== "talkingPoint") return refuse("not-found");
  if (point.state === "deleted") return refuse("point-deleted");
  const decision = decisionOf(view, point, attempt);
  const seen = seenBefore(decision, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  const next = nextDecision(view, decision, command, by, attempt);
  if (!next.ok) return next;
  const settledAt = next.value.outcome === null ? point.settledAt : next.value.settledAt;
  const changed = { ...next.value, about: point.text, settledAt, isPointOpen: point.settledAt === null };
  return ok({ shared: [stamp(changed, attempt)], notebook: null });
}

/** The decision as it is stored, or one that nobody has begun yet (`rev` 0). */
function decisionOf(view: PairView, point: TalkingPoint, attempt: Attempt): Decision {
  const id = decisionIdOf(point.id);
  const known = view.records.get(id);
  if (known?.type === "decision") return known;
  return {
    ...newRecord(view.pair, attempt.now),
    id,
    type: "decision",
    pointId: point.id,
    about: point.text,
    options: [],
    outcome: null,
    owner: null,
    due: null,
    decidedIn: null,
    settledAt: null,
  };
}

function nextDecision(
  view: PairView,
  decision: Decision,
  command: DecisionCommand,
  by: Participant,
  attempt: Attempt,
): Result<Decision> {
  switch (command.name) {
    case "decision.addOption": {
      if (decision.options.length >= OPTIONS_MAX) return refuse("too-many-options", { max: OPTIONS_MAX });
      const option = { id: attempt.commandId, text: command.text, by: by.id };
      return ok({ ...decision, options: [...decision.options, option] });
    }
    case "decision.removeOption":
      return ok({ ...decision, options: decision.options.filter(({ id }) => id !== command.optionId) });
    case "decision.decide":
      return decideOutcome(view, decision, command, attempt);
  }
}

/**
 * An outcome with who sees to it and by when; without one it is undecided again, its options as they were, and what
 * was decided is remembered. Refuses `decided-meanwhile` where something else stands than its sender saw, unless
 * that says the same. [DE3] [DE8]
 */
function decideOutcome(
  view: PairView,
  decision: Decision,
  command: CommandNamed<"decision.decide">,
  attempt: Attempt,
): Result<Decision> {
  const { outcome, instead } = command;
  const isUnseen = instead !== undefined && decision.outcome !== null && decision.outcome !== instead;
  if (isUnseen) return saysTheSame(decision, command) ? ok(decision) : refuse("decided-meanwhile");
  if (outcome === null) {
    const { owner, due } = decision;
    const formerly = decision.outcome === null ? {} : { formerly: { outcome: decision.outcome, owner, due } };
    return ok({ ...decision, outcome, owner: null, due: null, decidedIn: null, ...formerly });
  }
  const { owner, due } = command;
  if (owner !== null && !isParticipant(view.pair, owner)) return refuse("not-a-participant");
  const decidedIn = decision.decidedIn ?? command.occurrenceId;
  const settledAt = decision.outcome === null ? attempt.now : decision.settledAt;
  return ok({ ...decision, outcome, owner, due, decidedIn, settledAt });
}

/** Whether both decided the same, and the later one names nobody else and no other day. */
function saysTheSame(decision: Decision, { outcome, owner, due }: CommandNamed<"decision.decide">): boolean {
  if (outcome !== decision.outcome || (owner !== null && owner !== decision.owner)) return false;
  return due === null || JSON.stringify(due) === JSON.stringify(decision.due);
}

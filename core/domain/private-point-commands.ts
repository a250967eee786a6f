import type { Command, CommandNamed } from "./command.ts";
import { idFromCommand, isPrivatePointId, type PrivatePointId, sharedIdOf } from "./ids.ts";
import { PRIVATE_POINTS_MAX } from "./limits.ts";
import type { Notebook, PrivatePoint } from "./notebook.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { byRank, movedBehind, rankBetween } from "./rank.ts";
import { type Attempt, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";
import { editedPoint, placePoint } from "./talking-point-commands.ts";
import { emptyText } from "./text.ts";

/** Decides a command on the sender's private points; it can only ever change their notebook. [PP1] [PP3] [PP4] */
export function decidePrivatePoint(view: PairView, command: Command, attempt: Attempt): Result<Change> {
  const seen = seenBefore(view.notebook, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  const next = nextNotebook(view.notebook, command, attempt);
  return next.ok ? ok({ shared: [], notebook: stamp(next.value, attempt) }) : next;
}

function nextNotebook(notebook: Notebook, command: Command, attempt: Attempt): Result<Notebook> {
  if (command.name === "point.add") return addPrivatePoint(notebook, command, attempt);
  if (!("pointId" in command) || command.pointId === null || !isPrivatePointId(command.pointId)) {
    return refuse("invalid");
  }
  const { pointId } = command;
  const point = notebook.privatePoints.find((one) => one.id === pointId);
  if (command.name === "point.restore") return restorePrivatePoint(notebook, pointId);
  if (point === undefined) {
    return refuse(notebook.deletedPoints.some((one) => one.id === pointId) ? "point-deleted" : "not-found");
  }
  switch (command.name) {
    case "point.edit":
      return ok(withPoint(notebook, editedPoint(point, command)));
    case "point.move":
      return movePrivatePoint(notebook, point, command.after);
    case "point.delete":
      return ok({
        ...notebook,
        privatePoints: notebook.privatePoints.filter((one) => one.id !== pointId),
        deletedPoints: [...notebook.deletedPoints, point].slice(-PRIVATE_POINTS_MAX),
      });
    default:
      return refuse("invalid");
  }
}

function withPoint(notebook: Notebook, point: PrivatePoint): Notebook {
  return {
    ...notebook,
    privatePoints: notebook.privatePoints.map((one) => (one.id === point.id ? point : one)),
  };
}

function addPrivatePoint(
  notebook: Notebook,
  command: CommandNamed<"point.add">,
  attempt: Attempt,
): Result<Notebook> {
  const id = idFromCommand("pp_", attempt.commandId);
  if (notebook.privatePoints.some((one) => one.id === id)) return ok(notebook);
  if (notebook.privatePoints.length >= PRIVATE_POINTS_MAX) {
    return refuse("too-many-private-points", { max: PRIVATE_POINTS_MAX });
  }
  const last = [...notebook.privatePoints].sort(byRank).at(-1);
  const point: PrivatePoint = {
    id,
    text: command.text,
    kind: command.kind,
    minutes: command.minutes,
    mustCover: command.mustCover,
    note: emptyText,
    raisedAt: attempt.now,
    rank: rankBetween(last?.rank ?? null, null),
    ...(command.questionId !== undefined && { questionId: command.questionId }),
  };
  return ok({ ...notebook, privatePoints: [...notebook.privatePoints, point] });
}

function restorePrivatePoint(notebook: Notebook, pointId: PrivatePointId): Result<Notebook> {
  if (notebook.privatePoints.some((one) => one.id === pointId)) return ok(notebook);
  const point = notebook.deletedPoints.find((one) => one.id === pointId);
  if (point === undefined) return refuse("not-found");
  if (notebook.privatePoints.length >= PRIVATE_POINTS_MAX) {
    return refuse("too-many-private-points", { max: PRIVATE_POINTS_MAX });
  }
  return ok({
    ...notebook,
    privatePoints: [...notebook.privatePoints, point],
    deletedPoints: notebook.deletedPoints.filter((one) => one.id !== pointId),
  });
}

function movePrivatePoint(notebook: Notebook, point: PrivatePoint, after: string | null): Result<Notebook> {
  const moved = movedBehind(point, after, notebook.privatePoints);
  return moved.ok ? ok(withPoint(notebook, moved.value)) : moved;
}

/**
 * Shares a private point with its note: it appears at the end of the owner's section under the id derived
 * from its own, then leaves the notebook. When only the first half was done, doing it again does the rest. [PP2]
 */
export function sharePoint(
  view: PairView,
  pointId: PrivatePointId,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const id = sharedIdOf(pointId);
  const isShared = view.records.has(id);
  const point = view.notebook.privatePoints.find((one) => one.id === pointId);
  if (point === undefined) return isShared ? ok(noChange) : refuse("not-found");
  const notebook = stamp(
    { ...view.notebook, privatePoints: view.notebook.privatePoints.filter((one) => one.id !== pointId) },
    attempt,
  );
  if (isShared) return ok({ shared: [], notebook });
  const { rank: _ownRank, raisedAt: _ownDay, id: _ownId, ...said } = point;
  const placed = placePoint(view, attempt, { ...said, id, raisedBy: by.id });
  return placed.ok ? ok({ shared: placed.value.shared, notebook }) : placed;
}

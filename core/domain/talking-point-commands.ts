import type { Command, CommandNamed } from "./command.ts";
import { decisionAlong } from "./decision-along.ts";
import { idFromCommand, type PointId } from "./ids.ts";
import { DELETED_TTL_S, OPEN_POINTS_MAX } from "./limits.ts";
import type { PrivatePoint } from "./notebook.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { byRank, movedBehind, rankBetween } from "./rank.ts";
import { type Attempt, newRecord, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";
import { carriedBy, type TalkingPoint } from "./talking-point.ts";
import { emptyText } from "./text.ts";

/** Decides a command on shared talking points; what is decided about one goes along with it. [AG1] to [AG13] [DE6] */
export function decideTalkingPoint(
  view: PairView,
  command: Command,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  if (command.name === "point.add") return addPoint(view, command, by, attempt);
  if (!("pointId" in command) || command.pointId === null) return refuse("invalid");
  const point = pointOf(view, command.pointId);
  if (point === undefined) return refuse("not-found");
  const seen = seenBefore(point, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  const next = nextPoint(view, point, command, by, attempt);
  if (!next.ok) return next;
  const decision = decisionAlong(view, next.value);
  const changed = decision === undefined ? [next.value] : [next.value, decision];
  return ok({ shared: changed.map((record) => stamp(record, attempt)), notebook: null });
}

/** The shared point with an id; undefined when there is none. */
function pointOf(view: PairView, pointId: PointId): TalkingPoint | undefined {
  const record = view.records.get(pointId);
  return record?.type === "talkingPoint" ? record : undefined;
}

function addPoint(
  view: PairView,
  command: CommandNamed<"point.add">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const id = idFromCommand("tp_", attempt.commandId);
  if (view.records.has(id)) return ok(noChange);
  return placePoint(view, attempt, {
    id,
    raisedBy: by.id,
    text: command.text,
    kind: command.kind,
    minutes: command.minutes,
    mustCover: command.mustCover,
    note: emptyText,
    ...(command.questionId !== undefined && { questionId: command.questionId }),
  });
}

/** Puts a new shared point at the end of its owner's section. Refuses `too-many-points` at 200. [AG3] [AG4] */
export function placePoint(
  view: PairView,
  attempt: Attempt,
  point: Pick<
    TalkingPoint,
    "id" | "raisedBy" | "text" | "kind" | "minutes" | "mustCover" | "note" | "questionId"
  >,
): Result<Change> {
  if (openPoints(view).length >= OPEN_POINTS_MAX) return refuse("too-many-points", { max: OPEN_POINTS_MAX });
  const last = sectionOf(view, point.raisedBy).at(-1);
  const placed: TalkingPoint = {
    ...newRecord(view.pair, attempt.now),
    type: "talkingPoint",
    ...point,
    raisedAt: attempt.now,
    rank: rankBetween(last?.rank ?? null, null),
    state: "open",
    discussedIn: null,
    carriedFrom: [],
    settledAt: null,
  };
  return ok({ shared: [stamp(placed, attempt)], notebook: null });
}

/** Points that count towards the limit: open ones and those put off to later. [AG4] */
function openPoints(view: PairView): TalkingPoint[] {
  const open: TalkingPoint[] = [];
  for (const record of view.records.values()) {
    if (record.type === "talkingPoint" && (record.state === "open" || record.state === "later"))
      open.push(record);
  }
  return open;
}

/** The points of one person's section in their order, settled ones included: they keep their place. */
function sectionOf(view: PairView, raisedBy: string): TalkingPoint[] {
  const section: TalkingPoint[] = [];
  for (const record of view.records.values()) {
    if (record.type === "talkingPoint" && record.raisedBy === raisedBy) section.push(record);
  }
  return section.sort(byRank);
}

function nextPoint(
  view: PairView,
  point: TalkingPoint,
  command: Command,
  by: Participant,
  attempt: Attempt,
): Result<TalkingPoint> {
  if (command.name === "point.restore") return restorePoint(view, point);
  if (point.state === "deleted") {
    return command.name === "point.delete" ? ok(point) : refuse("point-deleted");
  }
  switch (command.name) {
    case "point.edit":
      return ok(editedPoint(point, command));
    case "point.move":
      return movePoint(view, point, command.after, by);
    case "point.discuss":
      return discussPoint(view, point, command, attempt);
    case "point.carryOver": {
      if (command.carried) return ok(carriedBy(point, command.occurrenceId));
      return ok({ ...point, carriedFrom: point.carriedFrom.filter((id) => id !== command.occurrenceId) });
    }
    case "point.later":
      return reopened(view, { ...point, discussedIn: null }, command.later ? "later" : "open");
    case "point.delete":
      return ok({ ...point, state: "deleted", settledAt: attempt.now, ttl: DELETED_TTL_S });
    default:
      return refuse("invalid");
  }
}

/** A shared or private point as an edit leaves it: only the fields that it names change. [AG12] */
export function editedPoint<P extends PrivatePoint | TalkingPoint>(
  point: P,
  edit: CommandNamed<"point.edit">,
): P {
  return {
    ...point,
    text: edit.text ?? point.text,
    kind: edit.kind ?? point.kind,
    minutes: edit.minutes === undefined ? point.minutes : edit.minutes,
    mustCover: edit.mustCover ?? point.mustCover,
  };
}

function discussPoint(
  view: PairView,
  point: TalkingPoint,
  command: CommandNamed<"point.discuss">,
  attempt: Attempt,
): Result<TalkingPoint> {
  if (command.discussed) {
    return ok({ ...point, state: "discussed", discussedIn: command.occurrenceId, settledAt: attempt.now });
  }
  if (point.state !== "discussed") return ok(point);
  return reopened(view, { ...point, discussedIn: null }, "open");
}

/** Undo of a deletion; its words come back as they were. [AG11] */
function restorePoint(view: PairView, point: TalkingPoint): Result<TalkingPoint> {
  if (point.state !== "deleted") return ok(point);
  const { ttl: _dropped, ...kept } = point;
  return reopened(view, kept, "open");
}

/** Opens a point again, unless that would be one too many. [AG4] */
function reopened(view: PairView, point: TalkingPoint, state: "open" | "later"): Result<TalkingPoint> {
  const wasOpen = point.state === "open" || point.state === "later";
  if (!wasOpen && openPoints(view).length >= OPEN_POINTS_MAX) {
    return refuse("too-many-points", { max: OPEN_POINTS_MAX });
  }
  return ok({ ...point, state, settledAt: null });
}

/** Within the section of whoever raised it; the report moves everything, the manager what is theirs. [AG9] [AG10] */
function movePoint(
  view: PairView,
  point: TalkingPoint,
  after: PointId | null,
  by: Participant,
): Result<TalkingPoint> {
  if (by.role === "manager" && point.raisedBy !== by.id) return refuse("not-yours-to-move");
  return movedBehind(point, after, sectionOf(view, point.raisedBy));
}

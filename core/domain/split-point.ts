import { currentAndNext } from "./agenda.ts";
import type { CommandNamed } from "./command.ts";
import { idFromCommand, type OccurrenceId } from "./ids.ts";
import type { Instant } from "./instant.ts";
import { occurrenceNamed } from "./occurrence.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { byRank, rankBetween } from "./rank.ts";
import { type Attempt, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";
import type { TalkingPoint } from "./talking-point.ts";
import { placePoint } from "./talking-point-commands.ts";
import { emptyText } from "./text.ts";

/**
 * A point that was carried over again and again becomes two that are each small enough to be discussed: the
 * first keeps its note and its place, the second follows it. Both start afresh; put off to the next time, they
 * stay so. [WU7]
 */
export function splitPoint(
  view: PairView,
  command: CommandNamed<"point.split">,
  attempt: Attempt,
): Result<Change> {
  const point = view.records.get(command.pointId);
  if (point?.type !== "talkingPoint") return refuse("not-found");
  const seen = seenBefore(point, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  if (point.state === "deleted") return refuse("point-deleted");
  const placed = placePoint(view, attempt, {
    id: idFromCommand("tp_", attempt.commandId),
    raisedBy: point.raisedBy,
    text: command.second,
    kind: point.kind,
    minutes: point.minutes,
    mustCover: false,
    note: emptyText,
  });
  if (!placed.ok) return placed;
  const carriedFrom = point.carriedFrom.filter((id) => isStillOn(view, id, attempt.now));
  const rank = rankAfter(view, point);
  const second = placed.value.shared.map((record) => ({ ...record, rank, carriedFrom }));
  const first = stamp({ ...point, text: command.first, carriedFrom }, attempt);
  return ok({ shared: [first, ...second], notebook: null });
}

/** Whether a meeting is still the current one: what moves on from it is on the agenda of none before. */
function isStillOn(view: PairView, id: OccurrenceId, now: Instant): boolean {
  const occurrence = occurrenceNamed(view.records, id, now);
  return occurrence !== undefined && currentAndNext([occurrence], now).current !== null;
}

function rankAfter(view: PairView, point: TalkingPoint): string {
  const above = [...view.records.values()]
    .filter((record) => record.type === "talkingPoint")
    .filter((other) => other.raisedBy === point.raisedBy && other.rank > point.rank)
    .sort(byRank)[0];
  return rankBetween(point.rank, above?.rank ?? null);
}

import type { CommandNamed } from "./command.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import type { Role } from "./people.ts";
import { type Attempt, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";
import type { Alignment, TalkingPoint } from "./talking-point.ts";

/** Says for oneself whether one sees a status as the other does. Refuses `point-deleted`. [PA11] */
export function alignPoint(
  view: PairView,
  { pointId, aligned }: CommandNamed<"point.align">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const point = view.records.get(pointId);
  if (point?.type !== "talkingPoint") return refuse("not-found");
  const seen = seenBefore(point, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  if (point.state === "deleted") return refuse("point-deleted");
  const next = { ...point, aligned: { ...alignmentOf(point), [by.role]: aligned } };
  return ok({ shared: [stamp(next, attempt)], notebook: null });
}

/** What each of the two said about a point. */
export function alignmentOf({ aligned }: Pick<TalkingPoint, "aligned">): Record<Role, Alignment | null> {
  return aligned ?? { manager: null, report: null };
}

/** Whether a status is worth a talk: one of the two does not quite see it that way. [PA11] */
export function isWorthTalking(point: Pick<TalkingPoint, "aligned">): boolean {
  return Object.values(alignmentOf(point)).includes("not-quite");
}

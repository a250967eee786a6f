import { type Decision, decisionIdOf } from "./decision.ts";
import type { PairView } from "./pair-view.ts";
import type { TalkingPoint } from "./talking-point.ts";

/**
 * The decision about a point, brought along with it: undecided it is settled, deleted or open as the point is; what
 * was decided stays as it is, and at hand while the point is open. Undefined when there is none, or nothing of it
 * changes. [DE6]
 */
export function decisionAlong(
  { records }: Pick<PairView, "records">,
  point: TalkingPoint,
): Decision | undefined {
  const found = records.get(decisionIdOf(point.id));
  if (found?.type !== "decision") return undefined;
  const { ttl: _before, ...decision } = found;
  const { settledAt, ttl } = found.outcome === null ? point : found;
  const isPointOpen = point.settledAt === null;
  if (found.settledAt === settledAt && found.ttl === ttl && found.isPointOpen === isPointOpen)
    return undefined;
  return { ...decision, isPointOpen, settledAt, ...(ttl !== undefined && { ttl }) };
}

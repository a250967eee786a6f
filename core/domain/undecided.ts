import { type Decision, decisionIdOf } from "./decision.ts";
import type { PairView } from "./pair-view.ts";
import type { TalkingPoint } from "./talking-point.ts";

/**
 * The undecided decision about a point, brought along with it: settled, deleted or open as the point is.
 * Undefined when there is none, or it stays as it is. [DE6]
 */
export function undecidedWith(
  { records }: Pick<PairView, "records">,
  { id, settledAt, ttl }: TalkingPoint,
): Decision | undefined {
  const found = records.get(decisionIdOf(id));
  if (found?.type !== "decision" || found.outcome !== null) return undefined;
  if (found.settledAt === settledAt && found.ttl === ttl) return undefined;
  const { ttl: _before, ...decision } = found;
  return { ...decision, settledAt, ...(ttl !== undefined && { ttl }) };
}

import { useState } from "react";
import { missedAt } from "../../../core/domain/course.ts";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import type { OpenEnd } from "../../../core/domain/last-time.ts";
import type { PairView } from "../../../core/domain/pair-view.ts";
import { courseOf } from "../../../core/domain/planned-course.ts";
import type { Occurrence } from "../../../core/domain/series.ts";

/**
 * The meeting that was asked about until one of the two left it out, as long as the way back from there is not
 * put away.
 */
export function useLeftOut(view: PairView, end: OpenEnd | null): [Occurrence | null, () => void] {
  const asked = end?.occurrence.id ?? null;
  const [before, setBefore] = useState(asked);
  const [leftOut, setLeftOut] = useState<OccurrenceId | null>(null);
  if (before !== asked) {
    setBefore(asked);
    if (before !== null && skipped(view, before) !== null) setLeftOut(before);
  }
  return [leftOut === null ? null : skipped(view, leftOut), () => setLeftOut(null)];
}

function skipped(view: PairView, id: OccurrenceId): Occurrence | null {
  const stored = view.records.get(id);
  if (stored?.type !== "occurrence") return null;
  return missedAt(courseOf(view, stored), stored.start) === "skipped" ? stored : null;
}

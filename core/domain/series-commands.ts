import type { CommandNamed } from "./command.ts";
import type { Participant } from "./pair.ts";
import { type Change, noChange, type PairView } from "./pair-view.ts";
import { type Attempt, seenBefore, stamp } from "./record.ts";
import { ok, type Result, refuse } from "./result.ts";
import { inRhythm, withTerms } from "./series-terms.ts";

/**
 * Decides how long the two meet and how often: the manager's to set (`managers-to-set`). What stands in a
 * calendar changes there first. [SE1] [SE2]
 */
export function decideSeries(
  view: PairView,
  command: CommandNamed<"series.set">,
  by: Participant,
  attempt: Attempt,
): Result<Change> {
  const series = view.records.get(command.seriesId);
  if (series?.type !== "series") return refuse("not-found");
  if (by.role !== "manager") return refuse("managers-to-set");
  const seen = seenBefore(series, attempt);
  if (!seen.ok) return seen;
  if (seen.value) return ok(noChange);
  const before = series.wanted ?? { minutes: series.minutes, everyWeeks: series.cadence.everyWeeks };
  const minutes = command.minutes ?? before.minutes;
  const everyWeeks = command.everyWeeks ?? before.everyWeeks;
  const isNews = minutes !== series.minutes || everyWeeks !== series.cadence.everyWeeks;
  if (series.eventId === null) {
    const cadence = inRhythm(series.cadence, everyWeeks, attempt.now);
    const changed = isNews ? withTerms(view, series, { minutes, cadence }, attempt.now) : [series];
    return ok({ shared: changed.map((record) => stamp(record, attempt)), notebook: null });
  }
  // What is on its way may have arrived in the calendar: only the calendar takes it back.
  const wanted = isNews || series.wanted !== null ? { minutes, everyWeeks, at: attempt.now } : null;
  return ok({ shared: [stamp({ ...series, wanted }, attempt)], notebook: null });
}

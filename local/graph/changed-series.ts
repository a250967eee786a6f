import { epochMsOf, type Instant } from "../../core/domain/instant.ts";
import type { SeriesChange } from "./event-body.ts";
import { GraphProblem, notHere } from "./problem.ts";
import { instantOfLocal } from "./schedule.ts";
import { changed, type StoredEvent } from "./stored-event.ts";

/**
 * The series after a change of the whole of it. As in Outlook, meetings that were moved or cancelled are back
 * where the series has them when its time or its rhythm is another.
 */
export function changedSeries(event: StoredEvent, to: SeriesChange, at: Instant): StoredEvent {
  if (event.recurrence === null) throw notHere("a change of an event that does not recur");
  const lengthMs = epochMsOf(instantOfLocal(to.end)) - epochMsOf(instantOfLocal(to.start));
  if (lengthMs <= 0)
    throw new GraphProblem(400, "ErrorPropertyValidationFailure", "It ends before it starts.");
  const recurrence = to.recurrence ?? event.recurrence;
  if (recurrence.range.startDate !== to.start.dateTime.slice(0, 10)) {
    throw new GraphProblem(400, "ErrorInvalidRecurrenceRange", "The range begins with the first meeting.");
  }
  return changed(event, at, {
    localStart: to.start.dateTime.slice(0, 16),
    zone: to.start.timeZone,
    minutes: lengthMs / 60_000,
    recurrence,
    moved: {},
    cancelled: [],
  });
}

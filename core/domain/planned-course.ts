import { type Course, courseIdOf } from "./course.ts";
import type { PairView } from "./pair-view.ts";
import type { Occurrence } from "./series.ts";
import { sectionsOf } from "./template.ts";

/** The course of an occurrence: the stored one, else the one that its template plans (`rev` 0). [CO1] */
export function courseOf(view: Pick<PairView, "pair" | "records">, occurrence: Occurrence): Course {
  const id = courseIdOf(occurrence.id);
  const stored = view.records.get(id);
  if (stored?.type === "course") return stored;
  return {
    tenantId: view.pair.tenantId,
    pairId: view.pair.pairId,
    schemaVersion: 1,
    rev: 0,
    at: view.pair.at,
    recent: [],
    id,
    type: "course",
    occurrenceId: occurrence.id,
    template: "regular",
    sections: sectionsOf("regular", occurrence.minutes),
    wants: { manager: null, report: null },
    quietUntil: null,
    startedAt: null,
    turn: null,
    spent: [],
    given: [],
    asked: [],
    wrap: null,
    missed: null,
    nextConfirmedBy: [],
    // Without a wrap it goes to the history by the day that it was meant for. [CO6]
    settledAt: occurrence.originalStart,
  };
}

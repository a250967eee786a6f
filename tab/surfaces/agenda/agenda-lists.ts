import { type Agenda, readBeforeOf, talksIn } from "../../../core/domain/agenda.ts";
import type { Point } from "../../features/talking-point/point-actions.ts";

/** The names of the lists in which points stand. */
export const listNames = {
  shared: (role: "manager" | "report") => `points/${role}`,
  readBefore: "read-before",
  private: "private-points",
  nextTime: "next-time",
  discussed: "discussed",
  later: "later",
} as const;

/** Where a point stands. */
export type Standing = { readonly point: Point; readonly list: string; readonly index: number };

/** Where on the agenda a point stands; null when it is not there (any more). */
export function standingOf(agenda: Agenda, id: string): Standing | null {
  for (const [list, points] of listsOf(agenda)) {
    const index = points.findIndex((point) => point.id === id);
    const point = points[index];
    if (point !== undefined) return { point, list, index };
  }
  return null;
}

function listsOf(agenda: Agenda): readonly (readonly [string, readonly Point[]])[] {
  return [
    [listNames.readBefore, readBeforeOf(agenda)],
    ...agenda.sections.map((section) => [listNames.shared(section.role), talksIn(section)] as const),
    [listNames.private, agenda.privatePoints],
    [listNames.nextTime, agenda.nextTime],
    [listNames.discussed, agenda.discussed],
    [listNames.later, agenda.later],
  ];
}

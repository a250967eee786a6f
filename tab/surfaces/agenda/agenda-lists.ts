import { type Agenda, readBeforeOf, type Section, talksIn } from "../../../core/domain/agenda.ts";
import type { TalkingPoint } from "../../../core/domain/talking-point.ts";
import type { Point } from "../../features/talking-point/point-actions.ts";

/** The names of the lists in which points stand. */
export const listNames = {
  shared: (role: "manager" | "report") => `points/${role}`,
  /** Questions to ask stand apart from the topics. */
  questions: (role: "manager" | "report") => `questions/${role}`,
  readBefore: "read-before",
  private: "private-points",
  nextTime: "next-time",
  discussed: "discussed",
  later: "later",
} as const;

/** What somebody wants to talk about. */
export function topicsOf(section: Section): readonly TalkingPoint[] {
  return talksIn(section).filter((point) => point.kind !== "question");
}

/** What somebody wants to ask. [QB11] */
export function questionsOf({ points }: Section): readonly TalkingPoint[] {
  return points.filter((point) => point.kind === "question");
}

/** Where a point stands. */
export type PointPlace = { readonly point: Point; readonly list: string; readonly index: number };

/** Where on the agenda a point stands; null when it is not there (any more). */
export function placeOnAgenda(agenda: Agenda, id: string): PointPlace | null {
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
    ...agenda.sections.flatMap((section) => [
      [listNames.shared(section.role), topicsOf(section)] as const,
      [listNames.questions(section.role), questionsOf(section)] as const,
    ]),
    [listNames.private, agenda.privatePoints],
    [listNames.nextTime, agenda.nextTime],
    [listNames.discussed, agenda.discussed],
    [listNames.later, agenda.later],
  ];
}

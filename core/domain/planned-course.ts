import { type Course, courseIdOf } from "./course.ts";
import { meetingsHeld } from "./meetings-held.ts";
import { type Outline, outlineIdOf } from "./outline.ts";
import type { PairView } from "./pair-view.ts";
import { newRecord } from "./record.ts";
import type { Occurrence } from "./series.ts";
import { inOrder, type PlannedSection, sectionsOf, shareOut, type TemplateKey } from "./template.ts";

type Records = Pick<PairView, "pair" | "records">;

/** How the two run their meetings; as everybody does (`rev` 0) until they change something. */
export function outlineOf({ pair, records }: Records): Outline {
  const id = outlineIdOf(pair.pairId);
  const stored = records.get(id);
  if (stored?.type === "outline") return stored;
  return {
    ...newRecord(pair, pair.at),
    id,
    type: "outline",
    usual: "regular",
    isChosen: false,
    own: null,
    orders: [],
  };
}

/** The sections that a template gives a meeting of a length, in the order that the two put it in. [CO7] [CO9] [CO10] */
export function plannedSections(outline: Outline, template: TemplateKey, minutes: number): PlannedSection[] {
  const order = outline.orders.find((one) => one.template === template)?.order ?? [];
  return inOrder(template === "own" ? ownSections(outline, minutes) : sectionsOf(template, minutes), order);
}

/** The pair's own, exactly for the length that it was made for. [CO10] */
function ownSections({ own }: Outline, minutes: number): PlannedSection[] {
  if (own === null) return sectionsOf("regular", minutes);
  if (own.length === minutes) return own.sections;
  return shareOut(
    own.sections.map((one) => [one.key, one.minutes]),
    minutes,
  );
}

/** The template of a meeting for which none was chosen. [CO8] */
function templateOf(view: Records, { usual, isChosen }: Outline): TemplateKey {
  const isFirst = usual === "regular" && !isChosen && meetingsHeld(view) === 0;
  return isFirst ? "first" : usual;
}

/** The course of an occurrence: the stored one, else the one that its template plans (`rev` 0). [CO1] */
export function courseOf(view: Records, occurrence: Occurrence): Course {
  const id = courseIdOf(occurrence.id);
  const stored = view.records.get(id);
  if (stored?.type === "course") return stored;
  const outline = outlineOf(view);
  const template = templateOf(view, outline);
  return {
    ...newRecord(view.pair, view.pair.at),
    id,
    type: "course",
    occurrenceId: occurrence.id,
    template,
    sections: plannedSections(outline, template, occurrence.minutes),
    proposedOrder: null,
    wants: { manager: null, report: null },
    quietUntil: null,
    startedAt: null,
    turn: null,
    spent: [],
    given: [],
    asked: [],
    wrap: null,
    missed: null,
    missedStart: null,
    missedBy: null,
    nth: null,
    nextConfirmedBy: [],
    nextConfirmedFor: null,
    // Without a wrap it goes to the history by the day that it was meant for. [CO6]
    settledAt: occurrence.originalStart,
  };
}

import * as z from "zod/mini";
import { CourseId, OccurrenceId, PersonId, SharedPointId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { WANT_MAX } from "./limits.ts";
import { recordBase } from "./record.ts";
import { PlannedSection, SectionKey, TemplateKey } from "./template.ts";

const Want = z.nullable(z.string().check(z.maxLength(WANT_MAX)));

/** Where the meeting is: in a section, or at one point of it; since when. */
export const Turn = z.object({
  section: SectionKey,
  pointId: z.nullable(SharedPointId),
  since: Instant,
});
export type Turn = z.infer<typeof Turn>;

/** What can have the turn, and minutes. */
export const TurnKey = z.union([SectionKey, SharedPointId]);
export type TurnKey = z.infer<typeof TurnKey>;

/** What has a turn: the point, else the section as a whole. */
export function turnKeyOf(turn: Turn): TurnKey {
  return turn.pointId ?? turn.section;
}

/** Minutes that went to something. A point that gave them waits for the next time; null: the time was free. */
export const Given = z.object({
  fromPointId: z.nullable(SharedPointId),
  to: TurnKey,
  minutes: z.int(),
  at: Instant,
});
export type Given = z.infer<typeof Given>;

/** A question to the owner of points: may they wait, so that there are minutes here? */
export const Asked = z.object({
  to: TurnKey,
  minutes: z.int(),
  by: PersonId,
  at: Instant,
  fromPointIds: z.array(SharedPointId),
  /** Of these the owner said that they stay. */
  kept: z.array(SharedPointId),
});
export type Asked = z.infer<typeof Asked>;

/** How a meeting ended, in figures; what was said in it stands in its own records. */
export const Wrap = z.object({
  at: Instant,
  by: PersonId,
  heldMinutes: z.int(),
  decisions: z.int(),
  actionItems: z.int(),
  carried: z.array(SharedPointId),
  /** What was put off to the next time before, while the meeting was on. */
  putOff: z._default(z.array(SharedPointId), []),
  /** What was decided, for the meeting that comes after. */
  decided: z._default(z.array(z.object({ about: z.string(), outcome: z.string() })), []),
});
export type Wrap = z.infer<typeof Wrap>;

/** The course of one meeting: what it is made of, where it is, how it ended. [CO1] */
export const Course = z.object({
  ...recordBase,
  id: CourseId,
  type: z.literal("course"),
  occurrenceId: OccurrenceId,
  template: TemplateKey,
  /** In their order. */
  sections: z.array(PlannedSection),
  /** Another order, which the manager proposes. */
  proposedOrder: z._default(z.nullable(z.array(SectionKey)), null),
  /** What each of the two wants from it. */
  wants: z.object({ manager: Want, report: Want }),
  /** Until when both read in silence. */
  quietUntil: z.nullable(Instant),
  startedAt: z.nullable(Instant),
  turn: z.nullable(Turn),
  /** Milliseconds that were spent at what had the turn; what has it now is not counted yet. */
  spent: z.array(z.object({ key: TurnKey, ms: z.int() })),
  /** Minutes that were added to something: by the owner of a point, or of the time that is free. */
  given: z.array(Given),
  /** Minutes that one of the two asks the other for; one question of each. */
  asked: z._default(z.array(Asked), []),
  wrap: z.nullable(Wrap),
  /** It did not happen: a time is still to be found, or it was left out. */
  missed: z._default(z.nullable(z.enum(["find-time", "skipped"])), null),
  /** The start of which that was said. */
  missedStart: z._default(z.nullable(Instant), null),
  /** Who said it first; null in older records, which do not know. */
  missedBy: z._default(z.nullable(PersonId), null),
  /** How many meetings the two held, as the last one that was wrapped up knows it; null in the others. [QB17] */
  nth: z._default(z.nullable(z.int()), null),
  /** Who said that the next date is still good. */
  nextConfirmedBy: z.array(PersonId),
  /** Which date that was; null in older records, which do not know. */
  nextConfirmedFor: z._default(z.nullable(Instant), null),
  settledAt: z.nullable(Instant),
});
export type Course = z.infer<typeof Course>;

/** How long a meeting that is booked for so many minutes takes: a short one as long as its sections. [PA4] */
export function lengthOf({ template, sections }: Course, booked: number): number {
  if (template !== "short") return booked;
  return Math.min(
    booked,
    sections.reduce((sum, one) => sum + one.minutes, 0),
  );
}

/** Whether a meeting did not happen at the time that it has now; what was said of another time is over. [WU5] */
export function missedAt(course: Pick<Course, "missed" | "missedStart">, start: Instant): Course["missed"] {
  return course.missedStart === null || course.missedStart === start ? course.missed : null;
}

/** The id of the course of an occurrence. */
export function courseIdOf(occurrenceId: OccurrenceId): CourseId {
  return `crs_${occurrenceId.slice("occ_".length)}`;
}

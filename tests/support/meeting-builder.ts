import type { CommandInput } from "../../core/domain/command.ts";
import { type Course, lengthOf } from "../../core/domain/course.ts";
import type { CommandId, SharedPointId } from "../../core/domain/ids.ts";
import { type Instant, plusMs } from "../../core/domain/instant.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { type Pace, paceOf } from "../../core/domain/pace.ts";
import type { Change } from "../../core/domain/pair-view.ts";
import type { Role } from "../../core/domain/people.ts";
import { planOf } from "../../core/domain/plan.ts";
import { courseOf } from "../../core/domain/planned-course.ts";
import type { Result } from "../../core/domain/result.ts";
import type { TalkingPoint } from "../../core/domain/talking-point.ts";
import type { SectionKey } from "../../core/domain/template.ts";
import { aPair, type PairInMemory, startPair } from "./pair-builder.ts";
import { aHeldMeeting, aSeries } from "./series-builder.ts";

/** When the meeting of these tests begins; it is booked for half an hour. */
export const START: Instant = "2026-03-03T09:00:00.000Z";
const occurrence = plannedOccurrence(aSeries, START);
export const occurrenceId = occurrence.id;

/** What a test says about a point; its name is its id and its words. */
export type Said = {
  readonly by: Role;
  readonly name: string;
  readonly minutes?: number;
  readonly kind?: TalkingPoint["kind"];
  readonly mustCover?: true;
};

/** A meeting in memory; times are minutes since its start. */
export type MeetingInMemory = {
  readonly pair: PairInMemory;
  readonly course: () => Course;
  readonly point: (name: string) => TalkingPoint;
  readonly act: (role: Role, command: CommandInput, minute?: number, id?: CommandId) => Result<Change>;
  readonly goTo: (to: SectionKey | { point: string }, minute: number) => void;
  readonly tick: (name: string, minute?: number) => void;
  readonly give: (role: Role, name: string, minutes?: number, minute?: number) => Result<Change>;
  readonly pace: (minute: number) => Pace;
};

/** The id of a point by its name. */
export function idOf(name: string): SharedPointId {
  return `tp_${name}`;
}

/** The moment so many minutes after the start. */
export function minuteAt(minute: number): Instant {
  return plusMs(START, Math.round(minute * 60_000));
}

/** A meeting with these points, a day before it. */
export function plannedMeeting(said: readonly Said[]): MeetingInMemory {
  const pair = startPair([aSeries, aHeldMeeting]);
  const dayBefore = plusMs(START, -86_400_000);
  for (const { by, name, ...rest } of said) {
    pair.act(by, { name: "point.add", text: name, ...rest }, { id: `cmd_${name}`, now: dayBefore });
  }
  const course = () => courseOf(pair.view("report"), occurrence);
  const point = (name: string) => {
    const found = pair.view("report").records.get(idOf(name));
    if (found?.type !== "talkingPoint") throw new Error(`There is no point ${name}.`);
    return found;
  };
  const act: MeetingInMemory["act"] = (role, command, minute = 0, id) =>
    pair.act(role, command, id === undefined ? { now: minuteAt(minute) } : { now: minuteAt(minute), id });
  const turnOf = (to: SectionKey | { point: string }) => {
    if (typeof to === "string") return { section: to, pointId: null };
    const section: SectionKey = point(to.point).raisedBy === aPair.report.id ? "report" : "manager";
    return { section, pointId: idOf(to.point) };
  };
  return {
    pair,
    course,
    point,
    act,
    goTo: (to, minute) => void act("report", { name: "course.goTo", occurrenceId, ...turnOf(to) }, minute),
    tick: (name, minute) =>
      void act(
        "report",
        { name: "point.discuss", pointId: idOf(name), occurrenceId, discussed: true },
        minute,
      ),
    give: (role, name, minutes = 30, minute = 0) => {
      const { turn } = course();
      const to = turn?.pointId ?? turn?.section ?? "report";
      return act(role, { name: "course.give", occurrenceId, fromPointId: idOf(name), to, minutes }, minute);
    },
    pace: (minute) =>
      paceOf(
        planOf(aPair, pair.records(), course()),
        course(),
        lengthOf(course(), occurrence.minutes),
        minuteAt(minute),
      ),
  };
}

/** A meeting that began on time. */
export function startedMeeting(said: readonly Said[]): MeetingInMemory {
  const meeting = plannedMeeting(said);
  meeting.act("report", { name: "course.start", occurrenceId });
  return meeting;
}

/** The names of points, for tests that compare lists. */
export function namesOf(points: readonly { readonly point: TalkingPoint }[]): string[] {
  return points.map(({ point }) => point.text);
}

/** The two are at the salary, after the must-cover; the onboarding and the workshop are still to come. */
export function meetingAtSalary(): MeetingInMemory {
  const meeting = startedMeeting([
    { by: "report", name: "pricing", minutes: 8, mustCover: true },
    { by: "report", name: "salary", minutes: 7 },
    { by: "report", name: "onboarding", minutes: 5 },
    { by: "manager", name: "workshop", minutes: 5 },
  ]);
  meeting.tick("pricing", 13);
  meeting.goTo({ point: "salary" }, 13);
  return meeting;
}

/** Asks for five minutes of points. */
export function askFor(meeting: MeetingInMemory, role: Role, names: readonly string[], to = "salary") {
  const fromPointIds = names.map(idOf);
  return meeting.act(role, { name: "course.ask", occurrenceId, to: idOf(to), minutes: 5, fromPointIds }, 22);
}

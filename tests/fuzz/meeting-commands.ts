import type { CommandInput } from "../../core/domain/command.ts";
import { type Course, courseIdOf, type TurnKey, turnKeyOf } from "../../core/domain/course.ts";
import type { SectionKey } from "../../core/domain/template.ts";
import type { PairScreen } from "../../tab/lib/pair-session.ts";
import type { SeededRandom } from "./seeded-random.ts";

type Ready = Extract<PairScreen, { state: "ready" }>;

/** Something to do in a meeting: to go on, to give minutes and take them back, to ask for them and answer. */
export function meetingCommand(
  { agenda, view, me, pair }: Ready,
  random: SeededRandom,
): CommandInput | undefined {
  if (agenda.current === null) return undefined;
  const { id: occurrenceId } = agenda.current;
  const course = view.records.get(courseIdOf(occurrenceId));
  if (course?.type !== "course" || course.turn === null) return { name: "course.start", occurrenceId };
  const points = [...agenda.sections.flatMap((section) => section.points), ...agenda.nextTime];
  const point = random.pick(points);
  const own = random.pick(points.filter((one) => one.raisedBy === me.id || random.chance(0.1)));
  const turn = turnKeyOf(course.turn);
  const to: TurnKey = random.chance(0.1) ? "check-in" : turn;
  if (random.chance(0.25)) return courseCommand(course, random);
  switch (random.below(8)) {
    case 0:
    case 1: {
      if (point === undefined || random.chance(0.2)) {
        return { name: "course.goTo", occurrenceId, section: "check-in" };
      }
      const section = point.raisedBy === pair.report.id ? "report" : "manager";
      return { name: "course.goTo", occurrenceId, section, pointId: point.id };
    }
    case 2:
    case 3:
      return (
        own && { name: "course.give", occurrenceId, fromPointId: own.id, to, minutes: 1 + random.below(9) }
      );
    case 4: {
      const given = random.pick(course.given.filter((one) => one.fromPointId !== null));
      const fromPointId = given?.fromPointId ?? own?.id;
      return fromPointId && { name: "course.give", occurrenceId, fromPointId, to, minutes: 1, given: false };
    }
    case 5:
      return { name: "course.extend", occurrenceId, to, minutes: random.below(3) * 5 };
    case 6:
      return point && { name: "course.ask", occurrenceId, to, minutes: 5, fromPointIds: [point.id] };
    default: {
      const asked = random.pick(course.asked)?.fromPointIds[0] ?? point?.id;
      if (asked === undefined || random.chance(0.3)) {
        return (
          point && {
            name: "point.align",
            pointId: point.id,
            aligned: random.pick(["yes", "not-quite", null] as const) ?? null,
          }
        );
      }
      return { name: "course.keep", occurrenceId, fromPointId: asked, kept: random.chance(0.7) };
    }
  }
}

/** Something about the meeting itself: what is wanted from it, what it is made of, a moment of silence. */
function courseCommand(course: Course, random: SeededRandom): CommandInput {
  const { occurrenceId, sections } = course;
  switch (random.below(5)) {
    case 0:
      return {
        name: "course.want",
        occurrenceId,
        words: random.pick(["Clarity", "To be heard", null]) ?? null,
      };
    case 1:
      return { name: "course.beQuiet", occurrenceId, seconds: random.pick([60, 0]) ?? 0 };
    case 2: {
      const template = random.pick(["regular", "own", "short", "retro"] as const) ?? "regular";
      return { name: "course.useTemplate", occurrenceId, template };
    }
    case 3: {
      const first = random.pick(sections)?.key ?? "report";
      const others = sections.map((one) => one.key).filter((key) => key !== first && key !== "wrap");
      const order: SectionKey[] = first === "wrap" ? [...others, first] : [first, ...others, "wrap"];
      return random.chance(0.5)
        ? { name: "course.orderSections", occurrenceId, order }
        : { name: "course.proposeOrder", occurrenceId, order: random.chance(0.3) ? null : order };
    }
    default: {
      const longer = sections.map((one) => ({ ...one, minutes: one.minutes + random.below(3) }));
      return { name: "course.setOwn", occurrenceId, sections: longer };
    }
  }
}

import type { Role } from "../../core/domain/people.ts";
import {
  idOf,
  type MeetingInMemory,
  minuteAt,
  occurrenceId,
  startedMeeting,
} from "../support/meeting-builder.ts";
import { codeOf, manager, report } from "../support/pair-builder.ts";

/** The two are at the salary; the onboarding and the workshop are still to come. */
function atSalary(): MeetingInMemory {
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

const budgetOf = (meeting: MeetingInMemory, minute = 14) => meeting.pace(minute).current?.minutes;
const ask = (meeting: MeetingInMemory, role: Role, names: readonly string[], to = "salary") =>
  meeting.act(
    role,
    { name: "course.ask", occurrenceId, to: idOf(to), minutes: 5, fromPointIds: names.map(idOf) },
    22,
  );
const keep = (meeting: MeetingInMemory, role: Role, name: string, kept = true) =>
  meeting.act(role, { name: "course.keep", occurrenceId, fromPointId: idOf(name), kept }, 22);

describe("asking for minutes", () => {
  test("[PA10] one asks, the owner gives", () => {
    const meeting = atSalary();
    expect(ask(meeting, "manager", ["onboarding", "onboarding", "workshop", "salary", "pricing"]).ok).toBe(
      true,
    );
    expect(meeting.course().asked).toEqual([
      {
        to: idOf("salary"),
        minutes: 5,
        by: manager.id,
        at: minuteAt(22),
        fromPointIds: [idOf("onboarding")],
        kept: [],
      },
    ]);
    expect(meeting.point("onboarding").carriedFrom).toEqual([]);
    expect(budgetOf(meeting)).toBe(7);
    meeting.give("report", "onboarding", 5, 23);
    expect(meeting.course().asked).toEqual([]);
    expect(budgetOf(meeting)).toBe(12);
  });

  test("[PA10] the owner keeps, and is not asked again for the same", () => {
    const meeting = atSalary();
    ask(meeting, "manager", ["onboarding"]);
    expect(codeOf(keep(meeting, "manager", "onboarding"))).toBe("not-yours-to-give");
    keep(meeting, "report", "onboarding");
    expect(meeting.course().asked[0]?.kept).toEqual([idOf("onboarding")]);
    ask(meeting, "manager", ["onboarding"]);
    expect(meeting.course().asked[0]?.kept).toEqual([idOf("onboarding")]);
    keep(meeting, "report", "onboarding", false);
    expect(meeting.course().asked[0]?.kept).toEqual([]);
    expect(meeting.point("onboarding").carriedFrom).toEqual([]);
  });

  test("[PA10] both ask each other at once, and neither question is lost", () => {
    const meeting = atSalary();
    ask(meeting, "manager", ["onboarding"]);
    ask(meeting, "report", ["workshop"]);
    expect(meeting.course().asked.map((one) => [one.by, one.fromPointIds])).toEqual([
      [manager.id, [idOf("onboarding")]],
      [report.id, [idOf("workshop")]],
    ]);
    ask(meeting, "manager", []);
    expect(meeting.course().asked.map((one) => one.by)).toEqual([report.id]);
  });

  test("[PA10] a question about nothing of the other's is none", () => {
    const meeting = atSalary();
    expect(codeOf(ask(meeting, "manager", ["workshop", "pricing", "salary"]))).toBe("nothing-to-give");
    ask(meeting, "manager", []);
    keep(meeting, "report", "onboarding");
    expect(meeting.course().asked).toEqual([]);
  });
});

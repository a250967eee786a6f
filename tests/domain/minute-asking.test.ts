import type { Role } from "../../core/domain/people.ts";
import {
  askFor,
  idOf,
  type MeetingInMemory,
  meetingAtSalary,
  minuteAt,
  occurrenceId,
} from "../support/meeting-builder.ts";
import { codeOf, manager, report } from "../support/pair-builder.ts";

const budgetOf = (meeting: MeetingInMemory, minute = 14) => meeting.pace(minute).current?.minutes;
const keep = (meeting: MeetingInMemory, role: Role, name: string, kept = true) =>
  meeting.act(role, { name: "course.keep", occurrenceId, fromPointId: idOf(name), kept }, 22);

describe("asking for minutes", () => {
  test("[PA10] one asks, the owner gives", () => {
    const meeting = meetingAtSalary();
    expect(askFor(meeting, "manager", ["onboarding", "onboarding", "workshop", "salary", "pricing"]).ok).toBe(
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
    const meeting = meetingAtSalary();
    askFor(meeting, "manager", ["onboarding"]);
    expect(codeOf(keep(meeting, "manager", "onboarding"))).toBe("not-yours-to-give");
    keep(meeting, "report", "onboarding");
    expect(meeting.course().asked[0]?.kept).toEqual([idOf("onboarding")]);
    askFor(meeting, "manager", ["onboarding"]);
    expect(meeting.course().asked[0]?.kept).toEqual([idOf("onboarding")]);
    keep(meeting, "report", "onboarding", false);
    expect(meeting.course().asked[0]?.kept).toEqual([]);
    expect(meeting.point("onboarding").carriedFrom).toEqual([]);
  });

  test("[PA10] both ask each other at once, and neither question is lost", () => {
    const meeting = meetingAtSalary();
    askFor(meeting, "manager", ["onboarding"]);
    askFor(meeting, "report", ["workshop"]);
    expect(meeting.course().asked.map((one) => [one.by, one.fromPointIds])).toEqual([
      [manager.id, [idOf("onboarding")]],
      [report.id, [idOf("workshop")]],
    ]);
    askFor(meeting, "manager", []);
    expect(meeting.course().asked.map((one) => one.by)).toEqual([report.id]);
  });

  test("[PA10] a question about nothing of the other's is refused, or takes the last one back", () => {
    const meeting = meetingAtSalary();
    expect(codeOf(askFor(meeting, "manager", ["workshop", "pricing", "salary"]))).toBe("nothing-to-give");
    askFor(meeting, "manager", []);
    keep(meeting, "report", "onboarding");
    expect(meeting.course().asked).toEqual([]);
  });
});

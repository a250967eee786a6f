import type { CommandInput } from "../../core/domain/command.ts";
import type { TurnKey } from "../../core/domain/course.ts";
import { freeMinutesOf } from "../../core/domain/pace-commands.ts";
import type { Role } from "../../core/domain/people.ts";
import {
  askFor,
  idOf,
  type MeetingInMemory,
  meetingAtSalary,
  minuteAt,
  namesOf,
  occurrenceId,
  plannedMeeting,
  type Said,
  startedMeeting,
} from "../support/meeting-builder.ts";
import { codeOf, idsOf } from "../support/pair-builder.ts";

const said: readonly Said[] = [
  { by: "report", name: "pricing", minutes: 8, mustCover: true },
  { by: "report", name: "salary", minutes: 7 },
  { by: "report", name: "onboarding", minutes: 5 },
  { by: "manager", name: "workshop", minutes: 5 },
];

const budgetOf = (meeting: MeetingInMemory, minute = 14) => meeting.pace(minute).current?.minutes;

describe("the minute exchange", () => {
  test("[PA7] the owner gives: the point waits for the next time, and what has the turn grows", () => {
    const meeting = meetingAtSalary();
    const given = meeting.give("report", "onboarding", 5, 21);
    expect(idsOf(given)).toEqual([meeting.course().id, idOf("onboarding")]);
    expect(meeting.point("onboarding")).toMatchObject({ state: "open", carriedFrom: [occurrenceId] });
    expect(meeting.course().given).toEqual([
      { fromPointId: idOf("onboarding"), to: idOf("salary"), minutes: 5, at: minuteAt(21) },
    ]);
    expect(budgetOf(meeting)).toBe(12);
    expect(namesOf(meeting.pace(21).points)).toEqual(["salary", "workshop"]);
  });

  test("[PA7] the other one cannot, whoever they are", () => {
    const meeting = meetingAtSalary();
    const before = meeting.pair.records();
    expect(codeOf(meeting.give("manager", "onboarding"))).toBe("not-yours-to-give");
    expect(codeOf(meeting.give("report", "workshop"))).toBe("not-yours-to-give");
    expect(meeting.pair.records()).toEqual(before);
    expect(meeting.give("manager", "workshop").ok).toBe(true);
  });

  test("[PA7] protected minutes are their owner's to give", () => {
    const meeting = startedMeeting(said);
    meeting.goTo({ point: "workshop" }, 6);
    expect(meeting.pace(40).fallsOff.some((one) => one.isProtected)).toBe(false);
    expect(codeOf(meeting.give("manager", "pricing"))).toBe("not-yours-to-give");
    expect(meeting.give("report", "pricing").ok).toBe(true);
    expect(budgetOf(meeting)).toBe(13);
  });

  test("[PA7] both give at once, or one gives twice: each point gives once", () => {
    const meeting = meetingAtSalary();
    meeting.give("report", "onboarding");
    meeting.give("manager", "workshop");
    expect(budgetOf(meeting)).toBe(17);
    const { given } = meeting.course();
    expect(idsOf(meeting.give("report", "onboarding", 3, 20))).toEqual([meeting.course().id]);
    expect(meeting.course().given).toEqual(given);
  });

  test("[PA7] the same command that arrives again gives nothing more", () => {
    const meeting = meetingAtSalary();
    const command = {
      name: "course.give",
      occurrenceId,
      fromPointId: idOf("onboarding"),
      to: idOf("salary"),
      minutes: 5,
    } as const;
    meeting.act("report", command, 21, "cmd_once");
    meeting.act("report", { ...command, given: false }, 22);
    expect(idsOf(meeting.act("report", command, 23, "cmd_once"))).toEqual([]);
    expect(meeting.course().given).toEqual([]);
  });

  test("[WR2] a gift that found its work done is not done later, when it was taken back meanwhile", () => {
    const meeting = meetingAtSalary();
    const gift = {
      name: "course.give",
      occurrenceId,
      fromPointId: idOf("onboarding"),
      to: idOf("salary"),
      minutes: 5,
    } as const;
    meeting.act("report", gift, 21, "cmd_first");
    meeting.act("report", gift, 21, "cmd_second");
    meeting.act("report", { ...gift, given: false }, 22);
    expect(idsOf(meeting.act("report", gift, 23, "cmd_second"))).toEqual([]);
    expect(meeting.course().given).toEqual([]);
  });

  test("[PA7] it is taken back: the point is on today's agenda again, with its minutes", () => {
    const meeting = meetingAtSalary();
    const before = meeting.pace(21);
    meeting.give("report", "onboarding", 5, 21);
    const back = (role: Role) =>
      meeting.act(role, {
        name: "course.give",
        occurrenceId,
        fromPointId: idOf("onboarding"),
        to: idOf("salary"),
        minutes: 5,
        given: false,
      });
    expect(codeOf(back("manager"))).toBe("not-yours-to-give");
    expect(back("report").ok).toBe(true);
    expect(meeting.point("onboarding").carriedFrom).toEqual([]);
    expect(namesOf(meeting.pace(21).points)).toEqual(namesOf(before.points));
    expect(meeting.pace(21).excessMs).toBe(before.excessMs);
    expect(idsOf(back("report"))).toEqual([meeting.course().id]);
  });

  test("[PA7] a point gives at most what it has left", () => {
    const meeting = startedMeeting(said);
    meeting.goTo({ point: "onboarding" }, 6);
    meeting.goTo({ point: "salary" }, 9.5);
    meeting.give("report", "onboarding", 30, 10);
    expect(budgetOf(meeting)).toBe(7 + 2);
  });

  test.each<[string, (meeting: MeetingInMemory) => void, string]>([
    ["that was discussed", (meeting) => meeting.tick("onboarding"), "nothing-to-give"],
    [
      "that was put off",
      (meeting) => meeting.act("report", { name: "point.later", pointId: idOf("onboarding"), later: true }),
      "nothing-to-give",
    ],
    [
      "that became a status",
      (meeting) => meeting.act("report", { name: "point.edit", pointId: idOf("onboarding"), kind: "status" }),
      "nothing-to-give",
    ],
    [
      "that was deleted",
      (meeting) => meeting.act("report", { name: "point.delete", pointId: idOf("onboarding") }),
      "point-deleted",
    ],
    [
      "that used its minutes up",
      (meeting) => {
        meeting.goTo({ point: "onboarding" }, 14);
        meeting.goTo({ point: "salary" }, 19);
      },
      "nothing-to-give",
    ],
  ])("[PA7] nothing is given by a point %s in the meantime", (_what, meantime, code) => {
    const meeting = meetingAtSalary();
    meantime(meeting);
    expect(codeOf(meeting.give("report", "onboarding", 5, 20))).toBe(code);
    expect(meeting.course().given).toEqual([]);
  });

  test("[PA7] a point that the other one moved to the next time gives its minutes all the same", () => {
    const meeting = meetingAtSalary();
    meeting.act("manager", {
      name: "point.carryOver",
      pointId: idOf("onboarding"),
      occurrenceId,
      carried: true,
    });
    expect(meeting.give("report", "onboarding").ok).toBe(true);
    expect(meeting.point("onboarding").carriedFrom).toEqual([occurrenceId]);
    expect(budgetOf(meeting)).toBe(12);
  });

  test("[PA7] who brings the point back to today takes its minutes back, and it can give them anew", () => {
    const meeting = meetingAtSalary();
    const before = meeting.pace(21);
    meeting.give("report", "onboarding", 5, 21);
    const bring = (carried: boolean) =>
      meeting.act("manager", { name: "point.carryOver", pointId: idOf("onboarding"), occurrenceId, carried });
    bring(false);
    expect(meeting.pace(21).excessMs).toBe(before.excessMs);
    expect(budgetOf(meeting)).toBe(7);
    expect(meeting.give("report", "onboarding", 4, 22).ok).toBe(true);
    expect(meeting.course().given.map((one) => one.minutes)).toEqual([4]);
    expect(budgetOf(meeting)).toBe(11);
  });

  test("[PA8] what has the turn cannot give to itself, and what lost it gets nothing more", () => {
    const meeting = meetingAtSalary();
    expect(codeOf(meeting.give("report", "salary"))).toBe("nothing-to-give");
    const late = (command: CommandInput) => codeOf(meeting.act("report", command, 25));
    meeting.goTo({ point: "workshop" }, 24);
    const to = idOf("salary");
    expect(late({ name: "course.give", occurrenceId, fromPointId: idOf("onboarding"), to, minutes: 5 })).toBe(
      "turn-moved-on",
    );
    expect(late({ name: "course.extend", occurrenceId, to, minutes: 5 })).toBe("turn-moved-on");
    expect(codeOf(askFor(meeting, "report", ["onboarding"]))).toBe("turn-moved-on");
  });

  test("[PA8] a section as a whole gets minutes while it has the turn", () => {
    const meeting = startedMeeting(said);
    meeting.goTo("check-in", 2);
    expect(meeting.give("report", "onboarding").ok).toBe(true);
    expect(budgetOf(meeting, 3)).toBe(9);
  });

  test("[CO5] before the start no minutes move", () => {
    const meeting = plannedMeeting(said);
    expect(codeOf(meeting.give("report", "onboarding"))).toBe("course-not-started");
  });

  test("[PA9] free time is added once, even when both say so", () => {
    const meeting = startedMeeting(said.slice(0, 2));
    meeting.tick("pricing", 13);
    meeting.goTo({ point: "salary" }, 13);
    const extend = (role: Role, minutes: number) =>
      meeting.act(role, { name: "course.extend", occurrenceId, to: idOf("salary"), minutes }, 20);
    extend("report", 5);
    extend("manager", 5);
    expect(budgetOf(meeting)).toBe(12);
    extend("manager", 10);
    expect(budgetOf(meeting)).toBe(17);
    expect(freeMinutesOf(meeting.course(), idOf("salary"))).toBe(10);
    extend("report", 0);
    expect(meeting.course().given).toEqual([]);
  });

  test("[PA9] time that a point of the other one waits for is not free", () => {
    const extend = (meeting: MeetingInMemory, role: Role, to: TurnKey, minute: number) =>
      codeOf(meeting.act(role, { name: "course.extend", occurrenceId, to, minutes: 5 }, minute));
    const meeting = meetingAtSalary();
    expect(extend(meeting, "manager", idOf("salary"), 14)).toBe("time-not-free");
    expect(extend(meeting, "report", idOf("salary"), 14)).toBe("time-not-free");
    meeting.tick("workshop", 14);
    expect(extend(meeting, "report", idOf("salary"), 14)).toBeUndefined();
  });

  test("[PA9] nor is what is left of the report's first ten minutes", () => {
    const meeting = startedMeeting(said.slice(0, 1));
    meeting.goTo("growth", 18);
    const extend = (role: Role) =>
      codeOf(meeting.act(role, { name: "course.extend", occurrenceId, to: "growth", minutes: 5 }, 18));
    expect(namesOf(meeting.pace(18).protectedLate)).toEqual(["pricing"]);
    expect(extend("manager")).toBe("time-not-free");
    expect(extend("report")).toBeUndefined();
  });

  test("[PA9] minutes that were used up are there for the taking", () => {
    const meeting = startedMeeting(said.slice(0, 1));
    meeting.goTo("check-in", 2);
    const extend = (minute: number) =>
      codeOf(
        meeting.act("manager", { name: "course.extend", occurrenceId, to: "check-in", minutes: 9 }, minute),
      );
    expect(extend(10)).toBeUndefined();
    expect(budgetOf(meeting, 10)).toBe(13);
  });
});

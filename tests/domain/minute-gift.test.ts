import {
  canExchange,
  minutesNeeded,
  minutesToPass,
  overrunMinutes,
  pushedByGift,
} from "../../core/domain/minute-gift.ts";
import { type Pace, type PointLeft, pushedBy } from "../../core/domain/pace.ts";
import {
  type MeetingInMemory,
  namesOf,
  plannedMeeting,
  type Said,
  startedMeeting,
} from "../support/meeting-builder.ts";

/** Twenty-seven minutes where there are seventeen: the last three have no time. */
const overfull: readonly Said[] = [
  { by: "report", name: "pricing", minutes: 8 },
  { by: "report", name: "reports", minutes: 5 },
  { by: "report", name: "onboarding", minutes: 7 },
  { by: "report", name: "course", minutes: 2 },
  { by: "manager", name: "workshop", minutes: 5 },
];

const fallen = (pace: Pace) => [...pace.fallsOff, ...pace.protectedLate];
const left = (pace: Pace, name: string): PointLeft => {
  const found = pace.points.find(({ point }) => point.text === name);
  if (found === undefined) throw new Error(`There is no point ${name}.`);
  return found;
};
const offered = (meeting: MeetingInMemory, name: string, minute: number, isAskedFor = false) => {
  const pace = meeting.pace(minute);
  const told = isAskedFor ? pushedBy(pace, 5) : fallen(pace);
  return minutesToPass(
    { pace, course: meeting.course() },
    left(pace, name),
    minutesNeeded(pace, isAskedFor),
    told,
  );
};

describe("what there is to give of a point's minutes", () => {
  test("[PA15] what is planned, and what there is no time for, is the same before the start and at it", () => {
    const meeting = plannedMeeting([
      ...overfull,
      { by: "manager", name: "starred", minutes: 3, mustCover: true },
    ]);
    const seen = () => {
      const pace = meeting.pace(0);
      const { plannedMinutes, fallsOff, protectedLate, mustCoversLate } = pace;
      return [plannedMinutes, ...[fallsOff, protectedLate, mustCoversLate].map(namesOf)];
    };
    const before = seen();
    expect(before).toEqual([43, ["onboarding", "course", "workshop"], [], ["starred"]]);
    meeting.act("report", { name: "course.start", occurrenceId: meeting.course().occurrenceId });
    expect(seen()).toEqual(before);
  });

  test("[PA8] nothing while what has the turn is in time and nobody asked for more: the point just waits", () => {
    const meeting = startedMeeting(overfull);
    expect(minutesNeeded(meeting.pace(0), false)).toBe(0);
    expect(offered(meeting, "onboarding", 0)).toBe(0);
    meeting.act("report", {
      name: "point.carryOver",
      occurrenceId: meeting.course().occurrenceId,
      pointId: "tp_onboarding",
      carried: true,
    });
    expect(namesOf(meeting.pace(0).fallsOff)).toEqual(["workshop"]);
  });

  test("[PA8] when it takes longer, as many as push nothing else: the rest helps what comes next", () => {
    const meeting = startedMeeting(overfull);
    meeting.goTo({ point: "pricing" }, 5);
    const pace = meeting.pace(15);
    expect(overrunMinutes(pace)).toBe(2);
    expect(namesOf(fallen(pace))).toEqual(["onboarding", "course", "workshop"]);
    expect(offered(meeting, "onboarding", 15)).toBe(5);
    expect(namesOf(pushedByGift(pace, left(pace, "onboarding"), 7, fallen(pace)))).toEqual(["reports"]);
    meeting.give("report", "onboarding", 5, 15);
    expect(meeting.pace(15).current?.minutes).toBe(13);
    expect(namesOf(fallen(meeting.pace(15)))).toEqual(["course", "workshop"]);
  });

  test("[PA8] who asked for more and was told by name gives what they asked for", () => {
    const meeting = startedMeeting(overfull);
    expect(namesOf(pushedBy(meeting.pace(0), 5))).toEqual(["reports", "onboarding", "course", "workshop"]);
    expect(offered(meeting, "onboarding", 0, true)).toBe(5);
    expect(offered(meeting, "course", 0, true)).toBe(2);
    meeting.give("report", "onboarding", 5, 0);
    expect(namesOf(fallen(meeting.pace(0)))).toEqual(["course", "workshop", "reports"]);
  });

  test("[PA10] what a gift would push is named, where it would push something", () => {
    const pace = startedMeeting(overfull).pace(0);
    expect(namesOf(pushedByGift(pace, left(pace, "workshop"), 5, fallen(pace)))).toEqual(["reports"]);
    expect(namesOf(pushedByGift(pace, left(pace, "workshop"), 4, fallen(pace)))).toEqual([]);
  });

  test("[PA16] none before the start, nor once it is time to wrap up", () => {
    expect(canExchange(plannedMeeting(overfull).pace(0))).toBe(false);
    const meeting = startedMeeting(overfull);
    expect([0, 26.9, 27, 29, 30, 40].map((minute) => canExchange(meeting.pace(minute)))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(minutesNeeded(meeting.pace(27), true)).toBe(0);
    expect(minutesNeeded(meeting.pace(26), true)).toBeGreaterThan(0);
  });
});

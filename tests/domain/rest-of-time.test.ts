import type { Role } from "../../core/domain/people.ts";
import { type Rest, restFor } from "../../core/domain/rest-of-time.ts";
import {
  type MeetingInMemory,
  minuteAt,
  namesOf,
  type Said,
  startedMeeting,
} from "../support/meeting-builder.ts";
import { aPair, codeOf, manager, report } from "../support/pair-builder.ts";

const said: readonly Said[] = [
  { by: "report", name: "pricing", minutes: 5 },
  { by: "report", name: "salary", minutes: 4 },
  { by: "manager", name: "workshop", minutes: 6 },
  { by: "manager", name: "launch", kind: "status" },
];

/** The two are at the pricing, two minutes of it are gone. */
function atPricing(): MeetingInMemory {
  const meeting = startedMeeting(said);
  meeting.goTo({ point: "pricing" }, 6);
  return meeting;
}

function restOf(meeting: MeetingInMemory, role: Role, minute = 8): Rest | null {
  const me = role === "report" ? report : manager;
  const records = meeting.pair.view(role).records;
  return restFor(
    "growth",
    { pair: aPair, records, course: meeting.course(), minutes: 30, me },
    minuteAt(minute),
  );
}

function take(meeting: MeetingInMemory, role: Role, minute = 8): Rest {
  const rest = restOf(meeting, role, minute);
  if (rest === null) throw new Error("There is nothing to take.");
  say(meeting, role, rest.take, minute);
  return rest;
}

function say(meeting: MeetingInMemory, role: Role, commands: Rest["take"], minute = 8): void {
  for (const command of commands) expect(codeOf(meeting.act(role, command, minute))).toBeUndefined();
}

const growthOf = (meeting: MeetingInMemory, minute = 8) => {
  const { current, excessMs, fallsOff } = meeting.pace(minute);
  return { section: current?.section, minutes: current?.minutes, excessMs, fallsOff: namesOf(fallsOff) };
};

describe("the rest of the time for growth", () => {
  test("[PA14] is the turn, what is free and one's own points; the other is asked for theirs", () => {
    const meeting = atPricing();
    const { waiting, asked } = take(meeting, "report");
    expect({ waiting, asked }).toEqual({ waiting: 1, asked: 1 });
    expect(namesOf(meeting.pace(8).points)).toEqual(["pricing", "workshop"]);
    expect(meeting.course().asked).toMatchObject([{ to: "growth", by: report.id, minutes: 6 }]);
    // 22 minutes are left: 3 of the pricing, 6 of the workshop, and those of the wrap-up.
    const wrap = meeting.course().sections.find(({ key }) => key === "wrap")?.minutes ?? 0;
    expect(growthOf(meeting)).toEqual({
      section: "growth",
      minutes: 22 - 3 - 6 - wrap,
      excessMs: 0,
      fallsOff: [],
    });
    expect(restOf(meeting, "report")).toBeNull();
    expect(restOf(meeting, "report", 12)).toBeNull();
  });

  test("[PA14] [PA10] what the other gives is added; what they keep is not asked for again", () => {
    const given = atPricing();
    take(given, "report");
    const before = growthOf(given).minutes ?? 0;
    given.give("manager", "workshop", 6, 9);
    expect(growthOf(given).minutes).toBe(before + 6);

    const kept = atPricing();
    take(kept, "report");
    const { id } = kept.point("workshop");
    const { occurrenceId } = kept.course();
    kept.act("manager", { name: "course.keep", occurrenceId, fromPointId: id, kept: true }, 9);
    expect(restOf(kept, "report", 10)).toBeNull();
  });

  test("[PA14] is taken back as a whole, and the turn is where it was", () => {
    const meeting = atPricing();
    const { takeBack } = take(meeting, "report");
    say(meeting, "report", takeBack);
    expect(meeting.course()).toMatchObject({
      given: [],
      asked: [],
      turn: { section: "report", pointId: meeting.point("pricing").id },
    });
    expect(meeting.point("salary").carriedFrom).toEqual([]);
    expect(namesOf(meeting.pace(8).points)).toEqual(["pricing", "salary", "workshop"]);
  });

  test("[PA14] taken back when the talk has moved on, it leaves the turn where that is", () => {
    const meeting = atPricing();
    const { takeBack } = take(meeting, "report");
    meeting.goTo("wrap", 10);
    say(meeting, "report", takeBack, 11);
    expect(meeting.course().turn).toMatchObject({ section: "wrap" });
  });

  test("[PA14] both use it at the same moment: nothing is left but the point that they were at", () => {
    const meeting = atPricing();
    const rests = [restOf(meeting, "report"), restOf(meeting, "manager")] as const;
    say(meeting, "report", rests[0]?.take ?? []);
    say(meeting, "manager", rests[1]?.take ?? []);
    expect(namesOf(meeting.pace(8).points)).toEqual(["pricing"]);
    expect(growthOf(meeting)).toMatchObject({ section: "growth", fallsOff: [] });
    expect(meeting.pace(8).excessMs).toBeLessThanOrEqual(0);
  });

  test("[PA14] what was planned beyond the end gives no minutes that are not there", () => {
    const meeting = startedMeeting([
      { by: "report", name: "pricing", minutes: 20 },
      { by: "report", name: "salary", minutes: 15 },
      { by: "manager", name: "workshop", minutes: 4 },
    ]);
    const { takeBack } = take(meeting, "report", 12);
    expect(namesOf(meeting.pace(12).points)).toEqual(["workshop"]);
    expect(growthOf(meeting, 12)).toMatchObject({ excessMs: 0, fallsOff: [] });
    say(meeting, "report", takeBack, 12);
    expect(namesOf(meeting.pace(12).points)).toEqual(["pricing", "salary", "workshop"]);
  });

  test("[PA14] there is none before the start, after the booked time, or where nothing is left", () => {
    const meeting = startedMeeting([]);
    expect(restOf(meeting, "manager", 31)).toBeNull();
    take(meeting, "manager", 1);
    expect(restOf(meeting, "manager", 1)).toBeNull();
  });
});

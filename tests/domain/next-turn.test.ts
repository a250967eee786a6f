import { nextTurn } from "../../core/domain/next-turn.ts";
import { planOf } from "../../core/domain/plan.ts";
import { type MeetingInMemory, plannedMeeting, startedMeeting } from "../support/meeting-builder.ts";
import { aPair } from "../support/pair-builder.ts";

const next = (meeting: MeetingInMemory) => {
  const stop = nextTurn(planOf(aPair, meeting.pair.records(), meeting.course()), meeting.course());
  return stop?.pointId ?? stop?.section ?? null;
};

describe("where the turn goes next", () => {
  test("[CO3] through the sections and the points in them, to the end", () => {
    const meeting = startedMeeting([
      { by: "report", name: "a" },
      { by: "report", name: "status", kind: "status" },
      { by: "report", name: "b" },
      { by: "manager", name: "m" },
    ]);
    const stops = [next(meeting)];
    for (const to of [
      "check-in",
      { point: "a" },
      { point: "b" },
      { point: "m" },
      "growth",
      "wrap",
    ] as const) {
      meeting.goTo(to, 1);
      stops.push(next(meeting));
    }
    expect(stops).toEqual(["check-in", "tp_a", "tp_b", "tp_m", "growth", "wrap", null]);
  });

  test("[CO3] a section without points is passed over, and what was passed over comes back", () => {
    const meeting = startedMeeting([
      { by: "report", name: "a" },
      { by: "report", name: "b" },
    ]);
    meeting.goTo({ point: "b" }, 6);
    expect(next(meeting)).toBe("growth");
    meeting.tick("b", 9);
    expect(next(meeting)).toBe("tp_a");
    meeting.tick("a", 9);
    expect(next(meeting)).toBe("growth");
  });

  test("[CO5] before the start there is no turn to move", () => {
    expect(next(plannedMeeting([{ by: "report", name: "a" }]))).toBeNull();
  });
});

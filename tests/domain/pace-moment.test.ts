import { momentBetween } from "../../core/domain/pace-moment.ts";
import { plannedMeeting, startedMeeting } from "../support/meeting-builder.ts";

const meeting = startedMeeting([{ by: "report", name: "pricing", minutes: 5 }]);

/** What is said from minute to minute when somebody looks every second. */
function toldBetween(from: number, to: number, stepMinutes = 1 / 60): string[] {
  const told: string[] = [];
  let before = meeting.pace(from);
  for (let minute = from + stepMinutes; minute <= to; minute += stepMinutes) {
    const after = meeting.pace(minute);
    const moment = momentBetween(before, after, 30);
    if (moment?.kind === "used-up") told.push(`${moment.point.text} ${moment.minutes}`);
    else if (moment !== null) told.push(`${moment.kind} ${moment.minutes}`);
    before = after;
  }
  return told;
}

describe("what is told of the time", () => {
  test("[PA13] at half time, and with ten, five, three and no minutes left: nothing more", () => {
    expect(toldBetween(0, 40)).toEqual(["half 15", "left 10", "left 5", "left 3", "left 0"]);
  });

  test("[PA13] when a point has used its minutes, once", () => {
    meeting.goTo({ point: "pricing" }, 6);
    expect(toldBetween(6, 14)).toEqual(["pricing 5"]);
  });

  test("[PA13] who looked away, or whose clock was moved on, hears the last of it", () => {
    expect(toldBetween(7, 40, 30)).toEqual(["left 0"]);
    expect(toldBetween(0, 29, 29)).toEqual(["left 1"]);
    const [start, later] = [meeting.pace(0), { ...meeting.pace(18), current: null }];
    expect(momentBetween(start, later, 30)).toEqual({ kind: "left", minutes: 12 });
  });

  test("[PA13] nothing when the clock goes back, or before the start", () => {
    expect(momentBetween(meeting.pace(28), meeting.pace(4), 30)).toBeNull();
    const planned = plannedMeeting([]);
    expect(momentBetween(planned.pace(0), planned.pace(29), 30)).toBeNull();
  });

  test("[PA13] a short meeting is not told what is left before half of it is over", () => {
    const told = [2, 4, 5, 6, 7, 8, 9, 10].map((minute) => {
      const at = (of: number) => ({ ...meeting.pace(of), leftMs: (10 - of) * 60_000, current: null });
      const moment = momentBetween(at(minute - 1), at(minute), 10);
      return moment === null ? null : `${moment.kind}`;
    });
    expect(told).toEqual([null, null, "half", null, "left", null, null, "left"]);
  });
});

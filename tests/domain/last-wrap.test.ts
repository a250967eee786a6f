import type { CommandId } from "../../core/domain/ids.ts";
import { type Instant, plusMs } from "../../core/domain/instant.ts";
import { lastTimeOf } from "../../core/domain/last-time.ts";
import { meetingsHeld } from "../../core/domain/meetings-held.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import type { PairView } from "../../core/domain/pair-view.ts";
import type { Role } from "../../core/domain/people.ts";
import { courseOf } from "../../core/domain/planned-course.ts";
import type { Occurrence } from "../../core/domain/series.ts";
import { isOpenRecord, openSince } from "../../core/domain/shared-record.ts";
import { type PairInMemory, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const everyThreeWeeks = { ...aSeries, cadence: { ...aSeries.cadence, everyWeeks: 3 } };
const meetingOn = (day: string): Occurrence => plannedOccurrence(aSeries, `${day}T09:00:00.000Z`);
const minuteOf = ({ start }: Occurrence, minutes: number): Instant => plusMs(start, minutes * 60_000);

let commands = 0;
function end(pair: PairInMemory, name: "course.wrap" | "course.unwrap", meeting: Occurrence, now: Instant) {
  commands++;
  return pair.act("report", { name, occurrenceId: meeting.id }, { now, id: `cmd_end-${commands}` });
}

/** What whoever opens the pair at a moment is given of it. */
function openAt(pair: PairInMemory, now: Instant): PairView {
  const view = pair.view("report");
  const records = [...view.records].filter(([, record]) => isOpenRecord(record, openSince(now)));
  return { ...view, records: new Map(records) };
}

function leftOffWith(pair: PairInMemory, now: Instant) {
  const view = openAt(pair, now);
  const next = meetingOn("2026-03-31");
  const { wrap } = lastTimeOf(view, next);
  return [meetingsHeld(view), courseOf(view, next).template, wrap?.at];
}

describe("the last wrap", () => {
  const first = meetingOn("2026-01-06");
  const second = meetingOn("2026-01-27");
  const third = meetingOn("2026-02-17");
  const fourth = meetingOn("2026-03-10");

  /** Three meetings held, the fourth wrapped up and taken back. */
  function takeBackTheFourth(): PairInMemory {
    const pair = startPair([everyThreeWeeks]);
    for (const meeting of [first, second, third, fourth]) {
      end(pair, "course.wrap", meeting, minuteOf(meeting, 28));
    }
    end(pair, "course.unwrap", fourth, minuteOf(fourth, 29));
    return pair;
  }

  test("[WU4] [QB17] [CO8] of a meeting taken back gives way to the one before, which stays in sight for good", () => {
    const pair = takeBackTheFourth();
    const asBefore = [3, "regular", minuteOf(third, 28)];
    for (const now of [minuteOf(fourth, 30), "2026-03-20T09:00:00.000Z", "2026-03-31T08:00:00.000Z"]) {
      expect(leftOffWith(pair, now)).toEqual(asBefore);
    }
    end(pair, "course.wrap", fourth, minuteOf(fourth, 31));
    expect(leftOffWith(pair, "2026-03-31T08:00:00.000Z")).toEqual([4, "regular", minuteOf(fourth, 31)]);
    expect(courseOf(pair.view("report"), third).settledAt).toBe(minuteOf(fourth, 31));
  });

  test("[WU4] taken back again, from both sides and after a lost answer, it stays as it is", () => {
    const pair = takeBackTheFourth();
    end(pair, "course.wrap", fourth, minuteOf(fourth, 30));
    const takeBack = (role: Role, id: CommandId) =>
      pair.act(role, { name: "course.unwrap", occurrenceId: fourth.id }, { id, now: minuteOf(fourth, 31) });
    takeBack("report", "cmd_back");
    const before = pair.records();
    const again = [takeBack("report", "cmd_back"), takeBack("manager", "cmd_other")];
    expect(again.map(({ ok }) => ok)).toEqual([true, true]);
    expect(pair.records()).toEqual(before);
  });

  test("[WU3] [QB17] made up for an earlier meeting, it is counted by the one that stays in sight", () => {
    const pair = startPair([aSeries]);
    const earlier = meetingOn("2026-03-03");
    const later = meetingOn("2026-03-10");
    end(pair, "course.wrap", later, minuteOf(later, 30));
    const madeUp = () => end(pair, "course.wrap", earlier, minuteOf(later, 31));
    expect(madeUp().ok).toBe(true);
    const held = pair.records();
    madeUp();
    expect(pair.records()).toEqual(held);
    for (const now of [minuteOf(later, 32), "2026-03-31T08:00:00.000Z"]) {
      expect(leftOffWith(pair, now)).toEqual([2, "regular", minuteOf(later, 30)]);
    }
  });

  test("[WU3] [WU4] [QB17] in whatever order three are wrapped up and taken back, those held count and the last is in sight", () => {
    const weeks = ["2026-02-25", "2026-03-03", "2026-03-10"].map(meetingOn);
    const turns = weeks.length ** 5;
    for (let course = 0; course < turns; course++) {
      const kept = startPair([aSeries]);
      for (const meeting of [first, second]) end(kept, "course.wrap", meeting, minuteOf(meeting, 30));
      let read = kept;
      const wrapped = new Map<string, Instant>();
      for (let turn = 0; turn < 5; turn++) {
        const meeting = weeks[Math.floor(course / weeks.length ** turn) % weeks.length];
        if (meeting === undefined) throw new Error("There are three.");
        const now = plusMs("2026-03-10T10:00:00.000Z", turn * 60_000);
        const name = wrapped.delete(meeting.id) ? "course.unwrap" : "course.wrap";
        if (name === "course.wrap") wrapped.set(meeting.id, now);
        // For a server that has had the pair in its cache since January, and for one that reads it now.
        read = startPair([...openAt(read, now).records.values()]);
        for (const pair of [kept, read]) expect(end(pair, name, meeting, now).ok).toBe(true);
      }
      const last = [...weeks].reverse().find(({ id }) => wrapped.has(id)) ?? second;
      const at = wrapped.get(last.id) ?? minuteOf(second, 30);
      for (const pair of [kept, read]) {
        for (const now of ["2026-03-10T11:00:00.000Z", "2026-03-31T08:00:00.000Z"]) {
          expect([course, ...leftOffWith(pair, now)]).toEqual([course, 2 + wrapped.size, "regular", at]);
        }
      }
    }
  });
});

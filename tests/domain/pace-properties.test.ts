import { minutesNeeded, minutesToPass } from "../../core/domain/minute-gift.ts";
import { type Pace, paceOf, pushedBy } from "../../core/domain/pace.ts";
import { planOf } from "../../core/domain/plan.ts";
import { restFor } from "../../core/domain/rest-of-time.ts";
import { type SeededRandom, seededRandom } from "../fuzz/seeded-random.ts";
import {
  idOf,
  type MeetingInMemory,
  minuteAt,
  namesOf,
  occurrenceId,
  type Said,
  startedMeeting,
} from "../support/meeting-builder.ts";
import { aPair, codeOf, report } from "../support/pair-builder.ts";

const SEEDS = Array.from({ length: 30 }, (_, index) => index + 1);

/** A meeting in which something happened: some went on, ticked, moved and gave. */
function anyMeeting(random: SeededRandom): MeetingInMemory {
  const said = Array.from(
    { length: random.below(9) },
    (_, index): Said => ({
      by: random.chance(0.6) ? "report" : "manager",
      name: `p${index}`,
      ...(random.chance(0.7) && { minutes: 1 + random.below(12) }),
      ...(random.chance(0.2) && { mustCover: true }),
      ...(random.chance(0.1) && { kind: "status" }),
    }),
  );
  const meeting = startedMeeting(said);
  for (let minute = 0; minute < 20; minute += 1 + random.below(6)) doSomething(meeting, random, said, minute);
  return meeting;
}

function doSomething(
  meeting: MeetingInMemory,
  random: SeededRandom,
  said: readonly Said[],
  minute: number,
): void {
  const one = random.pick(said);
  const dice = random.next();
  if (one === undefined || dice < 0.2) meeting.goTo("check-in", minute);
  else if (dice < 0.7) meeting.goTo({ point: one.name }, minute);
  else if (dice < 0.8) meeting.tick(one.name, minute);
  else if (dice < 0.9) meeting.give(one.by, one.name, 1 + random.below(9), minute);
  else {
    const command = {
      name: "point.carryOver",
      pointId: idOf(one.name),
      occurrenceId,
      carried: true,
    } as const;
    meeting.act(one.by, command, minute);
  }
}

const fallen = (pace: Pace) => new Set(namesOf([...pace.fallsOff, ...pace.protectedLate]));
const minutesOf = ({ points }: Pace) => points.reduce((sum, one) => sum + one.minutes, 0);

describe.each(SEEDS)("in any meeting (seed %d)", (seed) => {
  const random = seededRandom(seed);
  const meeting = anyMeeting(random);
  const paces = Array.from({ length: 80 }, (_, step) => meeting.pace(20 + step * 0.5));

  test("[PA4] [PA6] as time passes less is left and no less falls off", () => {
    for (const [index, pace] of paces.entries()) {
      const before = paces[index - 1] ?? pace;
      expect(pace.leftMs).toBeLessThanOrEqual(before.leftMs);
      expect(pace.minutesLeft).toBeLessThanOrEqual(before.minutesLeft);
      expect(pace.excessMs).toBeGreaterThanOrEqual(before.excessMs);
      expect([...fallen(before)].filter((name) => !fallen(pace).has(name))).toEqual([]);
      expect(pace.points.length).toBe(before.points.length);
    }
  });

  test("[PA6] what has the turn and the report's first ten minutes never fall off, must-covers last", () => {
    for (const pace of paces) {
      const turn = pace.current?.point?.point.id;
      expect(pace.fallsOff.filter((one) => one.isProtected)).toEqual([]);
      const all = [...pace.fallsOff, ...pace.protectedLate];
      for (const pushed of [all, pushedBy(pace, 5), pushedBy(pace, 30)]) {
        expect(pushed.filter((one) => one.point.id === turn)).toEqual([]);
        const stays = pace.points.filter(
          (one) => !pushed.includes(one) && one.leftMs > 0 && one.point.id !== turn,
        );
        if (pushed.some((one) => one.isProtected)) {
          expect(namesOf(stays.filter((one) => !one.isProtected))).toEqual([]);
        } else if (pushed.some((one) => one.point.mustCover)) {
          expect(namesOf(stays.filter((one) => !one.isProtected && !one.point.mustCover))).toEqual([]);
        }
      }
      const isReports = pace.points.filter((one) => one.isProtected);
      expect(isReports.every((one) => one.role === "report")).toBe(true);
    }
  });

  test("[PA6] what falls off is enough, and not one more than it takes", () => {
    for (const pace of paces) {
      const short = [...pace.fallsOff, ...pace.protectedLate];
      const freedMs = short.reduce((sum, one) => sum + one.leftMs, 0);
      const leastMs = Math.min(...short.map((one) => one.leftMs));
      const turn = pace.current?.point?.point.id;
      const isSpent = pace.points.every(
        (one) => one.point.id === turn || one.leftMs === 0 || short.includes(one),
      );
      expect(isSpent || pace.excessMs - freedMs < 60_000).toBe(true);
      if (short.length === 1) expect(pace.excessMs).toBeGreaterThanOrEqual(60_000);
      if (short.length > 1) expect(pace.excessMs).toBeGreaterThan(leastMs);
    }
  });

  test("[PA7] minutes that are given are as many as before, and go to what has the turn", () => {
    const before = meeting.pace(20);
    const to = before.current?.point;
    const from = before.points.find((one) => one !== to && one.point.id !== to?.point.id && one.leftMs > 0);
    if (!to || !from) return;
    const given = meeting.give(from.role, from.point.text, 120, 20);
    const after = meeting.pace(20);
    if (given.ok) {
      const spent = from.minutes - Math.ceil(from.leftMs / 60_000);
      expect(minutesOf(after)).toBe(minutesOf(before) - spent);
      expect(namesOf(after.points)).toEqual(namesOf(before.points.filter((one) => one !== from)));
      expect(after.excessMs).toBeLessThan(before.excessMs + 60_000);
    } else {
      expect(after).toEqual(before);
    }
  });

  test("[PA8] what is offered pushes nothing that was not told", () => {
    const before = meeting.pace(20);
    const told = [...before.fallsOff, ...before.protectedLate];
    const from = random.pick(
      before.points.filter(({ point }) => point.id !== before.current?.point?.point.id),
    );
    if (from === undefined || before.current?.minutes == null) return;
    const needed = minutesNeeded(before, true);
    const minutes = minutesToPass({ pace: before, course: meeting.course() }, from, needed, told);
    expect(minutes).toBeLessThanOrEqual(needed);
    if (minutes === 0) return;
    expect(meeting.give(from.role, from.point.text, minutes, 20).ok).toBe(true);
    expect(namesOf(told)).toEqual(expect.arrayContaining([...fallen(meeting.pace(20))]));
  });

  test("[PA14] using the rest for growth is granted, and pushes nothing of the other's", () => {
    meeting.goTo("growth", 21);
    const others = (pace: Pace) =>
      [...pace.fallsOff, ...pace.protectedLate].filter(({ role }) => role === "manager");
    const before = meeting.pace(21);
    const { records } = meeting.pair.view("report");
    const on = { pair: aPair, records, course: meeting.course(), minutes: 30, me: report };
    const rest = restFor("growth", on, minuteAt(21));
    for (const command of rest?.take ?? []) {
      expect(codeOf(meeting.act("report", command, 21))).toBeUndefined();
    }
    const after = meeting.pace(21);
    expect(namesOf(others(before))).toEqual(expect.arrayContaining(namesOf(others(after))));
    expect(after.excessMs).toBeLessThanOrEqual(Math.max(0, before.excessMs));
    expect(after.excessMs).toBeGreaterThan(-60_000);
    if (before.excessMs > 0 && after.excessMs > 0)
      expect(after.current?.minutes).toBe(before.current?.minutes);
  });

  test("[PA5] the order in which records came is of no account, nor where the clock was", () => {
    const minutes = Array.from({ length: 12 }, () => random.below(60) - 10);
    const course = meeting.course();
    for (const minute of [...minutes, ...minutes.reverse()]) {
      const records = [...meeting.pair.records()].sort(() => (random.chance(0.5) ? 1 : -1));
      expect(paceOf(planOf(aPair, records, course), course, 30, minuteAt(minute))).toEqual(
        meeting.pace(minute),
      );
    }
  });
});

import { type Instant, plusMs } from "../../core/domain/instant.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { courseOf } from "../../core/domain/planned-course.ts";
import type { PlannedSection, SectionKey, TemplateKey } from "../../core/domain/template.ts";
import { codeOf, type PairInMemory, startPair } from "../support/pair-builder.ts";
import { aHeldMeeting, aSeries } from "../support/series-builder.ts";

const START: Instant = "2026-03-03T09:00:00.000Z";
const meeting = plannedOccurrence(aSeries, START);
const next = plannedOccurrence(aSeries, "2026-03-10T09:00:00.000Z");
const occurrenceId = meeting.id;

/** Two who have held a meeting. */
const haveMet = () => startPair([aSeries, aHeldMeeting]);
const course = (pair: PairInMemory, of = meeting) => courseOf(pair.view("report"), of);
const order = (pair: PairInMemory, of = meeting) => course(pair, of).sections.map((one) => one.key);
const minutes = (pair: PairInMemory, of = meeting) => course(pair, of).sections.map((one) => one.minutes);
const use = (pair: PairInMemory, template: TemplateKey, role: "manager" | "report" = "manager") =>
  pair.act(role, { name: "course.useTemplate", occurrenceId, template });
const setOwn = (pair: PairInMemory, sections: PlannedSection[]) =>
  pair.act("manager", { name: "course.setOwn", occurrenceId, sections });
const reorder = (pair: PairInMemory, to: SectionKey[], role: "manager" | "report" = "report") =>
  pair.act(role, { name: "course.orderSections", occurrenceId, order: to });

const pointsFirst: SectionKey[] = ["today", "report", "manager", "check-in", "growth", "wrap"];
const own: PlannedSection[] = [
  { key: "check-in", minutes: 5 },
  { key: "report", minutes: 15 },
  { key: "manager", minutes: 5 },
  { key: "wrap", minutes: 5 },
];

describe("what a meeting is made of", () => {
  test("[CO8] the manager chooses the template, the report does not", () => {
    const pair = haveMet();
    expect(codeOf(use(pair, "growth", "report"))).toBe("managers-to-set");
    expect(use(pair, "growth").ok).toBe(true);
    expect(course(pair)).toMatchObject({ template: "growth" });
  });

  test("[CO8] a special template is for one meeting", () => {
    const pair = haveMet();
    use(pair, "retro");
    expect([course(pair).template, course(pair, next).template]).toEqual(["retro", "regular"]);
  });

  test("[CO8] minutes that are changed in a special meeting are for that one, and the pair's own stays", () => {
    const pair = haveMet();
    setOwn(pair, own);
    use(pair, "short");
    const longer = course(pair).sections.map((one) =>
      one.key === "check-in" ? { ...one, minutes: 3 } : one,
    );
    setOwn(pair, longer);
    expect(course(pair)).toMatchObject({ template: "short", sections: longer });
    expect(course(pair, next)).toMatchObject({ template: "own", sections: own });
    use(pair, "own");
    expect(course(pair).sections).toEqual(own);
  });

  test("[CO8] until a meeting was held, or one was chosen, each is the first", () => {
    const pair = startPair([aSeries]);
    const templates = () => [course(pair).template, course(pair, next).template];
    expect(templates()).toEqual(["first", "first"]);
    use(pair, "growth");
    expect(templates()).toEqual(["growth", "first"]);
    reorder(pair, ["growth", "today", "check-in", "report", "manager", "wrap"]);
    expect(templates()).toEqual(["growth", "first"]);
    use(pair, "regular");
    expect(templates()).toEqual(["regular", "regular"]);
  });

  test("[CO8] the first meeting that was held, and no other, was the first one", () => {
    const pair = startPair([aSeries]);
    pair.act("report", { name: "course.start", occurrenceId }, { now: START });
    pair.act("report", { name: "course.wrap", occurrenceId }, { now: plusMs(START, 30 * 60_000) });
    expect([course(pair).template, course(pair, next).template]).toEqual(["first", "regular"]);
  });

  test("[CO8] the pair's own is the usual one until the regular one is chosen again", () => {
    const pair = haveMet();
    setOwn(pair, own);
    expect([course(pair).template, course(pair, next).template]).toEqual(["own", "own"]);
    use(pair, "short");
    expect([course(pair).template, course(pair, next).template]).toEqual(["short", "own"]);
    use(pair, "regular");
    expect([course(pair).template, course(pair, next).template]).toEqual(["regular", "regular"]);
    use(pair, "own");
    expect(order(pair, next)).toEqual(own.map((one) => one.key));
  });

  test("[CO8] a turn at a section that the new template leaves out goes to the first one", () => {
    const pair = haveMet();
    pair.act("report", { name: "course.start", occurrenceId }, { now: START });
    const later = plusMs(START, 60_000);
    pair.act("report", { name: "course.goTo", occurrenceId, section: "growth" }, { now: START });
    pair.act("manager", { name: "course.useTemplate", occurrenceId, template: "short" }, { now: later });
    expect(course(pair)).toMatchObject({
      turn: { section: "today", since: later },
      spent: [{ key: "growth", ms: 60_000 }],
    });
  });

  test("[CO9] the report orders the sections, and the template remembers it", () => {
    const pair = haveMet();
    expect(codeOf(reorder(pair, pointsFirst, "manager"))).toBe("reports-to-order");
    reorder(pair, pointsFirst);
    expect([order(pair), order(pair, next)]).toEqual([pointsFirst, pointsFirst]);
    use(pair, "retro");
    expect(order(pair)).not.toEqual(pointsFirst);
    use(pair, "regular");
    expect(order(pair)).toEqual(pointsFirst);
  });

  test("[CO9] a special template remembers its order too", () => {
    const pair = haveMet();
    use(pair, "retro");
    const retro: SectionKey[] = ["growth", "today", "check-in", "report", "manager", "wrap"];
    reorder(pair, retro);
    pair.act("manager", { name: "course.useTemplate", occurrenceId: next.id, template: "retro" });
    expect(order(pair, next)).toEqual(retro);
  });

  test("[CO9] minutes that the manager sets meanwhile leave the report's order as it is", () => {
    const pair = haveMet();
    const before = course(pair).sections;
    const longer = before.map((one) => (one.key === "check-in" ? { ...one, minutes: 6 } : one));
    reorder(pair, pointsFirst);
    setOwn(pair, longer);
    expect([order(pair), order(pair, next)]).toEqual([pointsFirst, pointsFirst]);
    expect(minutes(pair)).toEqual([2, 10, 7, 6, 4, 3]);
    use(pair, "retro");
    const retro: SectionKey[] = ["growth", "today", "check-in", "report", "manager", "wrap"];
    reorder(pair, retro);
    setOwn(pair, longer);
    expect(order(pair)).toEqual(retro);
  });

  test("[CO9] an order that was proposed still stands when only minutes change", () => {
    const pair = haveMet();
    pair.act("manager", { name: "course.proposeOrder", occurrenceId, order: pointsFirst });
    setOwn(pair, course(pair).sections);
    expect(course(pair).proposedOrder).toEqual(pointsFirst);
    setOwn(pair, own);
    expect(course(pair).proposedOrder).toBeNull();
  });

  test("[CO9] minutes go with their sections", () => {
    const pair = haveMet();
    reorder(pair, pointsFirst);
    expect(minutes(pair)).toEqual([2, 10, 7, 4, 4, 3]);
  });

  test.each<[string, SectionKey[]]>([
    ["without one", ["today", "check-in", "report", "manager", "wrap"]],
    ["with one twice", ["today", "check-in", "report", "report", "manager", "wrap"]],
    ["with the wrap-up in between", ["today", "check-in", "report", "wrap", "manager", "growth"]],
  ])("[CO9] an order %s is refused", (_what, wrong) => {
    const pair = haveMet();
    expect(codeOf(reorder(pair, wrong))).toBe("invalid");
    const proposed = pair.act("manager", { name: "course.proposeOrder", occurrenceId, order: wrong });
    expect(codeOf(proposed)).toBe("invalid");
  });

  test("[CO9] what the manager proposes counts when the report takes it", () => {
    const pair = haveMet();
    const before = order(pair);
    const propose = (role: "manager" | "report", to: SectionKey[] | null) =>
      pair.act(role, { name: "course.proposeOrder", occurrenceId, order: to });
    expect(codeOf(propose("report", pointsFirst))).toBe("managers-to-set");
    propose("manager", pointsFirst);
    expect([order(pair), course(pair).proposedOrder]).toEqual([before, pointsFirst]);
    propose("report", null);
    expect([order(pair), course(pair).proposedOrder]).toEqual([before, null]);
    propose("manager", pointsFirst);
    reorder(pair, pointsFirst);
    expect([order(pair), course(pair).proposedOrder]).toEqual([pointsFirst, null]);
  });

  test("[CO10] the pair's own has the minutes that the manager gave it", () => {
    const pair = haveMet();
    const odd = own.map((one) => (one.key === "report" ? { ...one, minutes: 17 } : one));
    expect(codeOf(pair.act("report", { name: "course.setOwn", occurrenceId, sections: odd }))).toBe(
      "managers-to-set",
    );
    setOwn(pair, odd);
    expect([minutes(pair), minutes(pair, next)]).toEqual([
      [5, 17, 5, 5],
      [5, 17, 5, 5],
    ]);
  });

  test("[CO10] in a meeting of another length its minutes are shared out in proportion", () => {
    const pair = haveMet();
    setOwn(pair, own);
    expect(minutes(pair, { ...next, minutes: 60 })).toEqual([10, 30, 10, 10]);
  });

  test.each<[string, PlannedSection[]]>([
    ["without the report's points", own.filter((one) => one.key !== "report")],
    ["with a section twice", [{ key: "check-in", minutes: 1 }, ...own]],
    ["without an end", own.filter((one) => one.key !== "wrap")],
    ["with less than no time", own.map((one) => ({ ...one, minutes: -1 }))],
  ])("[CO10] a template %s is refused", (_what, wrong) => {
    expect(() => setOwn(haveMet(), wrong)).toThrow();
  });
});

describe("reading in silence", () => {
  const quiet = (pair: PairInMemory, role: "manager" | "report", seconds: number, afterS: number) =>
    pair.act(role, { name: "course.beQuiet", occurrenceId, seconds }, { now: plusMs(START, afterS * 1000) });

  test("[CO11] both count to the same instant, whoever asks again", () => {
    const pair = haveMet();
    quiet(pair, "report", 60, 0);
    quiet(pair, "manager", 60, 5);
    expect(course(pair).quietUntil).toBe(plusMs(START, 60_000));
    quiet(pair, "manager", 60, 61);
    expect(course(pair).quietUntil).toBe(plusMs(START, 121_000));
  });

  test("[CO11] either ends it", () => {
    const pair = haveMet();
    quiet(pair, "report", 60, 0);
    quiet(pair, "manager", 0, 10);
    expect(course(pair).quietUntil).toBeNull();
  });
});

import type { Due } from "../../core/domain/action-item.ts";
import type { Course, Wrap } from "../../core/domain/course.ts";
import { plannedOccurrence } from "../../core/domain/occurrence.ts";
import { isOverdue } from "../../core/domain/overdue.ts";
import type { Role } from "../../core/domain/people.ts";
import { courseOf } from "../../core/domain/planned-course.ts";
import { promiseMirror, standingOf } from "../../core/domain/promise-mirror.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import { codeOf, manager, NOON, type PairInMemory, report, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const nextTime: Due = { kind: "next-time" };
const on = (date: string): Due => ({ kind: "date", date });
const TUESDAY = "2026-03-03T12:00:00.000Z";
const aWrap: Wrap = {
  at: "2026-03-03T09:20:00.000Z",
  by: manager.id,
  heldMinutes: 30,
  decisions: 0,
  actionItems: 0,
  carried: [],
  putOff: [],
  decided: [],
};

function promise(pair: PairInMemory, id: string, due: Due, owner = report.id): void {
  pair.act("report", { name: "actionItem.add", text: id, owner, due }, { id: `cmd_${id}` });
}

function itemOf(pair: PairInMemory, id: string) {
  const item = pair.records().find((record) => record.id === `ai_${id}`);
  if (item?.type !== "actionItem") throw new Error(`no item ${id}`);
  return item;
}

describe("promises", () => {
  test("[AI6] the owner gives a promise a new date and says why; the old one stays to be seen", () => {
    const pair = startPair();
    promise(pair, "a", on("2026-03-06"));
    const renegotiate = {
      name: "actionItem.renegotiate",
      actionItemId: "ai_a",
      due: on("2026-03-13"),
      why: "The data came late",
    } as const;
    expect(codeOf(pair.act("manager", renegotiate))).toBe("not-yours-to-renegotiate");
    expect(pair.act("report", renegotiate).ok).toBe(true);
    expect(itemOf(pair, "a")).toMatchObject({
      state: "open",
      due: on("2026-03-13"),
      renegotiated: [
        {
          from: on("2026-03-06"),
          to: on("2026-03-13"),
          why: "The data came late",
          at: NOON,
          by: report.id,
          inTime: true,
        },
      ],
    });
  });

  test("[AI6] a new date is one that is still to come", () => {
    const pair = startPair();
    promise(pair, "a", on("2026-03-06"));
    const to = (date: string) =>
      codeOf(
        pair.act("report", {
          name: "actionItem.renegotiate",
          actionItemId: "ai_a",
          due: on(date),
          why: "x",
        }),
      );
    expect(to("2026-03-01")).toBe("due-past");
    expect(to("2026-03-02")).toBeUndefined();
  });

  test("[AI7] a new date that was agreed in time counts as kept, one that came too late does not", () => {
    const pair = startPair();
    promise(pair, "early", on("2026-03-06"));
    promise(pair, "late", on("2026-03-06"));
    const renegotiate = (id: "early" | "late", now: string) =>
      pair.act(
        "report",
        { name: "actionItem.renegotiate", actionItemId: `ai_${id}`, due: on("2026-03-20"), why: "x" },
        { now },
      );
    renegotiate("early", "2026-03-06T20:00:00.000Z");
    renegotiate("late", "2026-03-07T08:00:00.000Z");
    const view = pair.view("report");
    const items = [itemOf(pair, "early"), itemOf(pair, "late")];
    expect(items.map((item) => item.renegotiated[0]?.inTime)).toEqual([true, false]);
    const [mine] = promiseMirror(view, items, report.id, "2026-03-08T08:00:00.000Z");
    expect(mine).toMatchObject({ kept: 1, open: 2, overdue: 0, released: 0 });
  });

  test("[AI8] only the other one lets a promise go, and can take that back", () => {
    const pair = startPair();
    promise(pair, "a", nextTime);
    const release = (released: boolean) =>
      ({ name: "actionItem.release", actionItemId: "ai_a", released }) as const;
    expect(codeOf(pair.act("report", release(true)))).toBe("not-yours-to-release");
    expect(pair.act("manager", release(true)).ok).toBe(true);
    expect(itemOf(pair, "a")).toMatchObject({ state: "released", settledAt: NOON });
    pair.act("manager", release(false));
    expect(itemOf(pair, "a")).toMatchObject({ state: "open", settledAt: null });
  });

  test("[AI9] a promise is overdue when its day is over where the two meet", () => {
    const pair = startPair();
    promise(pair, "a", on("2026-03-02"));
    const inAuckland = { ...aSeries, cadence: { ...aSeries.cadence, zone: "Pacific/Auckland" } };
    const at = (now: string, ...more: (typeof aSeries)[]) => {
      const records = new Map([...pair.view("report").records, ...more.map((one) => [one.id, one] as const)]);
      return isOverdue(itemOf(pair, "a"), { records }, now);
    };
    expect(at("2026-03-02T23:59:00.000Z")).toBe(false);
    expect(at("2026-03-03T00:00:00.000Z")).toBe(true);
    expect(at("2026-03-02T12:00:00.000Z", inAuckland)).toBe(true);
    expect(at("2026-03-02T10:00:00.000Z", inAuckland)).toBe(false);
  });

  test("[AI9] what was promised for next time is due in that meeting, and overdue only when that is over", () => {
    const pair = startPair();
    promise(pair, "a", nextTime);
    const meeting = plannedOccurrence(aSeries, "2026-03-03T09:00:00.000Z");
    const standing = (now: string, more: readonly SharedRecord[] = []) => {
      const records = new Map([meeting, ...more].map((one): [string, SharedRecord] => [one.id, one]));
      return standingOf(itemOf(pair, "a"), { ...pair.view("report"), records }, now);
    };
    expect(standing("2026-03-03T08:59:59.999Z")).toBe("open");
    expect(standing("2026-03-03T09:00:00.000Z")).toBe("due");
    expect(standing("2026-03-03T13:29:59.999Z")).toBe("due");
    expect(standing("2026-03-03T13:30:00.000Z")).toBe("overdue");
    const course = courseOf(pair.view("report"), meeting);
    const early = { ...course, startedAt: "2026-03-03T08:50:00.000Z" };
    expect(standing("2026-03-03T08:50:00.000Z", [early])).toBe("due");
    const wrapped = { ...early, wrap: aWrap };
    expect(standing("2026-03-03T09:20:00.000Z", [wrapped])).toBe("overdue");
    expect(standing("2026-03-03T13:30:00.000Z", [{ ...course, missed: "find-time" }])).toBe("open");
    expect(standing("2026-03-03T13:30:00.000Z", [{ ...meeting, state: "cancelled" }])).toBe("open");
  });

  test("[AI9] it stays overdue when that meeting is no longer at hand, only its wrap", () => {
    const pair = startPair();
    promise(pair, "a", nextTime);
    const meeting = plannedOccurrence(aSeries, "2026-03-03T09:00:00.000Z");
    const wrapped = { ...courseOf(pair.view("report"), meeting), wrap: aWrap };
    const records = new Map([[wrapped.id, wrapped]]);
    expect(isOverdue(itemOf(pair, "a"), { records }, "2026-03-24T09:00:00.000Z")).toBe(true);
  });

  test("[AI9] what is promised in a meeting is for the one after it, also when that began early", () => {
    const pair = startPair();
    promise(pair, "a", nextTime);
    const meeting = plannedOccurrence(aSeries, "2026-03-03T09:00:00.000Z");
    const course = { ...courseOf(pair.view("report"), meeting), startedAt: "2026-03-03T08:50:00.000Z" };
    const promisedAt = (at: string, more: Partial<Course> = {}) => {
      const records = new Map<string, SharedRecord>([
        [meeting.id, meeting],
        [course.id, { ...course, ...more }],
      ]);
      return isOverdue({ ...itemOf(pair, "a"), promisedAt: at }, { records }, "2026-03-03T14:00:00.000Z");
    };
    expect(promisedAt("2026-03-03T08:49:00.000Z")).toBe(true);
    expect(promisedAt("2026-03-03T08:55:00.000Z")).toBe(false);
    expect(promisedAt("2026-03-03T08:55:00.000Z", { wrap: aWrap })).toBe(false);
    expect(promisedAt("2026-03-03T09:10:00.000Z", { startedAt: "2026-03-03T09:15:00.000Z" })).toBe(false);
  });

  test("[AI9] an overdue promise does not move without a word, and is handed to nobody", () => {
    const pair = startPair();
    promise(pair, "a", on("2026-03-01"));
    const edit = (change: { text?: string; due?: Due; owner?: string }) =>
      codeOf(pair.act("report", { name: "actionItem.edit", actionItemId: "ai_a", ...change }));
    expect(edit({ due: on("2026-03-20") })).toBe("promise-overdue");
    expect(edit({ owner: manager.id })).toBe("promise-overdue");
    expect(edit({ text: "Clearer", due: on("2026-03-01"), owner: report.id })).toBeUndefined();
    pair.act("manager", { name: "actionItem.keep", actionItemId: "ai_a", kept: true });
    expect(edit({ owner: manager.id })).toBe("promise-stands");
    expect(edit({ due: on("2026-03-20") })).toBe("promise-stands");
  });

  test("[AI11] the day of a new promise can be put right for ten minutes, after that it stands", () => {
    const pair = startPair();
    promise(pair, "a", nextTime);
    const move = (by: Role, to: string, now: string) =>
      codeOf(pair.act(by, { name: "actionItem.edit", actionItemId: "ai_a", due: on(to) }, { now }));
    expect(move("report", "2026-03-01", NOON)).toBe("due-past");
    expect(move("manager", "2026-03-06", "2026-03-02T12:09:59.999Z")).toBeUndefined();
    expect(itemOf(pair, "a")).toMatchObject({ due: on("2026-03-06"), renegotiated: [] });
    expect(move("manager", "2026-05-01", "2026-03-02T12:10:00.000Z")).toBe("promise-stands");
    expect(move("report", "2026-05-01", "2026-03-03T12:00:00.000Z")).toBe("promise-stands");
    expect(itemOf(pair, "a")).toMatchObject({ due: on("2026-03-06"), renegotiated: [] });
  });

  test("[AI11] once its owner gave it a new date it no longer moves without a word", () => {
    const pair = startPair();
    promise(pair, "a", on("2026-03-06"));
    const item = { actionItemId: "ai_a", due: on("2026-03-13") } as const;
    pair.act("report", { name: "actionItem.renegotiate", ...item, why: "The data came late" });
    const move = { name: "actionItem.edit", ...item, due: on("2026-05-01") } as const;
    expect(codeOf(pair.act("manager", move))).toBe("promise-stands");
    expect(codeOf(pair.act("report", move))).toBe("promise-stands");
    expect(itemOf(pair, "a")).toMatchObject({
      due: on("2026-03-13"),
      renegotiated: [{ to: on("2026-03-13") }],
    });
  });

  test("[AI11] put right to next time in a meeting it is for the one after it", () => {
    const pair = startPair();
    const meeting = plannedOccurrence(aSeries, "2026-03-02T12:05:00.000Z");
    promise(pair, "a", on("2026-03-20"));
    const edit = { name: "actionItem.edit", actionItemId: "ai_a", due: nextTime } as const;
    pair.act("report", edit, { now: "2026-03-02T12:08:00.000Z" });
    expect(isOverdue(itemOf(pair, "a"), { records: new Map([[meeting.id, meeting]]) }, TUESDAY)).toBe(false);
  });

  test("[AI9] [AI6] given a new date, next time is the first meeting after that was said", () => {
    const pair = startPair();
    const missed = plannedOccurrence(aSeries, "2026-03-02T13:00:00.000Z");
    const next = plannedOccurrence(aSeries, TUESDAY);
    promise(pair, "a", on("2026-03-02"));
    const item = { actionItemId: "ai_a", due: nextTime, why: "It takes both of us" } as const;
    pair.act("report", { name: "actionItem.renegotiate", ...item }, { now: "2026-03-02T14:00:00.000Z" });
    const records = new Map([missed, next].map((meeting) => [meeting.id, meeting]));
    const isLate = (now: string) => isOverdue(itemOf(pair, "a"), { records }, now);
    expect([isLate(TUESDAY), isLate("2026-03-03T16:30:00.000Z")]).toEqual([false, true]);
  });

  test("[AI10] the mirror shows both directions, the viewer's own first, whoever looks", () => {
    const pair = startPair();
    promise(pair, "m1", on("2026-03-01"), manager.id);
    promise(pair, "r1", on("2026-03-06"));
    promise(pair, "r2", nextTime);
    promise(pair, "gone", nextTime);
    pair.act("report", { name: "actionItem.keep", actionItemId: "ai_r2", kept: true });
    pair.act("report", { name: "actionItem.delete", actionItemId: "ai_gone" });
    const items = pair.records().filter((record) => record.type === "actionItem");
    const seen = (by: typeof report) =>
      promiseMirror(pair.view(by.role), items, by.id, NOON).map(({ owner, items }) => [
        owner.id,
        items.map(({ item, standing }) => `${item.text} ${standing}`),
      ]);
    const theirs = [manager.id, ["m1 overdue"]];
    const mine = [report.id, ["r1 open", "r2 kept"]];
    expect(seen(report)).toEqual([mine, theirs]);
    expect(seen(manager)).toEqual([theirs, mine]);
  });
});

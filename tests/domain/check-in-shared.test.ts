import type { CheckInItem } from "../../core/domain/check-in.ts";
import { asksForResponse, type CheckInCopy, copyIdOf } from "../../core/domain/check-in-copy.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import type { CommandId, OccurrenceId } from "../../core/domain/ids.ts";
import { DAY_MS, type Instant, plusMs } from "../../core/domain/instant.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import { hasLapsed } from "../../core/domain/shared-record.ts";
import { codeOf, NOON, type PairInMemory, report, startPair } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const THIS: OccurrenceId = "occ_20260303T090000Z";
const UNTIL: Instant = plusMs(NOON, 7 * DAY_MS);
const copyId = copyIdOf(THIS, report.id, "energy");

let pair: PairInMemory;
beforeEach(() => {
  pair = startPair([aSeries]);
  answer({ value: 2 });
});

const later = (days: number) => ({ now: plusMs(NOON, days * DAY_MS) });
const answer = (what: { value?: number | null; wantsToTalk?: boolean; sayInMeeting?: boolean }, how = {}) =>
  pair.act(
    "report",
    { name: "checkIn.answer", occurrenceId: THIS, item: "energy", version: 1, ...what },
    how,
  );
const share = (more: Partial<Extract<CommandInput, { name: "checkIn.share" }>> = {}, how = {}) =>
  pair.act(
    "report",
    { name: "checkIn.share", occurrenceId: THIS, item: "energy", until: UNTIL, ...more },
    how,
  );
const revoke = (how = {}) =>
  pair.act("report", { name: "checkIn.revoke", occurrenceId: THIS, item: "energy" }, how);
const open = (how: { now?: Instant; sharing?: CommandId } = {}) => {
  const sharing = how.sharing ?? copy()?.sharing ?? "cmd_none";
  return pair.act("manager", { name: "checkIn.opened", copyId, sharing }, how);
};
const isCopy = (record: SharedRecord): record is CheckInCopy => record.type === "checkInCopy";
const copy = () => pair.records().find(isCopy);
const own = () => pair.view("report").notebook.checkIn?.answers[0];

describe("sharing an answer", () => {
  test("[CI7] makes a copy until a moment, under an id of occurrence, person and item", () => {
    share();
    expect(copy()).toMatchObject({
      id: "cic_20260303T090000Z_person-r_energy",
      state: "shared",
      personId: report.id,
      item: "energy",
      version: 1,
      value: 2,
      wantsToTalk: false,
      until: UNTIL,
      openedAt: null,
      response: null,
    });
    expect(own()?.sharing).toMatchObject({ until: UNTIL });
  });

  test("[CI7] lasts 90 days at most, and never ends in the past", () => {
    for (const until of [NOON, plusMs(NOON, -1), plusMs(NOON, 90 * DAY_MS + 1)]) {
      expect(codeOf(share({ until }))).toBe("until-out-of-reach");
    }
    expect(share({ until: plusMs(NOON, 90 * DAY_MS) }).ok).toBe(true);
  });

  test("[CI7] is over at its moment", () => {
    share();
    const shared = copy();
    if (shared === undefined) throw new Error("Nothing is shared.");
    expect(hasLapsed(shared, plusMs(UNTIL, -1))).toBe(false);
    expect(hasLapsed(shared, UNTIL)).toBe(true);
    expect(codeOf(pair.act("manager", respond({ kind: "noted" }), { now: UNTIL }))).toBe("not-found");
    open({ now: UNTIL });
    expect(copy()?.openedAt).toBeNull();
  });

  test("[CI8] counts the store's seconds to that moment anew with every write", () => {
    share();
    expect(copy()?.ttl).toBe(7 * 86_400);
    open(later(2));
    expect(copy()?.ttl).toBe(5 * 86_400);
    pair.act("manager", respond({ kind: "noted" }), later(3));
    expect(copy()?.ttl).toBe(4 * 86_400);
    revoke(later(4));
    expect(copy()?.ttl).toBe(3 * 86_400);
  });

  test("[CI3] lets the wish to talk go alone", () => {
    expect(codeOf(share({ onlyTalk: true }))).toBe("nothing-to-share");
    answer({ wantsToTalk: true });
    share({ onlyTalk: true });
    expect(copy()).toMatchObject({ value: null, wantsToTalk: true });
    answer({ value: null });
    share();
    expect(copy()).toMatchObject({ state: "shared", value: null, wantsToTalk: true });
  });

  test("[CI7] needs something that was said, in the check-in at hand", () => {
    expect(codeOf(share({ item: "help" }))).toBe("nothing-to-share");
    expect(codeOf(share({ occurrenceId: "occ_20260310T090000Z" }))).toBe("nothing-to-share");
    answer({ value: null });
    expect(codeOf(share())).toBe("nothing-to-share");
  });

  test("[CI7] for a longer time keeps what became of it", () => {
    share();
    open(later(1));
    share({ until: plusMs(NOON, 20 * DAY_MS) }, later(2));
    expect(copy()).toMatchObject({
      openedAt: later(1).now,
      until: plusMs(NOON, 20 * DAY_MS),
      ttl: 18 * 86_400,
    });
  });

  test("[CI4] to say it in the meeting copies nothing, and ends sharing", () => {
    answer({ sayInMeeting: true });
    expect(copy()).toBeUndefined();
    share();
    expect(own()?.sayInMeeting).toBe(false);
    answer({ sayInMeeting: true });
    expect(copy()?.state).toBe("revoked");
    expect(own()).toMatchObject({ sayInMeeting: true, sharing: null });
  });
});

describe("taking back", () => {
  test("[CI9] leaves a mark that says nothing but whether it was opened", () => {
    share();
    answer({ wantsToTalk: true });
    share();
    open(later(1));
    revoke(later(2));
    expect(copy()).toMatchObject({
      state: "revoked",
      value: null,
      word: null,
      wantsToTalk: false,
      response: null,
      openedAt: later(1).now,
      until: UNTIL,
    });
    expect(own()).toMatchObject({ value: 2, sharing: null });
    const rev = copy()?.rev;
    revoke(later(3));
    expect(copy()?.rev).toBe(rev);
  });

  test("[CI9] that nobody opened says so, and what was read before it was known is told late", () => {
    share();
    revoke(later(1));
    expect(copy()?.openedAt).toBeNull();
    open(later(2));
    expect(copy()).toMatchObject({ state: "revoked", value: null, openedAt: later(2).now });
  });

  test("[CI9] works for an earlier meeting, whose copy outlives its check-in", () => {
    share({ until: plusMs(NOON, 30 * DAY_MS) });
    const next = {
      name: "checkIn.answer",
      occurrenceId: "occ_20260310T090000Z",
      item: "energy",
      version: 1,
    } as const;
    pair.act("report", { ...next, value: 5 }, later(7));
    revoke(later(8));
    expect(copy()).toMatchObject({ state: "revoked", value: null });
    expect(own()).toMatchObject({ value: 5 });
    expect(
      codeOf(pair.act("report", { name: "checkIn.revoke", occurrenceId: "occ_none", item: "energy" })),
    ).toBe("not-found");
  });

  test("[CI10] happens before a shared answer changes; sharing is chosen anew", () => {
    share();
    answer({ value: 1 });
    expect(copy()).toMatchObject({ state: "revoked", value: null });
    expect(own()).toMatchObject({ value: 1, sharing: null });
    share();
    expect(copy()).toMatchObject({ state: "shared", value: 1, openedAt: null });
    answer({ value: 1 });
    expect(copy()?.state).toBe("shared");
    answer({ wantsToTalk: true });
    expect(copy()?.state).toBe("revoked");
  });

  test("[CI10] an old share that arrives again shows nothing that was taken back", () => {
    share({}, { id: "cmd_s" });
    revoke();
    share({}, { id: "cmd_s" });
    expect(copy()?.state).toBe("revoked");
  });
});

describe("what the other does about it", () => {
  test("[CI11] it is opened once, by the other alone", () => {
    share();
    expect(codeOf(pair.act("report", { name: "checkIn.opened", copyId, sharing: "cmd_s" }))).toBe(
      "only-the-other",
    );
    open(later(1));
    open(later(2));
    expect(copy()).toMatchObject({ openedAt: later(1).now, rev: 2 });
  });

  test("[CI11] what was seen before says nothing about what has been shared since", () => {
    share({}, { id: "cmd_first" });
    answer({ value: 1 });
    share({}, { id: "cmd_second" });
    open({ ...later(1), sharing: "cmd_first" });
    expect(copy()).toMatchObject({ sharing: "cmd_second", value: 1, openedAt: null });
    open({ ...later(2), sharing: "cmd_second" });
    expect(copy()?.openedAt).toBe(later(2).now);
  });

  test("[CI12] a low answer or the wish to talk asks for a response", () => {
    share();
    const shared = copy();
    if (shared === undefined) throw new Error("Nothing is shared.");
    const asking = (item: CheckInItem) =>
      [1, 2, 3, 4, 5, null].filter((value) => asksForResponse({ ...shared, item, value }));
    expect(asking("energy")).toEqual([1, 2]);
    expect(asking("clarity")).toEqual([1, 2]);
    expect(asking("help")).toEqual([1, 2]);
    expect(asking("workload")).toEqual([1, 2, 4, 5]);
    expect(asksForResponse({ ...shared, value: 5, wantsToTalk: true })).toBe(true);
  });

  test("[CI13] to talk now makes a talking point with the words that were sent, at once", () => {
    share();
    const done = pair.act("manager", respond({ kind: "talk", text: "Energy for work" }), { id: "cmd_t" });
    expect(done.ok && done.value.shared.map((record) => record.id)).toEqual(["tp_t", copyId]);
    expect(copy()?.response).toEqual({ kind: "talk", at: NOON, about: "tp_t" });
    const rev = copy()?.rev;
    pair.act("manager", respond({ kind: "talk", text: "Energy for work" }), { id: "cmd_t" });
    expect(copy()?.rev).toBe(rev);
  });

  test("[CI13] an action item, or good to know, answers it too; a later word counts", () => {
    share();
    expect(codeOf(pair.act("manager", respond({ kind: "action", actionItemId: "ai_none" })))).toBe(
      "not-found",
    );
    pair.act(
      "manager",
      { name: "actionItem.add", text: "Move the deadline", owner: "person-m", due: { kind: "next-time" } },
      { id: "cmd_i" },
    );
    pair.act("manager", respond({ kind: "action", actionItemId: "ai_i" }));
    expect(copy()?.response).toMatchObject({ kind: "action", about: "ai_i" });
    pair.act("manager", respond({ kind: "noted" }));
    expect(copy()?.response).toMatchObject({ kind: "noted", about: null });
  });

  test("[CI13] only the other responds, and only while it is shared", () => {
    share();
    expect(codeOf(pair.act("report", respond({ kind: "noted" })))).toBe("only-the-other");
    revoke();
    expect(codeOf(pair.act("manager", respond({ kind: "noted" })))).toBe("not-found");
    expect(codeOf(pair.act("manager", respond({ kind: "talk", text: "Energy" })))).toBe("not-found");
  });
});

function respond(response: Extract<CommandInput, { name: "checkIn.respond" }>["response"]): CommandInput {
  return { name: "checkIn.respond", copyId, response };
}

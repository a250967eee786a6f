import type { Outcome } from "../../bot/app/app.ts";
import { StoreUnavailable } from "../../bot/ports/store-unavailable.ts";
import type { CheckInCopy } from "../../core/domain/check-in-copy.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import type { OccurrenceId } from "../../core/domain/ids.ts";
import { DAY_MS, type Instant, plusMs } from "../../core/domain/instant.ts";
import type { Role } from "../../core/domain/people.ts";
import type { Result } from "../../core/domain/result.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import { type AppUnderTest, type AppWorld, startAppWorld } from "../support/app-world.ts";
import { heldBack } from "../support/held-back.ts";
import { codeOf, NOON, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

const THIS: OccurrenceId = "occ_20260303T090000Z";
const UNTIL: Instant = plusMs(NOON, 7 * DAY_MS);
const COPY = "cic_20260303T090000Z_person-r_energy";
const item = "energy";

let world: AppWorld;
let here: AppUnderTest;
beforeEach(async () => {
  world = await startAppWorld();
  here = world.startApp();
  await here.stores.shared.commit({ tenantId: TENANT, pairId: PAIR_ID }, [{ record: aSeries, etag: null }]);
});
afterEach(() => world.close());

const answer = (
  what: Partial<Extract<CommandInput, { name: "checkIn.answer" }>>,
  instance = here,
  id?: `cmd_${string}`,
): Promise<Result<Outcome>> =>
  instance.act(
    "report",
    { name: "checkIn.answer", occurrenceId: THIS, item, version: 1, ...what },
    id === undefined ? {} : { id },
  );
const share = (instance = here) =>
  instance.act(
    "report",
    { name: "checkIn.share", occurrenceId: THIS, item, until: UNTIL },
    { id: "cmd_share" },
  );
const revoke = (instance = here) =>
  instance.act("report", { name: "checkIn.revoke", occurrenceId: THIS, item }, { id: "cmd_revoke" });
/** An instance whose clock is ahead of the store's. */
const aWeekAhead = () =>
  world.startApp(undefined, () => ({ clock: { now: () => plusMs(world.clock.now(), 7 * DAY_MS) } }));
const isCopy = (record: SharedRecord): record is CheckInCopy => record.type === "checkInCopy";

const opened = async (instance: AppUnderTest, role: Role = "report") => {
  const { records, notebook } = await instance.opened(role);
  const copy = records.find(isCopy);
  return {
    copy: copy === undefined ? null : { state: copy.state, value: copy.value },
    own: notebook.checkIn?.answers.map(({ value, sharing }) => ({
      value,
      shared: sharing !== null,
    })),
  };
};
const cut = (container: "shared" | "personal") =>
  world.cosmos.faults.inject({ kind: "503", op: "batch", container, count: 100 });
const mend = () => world.cosmos.faults.clear();

describe("answers", () => {
  test("[CI4] are written to their owner's notebook alone, and the pair's partition is not even asked", async () => {
    await opened(here);
    world.cosmos.requests.clear();
    await answer({ value: 2 });
    await answer({ wantsToTalk: true });
    expect(world.cosmos.requests.list().map(({ kind, container }) => `${kind} ${container}`)).toEqual([
      "batch personal",
      "batch personal",
    ]);
    expect(here.announced.map(({ records, notebook }) => [records.length, notebook?.ownerId])).toEqual([
      [0, report.id],
      [0, report.id],
    ]);
  });

  test("[CI2] that were cleared are stored byte for byte as if they had never been given", async () => {
    const stored = async () => {
      const found = await here.stores.personal.notebook({ tenantId: TENANT, ownerId: report.id }, PAIR_ID);
      const { rev: _rev, at: _at, recent: _recent, ...rest } = found?.record ?? {};
      return JSON.stringify(rest);
    };
    await answer({ item: "help", value: 4 });
    const untouched = await stored();
    await answer({ value: 1, wantsToTalk: true });
    await answer({ item: "word", word: "tired" });
    expect(await stored()).not.toBe(untouched);
    await answer({ value: null, wantsToTalk: false });
    await answer({ item: "word", word: null });
    expect(await stored()).toBe(untouched);
  });
});

describe("a share that is cut in two", () => {
  beforeEach(async () => {
    await answer({ value: 2 });
    cut("shared");
    await expect(share()).rejects.toBeInstanceOf(StoreUnavailable);
    mend();
  });

  test("[CI14] is completed when it is done again, on any instance", async () => {
    expect((await share(world.startApp())).ok).toBe(true);
    expect(await opened(world.startApp())).toMatchObject({ copy: { state: "shared", value: 2 } });
  });

  test("[CI14] is completed when its owner opens the pair, once", async () => {
    expect((await opened(world.startApp(), "manager")).copy).toBeNull();
    const after = await opened(world.startApp());
    expect(after).toEqual({ copy: { state: "shared", value: 2 }, own: [{ value: 2, shared: true }] });
    world.cosmos.requests.clear();
    await opened(world.startApp());
    expect(world.cosmos.requests.count("batch")).toBe(0);
  });

  test("[CI10] [CI14] shows nothing of it when the answer changed first", async () => {
    await answer({ value: 5 }, world.startApp());
    expect((await share(world.startApp())).ok).toBe(true);
    expect(await opened(world.startApp())).toEqual({
      copy: { state: "revoked", value: null },
      own: [{ value: 5, shared: false }],
    });
  });
});

describe("a share that arrives late", () => {
  test("[CI16] shows nothing after it was taken back and less was shared", async () => {
    await answer({ value: 1, wantsToTalk: true });
    const late = heldBack();
    const sharing = share(world.startApp(undefined, late.change));
    await late.isHeld;
    const there = world.startApp();
    await revoke(there);
    const less = { name: "checkIn.share", occurrenceId: THIS, item, until: UNTIL, onlyTalk: true } as const;
    expect((await there.act("report", less)).ok).toBe(true);
    const { copy } = await opened(there, "manager");
    expect(copy).toEqual({ state: "shared", value: null });
    late.letGo();
    expect((await sharing).ok).toBe(true);
    expect((await world.stored()).find(isCopy)).toMatchObject({ value: null, wantsToTalk: true, rev: 2 });
  });

  test("[CI16] shows nothing after less was shared and taken back too", async () => {
    await answer({ value: 1, wantsToTalk: true });
    const late = heldBack();
    const sharing = share(world.startApp(undefined, late.change));
    await late.isHeld;
    const there = world.startApp();
    await revoke(there);
    const less = { name: "checkIn.share", occurrenceId: THIS, item, until: UNTIL, onlyTalk: true } as const;
    await there.act("report", less);
    await there.act("report", { name: "checkIn.revoke", occurrenceId: THIS, item });
    late.letGo();
    expect((await sharing).ok).toBe(true);
    expect((await world.stored()).find(isCopy)).toMatchObject({ state: "revoked", value: null });
  });
});

describe("taking back that is cut in two", () => {
  beforeEach(async () => {
    await answer({ value: 2 });
    await share();
  });

  test("[CI9] [CI14] hides the answer first, and is completed when the pair is opened or it is done again", async () => {
    cut("personal");
    await expect(revoke()).rejects.toBeInstanceOf(StoreUnavailable);
    mend();
    expect((await opened(world.startApp(), "manager")).copy).toEqual({ state: "revoked", value: null });
    const done = { copy: { state: "revoked", value: null }, own: [{ value: 2, shared: false }] };
    expect(await opened(world.startApp())).toEqual(done);
    expect((await revoke(world.startApp())).ok).toBe(true);
    expect(await opened(world.startApp())).toEqual(done);
  });

  test("[CI10] [CI14] a changed answer hides the copy before it is stored, and comes through at last", async () => {
    cut("personal");
    await expect(answer({ value: 5 }, here, "cmd_c")).rejects.toBeInstanceOf(StoreUnavailable);
    mend();
    expect((await opened(world.startApp(), "manager")).copy).toEqual({ state: "revoked", value: null });
    expect((await answer({ value: 5 }, world.startApp(), "cmd_c")).ok).toBe(true);
    expect(await opened(world.startApp())).toEqual({
      copy: { state: "revoked", value: null },
      own: [{ value: 5, shared: false }],
    });
  });

  test("[CI10] an instance that does not know of the copy takes it back all the same", async () => {
    const there = world.startApp();
    await revoke();
    await opened(there);
    await here.act("report", { name: "checkIn.share", occurrenceId: THIS, item, until: UNTIL });
    expect((await opened(world.startApp(), "manager")).copy).toEqual({ state: "shared", value: null });
    expect((await answer({ value: 5 }, there)).ok).toBe(true);
    expect((await opened(world.startApp(), "manager")).copy).toEqual({ state: "revoked", value: null });
  });

  test("[CI7] an instance that has an old answer in its cache never shows it", async () => {
    const there = world.startApp();
    await opened(there);
    await answer({ value: 4 });
    await answer({ value: 3 });
    const shown: unknown[] = [];
    there.app.onCommitted(({ records }) => shown.push(...records.filter(isCopy).map(({ value }) => value)));
    await there.act("report", { name: "checkIn.share", occurrenceId: THIS, item, until: UNTIL });
    expect(shown.filter((value) => value !== null)).toEqual([3]);
  });

  test("[CI9] and sharing at the same moment leave what came last, and never the old answer", async () => {
    await Promise.all([revoke(), answer({ value: 1 }), share(), answer({ value: 4 })]);
    const { copy, own } = await opened(world.startApp());
    expect(own).toEqual([{ value: 4, shared: false }]);
    expect(copy).toEqual({ state: "revoked", value: null });
  });
});

describe("a copy whose time is over", () => {
  beforeEach(async () => {
    await answer({ value: 2 });
    await share();
  });

  test("[CI8] is dropped by the store at its moment, however often it was written", async () => {
    world.clock.advance(3 * DAY_MS);
    await here.act("manager", { name: "checkIn.opened", copyId: COPY, sharing: "cmd_share" });
    world.clock.advance(2 * DAY_MS);
    await here.act("manager", { name: "checkIn.respond", copyId: COPY, response: { kind: "noted" } });
    world.clock.advance(2 * DAY_MS - 1);
    expect((await world.stored()).filter(isCopy)).toHaveLength(1);
    world.clock.advance(1);
    expect((await world.stored()).filter(isCopy)).toEqual([]);
  });

  test("[CI7] is no longer served or told, even when the store still has it", async () => {
    const late = aWeekAhead();
    expect((await opened(here, "manager")).copy).toEqual({ state: "shared", value: null });
    expect((await world.stored()).filter(isCopy)).toHaveLength(1);
    expect((await opened(late, "manager")).copy).toBeNull();
    expect(
      codeOf(
        await late.act("manager", { name: "checkIn.respond", copyId: COPY, response: { kind: "noted" } }),
      ),
    ).toBe("not-found");
    expect(late.announced).toEqual([]);
  });

  test("[CI7] can be shared again", async () => {
    const late = aWeekAhead();
    const until = plusMs(NOON, 9 * DAY_MS);
    const again = await late.act("report", { name: "checkIn.share", occurrenceId: THIS, item, until });
    expect(again.ok).toBe(true);
    expect((await opened(late, "manager")).copy).toEqual({ state: "shared", value: null });
  });
});

import type { CheckInCopy } from "../../core/domain/check-in-copy.ts";
import type { CommandInput } from "../../core/domain/command.ts";
import type { OccurrenceId } from "../../core/domain/ids.ts";
import { DAY_MS, type Instant, plusMs } from "../../core/domain/instant.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { LiveClient } from "../support/live-client.ts";
import { type Instance, type LiveWorld, startLiveWorld } from "../support/live-world.ts";
import { manager, NOON, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";

const THIS: OccurrenceId = "occ_20260303T090000Z";
const NEXT: OccurrenceId = "occ_20260310T090000Z";
const UNTIL: Instant = plusMs(NOON, 7 * DAY_MS);
const COPY = "cic_20260303T090000Z_person-r_word";

const answer = (what: Partial<Extract<CommandInput, { name: "checkIn.answer" }>>): CommandInput => ({
  name: "checkIn.answer",
  occurrenceId: THIS,
  item: "word",
  version: 1,
  ...what,
});
const share: CommandInput = { name: "checkIn.share", occurrenceId: THIS, item: "word", until: UNTIL };
const revoke: CommandInput = { name: "checkIn.revoke", occurrenceId: THIS, item: "word" };
const copiesIn = (records: readonly SharedRecord[]) =>
  records.filter((record): record is CheckInCopy => record.type === "checkInCopy");

let world: LiveWorld;
let server: Instance;
let owner: LiveClient;
let partner: LiveClient;
beforeEach(async () => {
  world = await startLiveWorld();
  server = await world.start();
  owner = await server.connect(report.id);
  partner = await server.connect(manager.id);
  await owner.open(PAIR_ID);
  await partner.open(PAIR_ID);
});
afterEach(() => world.stop());

/** All that is stored in the pair's partition, as one text. */
const stored = async () =>
  JSON.stringify(await world.openStores().shared.open({ tenantId: TENANT, pairId: PAIR_ID }, NOON));

describe("what one answers in a check-in", () => {
  test("[CI4] [CI5] [LV3] gives the partner not one byte, nor does it show in what follows", async () => {
    const heard: string[] = [];
    const inStore: string[] = [];
    for (const isAnswered of [false, true]) {
      const each = await startLiveWorld();
      const instance = await each.start();
      const [one, other] = [await instance.connect(report.id), await instance.connect(manager.id)];
      for (const client of [one, other]) await client.open(PAIR_ID);
      if (isAnswered) {
        await one.act(PAIR_ID, answer({ item: "energy", value: 1 }));
        await one.act(PAIR_ID, answer({ item: "workload", wantsToTalk: true }));
        await one.act(PAIR_ID, answer({ item: "help", value: 2, sayInMeeting: true }));
        await one.act(PAIR_ID, answer({ word: "canary" }));
        await one.act(PAIR_ID, revoke);
        await one.act(PAIR_ID, { ...share, item: "clarity" });
        await one.act(PAIR_ID, answer({ item: "help", value: 3, occurrenceId: NEXT }));
      }
      await one.act(PAIR_ID, { name: "checkIn.ready", occurrenceId: NEXT }, "cmd_ready");
      await other.next("changed");
      await one.act(PAIR_ID, { name: "point.add", text: "Open" }, "cmd_open");
      await other.next("changed");
      const { cursor } = await other.open(PAIR_ID);
      await other.open(PAIR_ID, cursor);
      heard.push(other.heard.join("\n"));
      inStore.push(
        JSON.stringify(await each.openStores().shared.open({ tenantId: TENANT, pairId: PAIR_ID }, NOON)),
      );
      expect(instance.logged).toEqual([]);
      await each.stop();
    }
    expect(heard[1]).toBe(heard[0]);
    const withoutMarks = (text: string | undefined) => text?.replace(/"(etag|mark)":"[^,}]*"/g, "");
    expect(withoutMarks(inStore[1])).toBe(withoutMarks(inStore[0]));
  });

  test("[CI7] [CI9] [CI11] reaches the partner when they open it, and in nothing after it was taken back", async () => {
    await owner.act(PAIR_ID, answer({ word: "canary", wantsToTalk: true }));
    await owner.act(PAIR_ID, share, "cmd_share");
    const shared = await partner.next("changed");
    expect(copiesIn(shared.records)).toMatchObject([{ id: COPY, word: null, wantsToTalk: false }]);
    expect(shared.notebook).toBeUndefined();
    await partner.open(PAIR_ID);
    expect(partner.heard.join()).not.toContain("canary");
    await partner.act(PAIR_ID, { name: "checkIn.opened", copyId: COPY, sharing: "cmd_share" });
    const told = await partner.next("changed", ({ seq }) => seq > shared.seq);
    expect(copiesIn(told.records)).toMatchObject([{ id: COPY, word: "canary", wantsToTalk: true }]);
    await owner.act(PAIR_ID, revoke);
    const taken = await partner.next("changed", ({ seq }) => seq > told.seq);
    expect(copiesIn(taken.records)).toMatchObject([
      { id: COPY, state: "revoked", word: null, wantsToTalk: false },
    ]);
    partner.forget();
    await partner.open(PAIR_ID);
    await partner.open(PAIR_ID, told.cursor);
    const late = await (await world.start()).connect(manager.id);
    await late.open(PAIR_ID);
    expect([partner.heard.join(), late.heard.join(), await stored()].join()).not.toContain("canary");
    expect(server.logged).toEqual([]);
  });

  test("[CI7] reaches nobody after its time, whatever the partner has seen before", async () => {
    await owner.act(PAIR_ID, answer({ word: "canary" }));
    await owner.act(PAIR_ID, share);
    const told = await partner.next("changed");
    world.clock.advance(7 * DAY_MS);
    partner.forget();
    const { mode } = await partner.open(PAIR_ID, told.cursor);
    expect(mode).toBe("changes");
    const before = told.cursor;
    const again = await server.connect(manager.id);
    const caughtUp = await again.open(PAIR_ID, before);
    await again.open(PAIR_ID);
    expect([partner.heard.join(), again.heard.join()].join()).not.toContain("canary");
    expect(caughtUp.records).toEqual([]);
  });

  test("[CI7] a client that missed the end of a copy is told by a whole snapshot", async () => {
    await owner.act(PAIR_ID, answer({ word: "canary" }));
    const { cursor } = await partner.open(PAIR_ID);
    await owner.act(PAIR_ID, share);
    await partner.next("changed");
    world.clock.advance(7 * DAY_MS);
    const later = await server.connect(manager.id);
    const opened = await later.open(PAIR_ID, cursor);
    expect(opened.mode).toBe("snapshot");
    expect(copiesIn(opened.records)).toEqual([]);
  });

  test("[CI11] [CI13] its owner is told at once that it was opened, and what the other says to it", async () => {
    await owner.act(PAIR_ID, answer({ word: "canary" }));
    await owner.act(PAIR_ID, share, "cmd_share");
    await partner.next("changed");
    await partner.act(PAIR_ID, { name: "checkIn.opened", copyId: COPY, sharing: "cmd_share" });
    await owner.next("changed", ({ records }) => copiesIn(records).some(({ openedAt }) => openedAt === NOON));
    await partner.act(PAIR_ID, { name: "checkIn.respond", copyId: COPY, response: { kind: "noted" } });
    await owner.next("changed", ({ records }) =>
      copiesIn(records).some(({ response }) => response?.kind === "noted"),
    );
  });
});

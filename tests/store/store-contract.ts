import type { OpenFeed } from "../../bot/ports/feed.ts";
import type { Commit, PairKey, PersonalStore, SharedStore } from "../../bot/ports/store.ts";
import type { ActionItem } from "../../core/domain/action-item.ts";
import { DAY_MS, type Instant, plusMs } from "../../core/domain/instant.ts";
import { keptReflection } from "../../core/domain/kept-reflection.ts";
import { emptyNotebook } from "../../core/domain/notebook.ts";
import { isOpenRecord, type SharedRecord } from "../../core/domain/shared-record.ts";
import type { TalkingPoint } from "../../core/domain/talking-point.ts";
import { emptyText } from "../../core/domain/text.ts";
import { aPair, manager, NOON, PAIR_ID, report, TENANT } from "../support/pair-builder.ts";
import { aSeries } from "../support/series-builder.ts";

/** What the contract is held against. */
export type StoresUnderTest = {
  readonly shared: SharedStore;
  readonly personal: PersonalStore;
  readonly openFeed: OpenFeed;
  readonly close: () => void;
};

const key: PairKey = { tenantId: TENANT, pairId: PAIR_ID };
const owner = { tenantId: TENANT, ownerId: manager.id };

/** A point that nothing is said about but its id, and what a test needs. */
export function aPoint(id: TalkingPoint["id"], change: Partial<TalkingPoint> = {}): TalkingPoint {
  return {
    tenantId: TENANT,
    pairId: PAIR_ID,
    schemaVersion: 1,
    rev: 1,
    at: NOON,
    recent: [],
    id,
    type: "talkingPoint",
    text: "Words",
    kind: "talk",
    minutes: null,
    mustCover: false,
    note: emptyText,
    raisedAt: NOON,
    raisedBy: report.id,
    rank: "a",
    state: "open",
    discussedIn: null,
    carriedFrom: [],
    settledAt: null,
    ...change,
  };
}

function anItem(id: ActionItem["id"], change: Partial<ActionItem>): ActionItem {
  return {
    ...aPair,
    id,
    type: "actionItem",
    owner: report.id,
    addedBy: manager.id,
    text: "Promise",
    due: { kind: "next-time" },
    pointId: null,
    state: "open",
    promisedAt: null,
    renegotiated: [],
    settledAt: null,
    ...change,
  };
}

/** What every store behind the ports does, whatever it is made of. */
export function describeStores(name: string, open: () => Promise<StoresUnderTest>): void {
  describe(name, () => {
    let stores: StoresUnderTest;
    beforeEach(async () => {
      stores = await open();
    });
    afterEach(() => stores.close());

    const create = (...records: SharedRecord[]) =>
      stores.shared.commit(
        key,
        records.map((record) => ({ record, etag: null })),
      );

    test("opens what was committed, and nothing of a pair that is not there", async () => {
      await create(aPair, aPoint("tp_1"));
      const opened = await stores.shared.open(key, NOON);
      expect(idsOf(opened.records)).toEqual(["pair_1", "tp_1"]);
      expect((await stores.shared.open({ ...key, pairId: "pair_2" }, NOON)).records).toEqual([]);
      expect((await stores.shared.open({ ...key, tenantId: "tenant-2" }, NOON)).records).toEqual([]);
    });

    test("[AG8] opens exactly the open records", async () => {
      const long: Instant = plusMs(NOON, -30 * DAY_MS);
      const since = plusMs(NOON, -14 * DAY_MS);
      const occurrence = {
        ...aPair,
        type: "occurrence" as const,
        seriesId: aSeries.id,
        minutes: 30,
        state: "held" as const,
        begunAs: null,
      };
      const records: SharedRecord[] = [
        aPair,
        aSeries,
        aPoint("tp_open"),
        aPoint("tp_later", { state: "later" }),
        aPoint("tp_long_ago", { state: "discussed", settledAt: long }),
        aPoint("tp_on_the_day", { state: "discussed", settledAt: since }),
        aPoint("tp_deleted", { state: "deleted", settledAt: NOON }),
        anItem("ai_open", {}),
        anItem("ai_long_kept", { state: "kept", settledAt: long }),
        anItem("ai_kept", { state: "kept", settledAt: NOON }),
        { ...occurrence, id: "occ_past", originalStart: long, start: long },
        { ...occurrence, id: "occ_now", originalStart: long, start: NOON },
      ];
      await create(...records);
      const opened = await stores.shared.open(key, since);
      const expected = records.filter((record) => isOpenRecord(record, since)).map((record) => record.id);
      expect(idsOf(opened.records)).toEqual(expected.sort());
      expect(expected).toHaveLength(9);
    });

    test("a record is read as it was written, whatever was left out", async () => {
      const point = aPoint("tp_1", { note: { plain: "Zeile\u2028zwei 😀", state: "AAA=" } });
      await create(aPair, point);
      expect((await stores.shared.read(key, "tp_1"))?.record).toEqual(point);
      expect(await stores.shared.read(key, "tp_2")).toBeUndefined();
    });

    test("a version that was replaced cannot be replaced again", async () => {
      const first = committed(await create(aPoint("tp_1")))[0];
      const second = { ...aPoint("tp_1"), rev: 2 };
      const third = { ...aPoint("tp_1"), rev: 3 };
      const replaced = await stores.shared.commit(key, [{ record: second, etag: first?.etag ?? null }]);
      expect(committed(replaced)[0]?.etag).not.toBe(first?.etag);
      expect(await stores.shared.commit(key, [{ record: third, etag: first?.etag ?? null }])).toEqual({
        committed: false,
        why: "changed",
      });
      expect((await stores.shared.read(key, "tp_1"))?.record.rev).toBe(2);
    });

    test("what is there cannot be created, and a batch is written whole or not at all", async () => {
      await create(aPoint("tp_1"));
      expect(await create(aPoint("tp_2"), aPoint("tp_1"))).toEqual({ committed: false, why: "changed" });
      expect(await stores.shared.read(key, "tp_2")).toBeUndefined();
    });

    test("the committed versions can be built upon without reading them again", async () => {
      const versions = committed(await create(aPoint("tp_1"), aPoint("tp_2")));
      const next = versions.map(({ record, etag }) => ({ record: { ...record, rev: 2 }, etag }));
      expect((await stores.shared.commit(key, next)).committed).toBe(true);
    });

    test("history has what was settled, newest first, a page at a time, without what was deleted", async () => {
      const points = Array.from({ length: 70 }, (_, i) =>
        aPoint(`tp_${i}`, { state: "discussed", settledAt: plusMs(NOON, -i * DAY_MS) }),
      );
      await create(...points);
      await create(aPoint("tp_gone", { state: "deleted", settledAt: NOON }), aPoint("tp_open"));
      const first = await stores.shared.settled(key, plusMs(NOON, 1), null);
      const second = await stores.shared.settled(key, plusMs(NOON, 1), first?.next ?? null);
      const ids = [first, second].flatMap((page) => page?.records.map((record) => record.id));
      expect(ids).toEqual(points.map((point) => point.id));
      expect(first?.records.length).toBeLessThan(70);
      expect(second?.next).toBeNull();
      expect(await stores.shared.settled(key, plusMs(NOON, 1), "nowhere")).toBeUndefined();
    });

    test("a notebook is its owner's, and versioned like everything", async () => {
      const notebook = { ...emptyNotebook(TENANT, PAIR_ID, manager.id, NOON), rev: 1 };
      expect(await stores.personal.notebook(owner, PAIR_ID)).toBeUndefined();
      const [first] = committed(
        await stores.personal.commitNotebook(owner, { record: notebook, etag: null }),
      );
      expect((await stores.personal.notebook(owner, PAIR_ID))?.record).toEqual(notebook);
      expect(await stores.personal.notebook({ ...owner, ownerId: report.id }, PAIR_ID)).toBeUndefined();
      const again = await stores.personal.commitNotebook(owner, { record: notebook, etag: null });
      expect(again).toEqual({ committed: false, why: "changed" });
      const next = { record: { ...notebook, rev: 2 }, etag: first?.etag ?? null };
      expect((await stores.personal.commitNotebook(owner, next)).committed).toBe(true);
    });

    test("[FB15] what moves beside a notebook is written with it or not at all, and is its owner's", async () => {
      const notebook = { ...emptyNotebook(TENANT, PAIR_ID, manager.id, NOON), rev: 1 };
      const reflection = (n: number, words: string) =>
        keptReflection(notebook, { feedbackId: `fb_${n}`, words, at: NOON });
      const write = { record: notebook, etag: null };
      const [first] = committed(
        await stores.personal.commitNotebook(owner, write, [reflection(1, "a"), reflection(2, "b")]),
      );
      expect(first?.record).toEqual(notebook);
      const lost = await stores.personal.commitNotebook(owner, write, [reflection(3, "lost")]);
      expect(lost).toEqual({ committed: false, why: "changed" });
      await stores.personal.commitNotebook(owner, { record: notebook, etag: first?.etag ?? null }, [
        reflection(1, "in other words"),
      ]);
      const found = await stores.personal.reflections(owner, PAIR_ID, null);
      expect(found?.reflections.map(({ words }) => words).sort()).toEqual(["b", "in other words"]);
      expect(found?.next).toBeNull();
      for (const [who, pairId] of [
        [report.id, PAIR_ID],
        [manager.id, "pair_other"],
      ] as const) {
        const none = await stores.personal.reflections({ ...owner, ownerId: who }, pairId, null);
        expect(none?.reflections).toEqual([]);
      }
    });

    test("[AC4] memberships, the way to a chat and the language are kept per person", async () => {
      const membership = {
        ...owner,
        id: `mem_${PAIR_ID}` as const,
        type: "membership" as const,
        schemaVersion: 1 as const,
        pairId: PAIR_ID,
        role: "manager" as const,
        partner: aPair.report,
        since: NOON,
      };
      await stores.personal.putMembership(membership);
      await stores.personal.putMembership(membership);
      expect(await stores.personal.memberships(owner)).toEqual([membership]);
      expect(await stores.personal.memberships({ ...owner, ownerId: report.id })).toEqual([]);
      expect(await stores.personal.conversation(owner)).toBeUndefined();
      await stores.personal.putConversation(owner, '{"id":"a:1"}', NOON);
      expect(await stores.personal.conversation(owner)).toBe('{"id":"a:1"}');
      expect(await stores.personal.language(owner)).toBeUndefined();
      await stores.personal.putLanguage(owner, "de", NOON);
      expect(await stores.personal.language(owner)).toBe("de");
      expect(await stores.personal.language({ ...owner, ownerId: report.id })).toBeUndefined();
    });

    test("the feed hands out what is committed after it was first pulled, once, and only what is wanted", async () => {
      await create(aPair);
      const feed = stores.openFeed((head) => head.id !== "tp_unwanted");
      expect(await feed.pull()).toMatchObject({ shared: [], notebooks: [] });
      const [version] = committed(await create(aPoint("tp_1"), aPoint("tp_unwanted")));
      const notebook = { ...emptyNotebook(TENANT, PAIR_ID, manager.id, NOON), rev: 1 };
      await stores.personal.commitNotebook(owner, { record: notebook, etag: null });
      const batch = await feed.pull();
      expect(batch.shared).toEqual([version]);
      expect(batch.notebooks.map(({ record }) => record)).toEqual([notebook]);
      expect(await feed.pull()).toMatchObject({ shared: [], notebooks: [] });
    });
  });
}

function idsOf(versions: readonly { readonly record: SharedRecord }[]): string[] {
  return versions.map(({ record }) => record.id).sort();
}

/** The versions of a commit that went through. */
export function committed<T>(commit: Commit<T>) {
  if (!commit.committed) throw new Error(`Not committed: ${commit.why}`);
  return commit.records;
}

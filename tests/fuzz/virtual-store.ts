import type { Feed, FeedHead, OpenFeed } from "../../bot/ports/feed.ts";
import type { Commit, PersonalStore, SharedStore, Versioned, Write } from "../../bot/ports/store.ts";
import { StoreUnavailable } from "../../bot/ports/store-unavailable.ts";
import type { Notebook } from "../../core/domain/notebook.ts";
import { isOpenRecord, type SharedRecord } from "../../core/domain/shared-record.ts";
import type { SeededRandom } from "./seeded-random.ts";
import type { VirtualTime } from "./virtual-time.ts";

type Stored = SharedRecord | Notebook;
type Version = { readonly lsn: number; readonly record: Stored; readonly etag: string };

/** What every instance shares: records by partition, each with all versions it ever had. */
export type VirtualStore = {
  readonly client: (how: ClientConditions) => StoreClient;
  /** The newest shared records. */
  readonly shared: () => SharedRecord[];
  readonly notebookOf: (ownerId: string) => Notebook | undefined;
  /** Every version that was ever committed, in order. */
  readonly log: () => readonly Stored[];
};

export type ClientConditions = {
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  /** An instance that died hears no answers. */
  readonly isAlive: () => boolean;
  /** How likely it is that a request fails, before or after it took effect. */
  readonly faults: () => number;
};

/** The store as one instance reaches it: answers take their time, reads may be as old as is allowed. */
export type StoreClient = {
  readonly shared: SharedStore;
  readonly personal: PersonalStore;
  readonly openFeed: OpenFeed;
};

export function virtualStore(first: readonly SharedRecord[]): VirtualStore {
  const log: Version[] = [];
  const byKey = new Map<string, Version[]>();
  const add = (record: Stored): Version => {
    const lsn = log.length + 1;
    const version = { lsn, record, etag: `"${lsn}"` };
    log.push(version);
    const key = keyOf(record);
    byKey.set(key, [...(byKey.get(key) ?? []), version]);
    return version;
  };
  for (const record of first) add(record);
  const newest = (key: string) => byKey.get(key)?.at(-1);
  const asOf = (key: string, lsn: number) => byKey.get(key)?.findLast((version) => version.lsn <= lsn);

  return {
    shared: () =>
      [...byKey.values()].flatMap((versions) => {
        const record = versions.at(-1)?.record;
        return record === undefined || record.type === "notebook" ? [] : [record];
      }),
    notebookOf: (ownerId) => {
      const record = newest(`nb/${ownerId}`)?.record;
      return record?.type === "notebook" ? record : undefined;
    },
    log: () => log.map((version) => version.record),
    client: ({ time, random, isAlive, faults }) => {
      /** What this instance has seen: its reads are never older. */
      let floor = 0;
      const delay = () =>
        new Promise<void>((resolve) => {
          const ms = random.chance(0.1) ? random.between(5, 120) : random.between(0.2, 8);
          time.after(ms, () => isAlive() && resolve());
        });
      const unreliably = async <T>(work: () => T): Promise<T> => {
        await delay();
        if (random.chance(faults())) throw new StoreUnavailable("not reached");
        const result = work();
        await delay();
        if (random.chance(faults())) throw new StoreUnavailable("not answered");
        return result;
      };
      const reader = (after: string | undefined) => {
        floor = Math.max(floor, Number(after ?? 0));
        const lsn = random.chance(0.3) ? floor + random.below(log.length - floor + 1) : log.length;
        floor = Math.max(floor, lsn);
        return { lsn, mark: `${lsn}` };
      };
      const commit = <T extends Stored>(writes: readonly Write<T>[]): Promise<Commit<T>> =>
        unreliably(() => {
          const isCurrent = writes.every(
            ({ record, etag }) => (newest(keyOf(record))?.etag ?? null) === etag,
          );
          floor = log.length;
          if (!isCurrent) return { committed: false, why: "changed" };
          const records = writes.map(({ record }) => ({ record, etag: add(structuredClone(record)).etag }));
          floor = log.length;
          return { committed: true, records, mark: `${floor}` };
        });
      return {
        shared: {
          open: (_key, since, after) =>
            unreliably(() => {
              const { lsn, mark } = reader(after);
              const records = [...byKey.keys()].flatMap((key): Versioned<SharedRecord>[] => {
                const version = asOf(key, lsn);
                if (version === undefined || version.record.type === "notebook") return [];
                const { record, etag } = version;
                return isOpenRecord(record, since) ? [{ record: structuredClone(record), etag }] : [];
              });
              return { records, mark };
            }),
          read: (_key, id) =>
            unreliably(() => {
              const version = asOf(id, reader(undefined).lsn);
              if (version === undefined || version.record.type === "notebook") return undefined;
              return { record: structuredClone(version.record), etag: version.etag };
            }),
          commit: (_key, writes) => commit(writes),
          settled: async () => ({ records: [], next: null }),
        },
        personal: {
          notebook: (key) =>
            unreliably(() => {
              const version = asOf(`nb/${key.ownerId}`, reader(undefined).lsn);
              if (version?.record.type !== "notebook") return undefined;
              return { record: structuredClone(version.record), etag: version.etag };
            }),
          commitNotebook: (_key, write) => commit([write]),
          reflections: async () => ({ reflections: [], next: null }),
          pastCheckIn: async () => undefined,
          pastCheckIns: async () => [],
          memberships: async () => [],
          putMembership: async () => {},
          conversation: async () => undefined,
          putConversation: async () => {},
          language: async () => undefined,
          putLanguage: async () => {},
        },
        openFeed: (isWanted) =>
          feedOf(isWanted, () =>
            unreliably(() => {
              floor = log.length;
              return floor;
            }),
          ),
      };
    },
  };

  function feedOf(isWanted: (head: FeedHead) => boolean, look: () => Promise<number>): Feed {
    let at: number | null = null;
    return {
      pull: async () => {
        const to = await look();
        const from = at ?? to;
        at = to;
        const fresh = log.slice(from, to).filter(({ record, etag }) => isWanted(headOf(record, etag)));
        const shared: Versioned<SharedRecord>[] = [];
        const notebooks: Versioned<Notebook>[] = [];
        for (const { record, etag } of fresh) {
          if (record.type === "notebook") notebooks.push({ record: structuredClone(record), etag });
          else shared.push({ record: structuredClone(record), etag });
        }
        return { shared, notebooks };
      },
    };
  }
}

function keyOf(record: Stored): string {
  return record.type === "notebook" ? `nb/${record.ownerId}` : record.id;
}

function headOf(record: Stored, etag: string): FeedHead {
  const ownerId = record.type === "notebook" ? record.ownerId : undefined;
  return { tenantId: record.tenantId, pairId: record.pairId, ownerId, id: record.id, etag };
}

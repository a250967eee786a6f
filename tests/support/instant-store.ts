import type { FeedBatch, OpenFeed } from "../../bot/ports/feed.ts";
import type {
  Commit,
  OwnerKey,
  PairKey,
  PersonalStore,
  SharedStore,
  Versioned,
  Write,
} from "../../bot/ports/store.ts";
import type { KeptReflection } from "../../core/domain/kept-reflection.ts";
import type { Membership } from "../../core/domain/membership.ts";
import { Notebook, notebookIdOf } from "../../core/domain/notebook.ts";
import { isOpenRecord, type SharedRecord } from "../../core/domain/shared-record.ts";

/** Stores that answer at once, for measuring what everything around a store costs. */
export type InstantStores = {
  readonly shared: SharedStore;
  readonly personal: PersonalStore;
  readonly openFeed: OpenFeed;
};

const HISTORY_PAGE = 50;

type Partition = Map<string, Versioned<SharedRecord | Notebook>>;

/** Starts empty. Everything is in memory, nothing is copied: who changes a record in place breaks it. */
export function openInstantStores(): InstantStores {
  const pairs = new Map<string, Partition>();
  const owners = new Map<string, Partition>();
  const memberships = new Map<string, Map<string, Membership>>();
  const conversations = new Map<string, string>();
  const languages = new Map<string, string>();
  const reflections = new Map<string, KeptReflection>();
  const feeds = new Set<(version: Versioned<SharedRecord | Notebook>) => void>();
  let versions = 0;

  function commit<T extends SharedRecord | Notebook>(
    partition: Partition,
    writes: readonly Write<T>[],
  ): Commit<T> {
    const isStale = writes.some(({ record, etag }) => (partition.get(record.id)?.etag ?? null) !== etag);
    if (isStale) return { committed: false, why: "changed" };
    const mark = String(++versions);
    const records = writes.map(({ record }) => ({ record, etag: `"${mark}"` }));
    for (const version of records) {
      partition.set(version.record.id, version);
      for (const feed of feeds) feed(version);
    }
    return { committed: true, records, mark };
  }

  return {
    shared: {
      open: async (key, since) => {
        const records = sharedIn(pairs.get(pairText(key))).filter(({ record }) =>
          isOpenRecord(record, since),
        );
        return { records, mark: String(versions) };
      },
      read: async (key, id) => sharedIn(pairs.get(pairText(key))).find(({ record }) => record.id === id),
      commit: async (key, writes) => commit(partitionOf(pairs, pairText(key)), writes),
      settled: async (key, before, page, only) => {
        const found = sharedIn(pairs.get(pairText(key)))
          .map(({ record }) => record)
          .filter(
            (record) =>
              record.type === "talkingPoint" ||
              record.type === "decision" ||
              record.type === "actionItem" ||
              record.type === "feedback",
          )
          .filter((record) => record.type !== "decision" || record.outcome !== null)
          .filter((record) => only === undefined || record.type === only)
          .filter((record) => record.settledAt !== null && record.settledAt < before)
          .filter((record) => !("state" in record) || record.state !== "deleted")
          .sort((a, b) => ((a.settledAt ?? "") < (b.settledAt ?? "") ? 1 : -1));
        const from = page === null ? 0 : Number(page);
        if (Number.isNaN(from)) return undefined;
        const to = from + HISTORY_PAGE;
        return { records: found.slice(from, to), next: found.length > to ? String(to) : null };
      },
    },
    personal: {
      notebook: async (key, pairId) => {
        const version = owners.get(ownerText(key))?.get(notebookIdOf(pairId));
        return version === undefined ? undefined : notebookIn(version);
      },
      commitNotebook: async (key, write, beside = []) => {
        const done = commit(partitionOf(owners, ownerText(key)), [write]);
        if (!done.committed) return done;
        for (const one of beside)
          if (one.type === "reflection") reflections.set(`${ownerText(key)}/${one.id}`, one);
        return done;
      },
      reflections: async ({ tenantId, ownerId }, pairId) => {
        const own = [...reflections.values()].filter(
          (one) => one.tenantId === tenantId && one.ownerId === ownerId && one.pairId === pairId,
        );
        return { reflections: own, next: null };
      },
      pastCheckIn: async () => undefined,
      pastCheckIns: async () => [],
      memberships: async (key) => [...(memberships.get(ownerText(key))?.values() ?? [])],
      putMembership: async (membership) => {
        const text = ownerText(membership);
        memberships.set(text, (memberships.get(text) ?? new Map()).set(membership.id, membership));
      },
      conversation: async (key) => conversations.get(ownerText(key)),
      putConversation: async (key, reference) => {
        conversations.set(ownerText(key), reference);
      },
      language: async (key) => languages.get(ownerText(key)),
      putLanguage: async (key, language) => {
        languages.set(ownerText(key), language);
      },
    },
    openFeed: (isWanted) => {
      let waiting: Versioned<SharedRecord | Notebook>[] | null = null;
      feeds.add((version) => waiting?.push(version));
      return {
        pull: async (): Promise<FeedBatch> => {
          const wanted = (waiting ?? []).filter((version) => isWanted(headOf(version)));
          waiting = [];
          return {
            shared: wanted.filter(isShared),
            notebooks: wanted.filter(({ record }) => record.type === "notebook").map(notebookIn),
          };
        },
      };
    },
  };
}

function partitionOf(partitions: Map<string, Partition>, text: string): Partition {
  const known = partitions.get(text);
  if (known !== undefined) return known;
  const partition: Partition = new Map();
  partitions.set(text, partition);
  return partition;
}

function sharedIn(partition: Partition | undefined): Versioned<SharedRecord>[] {
  return [...(partition?.values() ?? [])].filter(isShared);
}

function isShared(version: Versioned<SharedRecord | Notebook>): version is Versioned<SharedRecord> {
  return version.record.type !== "notebook";
}

function notebookIn({ record, etag }: Versioned<SharedRecord | Notebook>): Versioned<Notebook> {
  return { record: Notebook.parse(record), etag };
}

function headOf({ record, etag }: Versioned<SharedRecord | Notebook>) {
  const ownerId = record.type === "notebook" ? record.ownerId : undefined;
  return { tenantId: record.tenantId, pairId: record.pairId, ownerId, id: record.id, etag };
}

function pairText(key: PairKey): string {
  return `${key.tenantId}/${key.pairId}`;
}

function ownerText(key: OwnerKey): string {
  return `${key.tenantId}/${key.ownerId}`;
}

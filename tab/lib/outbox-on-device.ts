import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { PairId } from "../../core/domain/ids.ts";
import { type Device, type KeptEntry, type Outbox, outboxKey } from "./outbox.ts";
import type { SessionOwner } from "./pair-session.ts";

const NAME = "twofold";
const VERSION = 1;

type Row = {
  /** `outboxKey`. */
  readonly of: string;
  readonly id: string;
  /** Rises across all windows of the device: the order in which entries were put. */
  readonly order: number;
  readonly entry: KeptEntry;
};

interface Schema extends DBSchema {
  outbox: { key: [string, string]; value: Row; indexes: { order: [string, number] } };
}

type Connect = () => Promise<IDBPDatabase<Schema>>;

/**
 * Outboxes in IndexedDB. Where the device keeps nothing (a private window, a full disk) the entries live in
 * memory and the outbox says so. [RP2]
 */
export function createDevice(): Device {
  let database: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = () => {
    database = null;
  };
  const connect: Connect = () => {
    database ??= openDB<Schema>(NAME, VERSION, {
      upgrade: (db) => {
        db.createObjectStore("outbox", { keyPath: ["of", "id"] }).createIndex("order", ["of", "order"]);
      },
      blocking: (_from, _to, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        forget();
      },
      terminated: forget,
    });
    database.catch(forget);
    return database;
  };
  return { openOutbox: (owner, pairId) => openOutbox(connect, owner, pairId) };
}

function openOutbox(connect: Connect, owner: SessionOwner, pairId: PairId): Outbox {
  const of = outboxKey(owner, pairId);
  const listeners = new Set<() => void>();
  /** Entries that the device has not taken yet. */
  const unkept = new Map<string, KeptEntry>();
  let isVolatile = false;
  let last = Promise.resolve();

  const settle = (next: boolean) => {
    if (isVolatile === next) return;
    isVolatile = next;
    for (const listener of listeners) listener();
  };

  /** One after the other; what could not be written is written with the next. */
  const write = (added: readonly KeptEntry[], dropped: readonly string[]) => {
    for (const entry of added) unkept.set(entry.id, entry);
    for (const id of dropped) unkept.delete(id);
    last = last.then(async () => {
      const entries = [...unkept.values()];
      const isWritten = await attempt(async () => writeRows(await connect(), of, entries, dropped));
      if (isWritten === undefined) return settle(unkept.size > 0);
      for (const entry of entries) if (unkept.get(entry.id) === entry) unkept.delete(entry.id);
      settle(false);
    });
  };

  return {
    load: async () => {
      await last;
      const rows = await attempt(async () => (await connect()).getAllFromIndex("outbox", "order", allOf(of)));
      const kept = (rows ?? []).map((row) => row.entry);
      return [...kept.filter((entry) => !unkept.has(entry.id)), ...unkept.values()];
    },
    put: (entries, dropped = []) => write(entries, dropped),
    drop: (ids) => write([], ids),
    isVolatile: () => isVolatile,
    onVolatile: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Undefined when the device refused: no IndexedDB here, no room, or the connection to it was lost. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error || error instanceof DOMException) return undefined;
    throw error;
  }
}

async function writeRows(
  db: IDBPDatabase<Schema>,
  of: string,
  entries: readonly KeptEntry[],
  dropped: readonly string[],
): Promise<true> {
  const transaction = db.transaction("outbox", "readwrite");
  const { store } = transaction;
  const newest = await store.index("order").openCursor(allOf(of), "prev");
  let order = newest?.value.order ?? 0;
  for (const entry of entries) {
    const existing = await store.get([of, entry.id]);
    order += existing === undefined ? 1 : 0;
    await store.put({ of, id: entry.id, order: existing?.order ?? order, entry });
  }
  for (const id of dropped) await store.delete([of, id]);
  await transaction.done;
  return true;
}

function allOf(of: string): IDBKeyRange {
  return IDBKeyRange.bound([of, 0], [of, Number.MAX_SAFE_INTEGER]);
}

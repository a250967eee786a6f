import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLOutputValue } from "node:sqlite";

/** One version of an item. `body` is the whole JSON text as it is answered, system properties included. */
export interface StoredItem {
  pk: string;
  id: string;
  body: string;
  etag: string;
  lsn: number;
  /** Epoch second at which it was written. */
  ts: number;
  /** Epoch second from which it is gone, or null. */
  expires: number | null;
  /** Effective partition key. */
  epk: string;
}

export interface StoredContainer {
  number: number;
  database: string;
  id: string;
  /** Its definition as it is answered, as JSON text. */
  definition: string;
}

/** As much of an item as one kind of reading needs; whole rows would double the time of a long scan. */
export type ReadItem = Pick<StoredItem, "body" | "etag">;
export type ScannedItem = Pick<StoredItem, "pk" | "id" | "body">;
export type FedItem = Pick<StoredItem, "lsn" | "body">;

/** Rows of one partition, or of the partitions whose canonical key lies in a half-open interval. */
export type Scope = { pk: string } | { from: string; to: string };
export interface Place {
  pk: string;
  id: string;
}

const schema = `
  CREATE TABLE IF NOT EXISTS databases (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, definition TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS containers (number INTEGER PRIMARY KEY AUTOINCREMENT, database TEXT NOT NULL, id TEXT NOT NULL,
    definition TEXT NOT NULL, lsn INTEGER NOT NULL, UNIQUE (database, id));
  CREATE TABLE IF NOT EXISTS items (container INTEGER NOT NULL, pk TEXT NOT NULL, id TEXT NOT NULL, lsn INTEGER NOT NULL,
    ts INTEGER NOT NULL, expires INTEGER, etag TEXT NOT NULL, epk TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (container, pk, id)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS feed ON items (container, lsn);
`;
const alive = "(expires IS NULL OR expires > ?)";

export type Store = ReturnType<typeof openStore>;

/**
 * The rows of the emulator in one SQLite file. Every write is in the write-ahead log before the call
 * returns, so that killing the process loses nothing that was answered. One process owns a folder.
 */
export function openStore(dataDir: string) {
  const db = openDatabase(dataDir);
  const lines = {
    databases: db.prepare("SELECT id, definition FROM databases ORDER BY number"),
    addDatabase: db.prepare("INSERT INTO databases (id, definition) VALUES (?, ?)"),
    setDatabase: db.prepare("UPDATE databases SET definition = ? WHERE number = ?"),
    dropDatabase: db.prepare("DELETE FROM databases WHERE id = ?"),
    containers: db.prepare("SELECT number, database, id, definition, lsn FROM containers ORDER BY number"),
    addContainer: db.prepare("INSERT INTO containers (database, id, definition, lsn) VALUES (?, ?, '', 0)"),
    setContainer: db.prepare("UPDATE containers SET definition = ? WHERE number = ?"),
    dropContainer: db.prepare("DELETE FROM containers WHERE number = ?"),
    reserve: db.prepare("UPDATE containers SET lsn = ? WHERE number = ?"),
    read: db.prepare(`SELECT body, etag FROM items WHERE container = ? AND pk = ? AND id = ? AND ${alive}`),
    put: db.prepare(
      `INSERT OR REPLACE INTO items (container, pk, id, lsn, ts, expires, etag, epk, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    remove: db.prepare("DELETE FROM items WHERE container = ? AND pk = ? AND id = ?"),
    empty: db.prepare("DELETE FROM items WHERE container = ?"),
    purge: db.prepare("DELETE FROM items WHERE container = ? AND expires <= ?"),
    partition: db.prepare(
      `SELECT pk, id, body FROM items WHERE container = ? AND pk = ? AND id > ? AND ${alive} ORDER BY id`,
    ),
    prefix: db.prepare(
      `SELECT pk, id, body FROM items WHERE container = ? AND pk >= ? AND pk < ? AND (pk, id) > (?, ?) AND ${alive} ORDER BY pk, id`,
    ),
    feed: db.prepare(
      `SELECT lsn, body FROM items WHERE container = ? AND lsn > ? AND epk >= ? AND epk < ? AND ts >= ? AND ${alive} ORDER BY lsn`,
    ),
    // The plus keeps the planner on the partition: with a bare "lsn" it walks the feed of the whole container.
    partitionFeed: db.prepare(
      `SELECT lsn, body FROM items WHERE container = ? AND pk = ? AND lsn > ? AND ts >= ? AND ${alive} ORDER BY +lsn`,
    ),
  };

  return {
    databases: () =>
      lines.databases.all().map((row) => ({ id: text(row.id), definition: text(row.definition) })),
    addDatabase(id: string, define: (number: number) => string): string {
      const number = Number(lines.addDatabase.run(id, "").lastInsertRowid);
      const definition = define(number);
      lines.setDatabase.run(definition, number);
      return definition;
    },
    dropDatabase: (id: string) => void lines.dropDatabase.run(id),
    containers: () =>
      lines.containers.all().map((row) => ({
        number: integer(row.number),
        database: text(row.database),
        id: text(row.id),
        definition: text(row.definition),
        lsn: integer(row.lsn),
      })),
    addContainer(database: string, id: string, define: (number: number) => string): StoredContainer {
      const number = Number(lines.addContainer.run(database, id).lastInsertRowid);
      const definition = define(number);
      lines.setContainer.run(definition, number);
      return { number, database, id, definition };
    },
    dropContainer(number: number): void {
      lines.empty.run(number);
      lines.dropContainer.run(number);
    },
    /** Keeps log positions rising over a restart: no position at or below `lsn` is ever given out again. */
    reserveLsn: (number: number, lsn: number) => void lines.reserve.run(lsn, number),
    read(container: number, pk: string, id: string, now: number): ReadItem | undefined {
      const row = lines.read.get(container, pk, id, now);
      return row === undefined ? undefined : { body: text(row.body), etag: text(row.etag) };
    },
    put(container: number, item: StoredItem): void {
      const { pk, id, lsn, ts, expires, etag, epk, body } = item;
      lines.put.run(container, pk, id, lsn, ts, expires, etag, epk, body);
    },
    remove: (container: number, pk: string, id: string) => void lines.remove.run(container, pk, id),
    empty: (container: number) => void lines.empty.run(container),
    purge: (container: number, now: number) => void lines.purge.run(container, now),
    *scan(container: number, scope: Scope, after: Place | undefined, now: number): Generator<ScannedItem> {
      const rows =
        "pk" in scope
          ? lines.partition.iterate(container, scope.pk, after?.id ?? "", now)
          : lines.prefix.iterate(container, scope.from, scope.to, after?.pk ?? "", after?.id ?? "", now);
      for (const row of rows) yield { pk: text(row.pk), id: text(row.id), body: text(row.body) };
    },
    *feed(container: number, slice: FeedSlice, now: number): Generator<FedItem> {
      const { afterLsn, sinceTs } = slice;
      const rows =
        "pk" in slice.range
          ? lines.partitionFeed.iterate(container, slice.range.pk, afterLsn, sinceTs, now)
          : lines.feed.iterate(container, afterLsn, slice.range.from, slice.range.to, sinceTs, now);
      for (const row of rows) yield { lsn: integer(row.lsn), body: text(row.body) };
    },
    /** All or nothing: what `work` wrote is kept only if it returns. */
    atomically<T>(work: () => T): T {
      db.exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        db.exec("COMMIT");
        return result;
      } catch (cause) {
        db.exec("ROLLBACK");
        throw cause;
      }
    },
    close: () => db.close(),
  };
}

export interface FeedSlice {
  /** One partition, or an interval of effective partition keys. */
  range: Scope;
  afterLsn: number;
  /** Epoch second of the oldest version to show. */
  sinceTs: number;
}

function openDatabase(dataDir: string): DatabaseSync {
  if (dataDir !== ":memory:") mkdirSync(dataDir, { recursive: true });
  const db = new DatabaseSync(dataDir === ":memory:" ? dataDir : join(dataDir, "cosmos.sqlite"));
  try {
    db.exec("PRAGMA page_size = 8192; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;");
    db.exec("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;");
    db.exec(schema);
  } catch (cause) {
    db.close();
    if (String(cause).includes("locked")) {
      const message = `The folder ${dataDir} is in use by another process; serve it with "npm run cosmos" to share it.`;
      throw Object.assign(new Error(message, { cause }), { code: "FOLDER_IN_USE" });
    }
    throw cause;
  }
  return db;
}

function text(value: SQLOutputValue | undefined): string {
  if (typeof value !== "string") throw new Error("The local Cosmos file is damaged: text expected.");
  return value;
}

function integer(value: SQLOutputValue | undefined): number {
  if (typeof value !== "number") throw new Error("The local Cosmos file is damaged: a number expected.");
  return value;
}

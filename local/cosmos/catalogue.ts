import { type Container, openContainer, readContainerDefinition } from "./container.ts";
import { type JsonObject, property } from "./json.ts";
import { checkId, containerRid, databaseRid } from "./resource-id.ts";
import { rangeId } from "./session.ts";
import type { Store } from "./store.ts";
import { notFound, parseBody, Refusal } from "./wire.ts";

export type Catalogue = ReturnType<typeof openCatalogue>;

/** The databases and containers of the account, kept in memory and in the file. */
export function openCatalogue(store: Store, now: () => number) {
  const databases = new Map<string, string>();
  const containers = new Map<string, Container>();
  const nameOf = (database: string, id: string) => `${database}/${id}`;

  for (const { id, definition } of store.databases()) databases.set(id, definition);
  for (const row of store.containers()) {
    const container = openContainer(row, row.lsn);
    containers.set(nameOf(row.database, row.id), container);
    store.purge(container.number, now());
  }

  const catalogue = {
    readDatabase(id: string): string {
      const definition = databases.get(id);
      if (definition === undefined) throw notFound(`database ${id}`);
      return definition;
    },
    listDatabases: () => [...databases.values()],
    createDatabase(body: string): string {
      const id = checkId(property(parseBody(body), "id"));
      if (databases.has(id)) throw conflict();
      const definition = store.addDatabase(id, (number) => {
        const rid = databaseRid(number);
        return JSON.stringify({
          id,
          ...system(rid, `dbs/${rid}/`, now()),
          _colls: "colls/",
          _users: "users/",
        });
      });
      databases.set(id, definition);
      return definition;
    },
    deleteDatabase(id: string): void {
      catalogue.readDatabase(id);
      for (const container of [...containers.values()]) {
        if (container.database === id) catalogue.deleteContainer(id, container.id);
      }
      store.dropDatabase(id);
      databases.delete(id);
    },
    find(database: string, id: string): Container {
      const container = containers.get(nameOf(database, id));
      if (container === undefined) throw notFound(`container ${id} of database ${database}`);
      return container;
    },
    listContainers(database: string): Container[] {
      catalogue.readDatabase(database);
      return [...containers.values()].filter((container) => container.database === database);
    },
    createContainer(database: string, body: string): Container {
      catalogue.readDatabase(database);
      const definition = readContainerDefinition(parseBody(body));
      const id = String(definition.id);
      if (containers.has(nameOf(database, id))) throw conflict();
      const row = store.addContainer(database, id, (number) => {
        const rid = containerRid(number);
        return JSON.stringify({
          ...definition,
          ...system(rid, `dbs/${database}/colls/${rid}/`, now()),
          _docs: "docs/",
        });
      });
      const container = openContainer(row, 0);
      containers.set(nameOf(database, id), container);
      return container;
    },
    deleteContainer(database: string, id: string): void {
      store.dropContainer(catalogue.find(database, id).number);
      containers.delete(nameOf(database, id));
    },
    /** Every item goes; databases, containers and their log positions stay, so sessions and feeds go on. */
    emptyAll(): void {
      for (const container of containers.values()) store.empty(container.number);
    },
    /** Positions above what was used need not be skipped after an orderly end. */
    settle(): void {
      for (const container of containers.values()) store.reserveLsn(container.number, container.lsn);
    },
  };
  return catalogue;
}

function conflict(): Refusal {
  return new Refusal(409, "Resource with specified id or name already exists.");
}

function system(rid: string, self: string, ts: number): JsonObject {
  return { _rid: rid, _self: self, _etag: `"${rid}-${ts}"`, _ts: ts };
}

/** The account document; the client takes its endpoint for every further request from it. */
export function accountDocument(origin: string): JsonObject {
  const locations = [{ name: "Local", databaseAccountEndpoint: `${origin}/` }];
  return {
    id: "local-cosmos",
    _rid: "local",
    _self: "",
    _dbs: "//dbs/",
    writableLocations: locations,
    readableLocations: locations,
    enableMultipleWriteLocations: false,
    userConsistencyPolicy: { defaultConsistencyLevel: "Session" },
  };
}

/** One physical partition holds the whole hash ring. */
export function partitionKeyRanges(container: Container): JsonObject {
  const range = {
    id: rangeId,
    minInclusive: "",
    maxExclusive: "FF",
    ridPrefix: 0,
    throughputFraction: 1,
    status: "online",
    parents: [],
  };
  return {
    _rid: container.rid,
    PartitionKeyRanges: [{ ...range, _rid: container.rid, _lsn: container.lsn }],
    _count: 1,
  };
}

export function definitionText(container: Container): string {
  return JSON.stringify(container.definition);
}

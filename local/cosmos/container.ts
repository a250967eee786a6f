import { isObject, type Json, type JsonObject, parseJson } from "./json.ts";
import type { PartitionKeyDefinition } from "./partition-key.ts";
import { checkId } from "./resource-id.ts";
import type { Store } from "./store.ts";
import { badRequest, notSupported } from "./wire.ts";

/** A container while the emulator runs. */
export interface Container {
  number: number;
  database: string;
  id: string;
  rid: string;
  definition: JsonObject;
  partitionKey: PartitionKeyDefinition;
  /** Seconds an item lives unless it says otherwise; -1 for ever; undefined: nothing ever expires. */
  defaultTtl: number | undefined;
  /** The position of the last write in its log. */
  lsn: number;
  /** Positions up to here are reserved in the file. */
  reserved: number;
}

const reserveStep = 1_000;

/** The next position in the container's log; one write, or one batch, has one. */
export function nextLsn(container: Container, store: Store): number {
  const lsn = container.lsn + 1;
  if (lsn > container.reserved) {
    container.reserved = lsn + reserveStep;
    store.reserveLsn(container.number, container.reserved);
  }
  return lsn;
}

export function openContainer(
  row: { number: number; database: string; id: string; definition: string },
  lsn: number,
): Container {
  const definition = parseJson(row.definition);
  if (!isObject(definition)) throw new Error("The local Cosmos file is damaged: a definition expected.");
  return {
    number: row.number,
    database: row.database,
    id: row.id,
    rid: String(definition._rid),
    definition,
    partitionKey: readPartitionKey(definition.partitionKey),
    defaultTtl: typeof definition.defaultTtl === "number" ? definition.defaultTtl : undefined,
    lsn,
    reserved: lsn,
  };
}

const everythingIndexed: JsonObject = {
  indexingMode: "consistent",
  automatic: true,
  includedPaths: [{ path: "/*" }],
  excludedPaths: [{ path: '/"_etag"/?' }],
};
const understood = new Set([
  "id",
  "partitionKey",
  "indexingPolicy",
  "defaultTtl",
  "uniqueKeyPolicy",
  "conflictResolutionPolicy",
]);

/** The definition as it is kept, from what the caller sent. What is not emulated is refused, not dropped. */
export function readContainerDefinition(input: Json): JsonObject {
  if (!isObject(input)) throw badRequest("The container definition is not an object.");
  for (const name of Object.keys(input)) {
    if (!understood.has(name) && !name.startsWith("_"))
      throw notSupported(`the container property "${name}"`);
  }
  const definition: JsonObject = {
    id: checkId(input.id),
    indexingPolicy: readIndexingPolicy(input.indexingPolicy ?? everythingIndexed),
    partitionKey: { ...readPartitionKey(input.partitionKey ?? null) },
  };
  if (input.defaultTtl !== undefined) definition.defaultTtl = readDefaultTtl(input.defaultTtl);
  if (isObject(input.uniqueKeyPolicy) && Array.isArray(input.uniqueKeyPolicy.uniqueKeys)) {
    if (input.uniqueKeyPolicy.uniqueKeys.length > 0) throw notSupported("unique key policies");
  }
  const conflicts = input.conflictResolutionPolicy;
  if (isObject(conflicts) && conflicts.mode !== "LastWriterWins")
    throw notSupported("custom conflict resolution");
  definition.uniqueKeyPolicy = { uniqueKeys: [] };
  definition.conflictResolutionPolicy = {
    mode: "LastWriterWins",
    conflictResolutionPath: "/_ts",
    conflictResolutionProcedure: "",
  };
  return definition;
}

function readDefaultTtl(value: Json): number {
  if (
    typeof value === "number" &&
    Number.isInteger(value) &&
    (value === -1 || (value > 0 && value <= 2147483647))
  )
    return value;
  throw badRequest(
    "The specified defaultTtl is invalid: -1 or a whole number of seconds from 1 to 2147483647.",
  );
}

function readPartitionKey(value: Json | undefined): PartitionKeyDefinition {
  if (!isObject(value) || !Array.isArray(value.paths))
    throw badRequest("A container needs a partition key definition.");
  const paths = value.paths.map((path) => {
    if (typeof path !== "string" || !/^(\/[^/]+)+$/.test(path))
      throw badRequest(`The partition key path ${JSON.stringify(path)} is invalid.`);
    return path;
  });
  const kind = value.kind ?? (paths.length > 1 ? "MultiHash" : "Hash");
  if (kind === "Hash" && paths.length === 1) return { paths, kind, version: value.version === 1 ? 1 : 2 };
  if (kind === "MultiHash" && paths.length >= 1 && paths.length <= 3 && (value.version ?? 2) === 2)
    return { paths, kind, version: 2 };
  throw badRequest(
    "The partition key definition is invalid: one path for Hash, up to three and version 2 for MultiHash.",
  );
}

function readIndexingPolicy(value: Json): JsonObject {
  if (!isObject(value)) throw badRequest("The indexing policy is not an object.");
  const policy: JsonObject = { ...everythingIndexed, ...value };
  if (typeof policy.indexingMode === "string") policy.indexingMode = policy.indexingMode.toLowerCase();
  if (policy.indexingMode !== "consistent" || policy.automatic !== true)
    throw notSupported("indexing modes other than consistent and automatic");
  for (const name of ["spatialIndexes", "vectorIndexes", "fullTextIndexes"]) {
    const list = policy[name];
    if (Array.isArray(list) && list.length > 0) throw notSupported(name);
  }
  for (const name of ["includedPaths", "excludedPaths"]) {
    if (!pathList(policy[name])) throw badRequest(`The indexing policy's ${name} is invalid.`);
  }
  const composites = policy.compositeIndexes ?? [];
  if (
    !Array.isArray(composites) ||
    !composites.every((index) => pathList(index) && Array.isArray(index) && index.length > 1)
  ) {
    throw badRequest("The indexing policy's compositeIndexes are invalid: each has at least two paths.");
  }
  return policy;
}

function pathList(value: Json | undefined): boolean {
  return (
    Array.isArray(value) &&
    value.every((entry) => isObject(entry) && typeof entry.path === "string" && entry.path.startsWith("/"))
  );
}

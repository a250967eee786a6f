import type { Container } from "./container.ts";
import { isObject, type JsonObject, parseJson } from "./json.ts";
import { type PartitionKey, prefixInterval } from "./partition-key.ts";
import type { Parameters } from "./sql/evaluate.ts";
import type { Place, ScannedItem, Scope, Store } from "./store.ts";

export interface QueryRequest {
  store: Store;
  container: Container;
  /** A full key, or the prefix of one. */
  key: PartitionKey;
  /** Epoch second. */
  now: number;
  text: string;
  parameters: Parameters;
  /** Rows of a page; undefined for as many as fit. */
  pageSize: number | undefined;
  continuation: string | undefined;
}

export interface QueryPage {
  /** The rows as JSON texts. */
  rows: string[];
  continuation: string | undefined;
  charge: number;
}

/** The items that a query looks at, in order of their keys and ids, behind a place if one is given. */
export function scanItems(request: QueryRequest, after: Place | undefined): Iterable<ScannedItem> {
  return request.store.scan(request.container.number, scopeOf(request), after, request.now);
}

export function itemOf(stored: ScannedItem): JsonObject {
  const item = parseJson(stored.body);
  return isObject(item) ? item : {};
}

function scopeOf({ key, container }: QueryRequest): Scope {
  if (key.values.length === container.partitionKey.paths.length) return { pk: key.text };
  const [from, to] = prefixInterval(key);
  return { from, to };
}

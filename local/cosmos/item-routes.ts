import { runBatch } from "./batch.ts";
import { readChangeFeed } from "./change-feed.ts";
import { metadataCharge } from "./charge.ts";
import { type Container, nextLsn } from "./container.ts";
import {
  type Conditions,
  createItem,
  deleteItem,
  type ItemContext,
  type ItemResult,
  maxItemBytes,
  patchItem,
  readItem,
  replaceItem,
  upsertItem,
} from "./items.ts";
import { type Json, property } from "./json.ts";
import { type PartitionKey, partitionKeyFromHeader } from "./partition-key.ts";
import { runQuery } from "./query.ts";
import { queryPlan } from "./query-plan.ts";
import type { RequestKind } from "./request-log.ts";
import { checkSession } from "./session.ts";
import type { Parameters } from "./sql/evaluate.ts";
import type { Store } from "./store.ts";
import { type Answer, badRequest, type CosmosRequest, notSupported, parseBody, Refusal } from "./wire.ts";

export interface ItemRequest {
  request: CosmosRequest;
  kind: RequestKind;
  store: Store;
  container: Container;
  /** The item's id where the path names one. */
  id: string;
  /** Epoch second. */
  now: number;
}

/** Everything that is done to the items of one container. */
export function answerItems({ request, kind, store, container, id, now }: ItemRequest): Answer {
  if (kind === "batch" && request.header("x-ms-cosmos-batch-atomic")?.toLowerCase() !== "true") {
    throw notSupported("bulk requests that are not one transaction");
  }
  const key = partitionKeyFromHeader(
    request.header("x-ms-documentdb-partitionkey"),
    container.partitionKey,
    kind === "query" || kind === "query-plan",
  );
  if (kind === "query-plan") {
    const { text, parameters } = readQueryBody(request);
    return { status: 200, body: JSON.stringify(queryPlan(text, parameters)), charge: metadataCharge };
  }
  if (kind === "point-read" || kind === "query" || kind === "change-feed") {
    checkSession(request.header("x-ms-session-token"), container.lsn);
  }
  if (kind === "change-feed") return readChangeFeed(request, store, container, key, now);
  if (key === undefined) {
    throw kind === "query"
      ? notSupported("queries without a partition key")
      : badRequest("PartitionKey value must be supplied for this operation.");
  }
  if (kind === "query") return onQuery(request, store, container, key, now);
  if (kind === "point-read") {
    const ctx = { store, container, key, now, lsn: container.lsn, index: 0 };
    return itemAnswer(readItem(ctx, id, conditionsOf(request)), container);
  }
  return onWrite(request, kind, { store, container, key, now, lsn: nextLsn(container, store) }, id);
}

function onWrite(
  request: CosmosRequest,
  kind: RequestKind,
  base: Omit<ItemContext, "index">,
  id: string,
): Answer {
  const { container } = base;
  if (kind === "batch") {
    const minimal = request.header("prefer") === "return=minimal";
    const batch = runBatch(base, request.body, minimal);
    if (batch.wrote) container.lsn = base.lsn;
    return { status: batch.status, body: batch.body, charge: batch.charge, lsn: container.lsn };
  }
  if (Buffer.byteLength(request.body) > maxItemBytes) {
    throw new Refusal(413, "Request size is too large: an item has at most 2 MB.");
  }
  const result = writeItem({ ...base, index: 0 }, kind, id, request);
  container.lsn = base.lsn;
  return itemAnswer(result, container);
}

function writeItem(ctx: ItemContext, kind: RequestKind, id: string, request: CosmosRequest): ItemResult {
  const conditions = conditionsOf(request);
  if (kind === "delete") return deleteItem(ctx, id, conditions);
  const input = parseBody(request.body);
  if (kind === "create") return createItem(ctx, input, conditions);
  if (kind === "upsert") return upsertItem(ctx, input, conditions);
  return kind === "replace" ? replaceItem(ctx, id, input, conditions) : patchItem(ctx, id, input, conditions);
}

function conditionsOf(request: CosmosRequest): Conditions {
  return { ifMatch: request.header("if-match"), ifNoneMatch: request.header("if-none-match") };
}

function itemAnswer(result: ItemResult, container: Container): Answer {
  const headers: Record<string, string> = result.etag === undefined ? {} : { etag: result.etag };
  return {
    status: result.status,
    body: result.status === 304 ? "" : (result.body ?? ""),
    headers,
    charge: result.charge,
    lsn: container.lsn,
  };
}

function onQuery(
  request: CosmosRequest,
  store: Store,
  container: Container,
  key: PartitionKey,
  now: number,
): Answer {
  const { text, parameters } = readQueryBody(request);
  const asked = Number(request.header("x-ms-max-item-count") ?? 100);
  if (!Number.isInteger(asked) || asked < -1 || asked === 0)
    throw badRequest("x-ms-max-item-count is invalid.");
  const pageSize = asked === -1 ? undefined : asked;
  const continuation = request.header("x-ms-continuation");
  const page = runQuery({ store, container, key, now, text, parameters, pageSize, continuation });
  const headers: Record<string, string> = { "x-ms-item-count": String(page.rows.length) };
  if (page.continuation !== undefined) headers["x-ms-continuation"] = page.continuation;
  const body = `{"_rid":"${container.rid}","Documents":[${page.rows.join(",")}],"_count":${page.rows.length}}`;
  return { status: 200, headers, charge: page.charge, lsn: container.lsn, body };
}

function readQueryBody(request: CosmosRequest): { text: string; parameters: Parameters } {
  const body = parseBody(request.body);
  const text = property(body, "query");
  const list = property(body, "parameters") ?? [];
  if (typeof text !== "string" || !Array.isArray(list)) throw badRequest("The request body is not a query.");
  const parameters = new Map<string, Json>();
  for (const entry of list) {
    const name = property(entry, "name");
    const value = property(entry, "value");
    if (typeof name !== "string" || !/^@\w+$/.test(name))
      throw badRequest("A query parameter's name begins with @.");
    if (value !== undefined) parameters.set(name, value);
  }
  return { text, parameters };
}

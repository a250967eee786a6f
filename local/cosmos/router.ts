import { randomUUID } from "node:crypto";
import { runBatch } from "./batch.ts";
import { accountDocument, type Catalogue, definitionText, partitionKeyRanges } from "./catalogue.ts";
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
import { type Json, parseJson, property } from "./json.ts";
import { type PartitionKey, partitionKeyFromHeader } from "./partition-key.ts";
import { runQuery } from "./query.ts";
import { queryPlan } from "./query-plan.ts";
import type { RequestKind } from "./request-log.ts";
import { checkSession, sessionToken } from "./session.ts";
import type { Parameters } from "./sql/evaluate.ts";
import type { Store } from "./store.ts";
import {
  type Answer,
  badRequest,
  type CosmosRequest,
  type CosmosResponse,
  notSupported,
  Refusal,
  refusalToResponse,
} from "./wire.ts";

export interface Account {
  store: Store;
  catalogue: Catalogue;
  /** Epoch second. */
  now(): number;
}

/** Answers one request that no fault hit. A refusal is an answer; anything else that is thrown is a defect. */
export function route(
  account: Account,
  request: CosmosRequest,
  kind: RequestKind,
  segments: string[],
): CosmosResponse {
  try {
    checkHeaders(request);
    const answer = answerOf(account, request, kind, segments);
    return finish(answer, kind, segments, account);
  } catch (cause) {
    if (cause instanceof Refusal) return refusalToResponse(cause);
    throw cause;
  }
}

const refusedHeaders = [
  "x-ms-documentdb-pre-trigger-include",
  "x-ms-documentdb-post-trigger-include",
  "x-ms-indexing-directive",
  "x-ms-cosmos-is-client-encrypted",
  "x-ms-dedicatedgateway-max-age",
];
const weakEnough = new Set(["Session", "ConsistentPrefix", "Eventual"]);

function checkHeaders(request: CosmosRequest): void {
  if (request.header("authorization") === undefined) {
    throw new Refusal(401, "Required Header authorization is missing.");
  }
  for (const name of refusedHeaders)
    if (request.header(name) !== undefined) throw notSupported(`the header ${name}`);
  const consistency = request.header("x-ms-consistency-level");
  if (consistency !== undefined && !weakEnough.has(consistency)) {
    throw badRequest(
      `ConsistencyLevel ${consistency} specified in the request is invalid when service is configured with consistency level Session.`,
    );
  }
}

function answerOf(account: Account, request: CosmosRequest, kind: RequestKind, segments: string[]): Answer {
  const [, database = "", , containerId = "", , itemId = ""] = segments;
  const { catalogue } = account;
  if (kind === "account")
    return { status: 200, body: JSON.stringify(accountDocument(request.origin)), charge: metadataCharge };
  if (kind === "database") return onDatabase(catalogue, request, segments, database);
  if (kind === "other")
    throw notSupported(`${request.method} ${segments.filter((_, i) => i % 2 === 0).join("/")}`);
  if (kind === "container") return onContainer(catalogue, request, segments, database, containerId);
  const container = catalogue.find(database, containerId);
  if (kind === "partition-key-ranges") {
    return { status: 200, body: JSON.stringify(partitionKeyRanges(container)), charge: metadataCharge };
  }
  return onItems(account, request, kind, container, itemId);
}

function onDatabase(catalogue: Catalogue, request: CosmosRequest, segments: string[], id: string): Answer {
  const single = segments.length === 2;
  if (request.method === "GET") {
    if (single) return { status: 200, body: catalogue.readDatabase(id), charge: 2 };
    const list = catalogue.listDatabases();
    return {
      status: 200,
      body: `{"_rid":"","Databases":[${list.join(",")}],"_count":${list.length}}`,
      charge: 2,
    };
  }
  if (request.method === "DELETE" && single) {
    catalogue.deleteDatabase(id);
    return { status: 204, charge: 5 };
  }
  if (request.method === "POST" && !single && !isQuery(request)) {
    return { status: 201, body: catalogue.createDatabase(request.body), charge: 5 };
  }
  throw notSupported(`${request.method} on databases`);
}

function onContainer(
  catalogue: Catalogue,
  request: CosmosRequest,
  segments: string[],
  database: string,
  id: string,
): Answer {
  const single = segments.length === 4;
  if (request.method === "GET") {
    if (single) return { status: 200, body: definitionText(catalogue.find(database, id)), charge: 2 };
    const list = catalogue.listContainers(database).map(definitionText);
    return {
      status: 200,
      body: `{"_rid":"","DocumentCollections":[${list.join(",")}],"_count":${list.length}}`,
      charge: 2,
    };
  }
  if (request.method === "DELETE" && single) {
    catalogue.deleteContainer(database, id);
    return { status: 204, charge: 5 };
  }
  if (request.method === "POST" && !single && !isQuery(request)) {
    return {
      status: 201,
      body: definitionText(catalogue.createContainer(database, request.body)),
      charge: 5,
    };
  }
  throw notSupported(`${request.method} on containers`);
}

const isQuery = (request: CosmosRequest) => request.header("x-ms-documentdb-isquery") !== undefined;

function onItems(
  account: Account,
  request: CosmosRequest,
  kind: RequestKind,
  container: Container,
  id: string,
): Answer {
  const { store } = account;
  const now = account.now();
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
    if (request.header("x-ms-cosmos-batch-atomic")?.toLowerCase() !== "true")
      throw notSupported("bulk requests that are not one transaction");
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
  const input = readBody(request);
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
  const body = readBody(request);
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

function readBody(request: CosmosRequest): Json {
  try {
    return parseJson(request.body);
  } catch (cause) {
    throw badRequest(`The request body is not JSON: ${cause instanceof Error ? cause.message : ""}`);
  }
}

function finish(answer: Answer, kind: RequestKind, segments: string[], account: Account): CosmosResponse {
  const headers: Record<string, string> = {
    "content-type": "application/json",
    "x-ms-activity-id": randomUUID(),
    "x-ms-request-charge": String(answer.charge ?? metadataCharge),
    ...answer.headers,
  };
  if (answer.lsn !== undefined) {
    const [, database = "", , id = ""] = segments;
    headers.lsn = String(answer.lsn);
    headers["x-ms-session-token"] = sessionToken(answer.lsn);
    headers["x-ms-alt-content-path"] = `dbs/${database}/colls/${id}`;
    headers["x-ms-content-path"] = account.catalogue.find(database, id).rid;
  }
  if (kind === "batch" && answer.status === 207) headers["x-ms-substatus"] = "0";
  return { status: answer.status, headers, body: answer.body ?? "" };
}

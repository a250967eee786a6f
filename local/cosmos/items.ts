import { createCharge, deleteCharge, readCharge, replaceCharge } from "./charge.ts";
import type { Container } from "./container.ts";
import { isObject, type Json, type JsonObject, parseJson } from "./json.ts";
import { checkDocumentKey, effectivePartitionKey, type PartitionKey } from "./partition-key.ts";
import { applyPatch, readPatch } from "./patch.ts";
import { checkId, itemRid, versionEtag } from "./resource-id.ts";
import type { ReadItem, Store } from "./store.ts";
import { expiryOf } from "./ttl.ts";
import { badRequest, notSupported, Refusal } from "./wire.ts";

/** Where and when an operation on one item happens. `lsn` and `index` name the version that it writes. */
export interface ItemContext {
  store: Store;
  container: Container;
  key: PartitionKey;
  /** Epoch second. */
  now: number;
  lsn: number;
  index: number;
}

export interface Conditions {
  ifMatch: string | undefined;
  ifNoneMatch: string | undefined;
}

/** What one operation answers, alone or within a batch. */
export interface ItemResult {
  status: number;
  charge: number;
  body?: string;
  etag?: string;
}

export const maxItemBytes = 2 * 1024 * 1024;
const maxDepth = 128;

export function readItem(ctx: ItemContext, id: string, conditions: Conditions): ItemResult {
  const item = find(ctx, id);
  if (
    conditions.ifNoneMatch !== undefined &&
    (conditions.ifNoneMatch === item.etag || conditions.ifNoneMatch === "*")
  ) {
    return { status: 304, charge: 1, etag: item.etag };
  }
  return { status: 200, charge: readCharge(Buffer.byteLength(item.body)), body: item.body, etag: item.etag };
}

export function createItem(ctx: ItemContext, input: Json | undefined, conditions: Conditions): ItemResult {
  const doc = checkDocument(ctx, input);
  refuseIfNoneMatch(conditions);
  if (current(ctx, doc.id) !== undefined)
    throw new Refusal(409, "Entity with the specified id already exists in the system.");
  const item = write(ctx, doc.id, doc.body, undefined);
  return { status: 201, charge: createCharge(item.body.length), body: item.body, etag: item.etag };
}

export function upsertItem(ctx: ItemContext, input: Json | undefined, conditions: Conditions): ItemResult {
  const doc = checkDocument(ctx, input);
  refuseIfNoneMatch(conditions);
  const before = current(ctx, doc.id);
  // An upsert of what is not there is a create, whatever etag it names; the service does the same.
  if (before === undefined) return createItem(ctx, input, { ...conditions, ifMatch: undefined });
  checkIfMatch(before, conditions);
  const item = write(ctx, doc.id, doc.body, before);
  return { status: 200, charge: replaceCharge(item.body.length), body: item.body, etag: item.etag };
}

export function replaceItem(
  ctx: ItemContext,
  id: string,
  input: Json | undefined,
  conditions: Conditions,
): ItemResult {
  const doc = checkDocument(ctx, input);
  refuseIfNoneMatch(conditions);
  if (doc.id !== id) throw badRequest("Replacing an item cannot change its id.");
  const before = find(ctx, id);
  checkIfMatch(before, conditions);
  const item = write(ctx, id, doc.body, before);
  return { status: 200, charge: replaceCharge(item.body.length), body: item.body, etag: item.etag };
}

export function patchItem(
  ctx: ItemContext,
  id: string,
  input: Json | undefined,
  conditions: Conditions,
): ItemResult {
  const patch = readPatch(input, ctx.container.partitionKey);
  refuseIfNoneMatch(conditions);
  const before = find(ctx, id);
  checkIfMatch(before, conditions);
  const doc = parseJson(before.body);
  if (!isObject(doc)) throw new Error("The local Cosmos file is damaged: an item expected.");
  if (!patch.holds(doc)) throw preconditionFailed();
  const patched = checkDocument(ctx, applyPatch(doc, patch.operations));
  const item = write(ctx, id, patched.body, before);
  return { status: 200, charge: replaceCharge(item.body.length), body: item.body, etag: item.etag };
}

export function deleteItem(ctx: ItemContext, id: string, conditions: Conditions): ItemResult {
  refuseIfNoneMatch(conditions);
  const before = find(ctx, id);
  checkIfMatch(before, conditions);
  ctx.store.remove(ctx.container.number, ctx.key.text, id);
  return { status: 204, charge: deleteCharge(before.body.length) };
}

function current(ctx: ItemContext, id: string): ReadItem | undefined {
  return ctx.store.read(ctx.container.number, ctx.key.text, id, ctx.now);
}

function find(ctx: ItemContext, id: string): ReadItem {
  const item = current(ctx, id);
  if (item === undefined)
    throw new Refusal(404, "Entity with the specified id does not exist in the system.", 0);
  return item;
}

function checkIfMatch(before: ReadItem, { ifMatch }: Conditions): void {
  if (ifMatch !== undefined && ifMatch !== "*" && ifMatch !== before.etag) throw preconditionFailed();
}

function preconditionFailed(): Refusal {
  return new Refusal(
    412,
    "Operation cannot be performed because one of the specified precondition is not met.",
  );
}

function refuseIfNoneMatch({ ifNoneMatch }: Conditions): void {
  if (ifNoneMatch !== undefined) throw notSupported("If-None-Match on anything but a read");
}

function checkDocument(ctx: ItemContext, input: Json | undefined): { id: string; body: JsonObject } {
  if (!isObject(input)) throw badRequest("The item is not a JSON object.");
  const id = checkId(input.id);
  checkDocumentKey(input, ctx.key, ctx.container.partitionKey);
  checkDepth(input);
  return { id, body: input };
}

function checkDepth(doc: JsonObject): void {
  let level: Json[] = [doc];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) throw badRequest(`The item is nested deeper than ${maxDepth} levels.`);
    level = level.flatMap((value) =>
      Object.values(value ?? {}).filter((inner) => typeof inner === "object" && inner !== null),
    );
  }
}

function write(ctx: ItemContext, id: string, doc: JsonObject, before: ReadItem | undefined): ReadItem {
  const { container, lsn, index, now } = ctx;
  const rid = before === undefined ? itemRid(container.number, lsn, index) : ridOf(before);
  const etag = versionEtag(container.number, lsn, index);
  const { _rid, _self, _etag, _attachments, _ts, _lsn, ...own } = doc;
  const body = JSON.stringify({
    ...own,
    _rid: rid,
    _self: `dbs/${container.database}/colls/${container.rid}/docs/${rid}/`,
    _etag: etag,
    _attachments: "attachments/",
    _ts: now,
  });
  if (Buffer.byteLength(body) > maxItemBytes)
    throw new Refusal(413, "Request size is too large: an item has at most 2 MB.");
  const expires = expiryOf(doc.ttl, container.defaultTtl, now);
  const item = {
    pk: ctx.key.text,
    id,
    lsn,
    ts: now,
    expires,
    etag,
    epk: effectivePartitionKey(ctx.key),
    body,
  };
  ctx.store.put(container.number, item);
  return item;
}

/** The last `_rid` in the text is the system's own: system properties are written behind all others. */
function ridOf(item: ReadItem): string {
  const start = item.body.lastIndexOf('"_rid":"') + 8;
  return item.body.slice(start, item.body.indexOf('"', start));
}

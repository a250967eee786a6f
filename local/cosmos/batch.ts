import { refusedCharge } from "./charge.ts";
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
import { isObject, type Json, type JsonObject } from "./json.ts";
import { badRequest, notSupported, parseBody, Refusal } from "./wire.ts";

const maxOperations = 100;

export interface BatchResult {
  status: 200 | 207;
  body: string;
  charge: number;
  wrote: boolean;
}

/**
 * A transactional batch: every operation in order, seeing the ones before it, or nothing at all. When one
 * fails the answer is 207, that operation has its own status and each of the others 424.
 */
export function runBatch(ctx: Omit<ItemContext, "index">, text: string, minimal: boolean): BatchResult {
  if (Buffer.byteLength(text) > maxItemBytes)
    throw new Refusal(413, "Request size is too large: a batch has at most 2 MB.");
  const operations = parseBody(text);
  if (!Array.isArray(operations) || operations.length === 0)
    throw badRequest("A batch needs at least one operation.");
  if (operations.length > maxOperations) throw badRequest(`A batch has at most ${maxOperations} operations.`);
  const results: ItemResult[] = [];
  try {
    ctx.store.atomically(() => {
      operations.forEach((operation, index) => {
        results.push(runOperation({ ...ctx, index }, operation));
      });
    });
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return failed(operations.length, results.length, cause);
  }
  const charge = Math.round(results.reduce((sum, result) => sum + result.charge, 0) * 100) / 100;
  const wrote = operations.some((operation) => isObject(operation) && operation.operationType !== "Read");
  return {
    status: 200,
    body: `[${results.map((result) => resultText(result, minimal)).join(",")}]`,
    charge,
    wrote,
  };
}

function runOperation(ctx: ItemContext, operation: Json): ItemResult {
  if (!isObject(operation)) throw badRequest("A batch operation is not an object.");
  checkOperationKey(ctx, operation);
  const { id, resourceBody } = operation;
  const conditions: Conditions = {
    ifMatch: textOf(operation.ifMatch),
    ifNoneMatch: textOf(operation.ifNoneMatch),
  };
  switch (operation.operationType) {
    case "Create":
      return createItem(ctx, resourceBody, conditions);
    case "Upsert":
      return upsertItem(ctx, resourceBody, conditions);
    case "Read":
      if (conditions.ifNoneMatch !== undefined) throw notSupported("If-None-Match within a batch");
      return readItem(ctx, idOf(id), conditions);
    case "Replace":
      return replaceItem(ctx, idOf(id), resourceBody, conditions);
    case "Patch":
      return patchItem(ctx, idOf(id), resourceBody, conditions);
    case "Delete":
      return deleteItem(ctx, idOf(id), conditions);
    default:
      throw badRequest(`The batch operation ${JSON.stringify(operation.operationType)} is unknown.`);
  }
}

function checkOperationKey(ctx: ItemContext, operation: JsonObject): void {
  const named = operation.partitionKey;
  if (named === undefined) return;
  if (typeof named !== "string" || JSON.stringify(parseBody(named)) !== ctx.key.text) {
    throw badRequest("A batch stays within one partition key.", 1001);
  }
}

function idOf(id: Json | undefined): string {
  if (typeof id !== "string") throw badRequest("A batch operation has no id.");
  return id;
}

const textOf = (value: Json | undefined) => (typeof value === "string" ? value : undefined);

/** Built as text: the item's body is already one. */
function resultText(result: ItemResult, minimal: boolean): string {
  const etag = result.etag === undefined ? "" : `,"eTag":${JSON.stringify(result.etag)}`;
  const body = result.body === undefined || minimal ? "" : `,"resourceBody":${result.body}`;
  return `{"statusCode":${result.status},"requestCharge":${result.charge}${etag}${body}}`;
}

function failed(total: number, index: number, cause: Refusal): BatchResult {
  const list = Array.from({ length: total }, (_, i) =>
    i === index
      ? {
          statusCode: cause.status,
          subStatusCode: cause.substatus ?? 0,
          requestCharge: refusedCharge,
          message: cause.message,
        }
      : { statusCode: 424, requestCharge: 0 },
  );
  return { status: 207, body: JSON.stringify(list), charge: refusedCharge, wrote: false };
}

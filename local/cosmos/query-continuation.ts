import { createHash } from "node:crypto";
import { type Json, parseJson, property, type Value } from "./json.ts";
import type { QueryRequest } from "./query-request.ts";
import type { Place } from "./store.ts";
import { badRequest } from "./wire.ts";

/** Where the next page goes on: behind a row, given by its place and, when sorted, its order values. */
export interface Resume {
  after: Place;
  order: Value[];
  /** Rows still to give (TOP, LIMIT), or null for all. What OFFSET skips was skipped by the first page. */
  left: number | null;
}

/** JSON has no undefined; an array never is an order value, so an empty one stands for it. */
const encodeUndefined = (value: Value): Json => (value === undefined ? [] : value);
const decodeUndefined = (value: Json): Value => (Array.isArray(value) ? undefined : value);

export function writeContinuation(request: QueryRequest, { after, order, left }: Resume): string {
  const token = {
    query: fingerprintOf(request),
    after: { ...after },
    order: order.map(encodeUndefined),
    left,
  };
  return Buffer.from(JSON.stringify(token)).toString("base64url");
}

/** Where to go on, or undefined for the first page. A token of another query is refused. */
export function readContinuation(request: QueryRequest): Resume | undefined {
  if (request.continuation === undefined || request.continuation === "") return undefined;
  const token = decode(request.continuation);
  const pk = property(property(token, "after"), "pk");
  const id = property(property(token, "after"), "id");
  const order = property(token, "order");
  const left = property(token, "left");
  const whole = typeof pk === "string" && typeof id === "string" && Array.isArray(order);
  const ours = property(token, "query") === fingerprintOf(request);
  if (!whole || !ours || (typeof left !== "number" && left !== null)) {
    throw badRequest("Invalid continuation token: it belongs to another query.");
  }
  return { after: { pk, id }, order: order.map(decodeUndefined), left };
}

function decode(token: string): Json {
  try {
    return parseJson(Buffer.from(token, "base64url").toString());
  } catch (cause) {
    throw badRequest(`Invalid continuation token: ${cause instanceof Error ? cause.message : ""}`);
  }
}

function fingerprintOf({ text, parameters, key }: QueryRequest): string {
  return createHash("sha1")
    .update(JSON.stringify([text, [...parameters], key.text]))
    .digest("base64url");
}

import { createHash } from "node:crypto";
import { queryCharge } from "./charge.ts";
import type { Container } from "./container.ts";
import { checkOrderIsIndexed } from "./indexing.ts";
import { isObject, type Json, type JsonObject, parseJson, property, type Value } from "./json.ts";
import { type PartitionKey, prefixInterval } from "./partition-key.ts";
import { childrenOf, type Expression, isAggregate, type OrderTerm, type Query } from "./sql/ast.ts";
import { compareForOrder } from "./sql/compare.ts";
import { buildObject, compile, type Evaluator, type Parameters } from "./sql/evaluate.ts";
import { parseQuery } from "./sql/parser.ts";
import type { Place, Scope, Store, StoredItem } from "./store.ts";
import { badRequest, notSupported } from "./wire.ts";

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

/** Where the next page goes on: behind a row, given by its place and, when sorted, its order values. */
interface Resume {
  query: string;
  after: Place;
  order: Json[];
  /** Rows still to give (TOP, LIMIT), or null for all. What OFFSET skips was skipped by the first page. */
  left: number | null;
}

interface Row {
  place: Place;
  order: Value[];
  text: string;
}

const maxPageBytes = 4 * 1024 * 1024;

/** The parsed form of recent query texts; parameters are bound anew each time. */
const parsed = new Map<string, Query>();

export function parseCached(text: string): Query {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const query = parseQuery(text);
  if (parsed.size > 500) parsed.clear();
  parsed.set(text, query);
  return query;
}

export function runQuery(request: QueryRequest): QueryPage {
  const query = parseCached(request.text);
  checkParameters(query, request.parameters);
  checkOrderIsIndexed(request.container, query.orderBy);
  const select = query.select;
  const outputs =
    select.kind === "value" ? [select.of] : select.kind === "list" ? select.items.map((item) => item.of) : [];
  return outputs.some(isAggregate) ? countRows(request, query) : pageOfRows(request, query);
}

function pageOfRows(request: QueryRequest, query: Query): QueryPage {
  const { parameters } = request;
  const resume = readContinuation(request);
  let skip = resume === undefined ? (countOf(query.offset, parameters) ?? 0) : 0;
  let left = resume === undefined ? (countOf(query.top ?? query.limit, parameters) ?? null) : resume.left;
  const looked = { items: 0 };
  const sorted = query.orderBy.length > 0;
  const matches = matchingRows(request, query, sorted ? undefined : resume?.after, looked);
  const rows = sorted ? sortRows(matches, query.orderBy, resume) : matches;
  const page: Row[] = [];
  let bytes = 0;
  let more = false;
  if (left !== 0) {
    for (const row of rows) {
      if (skip > 0) {
        skip--;
        continue;
      }
      if (page.length === request.pageSize || (page.length > 0 && bytes + row.text.length > maxPageBytes)) {
        more = true;
        break;
      }
      page.push(row);
      bytes += row.text.length;
      if (left !== null && --left === 0) break;
    }
  }
  const last = page.at(-1);
  return {
    rows: page.map((row) => row.text),
    continuation: more && last !== undefined ? writeContinuation(request, last, left) : undefined,
    charge: queryCharge(looked.items, bytes),
  };
}

function* matchingRows(
  request: QueryRequest,
  query: Query,
  after: Place | undefined,
  looked: { items: number },
): Generator<Row> {
  const where = query.where === undefined ? undefined : compile(query.where, request.parameters);
  const order = query.orderBy.map((term) => compile(term.of, request.parameters));
  const project = projection(query, request.parameters);
  const needsItem = where !== undefined || order.length > 0 || query.select.kind !== "star";
  for (const stored of request.store.scan(request.container.number, scopeOf(request), after, request.now)) {
    looked.items++;
    const item = needsItem ? itemOf(stored) : {};
    if (where !== undefined && where(item) !== true) continue;
    const text = project === undefined ? stored.body : textOf(project(item));
    if (text === undefined) continue;
    yield { place: { pk: stored.pk, id: stored.id }, order: order.map((of) => of(item)), text };
  }
}

const textOf = (value: Value) => (value === undefined ? undefined : JSON.stringify(value));

function projection(query: Query, parameters: Parameters): Evaluator | undefined {
  const { select } = query;
  if (select.kind === "star") return undefined;
  if (select.kind === "value") return compile(select.of, parameters);
  const entries = select.items.map((item) => ({ name: item.name, value: compile(item.of, parameters) }));
  return (item) => buildObject(entries, item);
}

function sortRows(rows: Iterable<Row>, terms: OrderTerm[], resume: Resume | undefined): Row[] {
  const compareRows = (left: Row, right: Row) => {
    for (const [i, term] of terms.entries()) {
      const difference = compareForOrder(left.order[i], right.order[i]);
      if (difference !== 0) return term.descending ? -difference : difference;
    }
    return comparePlace(left.place, right.place);
  };
  const sorted = [...rows].sort(compareRows);
  if (resume === undefined) return sorted;
  const last: Row = { place: resume.after, order: resume.order.map(decodeUndefined), text: "" };
  return sorted.filter((row) => compareRows(row, last) > 0);
}

function comparePlace(left: Place, right: Place): number {
  if (left.pk !== right.pk) return left.pk < right.pk ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

/** JSON has no undefined; an array never is an order value, so an empty one stands for it. */
const encodeUndefined = (value: Value): Json => (value === undefined ? [] : value);
const decodeUndefined = (value: Json): Value => (Array.isArray(value) ? undefined : value);

function countRows(request: QueryRequest, query: Query): QueryPage {
  const { select } = query;
  const items =
    select.kind === "list" ? select.items : select.kind === "value" ? [{ name: "", of: select.of }] : [];
  const counts = items.map(({ name, of }) => {
    const [counted] = childrenOf(of);
    if (of.kind !== "call" || of.name !== "COUNT" || of.args.length !== 1 || counted === undefined) {
      throw notSupported("aggregates other than COUNT with one argument");
    }
    return { name, counted: compile(counted, request.parameters), count: 0 };
  });
  const where = query.where === undefined ? undefined : compile(query.where, request.parameters);
  let looked = 0;
  for (const stored of request.store.scan(
    request.container.number,
    scopeOf(request),
    undefined,
    request.now,
  )) {
    looked++;
    const item = itemOf(stored);
    if (where !== undefined && where(item) !== true) continue;
    for (const one of counts) if (one.counted(item) !== undefined) one.count++;
  }
  const result = Object.fromEntries(counts.map(({ name, count }) => [name, count]));
  const row = JSON.stringify(select.kind === "value" ? counts[0]?.count : result);
  return { rows: [row], continuation: undefined, charge: queryCharge(looked, row.length) };
}

function itemOf(stored: StoredItem): JsonObject {
  const item = parseJson(stored.body);
  return isObject(item) ? item : {};
}

function scopeOf({ key, container }: QueryRequest): Scope {
  if (key.values.length === container.partitionKey.paths.length) return { pk: key.text };
  const [from, to] = prefixInterval(key);
  return { from, to };
}

function countOf(expression: Expression | undefined, parameters: Parameters): number | undefined {
  if (expression === undefined) return undefined;
  const value = compile(expression, parameters)({});
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) {
    throw badRequest("TOP, OFFSET and LIMIT take whole numbers that are not negative.");
  }
  return value;
}

function checkParameters(query: Query, parameters: Parameters): void {
  const expressions = [
    query.top,
    query.where,
    query.offset,
    query.limit,
    ...query.orderBy.map((term) => term.of),
  ];
  if (query.select.kind === "value") expressions.push(query.select.of);
  if (query.select.kind === "list") expressions.push(...query.select.items.map((item) => item.of));
  const visit = (expression: Expression): void => {
    if (expression.kind === "parameter" && !parameters.has(expression.name)) {
      throw badRequest(`The query names the parameter ${expression.name}, which was not given.`);
    }
    childrenOf(expression).forEach(visit);
  };
  for (const expression of expressions) if (expression !== undefined) visit(expression);
}

function fingerprintOf({ text, parameters, key }: QueryRequest): string {
  return createHash("sha1")
    .update(JSON.stringify([text, [...parameters], key.text]))
    .digest("base64url");
}

function writeContinuation(request: QueryRequest, last: Row, left: number | null): string {
  const resume: Resume = {
    query: fingerprintOf(request),
    after: last.place,
    order: last.order.map(encodeUndefined),
    left,
  };
  return Buffer.from(JSON.stringify(resume)).toString("base64url");
}

function readContinuation(request: QueryRequest): Resume | undefined {
  const token = request.continuation;
  if (token === undefined || token === "") return undefined;
  let resume: Json;
  try {
    resume = parseJson(Buffer.from(token, "base64url").toString());
  } catch (cause) {
    throw badRequest(`Invalid continuation token: ${cause instanceof Error ? cause.message : ""}`);
  }
  const query = property(resume, "query");
  const pk = property(property(resume, "after"), "pk");
  const id = property(property(resume, "after"), "id");
  const order = property(resume, "order");
  const left = property(resume, "left");
  const whole = typeof pk === "string" && typeof id === "string" && Array.isArray(order);
  if (!whole || query !== fingerprintOf(request) || (typeof left !== "number" && left !== null)) {
    throw badRequest("Invalid continuation token: it belongs to another query.");
  }
  return { query, after: { pk, id }, order, left };
}

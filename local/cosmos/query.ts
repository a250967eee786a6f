import { queryCharge } from "./charge.ts";
import { checkOrderIsIndexed, sortsMissingValues } from "./indexing.ts";
import type { Value } from "./json.ts";
import { type Resume, readContinuation, writeContinuation } from "./query-continuation.ts";
import { countRows } from "./query-count.ts";
import { itemOf, type QueryPage, type QueryRequest, scanItems } from "./query-request.ts";
import { checkParameters, countOf, outputsOf, parseCached } from "./query-text.ts";
import { isAggregate, type OrderTerm, type Query } from "./sql/ast.ts";
import { compareForOrder } from "./sql/compare.ts";
import { buildObject, compile, type Evaluator, type Parameters } from "./sql/evaluate.ts";
import type { Place } from "./store.ts";
import { notSupported } from "./wire.ts";

interface Row {
  place: Place;
  order: Value[];
  text: string;
}

const maxPageBytes = 4 * 1024 * 1024;

export function runQuery(request: QueryRequest): QueryPage {
  const query = parseCached(request.text);
  checkParameters(query, request.parameters);
  checkOrderIsIndexed(request.container, query.orderBy);
  return outputsOf(query).some(isAggregate) ? countRows(request, query) : pageOfRows(request, query);
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
    continuation:
      more && last !== undefined
        ? writeContinuation(request, { after: last.place, order: last.order, left })
        : undefined,
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
  const sortsMissing = sortsMissingValues(request.container, query.orderBy);
  const needsItem = where !== undefined || order.length > 0 || query.select.kind !== "star";
  for (const stored of scanItems(request, after)) {
    looked.items++;
    const item = needsItem ? itemOf(stored) : {};
    if (where !== undefined && where(item) !== true) continue;
    const text = project === undefined ? stored.body : textOf(project(item));
    if (text === undefined) continue;
    const values = order.map((of) => of(item));
    if (!sortsMissing && values.includes(undefined)) {
      throw notSupported(
        "ORDER BY a property that an item lacks, unless the indexing policy includes its exact path",
      );
    }
    yield { place: { pk: stored.pk, id: stored.id }, order: values, text };
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
  const last: Row = { place: resume.after, order: resume.order, text: "" };
  return sorted.filter((row) => compareRows(row, last) > 0);
}

function comparePlace(left: Place, right: Place): number {
  if (left.pk !== right.pk) return left.pk < right.pk ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

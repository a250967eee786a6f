import { badRequest, notSupported } from "../wire.ts";
import {
  childrenOf,
  type Expression,
  isAggregate,
  type OrderTerm,
  type Query,
  type Selection,
} from "./ast.ts";
import { Cursor, parseExpression } from "./expression-parser.ts";
import { syntaxError } from "./lexer.ts";

/** A query of one container, as far as the emulator knows the language; everything else is refused. */
export function parseQuery(text: string): Query {
  const cursor = new Cursor(text);
  cursor.expectWord("SELECT");
  if (cursor.isWord("DISTINCT")) throw notSupported("DISTINCT");
  const alias = findAlias(cursor);
  const top = cursor.takeWord("TOP") ? parseCount(cursor) : undefined;
  const select = parseSelection(cursor, alias);
  parseFrom(cursor);
  const where = cursor.takeWord("WHERE") ? parseExpression(cursor, alias) : undefined;
  if (cursor.isWord("GROUP")) throw notSupported("GROUP BY");
  const orderBy = cursor.takeWord("ORDER") ? parseOrder(cursor, alias) : [];
  const offset = cursor.takeWord("OFFSET") ? parseCount(cursor) : undefined;
  if (offset !== undefined) cursor.expectWord("LIMIT");
  const limit = offset === undefined ? undefined : parseCount(cursor);
  if (cursor.token.kind !== "end") throw syntaxError(cursor.token);
  const query = { select, top, where, orderBy, offset, limit };
  checkQuery(query);
  return query;
}

/** The condition of a patch: `FROM c WHERE …`. */
export function parseCondition(text: string): Expression {
  const cursor = new Cursor(text);
  const alias = findAlias(cursor);
  parseFrom(cursor);
  cursor.expectWord("WHERE");
  const where = parseExpression(cursor, alias);
  if (cursor.token.kind !== "end") throw syntaxError(cursor.token);
  refuseAggregates(where);
  return where;
}

/** The item's name stands behind the expressions that use it, so it is looked up first. */
function findAlias(cursor: Cursor): string {
  const start = cursor.at;
  let depth = 0;
  while (cursor.token.kind !== "end" && !(depth === 0 && cursor.isWord("FROM"))) {
    if (cursor.isSymbol("(")) depth++;
    if (cursor.isSymbol(")")) depth--;
    cursor.at++;
  }
  if (cursor.token.kind === "end") throw syntaxError(cursor.token, "FROM is expected.");
  const alias = parseFrom(cursor);
  cursor.at = start;
  return alias;
}

function parseFrom(cursor: Cursor): string {
  cursor.expectWord("FROM");
  if (cursor.isSymbol("(")) throw notSupported("subqueries");
  const name = cursor.takeName();
  if (cursor.isSymbol(".") || cursor.isSymbol("[")) throw notSupported("FROM a path within the item");
  if (cursor.isWord("IN")) throw notSupported("FROM … IN");
  const alias = cursor.takeWord("AS") || isPlainName(cursor) ? cursor.takeName() : name;
  if (cursor.isWord("JOIN") || cursor.isSymbol(",")) throw notSupported("JOIN");
  return alias;
}

function isPlainName(cursor: Cursor): boolean {
  const clauses = ["WHERE", "ORDER", "GROUP", "OFFSET", "JOIN", "IN", "LIMIT"];
  return cursor.token.kind === "name" && !clauses.some((word) => cursor.isWord(word));
}

function parseCount(cursor: Cursor): Expression {
  const token = cursor.token;
  cursor.at++;
  if (token.kind === "parameter") return { kind: "parameter", name: token.text };
  if (token.kind !== "number" || !/^\d+$/.test(token.text))
    throw syntaxError(token, "A whole number is expected.");
  return { kind: "literal", value: Number(token.text) };
}

function parseSelection(cursor: Cursor, alias: string): Selection {
  if (cursor.takeSymbol("*")) return { kind: "star" };
  if (cursor.takeWord("VALUE")) return { kind: "value", of: parseExpression(cursor, alias) };
  const items: { name: string; of: Expression }[] = [];
  let unnamed = 0;
  do {
    const of = parseExpression(cursor, alias);
    const named = cursor.takeWord("AS") || (cursor.token.kind === "name" && !cursor.isWord("FROM"));
    const name = named
      ? cursor.takeName()
      : of.kind === "property"
        ? of.name
        : of.kind === "root"
          ? alias
          : `$${++unnamed}`;
    if (items.some((item) => item.name === name)) throw badRequest(`The name '${name}' is selected twice.`);
    items.push({ name, of });
  } while (cursor.takeSymbol(","));
  return { kind: "list", items };
}

function parseOrder(cursor: Cursor, alias: string): OrderTerm[] {
  cursor.expectWord("BY");
  if (cursor.isWord("RANK")) throw notSupported("ORDER BY RANK");
  const terms: OrderTerm[] = [];
  do {
    const of = parseExpression(cursor, alias);
    const path = pathOf(of);
    if (path === undefined || path.length === 0)
      throw badRequest("Unsupported ORDER BY clause: each term is a property path.");
    const descending = cursor.takeWord("DESC");
    if (!descending) cursor.takeWord("ASC");
    terms.push({ of, path, descending });
  } while (cursor.takeSymbol(","));
  return terms;
}

function pathOf(expression: Expression): string[] | undefined {
  if (expression.kind === "root") return [];
  if (expression.kind !== "property") return undefined;
  const before = pathOf(expression.of);
  return before === undefined ? undefined : [...before, expression.name];
}

function checkQuery(query: Query): void {
  if (query.top !== undefined && query.limit !== undefined)
    throw notSupported("TOP together with OFFSET LIMIT");
  if (query.where !== undefined) refuseAggregates(query.where);
  const selected =
    query.select.kind === "star"
      ? []
      : query.select.kind === "value"
        ? [query.select.of]
        : query.select.items.map((item) => item.of);
  for (const expression of selected) {
    for (const inner of isAggregate(expression) ? childrenOf(expression) : [expression])
      refuseAggregates(inner);
  }
  if (!selected.some(isAggregate)) return;
  if (!selected.every(isAggregate)) throw notSupported("aggregates next to other values without GROUP BY");
  if (query.orderBy.length > 0 || query.top !== undefined || query.limit !== undefined) {
    throw notSupported("aggregates with ORDER BY, TOP or OFFSET LIMIT");
  }
}

function refuseAggregates(expression: Expression): void {
  if (isAggregate(expression)) throw notSupported("aggregates within expressions or filters");
  for (const inner of childrenOf(expression)) refuseAggregates(inner);
}

import { childrenOf, type Expression, type Query } from "./sql/ast.ts";
import { compile, type Parameters } from "./sql/evaluate.ts";
import { parseQuery } from "./sql/parser.ts";
import { badRequest } from "./wire.ts";

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

/** The expressions that a query selects; none for `SELECT *`. */
export function outputsOf({ select }: Query): Expression[] {
  if (select.kind === "value") return [select.of];
  return select.kind === "list" ? select.items.map((item) => item.of) : [];
}

/** The value of TOP, OFFSET or LIMIT. */
export function countOf(expression: Expression | undefined, parameters: Parameters): number | undefined {
  if (expression === undefined) return undefined;
  const value = compile(expression, parameters)({});
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) {
    throw badRequest("TOP, OFFSET and LIMIT take whole numbers that are not negative.");
  }
  return value;
}

/** Refuses a query that names a parameter which did not come with it. */
export function checkParameters(query: Query, parameters: Parameters): void {
  const expressions = [
    query.top,
    query.where,
    query.offset,
    query.limit,
    ...query.orderBy.map((term) => term.of),
    ...outputsOf(query),
  ];
  const visit = (expression: Expression): void => {
    if (expression.kind === "parameter" && !parameters.has(expression.name)) {
      throw badRequest(`The query names the parameter ${expression.name}, which was not given.`);
    }
    childrenOf(expression).forEach(visit);
  };
  for (const expression of expressions) if (expression !== undefined) visit(expression);
}

import type { JsonObject } from "./json.ts";
import { outputsOf, parseCached } from "./query-text.ts";
import { type Expression, isAggregate } from "./sql/ast.ts";
import { compile, type Parameters } from "./sql/evaluate.ts";

/**
 * What the client asks beside each query, to plan those that span partitions. Here none does, so the plan
 * only describes the query and its range is the whole ring.
 */
export function queryPlan(text: string, parameters: Parameters): JsonObject {
  const query = parseCached(text);
  const { select } = query;
  const outputs = outputsOf(query);
  const number = (expression: Expression | undefined) => {
    const value = expression === undefined ? null : compile(expression, parameters)({});
    return typeof value === "number" ? value : null;
  };
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: "None",
      top: number(query.top),
      offset: number(query.offset),
      limit: number(query.limit),
      orderBy: query.orderBy.map((term) => (term.descending ? "Descending" : "Ascending")),
      orderByExpressions: query.orderBy.map((term) => `c.${term.path.join(".")}`),
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: outputs.filter(isAggregate).map(() => "Count"),
      groupByAliasToAggregateType: {},
      rewrittenQuery: "",
      hasSelectValue: select.kind === "value",
      dCountInfo: null,
      hasNonStreamingOrderBy: false,
    },
    queryRanges: [{ min: "", max: "FF", isMinInclusive: true, isMaxInclusive: false }],
  };
}

import type { JsonObject } from "./json.ts";
import { parseCached } from "./query.ts";
import { childrenOf, type Expression, isAggregate } from "./sql/ast.ts";
import { compile, type Parameters } from "./sql/evaluate.ts";

/**
 * What the client asks beside each query, to plan those that span partitions. Here none does, so the plan
 * only describes the query and its range is the whole ring.
 */
export function queryPlan(text: string, parameters: Parameters): JsonObject {
  const query = parseCached(text);
  const { select } = query;
  const outputs =
    select.kind === "value" ? [select.of] : select.kind === "list" ? select.items.map((item) => item.of) : [];
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
      aggregates: outputs
        .filter(isAggregate)
        .flatMap((of) => (of.kind === "call" ? [aggregateName(of)] : [])),
      groupByAliasToAggregateType: {},
      rewrittenQuery: "",
      hasSelectValue: select.kind === "value",
      dCountInfo: null,
      hasNonStreamingOrderBy: false,
    },
    queryRanges: [{ min: "", max: "FF", isMinInclusive: true, isMaxInclusive: false }],
  };
}

function aggregateName(of: Extract<Expression, { kind: "call" }>): string {
  return childrenOf(of).length === 0 ? of.name : `${of.name.charAt(0)}${of.name.slice(1).toLowerCase()}`;
}

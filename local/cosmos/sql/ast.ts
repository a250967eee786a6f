import type { Json } from "../json.ts";

export type BinaryOperator =
  | "OR"
  | "AND"
  | "="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "||";

export type Expression =
  | { kind: "literal"; value: Json | undefined }
  | { kind: "parameter"; name: string }
  | { kind: "root" }
  | { kind: "property"; of: Expression; name: string }
  | { kind: "element"; of: Expression; at: Expression }
  | { kind: "not"; of: Expression }
  | { kind: "negate"; of: Expression }
  | { kind: "plus"; of: Expression }
  | { kind: "binary"; operator: BinaryOperator; left: Expression; right: Expression }
  | { kind: "in"; of: Expression; list: Expression[] }
  | { kind: "between"; of: Expression; low: Expression; high: Expression }
  | { kind: "like"; of: Expression; pattern: Expression; escape: string | undefined }
  | { kind: "coalesce"; of: Expression; otherwise: Expression }
  | { kind: "choice"; condition: Expression; then: Expression; otherwise: Expression }
  | { kind: "call"; name: string; args: Expression[] }
  | { kind: "array"; items: Expression[] }
  | { kind: "object"; entries: { name: string; value: Expression }[] };

export type Selection =
  | { kind: "star" }
  | { kind: "value"; of: Expression }
  | { kind: "list"; items: { name: string; of: Expression }[] };

export interface OrderTerm {
  of: Expression;
  /** The property path from the item's root. */
  path: string[];
  descending: boolean;
}

export interface Query {
  select: Selection;
  top: Expression | undefined;
  where: Expression | undefined;
  orderBy: OrderTerm[];
  offset: Expression | undefined;
  limit: Expression | undefined;
}

const aggregateNames = new Set(["COUNT", "SUM", "AVG", "MIN", "MAX"]);

export function isAggregate(expression: Expression): boolean {
  return expression.kind === "call" && aggregateNames.has(expression.name);
}

export function childrenOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case "literal":
    case "parameter":
    case "root":
      return [];
    case "property":
    case "not":
    case "negate":
    case "plus":
      return [expression.of];
    case "element":
      return [expression.of, expression.at];
    case "binary":
      return [expression.left, expression.right];
    case "in":
      return [expression.of, ...expression.list];
    case "between":
      return [expression.of, expression.low, expression.high];
    case "like":
      return [expression.of, expression.pattern];
    case "coalesce":
      return [expression.of, expression.otherwise];
    case "choice":
      return [expression.condition, expression.then, expression.otherwise];
    case "call":
      return expression.args;
    case "array":
      return expression.items;
    case "object":
      return expression.entries.map((entry) => entry.value);
  }
}

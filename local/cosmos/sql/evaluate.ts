import { type JsonObject, property, type Value } from "../json.ts";
import { notSupported } from "../wire.ts";
import type { BinaryOperator, Expression } from "./ast.ts";
import { compare, equals, refuseDifferentFromNull } from "./compare.ts";
import { findFunction } from "./functions.ts";
import { likeToRegExp } from "./like.ts";

/** An expression made ready: the value that it has for an item. */
export type Evaluator = (item: JsonObject) => Value;
export type Parameters = ReadonlyMap<string, Value>;

/** Undefined is a value of its own and passes through nearly everything; only `true` lets a row in. */
export function compile(expression: Expression, parameters: Parameters): Evaluator {
  const ready = (inner: Expression) => compile(inner, parameters);
  switch (expression.kind) {
    case "literal":
      return () => expression.value;
    case "parameter": {
      const value = parameters.get(expression.name);
      return () => value;
    }
    case "root":
      return (item) => item;
    case "property": {
      const { name } = expression;
      if (expression.of.kind === "root") return (item) => property(item, name);
      const of = ready(expression.of);
      return (item) => property(of(item), name);
    }
    case "element": {
      const of = ready(expression.of);
      const at = ready(expression.at);
      return (item) => elementOf(of(item), at(item));
    }
    case "not": {
      const inner = expression.of;
      if (inner.kind === "in") return negatedIn(inner.of, inner.list, parameters);
      if (inner.kind === "binary" && inner.operator === "=")
        return binary("!=", ready(inner.left), ready(inner.right));
      const of = ready(inner);
      return (item) => {
        const value = of(item);
        return typeof value === "boolean" ? !value : undefined;
      };
    }
    case "negate": {
      const of = ready(expression.of);
      return (item) => arithmetic(0, of(item), (zero, value) => zero - value);
    }
    case "plus": {
      const of = ready(expression.of);
      return (item) => arithmetic(0, of(item), (zero, value) => zero + value);
    }
    case "binary":
      return binary(expression.operator, ready(expression.left), ready(expression.right));
    case "in": {
      const of = ready(expression.of);
      const list = expression.list.map(ready);
      return (item) =>
        isIn(
          of(item),
          list.map((entry) => entry(item)),
        );
    }
    case "between": {
      const atLeast = binary(">=", ready(expression.of), ready(expression.low));
      const atMost = binary("<=", ready(expression.of), ready(expression.high));
      return (item) => and(atLeast(item), atMost(item));
    }
    case "like": {
      const of = ready(expression.of);
      const pattern = ready(expression.pattern);
      return (item) => {
        const text = of(item);
        const like = pattern(item);
        return typeof text === "string" && typeof like === "string"
          ? likeToRegExp(like, expression.escape).test(text)
          : undefined;
      };
    }
    case "coalesce": {
      const of = ready(expression.of);
      const otherwise = ready(expression.otherwise);
      return (item) => {
        const value = of(item);
        return value === undefined ? otherwise(item) : value;
      };
    }
    case "choice": {
      const condition = ready(expression.condition);
      const then = ready(expression.then);
      const otherwise = ready(expression.otherwise);
      return (item) => (condition(item) === true ? then(item) : otherwise(item));
    }
    case "call": {
      const run = findFunction(expression.name, expression.args.length);
      const args = expression.args.map(ready);
      return (item) => run(args.map((arg) => arg(item)));
    }
    case "array": {
      const items = expression.items.map(ready);
      return (item) => items.map((one) => one(item)).filter((value) => value !== undefined);
    }
    case "object": {
      const entries = expression.entries.map((entry) => ({ name: entry.name, value: ready(entry.value) }));
      return (item) => buildObject(entries, item);
    }
  }
}

export function buildObject(entries: { name: string; value: Evaluator }[], item: JsonObject): JsonObject {
  const built: JsonObject = {};
  for (const entry of entries) {
    const value = entry.value(item);
    if (value !== undefined) built[entry.name] = value;
  }
  return built;
}

function elementOf(of: Value, at: Value): Value {
  if (Array.isArray(of)) return typeof at === "number" ? of[at] : undefined;
  return typeof at === "string" ? property(of, at) : undefined;
}

function binary(operator: BinaryOperator, left: Evaluator, right: Evaluator): Evaluator {
  switch (operator) {
    case "AND":
      return (item) => {
        const first = left(item);
        return first === false ? false : and(first, right(item));
      };
    case "OR":
      return (item) => {
        const first = left(item);
        return first === true ? true : or(first, right(item));
      };
    case "=":
      return (item) => equals(left(item), right(item));
    case "!=":
      return (item) => {
        const [a, b] = [left(item), right(item)];
        refuseDifferentFromNull(a, b);
        const same = equals(a, b);
        return same === undefined ? undefined : !same;
      };
    case "<":
      return (item) => ordered(left(item), right(item), (difference) => difference < 0);
    case "<=":
      return (item) => ordered(left(item), right(item), (difference) => difference <= 0);
    case ">":
      return (item) => ordered(left(item), right(item), (difference) => difference > 0);
    case ">=":
      return (item) => ordered(left(item), right(item), (difference) => difference >= 0);
    case "+":
      return (item) => arithmetic(left(item), right(item), (a, b) => a + b);
    case "-":
      return (item) => arithmetic(left(item), right(item), (a, b) => a - b);
    case "*":
      return (item) => arithmetic(left(item), right(item), (a, b) => a * b);
    case "/":
      return (item) => arithmetic(left(item), right(item), (a, b) => a / b);
    case "%":
      return (item) => arithmetic(left(item), right(item), (a, b) => a % b);
    case "||":
      return (item) => {
        const [a, b] = [left(item), right(item)];
        return typeof a === "string" && typeof b === "string" ? a + b : undefined;
      };
  }
}

function and(left: Value, right: Value): Value {
  if (left === false || right === false) return false;
  return left === true && right === true ? true : undefined;
}

function or(left: Value, right: Value): Value {
  if (left === true || right === true) return true;
  return left === false && right === false ? false : undefined;
}

function ordered(left: Value, right: Value, holds: (difference: number) => boolean): Value {
  const difference = compare(left, right);
  return difference === undefined ? undefined : holds(difference);
}

function arithmetic(left: Value, right: Value, run: (a: number, b: number) => number): Value {
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  const result = run(left, right);
  if (!Number.isFinite(result)) throw notSupported("arithmetic whose result is no finite number");
  return result;
}

/** IN is a row of equalities joined by OR. */
function isIn(value: Value, list: Value[]): Value {
  let found: Value = false;
  for (const entry of list) found = or(found, equals(value, entry));
  return found;
}

function negatedIn(of: Expression, list: Expression[], parameters: Parameters): Evaluator {
  const value = compile(of, parameters);
  const entries = list.map((entry) => compile(entry, parameters));
  return (item) => {
    const one = value(item);
    const all = entries.map((entry) => entry(item));
    for (const entry of all) refuseDifferentFromNull(one, entry);
    const found = isIn(one, all);
    return typeof found === "boolean" ? !found : undefined;
  };
}

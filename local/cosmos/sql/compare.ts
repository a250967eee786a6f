import { isObject, type Value } from "../json.ts";
import { notSupported } from "../wire.ts";

export type Kind = "undefined" | "null" | "boolean" | "number" | "string" | "array" | "object";

const order: Kind[] = ["undefined", "null", "boolean", "number", "string", "array", "object"];

export function kindOf(value: Value): Kind {
  if (value === undefined) return "undefined";
  if (value === null) return "null";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return "number";
  if (typeof value === "string") return "string";
  return Array.isArray(value) ? "array" : "object";
}

/** Whether two defined values of one kind are the same, deeply. */
export function isEqual(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) && left.length === right.length && left.every((item, i) => isEqual(item, right[i]))
    );
  }
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isEqual(left[name], right[name]))
  );
}

/** Equality between kinds is undefined, as documented; so is everything with undefined. */
export function equals(left: Value, right: Value): boolean | undefined {
  const kind = kindOf(left);
  return kind === "undefined" || kind !== kindOf(right) ? undefined : isEqual(left, right);
}

/**
 * "Not equal to null" is documented as undefined for every other kind, and seen to be true on the service.
 * A query that depends on it is refused, so that nobody gets other rows here than there.
 */
export function refuseDifferentFromNull(left: Value, right: Value): void {
  if (left !== undefined && right !== undefined && (left === null) !== (right === null)) {
    throw notSupported("!= or NOT IN between null and another type; write IS_NULL(…) or NOT IS_NULL(…)");
  }
}

/** Less, equal or greater for two values of one kind that has an order; otherwise undefined. */
export function compare(left: Value, right: Value): number | undefined {
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "string" && typeof right === "string") return compareText(left, right);
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  return left === null && right === null ? 0 : undefined;
}

/** By code point, which is also the order of the UTF-8 bytes. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  let i = 0;
  while (left.charCodeAt(i) === right.charCodeAt(i)) i++;
  const a = left.charCodeAt(i);
  const b = right.charCodeAt(i);
  if (Number.isNaN(a)) return -1;
  if (Number.isNaN(b)) return 1;
  const surrogate = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? 1 : 0);
  return surrogate(a) - surrogate(b) || a - b;
}

/** The order of ORDER BY, over all kinds. */
export function compareForOrder(left: Value, right: Value): number {
  const kind = kindOf(left);
  const other = kindOf(right);
  if (order.indexOf(kind) > 4 || order.indexOf(other) > 4)
    throw notSupported("ORDER BY over arrays or objects");
  return kind === other ? (compare(left, right) ?? 0) : order.indexOf(kind) - order.indexOf(other);
}

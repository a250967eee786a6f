import type { Container } from "./container.ts";
import { isObject, type Json, property } from "./json.ts";
import { pathNames } from "./partition-key.ts";
import type { OrderTerm } from "./sql/ast.ts";
import { badRequest } from "./wire.ts";

/** Refuses an ORDER BY that the container's indexing policy cannot serve, as the service does. */
export function checkOrderIsIndexed(container: Container, terms: OrderTerm[]): void {
  const policy = container.definition.indexingPolicy;
  if (terms.length > 1) {
    const composites = property(policy, "compositeIndexes");
    if (!Array.isArray(composites) || !composites.some((index) => serves(index, terms))) {
      throw badRequest(
        "The order by query does not have a corresponding composite index that it can be served from.",
      );
    }
  }
  for (const term of terms.length > 1 ? [] : terms) {
    const included = longestMatch(property(policy, "includedPaths"), term.path);
    const excluded = longestMatch(property(policy, "excludedPaths"), term.path);
    if (included < 0 || excluded > included) {
      throw badRequest(
        "The order-by item requires a range index to be defined on the corresponding index path.",
      );
    }
  }
}

/**
 * Whether items without the property are part of the sorted result. They are if the policy names the very
 * path; under a wildcard the documentation and the service disagree, and several terms are not documented.
 */
export function sortsMissingValues(container: Container, terms: OrderTerm[]): boolean {
  const [term] = terms;
  if (term === undefined || terms.length > 1) return false;
  return longestMatch(property(container.definition.indexingPolicy, "includedPaths"), term.path) % 2 === 1;
}

/** The same paths in the same order, each way as asked or each the other way round. */
function serves(index: Json, terms: OrderTerm[]): boolean {
  if (!Array.isArray(index) || index.length !== terms.length) return false;
  const turns = index.map((entry, i) => {
    const term = terms[i];
    const path = property(entry, "path");
    if (term === undefined || typeof path !== "string" || pathNames(path).join("/") !== term.path.join("/"))
      return undefined;
    const descending = property(entry, "order") === "descending";
    return descending === term.descending ? "same" : "reversed";
  });
  return turns.every((turn) => turn === "same") || turns.every((turn) => turn === "reversed");
}

/** How precisely a list of index paths names a property; -1 when it does not. */
function longestMatch(paths: Json | undefined, names: string[]): number {
  let longest = -1;
  for (const entry of Array.isArray(paths) ? paths : []) {
    if (!isObject(entry) || typeof entry.path !== "string") continue;
    const parts = pathNames(entry.path);
    const open = parts.at(-1) === "*";
    const fixed = parts.slice(0, -1);
    const fits = fixed.every((name, i) => name === names[i]) && (open || fixed.length === names.length);
    // An exact path is more precise than a wildcard of the same length.
    if (fits) longest = Math.max(longest, fixed.length * 2 + (open ? 0 : 1));
  }
  return longest;
}

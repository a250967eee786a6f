import { isObject, type Json, type JsonObject, property } from "./json.ts";
import { type PartitionKeyDefinition, pathNames } from "./partition-key.ts";
import { compileCondition } from "./sql/condition.ts";
import { badRequest, notSupported } from "./wire.ts";

type Operation =
  | { op: "add" | "set" | "replace"; path: string[]; value: Json }
  | { op: "incr"; path: string[]; value: number }
  | { op: "remove"; path: string[] };

export interface Patch {
  operations: Operation[];
  /** Whether the condition is true of the item; true when there is none. */
  holds(doc: JsonObject): boolean;
}

const maxOperations = 10;
const systemNames = new Set(["id", "_rid", "_self", "_etag", "_ts", "_attachments"]);

/** A patch as it came: a list of operations, or an object with them and a condition. */
export function readPatch(input: Json | undefined, definition: PartitionKeyDefinition): Patch {
  const list = Array.isArray(input) ? input : property(input, "operations");
  if (!Array.isArray(list) || list.length === 0) throw badRequest("A patch needs at least one operation.");
  if (list.length > maxOperations) {
    throw badRequest(`The number of patch operations can't exceed '${maxOperations}'.`);
  }
  const fixed = definition.paths.map((path) => pathNames(path).join("/"));
  const condition = property(input, "condition");
  if (condition !== undefined && typeof condition !== "string")
    throw badRequest("The patch condition is not a text.");
  return {
    operations: list.map((entry, index) => readOperation(entry, index + 1, fixed)),
    holds: condition === undefined ? () => true : compileCondition(condition),
  };
}

function readOperation(entry: Json, number: number, fixed: string[]): Operation {
  if (!isObject(entry)) throw badRequest(`Operation ${number} of the patch is not an object.`);
  const { op, value } = entry;
  const path = readPath(entry.path, number, fixed);
  switch (op) {
    case "add":
    case "set":
    case "replace":
      if (value === undefined) throw badRequest(`Operation ${number} of the patch has no value.`);
      return { op, path, value };
    case "incr":
      if (typeof value !== "number")
        throw badRequest(`Operation ${number} of the patch increments by something that is no number.`);
      return { op, path, value };
    case "remove":
      return { op, path };
    case "move":
      throw notSupported("the patch operation move, which the client does not know either");
    default:
      throw badRequest(`Operation ${number} of the patch is unknown: ${JSON.stringify(op)}.`);
  }
}

function readPath(path: Json | undefined, number: number, fixed: string[]): string[] {
  if (typeof path !== "string" || !path.startsWith("/") || path.length < 2) {
    throw badRequest(`Operation ${number} of the patch has no valid path: ${JSON.stringify(path)}.`);
  }
  const names = path
    .slice(1)
    .split("/")
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const joined = names.join("/");
  const touchesKey = fixed.some(
    (key) => key === joined || key.startsWith(`${joined}/`) || joined.startsWith(`${key}/`),
  );
  if (touchesKey || systemNames.has(names[0] ?? ""))
    throw badRequest(`The patch path ${path} cannot be changed.`);
  return names;
}

/** The item after all operations, in order. The item that was given stays as it was. */
export function applyPatch(doc: JsonObject, operations: Operation[]): JsonObject {
  const patched = structuredClone(doc);
  for (const [index, operation] of operations.entries()) apply(patched, operation, index + 1);
  return patched;
}

function apply(doc: JsonObject, operation: Operation, number: number): void {
  const { parent, name } = locate(doc, operation.path, number);
  const before = child(parent, name);
  const { op } = operation;
  if (op === "add" || op === "set") {
    put(parent, name, operation.value, op === "add", number);
  } else if (op === "incr") {
    if (before !== undefined && typeof before !== "number") {
      throw badRequest(`Operation ${number} of the patch increments what is no number.`);
    }
    put(parent, name, (before ?? 0) + operation.value, false, number);
  } else {
    if (before === undefined) throw missing(operation.path, number);
    if (op === "replace") put(parent, name, operation.value, false, number);
    else removeChild(parent, name);
  }
}

type Parent = JsonObject | Json[];

function locate(doc: JsonObject, path: string[], number: number): { parent: Parent; name: string } {
  let parent: Parent = doc;
  for (const name of path.slice(0, -1)) {
    const inner = child(parent, name);
    if (!Array.isArray(inner) && !isObject(inner)) {
      throw badRequest(
        `Operation ${number} of the patch can only create a child of an existing object or array; nothing is at '${name}'.`,
      );
    }
    parent = inner;
  }
  return { parent, name: path.at(-1) ?? "" };
}

function child(parent: Parent, name: string): Json | undefined {
  if (Array.isArray(parent)) return isIndex(name) ? parent[Number(name)] : undefined;
  return property(parent, name);
}

const isIndex = (name: string) => /^(0|[1-9]\d*)$/.test(name);

function put(parent: Parent, name: string, value: Json, insert: boolean, number: number): void {
  if (!Array.isArray(parent)) {
    parent[name] = value;
    return;
  }
  const index = name === "-" ? parent.length : Number(name);
  if ((name !== "-" && !isIndex(name)) || index > parent.length) {
    throw badRequest(`Operation ${number} of the patch names an index outside its array: '${name}'.`);
  }
  parent.splice(index, insert ? 0 : 1, value);
}

function removeChild(parent: Parent, name: string): void {
  if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else delete parent[name];
}

function missing(path: string[], number: number) {
  return badRequest(`Operation ${number} of the patch: no item is at '/${path.join("/")}'.`);
}

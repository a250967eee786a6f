import { isObject, type Json, type JsonObject, parseJson, property, type Value } from "./json.ts";
import { murmur128 } from "./murmur.ts";
import { badRequest } from "./wire.ts";

export interface PartitionKeyDefinition {
  paths: string[];
  kind: "Hash" | "MultiHash";
  version: number;
}

/** A full partition key or the prefix of one. `text` is its canonical form, equal for equal keys. */
export interface PartitionKey {
  values: Json[];
  text: string;
}

const mismatch = 1001;
const maxKeyBytes = 2048;

function partitionKeyOf(values: Json[]): PartitionKey {
  return { values, text: JSON.stringify(values) };
}

/** The key that the request's header names, or undefined when it names none. A prefix is allowed if asked. */
export function partitionKeyFromHeader(
  header: string | undefined,
  definition: PartitionKeyDefinition,
  allowPrefix: boolean,
): PartitionKey | undefined {
  if (header === undefined) return undefined;
  const values = parseHeader(header);
  const full = values.length === definition.paths.length;
  if (!full && !(allowPrefix && definition.kind === "MultiHash" && values.length < definition.paths.length)) {
    throw badRequest(
      "Partition key provided either doesn't correspond to definition in the collection or doesn't match partition key field values specified in the document.",
      mismatch,
    );
  }
  return partitionKeyOf(values);
}

function parseHeader(header: string): Json[] {
  let values: Json;
  try {
    values = parseJson(header);
  } catch (cause) {
    throw badRequest(`Partition key ${header} is invalid: ${cause instanceof Error ? cause.message : ""}`);
  }
  if (!Array.isArray(values) || values.length === 0) throw badRequest(`Partition key ${header} is invalid.`);
  for (const value of values) {
    const none = isObject(value) && Object.keys(value).length === 0;
    if (typeof value === "object" && value !== null && !none) {
      throw badRequest(`Partition key ${header} is invalid: arrays and objects are no key values.`);
    }
    if (typeof value === "string" && Buffer.byteLength(value) > maxKeyBytes) {
      throw badRequest(`Partition key value is longer than ${maxKeyBytes} bytes.`);
    }
  }
  return values;
}

/** Refuses a document whose key fields are not those of the header. */
export function checkDocumentKey(
  doc: JsonObject,
  key: PartitionKey,
  definition: PartitionKeyDefinition,
): void {
  const found = partitionKeyOf(definition.paths.map((path) => keyValue(doc, path)));
  if (found.text !== key.text) {
    throw badRequest(
      "PartitionKey extracted from document doesn't match the one specified in the header",
      mismatch,
    );
  }
}

function keyValue(doc: JsonObject, path: string): Json {
  let value: Value = doc;
  for (const name of pathNames(path)) value = property(value, name);
  if (value === undefined) return {};
  if (typeof value === "object" && value !== null) {
    throw badRequest(`The partition key at ${path} must be a string, a number, a boolean or null.`);
  }
  return value;
}

/** The names of `/a/"b c"/d`. */
export function pathNames(path: string): string[] {
  return Array.from(path.matchAll(/\/(?:"((?:[^"\\]|\\.)*)"|([^/]*))/g), (m) => m[1] ?? m[2] ?? "");
}

/** The rows of a prefix as a half-open interval of canonical key texts. */
export function prefixInterval(key: PartitionKey): [string, string] {
  const open = key.text.slice(0, -1);
  return [`${open},`, `${open}-`];
}

const known = new Map<string, string>();

/** The place of a key on the hash ring, in the service's own encoding: the client sends intervals of it. */
export function effectivePartitionKey(key: PartitionKey): string {
  const cached = known.get(key.text);
  if (cached !== undefined) return cached;
  if (known.size > 10_000) known.clear();
  const place = key.values.map(hashValue).join("");
  known.set(key.text, place);
  return place;
}

function hashValue(value: Json): string {
  const [h1, h2] = murmur128(hashInput(value));
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, h2);
  view.setBigUint64(8, h1);
  bytes[0] = (bytes[0] ?? 0) & 0x3f;
  return Buffer.from(bytes).toString("hex").toUpperCase();
}

function hashInput(value: Json): Uint8Array {
  if (typeof value === "string") return Buffer.concat([Buffer.of(0x08), Buffer.from(value), Buffer.of(0xff)]);
  if (typeof value === "number") {
    const bytes = Buffer.alloc(9);
    bytes[0] = 0x05;
    bytes.writeDoubleLE(value, 1);
    return bytes;
  }
  if (value === null) return Buffer.of(0x01);
  if (typeof value === "boolean") return Buffer.of(value ? 0x03 : 0x02);
  return Buffer.of(0x00);
}

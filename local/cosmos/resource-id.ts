import { badRequest } from "./wire.ts";

const maxIdBytes = 1023;

/** The id of a database, a container or an item, checked as the service does. */
export function checkId(id: unknown): string {
  if (typeof id !== "string" || id === "") {
    throw badRequest(
      "One of the specified inputs is invalid: the required property 'id; ' is missing or not a string.",
    );
  }
  if (/[/\\#?]/.test(id)) {
    throw badRequest("One of the specified inputs is invalid: an id contains '/', '\\', '#' or '?'.");
  }
  if (id.endsWith(" ")) throw badRequest("One of the specified inputs is invalid: an id ends with a space.");
  if (Buffer.byteLength(id) > maxIdBytes) {
    throw badRequest(`One of the specified inputs is invalid: an id is longer than ${maxIdBytes} bytes.`);
  }
  return id;
}

const encode = (bytes: Buffer) => bytes.toString("base64").replaceAll("/", "-");

export function databaseRid(database: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(database);
  return encode(bytes);
}

/** Eight bytes; the client keeps session tokens under nothing shorter or longer. */
export function containerRid(container: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(1);
  bytes.writeUInt32BE(0x80000000 + container, 4);
  return encode(bytes);
}

/** Named after the write that created it, so it is never used twice. */
export function itemRid(container: number, lsn: number, index: number): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32BE(1);
  bytes.writeUInt32BE(0x80000000 + container, 4);
  bytes.writeUIntBE(lsn, 8, 6);
  bytes.writeUInt16BE(index, 14);
  return encode(bytes);
}

/** The same version never comes twice in the life of a data folder. */
export function versionEtag(container: number, lsn: number, index: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");
  return `"${hex(container, 8)}-0000-${hex(index, 4)}-0000-${hex(lsn, 12)}"`;
}

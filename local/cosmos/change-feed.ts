import { feedCharge } from "./charge.ts";
import type { Container } from "./container.ts";
import type { PartitionKey } from "./partition-key.ts";
import type { Scope, Store } from "./store.ts";
import { type Answer, badRequest, type CosmosRequest, notSupported } from "./wire.ts";

const latestVersions = "Incremental Feed";
const wholeRing: Scope = { from: "", to: "FF" };
const defaultPageSize = 100;

/**
 * One page of the latest version of each item that changed, oldest change first. The place to go on from is
 * the log position in the `etag` header; nothing new is 304. Items of one batch share a position and are
 * never torn apart, so a page may be longer than asked for.
 */
export function readChangeFeed(
  request: CosmosRequest,
  store: Store,
  container: Container,
  key: PartitionKey | undefined,
  now: number,
): Answer {
  if (request.header("a-im") !== latestVersions)
    throw notSupported("any change feed mode but the latest version");
  const from = request.header("if-none-match");
  // A position says more than a time, which then counts for nothing.
  const since = from === undefined ? request.header("if-modified-since") : undefined;
  const afterLsn = from === "*" ? container.lsn : from === undefined || from === "" ? 0 : readPosition(from);
  const slice = {
    range: key === undefined ? ringOf(request) : { pk: key.text },
    afterLsn,
    sinceTs: since === undefined ? 0 : readTime(since),
  };
  const pageSize = readPageSize(request);
  const texts: string[] = [];
  let position = afterLsn;
  let bytes = 0;
  for (const item of store.feed(container.number, slice, now)) {
    if (texts.length >= pageSize && item.lsn !== position) break;
    texts.push(`${item.body.slice(0, -1)},"_lsn":${item.lsn}}`);
    bytes += item.body.length;
    position = item.lsn;
  }
  const charge = feedCharge(bytes);
  if (texts.length === 0)
    return { status: 304, charge, lsn: container.lsn, headers: { etag: `"${container.lsn}"` } };
  return {
    status: 200,
    charge,
    lsn: container.lsn,
    headers: { etag: `"${position}"`, "x-ms-item-count": String(texts.length) },
    body: `{"_rid":"${container.rid}","Documents":[${texts.join(",")}],"_count":${texts.length}}`,
  };
}

function readPosition(etag: string): number {
  const match = /^"?(\d+)"?$/.exec(etag);
  if (match === null) throw badRequest(`The change feed continuation ${etag} is invalid.`);
  return Number(match[1]);
}

function readTime(text: string): number {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw badRequest(`The change feed start time ${text} is invalid.`);
  return Math.floor(instant / 1000);
}

function readPageSize(request: CosmosRequest): number {
  const asked = Number(request.header("x-ms-max-item-count") ?? defaultPageSize);
  if (!Number.isInteger(asked) || asked < -1 || asked === 0)
    throw badRequest("x-ms-max-item-count is invalid.");
  return asked === -1 ? Number.POSITIVE_INFINITY : asked;
}

/** The client names a prefix of a hierarchical key as an interval of the hash ring. */
function ringOf(request: CosmosRequest): Scope {
  const from = request.header("x-ms-start-epk");
  const to = request.header("x-ms-end-epk");
  return from === undefined || to === undefined ? wholeRing : { from, to };
}

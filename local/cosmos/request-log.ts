import type { CosmosRequest } from "./wire.ts";

export type RequestKind =
  | "account"
  | "database"
  | "container"
  | "partition-key-ranges"
  | "point-read"
  | "query"
  | "query-plan"
  | "change-feed"
  | "create"
  | "upsert"
  | "replace"
  | "patch"
  | "delete"
  | "batch"
  | "other";

export interface LoggedRequest {
  kind: RequestKind;
  /** The container's id, or "" for requests of the account or a database. */
  container: string;
  charge: number;
  /** HTTP status; 0 when the connection broke. */
  status: number;
}

export const writeKinds: readonly RequestKind[] = ["create", "upsert", "replace", "patch", "delete", "batch"];
export const readKinds: readonly RequestKind[] = ["point-read", "query", "change-feed"];

/** What a request asks for, known before it is looked at closely. `segments` are those of its path. */
export function kindOfRequest(request: CosmosRequest, segments: string[]): RequestKind {
  if (segments.length === 0) return "account";
  if (segments[0] !== "dbs") return "other";
  if (segments.length <= 2) return "database";
  if (segments[2] !== "colls") return "other";
  if (segments.length <= 4) return "container";
  if (segments[4] === "pkranges") return "partition-key-ranges";
  if (segments[4] !== "docs") return "other";
  return segments.length === 5 ? kindOnFeed(request) : kindOnItem(request.method);
}

function kindOnFeed(request: CosmosRequest): RequestKind {
  if (request.method === "GET") return request.header("a-im") === undefined ? "other" : "change-feed";
  if (request.method !== "POST") return "other";
  const says = (header: string) => request.header(header)?.toLowerCase() === "true";
  if (says("x-ms-cosmos-is-query-plan-request")) return "query-plan";
  if (says("x-ms-documentdb-isquery")) return "query";
  if (says("x-ms-cosmos-is-batch-request")) return "batch";
  return says("x-ms-documentdb-is-upsert") ? "upsert" : "create";
}

function kindOnItem(method: string): RequestKind {
  const kinds: Record<string, RequestKind> = {
    GET: "point-read",
    PUT: "replace",
    PATCH: "patch",
    DELETE: "delete",
  };
  return kinds[method] ?? "other";
}

export type RequestLog = ReturnType<typeof createRequestLog>;

/** Every request that was answered, newest last; the oldest are forgotten beyond `most`, the counts are not. */
export function createRequestLog(most = 10_000) {
  let entries: LoggedRequest[] = [];
  let counts = new Map<RequestKind, number>();
  let charged = 0;
  return {
    add(entry: LoggedRequest): void {
      if (entries.length >= most * 2) entries = entries.slice(-most);
      entries.push(entry);
      counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
      charged += entry.charge;
    },
    /** The latest entries, oldest of them first. */
    list: (): readonly LoggedRequest[] => entries.slice(-most),
    /** How many of these kinds since the last clear; of every kind when none is named. */
    count(...kinds: RequestKind[]): number {
      const wanted = kinds.length > 0 ? kinds : [...counts.keys()];
      return wanted.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
    },
    /** Request units since the last clear. */
    charge: (): number => Math.round(charged * 100) / 100,
    clear(): void {
      entries = [];
      counts = new Map();
      charged = 0;
    },
  };
}

import { randomUUID } from "node:crypto";
import type { Catalogue } from "./catalogue.ts";
import { metadataCharge } from "./charge.ts";
import { answerItems } from "./item-routes.ts";
import { answerMetadata } from "./metadata-routes.ts";
import type { RequestKind } from "./request-log.ts";
import { sessionToken } from "./session.ts";
import type { Store } from "./store.ts";
import {
  type Answer,
  badRequest,
  type CosmosRequest,
  type CosmosResponse,
  notSupported,
  Refusal,
  refusalToResponse,
} from "./wire.ts";

export interface Account {
  store: Store;
  catalogue: Catalogue;
  /** Epoch second. */
  now(): number;
}

/** Answers one request that no fault hit. A refusal is an answer; anything else that is thrown is a defect. */
export function route(
  account: Account,
  request: CosmosRequest,
  kind: RequestKind,
  segments: string[],
): CosmosResponse {
  try {
    checkHeaders(request);
    const answer = answerOf(account, request, kind, segments);
    return finish(answer, segments, account);
  } catch (cause) {
    if (cause instanceof Refusal) return refusalToResponse(cause);
    throw cause;
  }
}

const refusedHeaders = [
  "x-ms-documentdb-pre-trigger-include",
  "x-ms-documentdb-post-trigger-include",
  "x-ms-indexing-directive",
  "x-ms-cosmos-is-client-encrypted",
  "x-ms-dedicatedgateway-max-age",
];
const weakEnough = new Set(["Session", "ConsistentPrefix", "Eventual"]);

function checkHeaders(request: CosmosRequest): void {
  if (request.header("authorization") === undefined) {
    throw new Refusal(401, "Required Header authorization is missing.");
  }
  for (const name of refusedHeaders)
    if (request.header(name) !== undefined) throw notSupported(`the header ${name}`);
  const consistency = request.header("x-ms-consistency-level");
  if (consistency !== undefined && !weakEnough.has(consistency)) {
    throw badRequest(
      `ConsistencyLevel ${consistency} specified in the request is invalid when service is configured with consistency level Session.`,
    );
  }
}

function answerOf(account: Account, request: CosmosRequest, kind: RequestKind, segments: string[]): Answer {
  const metadata = answerMetadata(account.catalogue, request, kind, segments);
  if (metadata !== undefined) return metadata;
  if (kind === "other")
    throw notSupported(`${request.method} ${segments.filter((_, i) => i % 2 === 0).join("/")}`);
  const [, database = "", , containerId = "", , id = ""] = segments;
  const container = account.catalogue.find(database, containerId);
  return answerItems({ request, kind, store: account.store, container, id, now: account.now() });
}

function finish(answer: Answer, segments: string[], account: Account): CosmosResponse {
  const headers: Record<string, string> = {
    "content-type": "application/json",
    "x-ms-activity-id": randomUUID(),
    "x-ms-request-charge": String(answer.charge ?? metadataCharge),
    ...answer.headers,
  };
  if (answer.lsn !== undefined) {
    const [, database = "", , id = ""] = segments;
    headers.lsn = String(answer.lsn);
    headers["x-ms-session-token"] = sessionToken(answer.lsn);
    headers["x-ms-alt-content-path"] = `dbs/${database}/colls/${id}`;
    headers["x-ms-content-path"] = account.catalogue.find(database, id).rid;
  }
  return { status: answer.status, headers, body: answer.body ?? "" };
}

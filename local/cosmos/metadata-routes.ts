import { accountDocument, type Catalogue, definitionText, partitionKeyRanges } from "./catalogue.ts";
import { metadataCharge } from "./charge.ts";
import type { RequestKind } from "./request-log.ts";
import { type Answer, type CosmosRequest, notSupported } from "./wire.ts";

const readCharge = 2;
const writeCharge = 5;

/** What is asked about the account, a database, a container or its key ranges; undefined for all else. */
export function answerMetadata(
  catalogue: Catalogue,
  request: CosmosRequest,
  kind: RequestKind,
  segments: string[],
): Answer | undefined {
  const [, database = "", , container = ""] = segments;
  if (kind === "account") {
    return { status: 200, body: JSON.stringify(accountDocument(request.origin)), charge: metadataCharge };
  }
  if (kind === "database") return onDatabase(catalogue, request, segments, database);
  if (kind === "container") return onContainer(catalogue, request, segments, database, container);
  if (kind !== "partition-key-ranges") return undefined;
  const ranges = partitionKeyRanges(catalogue.find(database, container));
  return { status: 200, body: JSON.stringify(ranges), charge: metadataCharge };
}

function onDatabase(catalogue: Catalogue, request: CosmosRequest, segments: string[], id: string): Answer {
  const single = segments.length === 2;
  if (request.method === "GET") {
    if (single) return { status: 200, body: catalogue.readDatabase(id), charge: readCharge };
    const list = catalogue.listDatabases();
    return {
      status: 200,
      body: `{"_rid":"","Databases":[${list.join(",")}],"_count":${list.length}}`,
      charge: readCharge,
    };
  }
  if (request.method === "DELETE" && single) {
    catalogue.deleteDatabase(id);
    return { status: 204, charge: writeCharge };
  }
  if (request.method === "POST" && !single && !isQuery(request)) {
    return { status: 201, body: catalogue.createDatabase(request.body), charge: writeCharge };
  }
  throw notSupported(`${request.method} on databases`);
}

function onContainer(
  catalogue: Catalogue,
  request: CosmosRequest,
  segments: string[],
  database: string,
  id: string,
): Answer {
  const single = segments.length === 4;
  if (request.method === "GET") {
    if (single)
      return { status: 200, body: definitionText(catalogue.find(database, id)), charge: readCharge };
    const list = catalogue.listContainers(database).map(definitionText);
    return {
      status: 200,
      body: `{"_rid":"","DocumentCollections":[${list.join(",")}],"_count":${list.length}}`,
      charge: readCharge,
    };
  }
  if (request.method === "DELETE" && single) {
    catalogue.deleteContainer(database, id);
    return { status: 204, charge: writeCharge };
  }
  if (request.method === "POST" && !single && !isQuery(request)) {
    return {
      status: 201,
      body: definitionText(catalogue.createContainer(database, request.body)),
      charge: writeCharge,
    };
  }
  throw notSupported(`${request.method} on containers`);
}

const isQuery = (request: CosmosRequest) => request.header("x-ms-documentdb-isquery") !== undefined;

import { openCatalogue } from "./catalogue.ts";
import { createFaults, sufferFault } from "./faults.ts";
import { createHttpClient } from "./http-client.ts";
import { createRequestLog, kindOfRequest } from "./request-log.ts";
import { route } from "./router.ts";
import { openStore } from "./store.ts";
import { badRequest, type CosmosRequest, type CosmosResponse, refusalToResponse } from "./wire.ts";

export interface LocalCosmosOptions {
  /** A folder, or ":memory:". */
  dataDir: string;
  /** Epoch milliseconds; `_ts` and expiry go by it. */
  clock: () => number;
}

export type LocalCosmos = ReturnType<typeof openLocalCosmos>;

/**
 * A Cosmos DB account on this machine, for the real client: strict, durable, with one physical partition a
 * container. What it does not do it refuses with 400 or 501, never with wrong rows.
 */
export function openLocalCosmos({ dataDir, clock }: LocalCosmosOptions) {
  const store = openStore(dataDir);
  const now = () => Math.floor(clock() / 1000);
  const catalogue = openCatalogue(store, now);
  const account = { store, catalogue, now };
  const requests = createRequestLog();
  const faults = createFaults();

  async function handler(request: CosmosRequest): Promise<CosmosResponse> {
    const segments = segmentsOf(request.path);
    if (segments === undefined) return refusalToResponse(badRequest("The request path is invalid."));
    const kind = kindOfRequest(request, segments);
    const container = segments[3] ?? "";
    const fault = faults.take(kind, container);
    const answer = () => route(account, request, kind, segments);
    let response: CosmosResponse;
    try {
      response = fault === undefined ? answer() : await sufferFault(fault, answer);
    } catch (cause) {
      requests.add({ kind, container, charge: 0, status: 0 });
      throw cause;
    }
    const charge = Number(response.headers["x-ms-request-charge"] ?? 0);
    requests.add({ kind, container, charge, status: response.status });
    return response;
  }

  return {
    handler,
    /** For `CosmosClientOptions.httpClient`. */
    httpClient: createHttpClient(handler),
    faults,
    requests,
    /** Every item, fault and logged request goes; databases and containers stay. */
    reset(): void {
      catalogue.emptyAll();
      faults.clear();
      requests.clear();
    },
    close(): void {
      catalogue.settle();
      store.close();
    },
  };
}

function segmentsOf(path: string): string[] | undefined {
  try {
    return path
      .split("/")
      .filter((segment) => segment !== "")
      .map(decodeURIComponent);
  } catch (cause) {
    if (cause instanceof URIError) return undefined;
    throw cause;
  }
}

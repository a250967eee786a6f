import { CosmosClient, type CosmosClientOptions } from "@azure/cosmos";

/** How to reach the account: its address and one way to prove who we are. */
export type CosmosAccess = Pick<CosmosClientOptions, "endpoint" | "key" | "aadCredentials" | "httpClient"> & {
  /** How long one request may take before it is given up and repeated. */
  readonly requestTimeoutMs?: number;
};

const QUERY_PLAN_HEADER = "x-ms-cosmos-is-query-plan-request";

type RequestContext = { readonly headers: Readonly<Record<string, unknown>> };
type Send = (context: RequestContext) => Promise<unknown>;

/**
 * The SDK asks the service for a plan beside every query, and looks at it only when the service declines the
 * query itself, which it never does to one inside a partition. All of ours are, so the plan is not asked
 * for: opening a side panel is one request less. (`plugins` is an option of the SDK that its types hide.)
 */
async function askNoPlan(context: RequestContext, _diagnostics: unknown, send: Send): Promise<unknown> {
  if (QUERY_PLAN_HEADER in context.headers) throw new Error("Queries stay inside one partition.");
  return send(context);
}

/** The client of the account, with session consistency said aloud: the SDK sends no session marks otherwise. */
export function connect({ requestTimeoutMs = 6_000, ...access }: CosmosAccess): CosmosClient {
  const options = {
    ...access,
    consistencyLevel: "Session" as const,
    connectionPolicy: {
      requestTimeout: requestTimeoutMs,
      retryOptions: {
        maxRetryAttemptCount: 5,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: 10,
      },
    },
    plugins: [{ on: "request" as const, plugin: askNoPlan }],
  };
  return new CosmosClient(options);
}

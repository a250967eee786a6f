import { ConnectionBroken, type CosmosRequest, type CosmosResponse } from "./wire.ts";

/** What the client's request looks like, as far as it is read here. */
interface PipelineRequest {
  url: string;
  method: string;
  headers: { get(name: string): string | undefined };
  body?: unknown;
  abortSignal?: AbortSignalLike;
}

interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** A broken connection as Node's own HTTP client reports it to the SDK. */
class ConnectionResetError extends Error {
  readonly code = "ECONNRESET";
  constructor() {
    super("read ECONNRESET");
    this.name = "RestError";
  }
}

/** Response headers with the methods that the pipeline's interface names. */
class ResponseHeaders {
  readonly values: Record<string, string>;
  constructor(values: Record<string, string>) {
    this.values = values;
  }
  get(name: string): string | undefined {
    return this.values[name.toLowerCase()];
  }
  has(name: string): boolean {
    return name.toLowerCase() in this.values;
  }
  set(name: string, value: string | number | boolean): void {
    this.values[name.toLowerCase()] = String(value);
  }
  delete(name: string): void {
    delete this.values[name.toLowerCase()];
  }
  toJSON(): Record<string, string> {
    return { ...this.values };
  }
  [Symbol.iterator](): IterableIterator<[string, string]> {
    return Object.entries(this.values)[Symbol.iterator]();
  }
}

/** What goes into `CosmosClientOptions.httpClient`: the real client, without a port. */
export function createHttpClient(handler: (request: CosmosRequest) => Promise<CosmosResponse>) {
  return {
    async sendRequest<R extends PipelineRequest>(request: R) {
      const response = await untilAborted(request.abortSignal, handler(toCosmosRequest(request)));
      return {
        request,
        status: response.status,
        headers: new ResponseHeaders(response.headers),
        bodyAsText: response.body,
      };
    },
  };
}

function toCosmosRequest(request: PipelineRequest): CosmosRequest {
  const [url = ""] = request.url.split("?", 1);
  const slash = url.indexOf("/", url.indexOf("//") + 2);
  const pathStart = slash < 0 ? url.length : slash;
  return {
    method: request.method,
    origin: url.slice(0, pathStart),
    path: url.slice(pathStart),
    body: typeof request.body === "string" ? request.body : "",
    header: (name) => request.headers.get(name),
  };
}

async function untilAborted(
  signal: AbortSignalLike | undefined,
  answer: Promise<CosmosResponse>,
): Promise<CosmosResponse> {
  try {
    if (signal === undefined) return await answer;
    return await new Promise<CosmosResponse>((resolve, reject) => {
      const onAbort = () => reject(new DOMException("The operation was aborted.", "AbortError"));
      if (signal.aborted) onAbort();
      signal.addEventListener("abort", onAbort);
      answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
    });
  } catch (cause) {
    if (cause instanceof ConnectionBroken) throw new ConnectionResetError();
    throw cause;
  }
}

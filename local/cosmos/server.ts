import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { control, controlPath } from "./control.ts";
import type { LocalCosmos } from "./local-cosmos.ts";
import {
  ConnectionBroken,
  type CosmosRequest,
  type CosmosResponse,
  Refusal,
  refusalToResponse,
} from "./wire.ts";

export interface ServeOptions {
  /** 0 for any free port. */
  port: number;
  /** Lets `POST /_local/clock` move the clock that the emulator was opened with. */
  advanceClock?: (byMs: number) => void;
}

/** Serves the same account over plain HTTP on 127.0.0.1, so that several processes share it. */
export async function serveLocalCosmos(local: LocalCosmos, options: ServeOptions) {
  const server = createServer((message, reply) => {
    serve(local, options, message, reply).catch((cause: unknown) => {
      if (!(cause instanceof ConnectionBroken)) console.error(cause);
      message.socket.destroy();
    });
  });
  // The client keeps idle connections; closing one while it is picked up again would look like a fault.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", () => resolve());
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  local: LocalCosmos,
  options: ServeOptions,
  message: IncomingMessage,
  reply: ServerResponse,
) {
  const [path = "/"] = (message.url ?? "/").split("?", 1);
  const body = await readBody(message);
  const method = message.method ?? "GET";
  if (path.startsWith(controlPath)) return write(reply, controlled(local, options, method, path, body));
  const request: CosmosRequest = {
    method,
    origin: `http://${message.headers.host ?? ""}`,
    path,
    body,
    header: (name) => {
      const value = message.headers[name];
      return typeof value === "string" ? value : undefined;
    },
  };
  write(reply, await local.handler(request));
}

function controlled(
  local: LocalCosmos,
  options: ServeOptions,
  method: string,
  path: string,
  body: string,
): CosmosResponse {
  try {
    const answer = control(local, options.advanceClock, method, path, body);
    return { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(answer) };
  } catch (cause) {
    if (cause instanceof Refusal) return refusalToResponse(cause);
    throw cause;
  }
}

async function readBody(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts).toString();
}

function write(reply: ServerResponse, response: CosmosResponse): void {
  const length = Buffer.byteLength(response.body);
  const bodiless = response.status === 204 || response.status === 304;
  reply.writeHead(
    response.status,
    bodiless ? response.headers : { ...response.headers, "content-length": String(length) },
  );
  reply.end(response.body);
}

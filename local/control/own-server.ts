import { createServer, type Server } from "node:http";
import type { Handler } from "../handler.ts";

/** The server of the stand-ins, on the loopback only. */
export type OwnServer = { readonly port: number; readonly close: () => Promise<void> };

/** Serves handlers in order on `port`, or on any free one when that is taken or 0. */
export async function openOwnServer(port: number, handlers: readonly Handler[]): Promise<OwnServer> {
  const server = createServer(async (request, response) => {
    try {
      for (const handle of handlers) if (await handle(request, response)) return;
      response.writeHead(404, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: "There is nothing at this address." }));
    } catch (error) {
      console.error("A stand-in failed", error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
  if (!(await listen(server, port))) await listen(server, 0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The stand-ins have no port");
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** False when the port is taken. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" && port !== 0 ? resolve(false) : reject(error);
    server.once("error", onError);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", onError);
      resolve(true);
    });
  });
}

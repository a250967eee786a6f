import { createServer, type Server } from "node:http";
import { type LocalCloud, startLocal } from "../../../local/main.ts";

/** A local cloud whose stage and control surface are served on a free port, as the app does it. */
export type ServedCloud = {
  readonly cloud: LocalCloud;
  readonly server: Server;
  readonly url: string;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Reply>;
  readonly post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;
  readonly close: () => Promise<void>;
};
export type Reply = { readonly status: number; readonly body: unknown };

export async function serveCloud(options: { dataDir?: string; empty?: boolean } = {}): Promise<ServedCloud> {
  const cloud = await startLocal({ dataDir: options.dataDir ?? ":memory:", empty: options.empty ?? false });
  const server = createServer(async (request, response) => {
    if (await cloud.handle(request, response)) return;
    response.writeHead(404, { "content-type": "application/json" });
    response.end('"the app"');
  });
  cloud.watch(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  await cloud.appIsAt(url);
  const ask = async (path: string, init: RequestInit): Promise<Reply> => {
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
  };
  return {
    cloud,
    server,
    url,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, body, headers = {}) =>
      ask(path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await cloud.close();
    },
  };
}

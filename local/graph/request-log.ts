import type { IncomingMessage } from "node:http";

/** A request that the app sent; `path` begins with the version, `body` is what its JSON says. */
export type LoggedRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly status: number;
};

const MOST = 5_000;

/** Remembers the last requests. */
export function createRequestLog() {
  const entries: LoggedRequest[] = [];
  return {
    all: (): readonly LoggedRequest[] => entries,
    clear: () => {
      entries.length = 0;
    },
    add: (request: IncomingMessage, path: string, text: string, status: number): void => {
      const headers: Record<string, string> = {};
      for (const [name, value] of Object.entries(request.headers)) {
        headers[name] = name === "authorization" ? "Bearer (left out)" : String(value);
      }
      entries.push({ method: request.method ?? "", path, headers, body: bodyOf(text), status });
      if (entries.length > MOST) entries.shift();
    },
  };
}

function bodyOf(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

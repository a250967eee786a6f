import { Command } from "../../core/domain/command.ts";
import { type RawAnswer, rawRequest } from "../support/raw-request.ts";
import type { TestServer } from "../support/test-server.ts";
import { commandIdFor, sampleCommand } from "./sample-commands.ts";

/** One thing that can be asked of the server for a pair. */
export type Ask = {
  readonly what: string;
  readonly method: string;
  /** With `{pairId}` where a pair is named. */
  readonly path: string;
  readonly body: ((variant: string) => object) | null;
};

type Description = {
  readonly paths: Record<string, Record<string, { security: readonly object[]; requestBody?: object }>>;
};

/** Every route that needs a person, as the API describes itself, and each command where commands are taken. */
export async function everyAsk(server: TestServer): Promise<readonly Ask[]> {
  const answer = await fetch(`${server.url}/api/openapi.json`);
  const description = (await answer.json()) as Description;
  const names = Command.def.options.flatMap((option) => option.shape.name.def.values);
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]): Ask[] => {
      const ask = { what: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, body: null };
      if (operation.security.length === 0) return [];
      if (operation.requestBody === undefined) return [ask];
      return names.map((name) => ({
        ...ask,
        what: `${ask.what} ${name}`,
        body: (variant) => ({ commandId: commandIdFor(name, variant), command: sampleCommand(name) }),
      }));
    }),
  );
}

/** Asks, for a pair, with a token or without. */
export async function put(
  server: TestServer,
  ask: Ask,
  by: { token: string | undefined; pairId: string; variant?: string },
): Promise<RawAnswer> {
  return rawRequest(server.url, {
    method: ask.method,
    path: ask.path.replace("{pairId}", by.pairId),
    headers: {
      ...(by.token === undefined ? {} : { authorization: `Bearer ${by.token}` }),
      ...(ask.body === null ? {} : { "content-type": "application/json" }),
    },
    ...(ask.body === null ? {} : { body: JSON.stringify(ask.body(by.variant ?? "")) }),
  });
}

/** An answer without what differs between any two: when it was given, and the name of its request. */
export function comparable(answer: RawAnswer): object {
  const { date: _date, "x-request-id": requestId = "", ...headers } = answer.headers;
  return { status: answer.status, headers, text: answer.text.replaceAll(String(requestId), "-") };
}

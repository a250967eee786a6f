import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod/mini";
import type { Handler } from "../handler.ts";
import { isFromHere } from "./loopback.ts";

/** What a route answers; `body` is sent as JSON. */
export type Answer = { readonly status: number; readonly body: unknown };

/** One call: the segments that the pattern names, the query, and the body (undefined: none). */
export type Call = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
};

/** `path` is a pattern: `/local/chat/:person`. */
export type Route = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly answer: (call: Call) => Answer | Promise<Answer>;
};

const BODY_MAX_BYTES = 1_000_000;

export const fine = (body: unknown): Answer => ({ status: 200, body });
export const badRequest = (error: string): Answer => ({ status: 400, body: { error } });
export const notFound = (error: string): Answer => ({ status: 404, body: { error } });

/** A route whose body is parsed first; what does not parse is answered 400 with a sentence. */
export function posting<S extends z.ZodMiniType>(
  path: string,
  schema: S,
  answer: (body: z.output<S>, call: Call) => Answer | Promise<Answer>,
): Route {
  return {
    method: "POST",
    path,
    answer: (call) => {
      const parsed = z.safeParse(schema, call.body ?? {});
      return parsed.success ? answer(parsed.data, call) : badRequest(sentenceOf(parsed.error));
    },
  };
}

function sentenceOf(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return "The body is not what this address takes.";
  if (issue.code === "custom") return `${issue.message}.`;
  if (issue.code === "unrecognized_keys") return `This address does not know “${issue.keys.join("”, “")}”.`;
  return issue.path.length > 0
    ? `“${issue.path.join(".")}” is missing or not what this address takes.`
    : "The body has to be a JSON object.";
}

/** Serves routes under one prefix; everything under it that no route answers is 404. */
export function routed(prefix: string, routes: readonly Route[]): Handler {
  const table = routes.map((route) => ({ route, segments: route.path.split("/") }));
  return async (request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    if (!url.pathname.startsWith(prefix)) return false;
    if (!isFromHere(request)) {
      send(response, { status: 403, body: { error: "Only pages and programs of this machine may ask." } });
      return true;
    }
    const segments = url.pathname.split("/");
    const there = table.filter((entry) => paramsOf(entry.segments, segments) !== undefined);
    const entry = there.find(({ route }) => route.method === request.method);
    if (entry === undefined) {
      const answer = there.length > 0 ? { status: 405, body: { error: "Not by this method." } } : nothingHere;
      send(response, answer);
      return true;
    }
    const body = await jsonOf(request);
    const params = paramsOf(entry.segments, segments) ?? {};
    const answer = body.ok
      ? await entry.route.answer({ params, query: url.searchParams, body: body.value })
      : badRequest(body.error);
    send(response, answer);
    return true;
  };
}

const nothingHere = notFound("There is nothing at this address.");

function paramsOf(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of pattern.entries()) {
    const segment = segments[i] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = decoded(segment);
    else if (part !== segment) return undefined;
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}

type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

async function jsonOf(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= BODY_MAX_BYTES) chunks.push(chunk);
  }
  if (size > BODY_MAX_BYTES) return { ok: false, error: "The body is larger than a megabyte." };
  if (size === 0) return { ok: true, value: undefined };
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString("utf8")) };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, error: "The body is not JSON." };
    throw error;
  }
}

function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(answer.body));
}

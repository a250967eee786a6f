import * as z from "zod/mini";
import { Problem } from "../../core/contract/api.ts";
import { Command } from "../../core/domain/command.ts";
import { SharedRecord } from "../../core/domain/shared-record.ts";
import type { NamedSchema, Route } from "./route.ts";

type JsonObject = Readonly<Record<string, unknown>>;

const refOf = (name: string) => `#/components/schemas/${name}`;
const problems = {
  "401": "No valid token",
  "404": "Not there, or not yours",
  "4XX": "A refusal, with its code",
};

/** The description of the HTTP API, OpenAPI 3.1: every route, and every command with its schema. */
export function describeApi(routes: readonly Route[]): JsonObject {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Twofold", version: "1", description: "What the two of a pair can ask for and do." },
    paths,
    components: {
      securitySchemes: { teams: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      schemas: schemasOf(routes),
    },
  };
}

function operationOf(route: Route): JsonObject {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
  const inPath = names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  if (route.access !== "person") {
    return {
      summary: route.summary,
      operationId: operationIdOf(route),
      security: [],
      ...(inPath.length > 0 ? { parameters: inPath } : {}),
      responses: { default: { description: route.summary } },
    };
  }
  const inQuery = (route.query ?? []).map((name) => ({ name, in: "query", schema: { type: "string" } }));
  const parameters = [...inPath, ...inQuery];
  return {
    summary: route.summary,
    operationId: operationIdOf(route),
    security: [{ teams: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body === undefined ? {} : { requestBody: { required: true, ...jsonOf(route.body.name) } }),
    responses: {
      "200": { description: route.summary, ...jsonOf(route.answers.name) },
      ...Object.fromEntries(
        Object.entries(problems).map(([status, description]) => [
          status,
          { description, ...jsonOf("Problem") },
        ]),
      ),
    },
  };
}

function operationIdOf(route: Route): string {
  return `${route.method.toLowerCase()}${route.path.replace(/[^A-Za-z0-9]+(\w)/g, (_all, letter: string) => letter.toUpperCase())}`;
}

function jsonOf(name: string): JsonObject {
  return { content: { "application/json": { schema: { $ref: refOf(name) } } } };
}

/** What clients send is described as they may write it (`input`), what they get as it is (`output`). */
function schemasOf(routes: readonly Route[]): JsonObject {
  const people = routes.filter((route) => route.access === "person");
  const sent = people.flatMap((route) => (route.body === undefined ? [] : [route.body]));
  const received = people.map((route) => route.answers);
  return {
    ...jsonSchemas([...sent, { name: "Command", schema: Command }, ...commands()], "input"),
    ...jsonSchemas(
      [...received, { name: "SharedRecord", schema: SharedRecord }, { name: "Problem", schema: Problem }],
      "output",
    ),
  };
}

function commands(): NamedSchema[] {
  return Command.def.options.flatMap((schema) =>
    schema.shape.name.def.values.map((name) => ({ name: `command.${name}`, schema })),
  );
}

function jsonSchemas(named: readonly NamedSchema[], io: "input" | "output"): JsonObject {
  const registry = z.registry<{ id: string }>();
  for (const { name, schema } of named) registry.add(schema, { id: name });
  return z.toJSONSchema(registry, { io, uri: refOf }).schemas;
}

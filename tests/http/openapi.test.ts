import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { Command } from "../../core/domain/command.ts";
import { startTestServer, type TestServer } from "../support/test-server.ts";

type Operation = {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters?: readonly { name: string; in: string }[];
  readonly requestBody?: { content: Record<string, { schema: { $ref: string } }> };
  readonly responses: Record<
    string,
    { description: string; content?: Record<string, { schema: { $ref: string } }> }
  >;
};
type Description = {
  readonly openapi: string;
  readonly info: { title: string; version: string };
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
};

let server: TestServer;
let description: Description;
beforeAll(async () => {
  server = await startTestServer({ botHandler: async () => undefined });
  const response = await fetch(`${server.url}/api/openapi.json`);
  expect(response.status).toBe(200);
  description = (await response.json()) as Description;
});
afterAll(() => server.close());

function operations(): [string, Operation][] {
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );
}

function refsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === "$ref" && typeof part === "string" ? [part] : refsIn(part),
  );
}

/** Checks a value against a schema of the description. */
function validatorOf(name: string) {
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  ajv.addSchema({ $id: "api", ...description });
  return ajv.compile({ $ref: `api#/components/schemas/${name}` });
}

describe("the description of the API", () => {
  test("is OpenAPI 3.1 with the parts that it must have", () => {
    expect(description.openapi).toBe("3.1.0");
    expect(description.info).toMatchObject({ title: "Twofold", version: expect.any(String) });
    for (const [, operation] of operations()) {
      expect(Object.keys(operation.responses).length).toBeGreaterThan(0);
      for (const response of Object.values(operation.responses)) expect(response.description).toBeTruthy();
    }
    const ids = operations().map(([, operation]) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("names every route that the server has, and no other", async () => {
    const registered = server.http.routes.map(
      (one) => `${one.method} ${one.path.replace(/:(\w+)/g, "{$1}")}`,
    );
    expect(
      operations()
        .map(([name]) => name)
        .sort(),
    ).toEqual([...registered].sort());
    for (const name of registered) {
      const [method = "", path = ""] = name.split(" ");
      const other = method === "GET" ? "POST" : "GET";
      const response = await fetch(`${server.url}${path.replace(/\{\w+\}/g, "x")}`, { method: other });
      expect({ name, status: response.status, allow: response.headers.get("allow") }).toEqual({
        name,
        status: 405,
        allow: method,
      });
    }
  });

  test("declares every parameter of a path", () => {
    for (const [name, operation] of operations()) {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const declared = (operation.parameters ?? []).filter((one) => one.in === "path").map((one) => one.name);
      expect(declared).toEqual(inPath);
    }
  });

  test("refers only to schemas that it has, each of which can be read as a JSON Schema", () => {
    const names = Object.keys(description.components.schemas);
    for (const ref of refsIn(description)) {
      expect(names).toContain(ref.replace("#/components/schemas/", ""));
    }
    for (const name of names) {
      expect(name).toMatch(/^[A-Za-z0-9._-]+$/);
      expect(typeof validatorOf(name)).toBe("function");
    }
  });

  test("says which routes need a person's token", () => {
    const open = operations()
      .filter(([, operation]) => operation.security.length === 0)
      .map(([name]) => name);
    expect(open.filter((name) => name.includes("/api/"))).toEqual([
      "GET /api/openapi.json",
      "POST /api/messages",
    ]);
  });

  test("lists every command with its own schema", () => {
    const names = Command.def.options.flatMap((option) => option.shape.name.def.values);
    expect(names.length).toBeGreaterThanOrEqual(14);
    const schemas = description.components.schemas;
    const listed = refsIn(schemas.Command).map((ref) => ref.replace("#/components/schemas/command.", ""));
    expect(listed.sort()).toEqual([...names].sort());
    const accepts = validatorOf("Envelope");
    expect(accepts({ commandId: "cmd_1", command: { name: "point.add", text: "Hello" } })).toBe(true);
    expect(accepts({ commandId: "cmd_1", command: { name: "point.add" } })).toBe(false);
    expect(accepts({ commandId: "1", command: { name: "point.add", text: "Hello" } })).toBe(false);
    expect(accepts({ commandId: "cmd_1", command: { name: "point.sell", text: "Hello" } })).toBe(false);
  });

  test.each([
    ["/api/me", "Me"],
    ["/api/pairs/pair_sample", "PairSnapshot"],
    ["/api/pairs/pair_sample/history", "HistoryPage"],
    ["/api/pairs/pair_none", "Problem"],
  ])("is true of what %s answers", async (path, schema) => {
    const headers = { authorization: `Bearer ${server.token("manager")}` };
    const answer: unknown = await (await fetch(`${server.url}${path}`, { headers })).json();
    const validate = validatorOf(schema);
    expect({ valid: validate(answer), errors: validate.errors }).toEqual({ valid: true, errors: null });
  });
});

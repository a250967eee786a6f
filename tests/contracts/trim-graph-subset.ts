// Cuts the published description of Microsoft Graph down to the calls that the app makes:
//   node tests/contracts/trim-graph-subset.ts <graph-subset.yaml> > tests/contracts/graph-subset.yaml
import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";

/** The calls, as the description names them. */
const calls: Readonly<Record<string, readonly string[]>> = {
  "/users/{user-id}": ["get"],
  "/users/{user-id}/manager": ["get"],
  "/users/{user-id}/events": ["post"],
  "/users/{user-id}/events/{event-id}": ["get", "patch"],
  "/users/{user-id}/events/{event-id}/cancel": ["post"],
  "/users/{user-id}/events/{event-id}/instances": ["get"],
  "/users/{user-id}/calendar/getSchedule": ["post"],
  "/subscriptions": ["get", "post"],
  "/subscriptions/{subscription-id}": ["get", "patch", "delete"],
};

type Tree = Readonly<Record<string, unknown>>;

function at(tree: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((value, name) => (isTree(value) ? value[name] : undefined), tree);
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null;
}

/** A call without what only people read, and without the errors, which are all of one shape. */
function trimmed(call: unknown): Tree {
  const parameters = at(call, "parameters");
  const responses = at(call, "responses");
  return {
    ...(Array.isArray(parameters) ? { parameters: parameters.map(withoutWords) } : {}),
    ...(at(call, "requestBody") === undefined ? {} : { requestBody: at(call, "requestBody") }),
    responses: Object.fromEntries(
      Object.entries(isTree(responses) ? responses : {}).filter(([status]) => status.startsWith("2")),
    ),
  };
}

function withoutWords(parameter: unknown): unknown {
  if (!isTree(parameter)) return parameter;
  return Object.fromEntries(Object.entries(parameter).filter(([name]) => name !== "description"));
}

/** The names of all schemas that a part of the description refers to. */
function namesIn(part: unknown): string[] {
  const found = JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
  return [...new Set([...found].map((one) => one[1] ?? ""))];
}

const source: unknown = parse(readFileSync(process.argv[2] ?? "", "utf8"));
const paths = Object.fromEntries(
  Object.entries(calls).map(([path, methods]) => [
    path,
    Object.fromEntries(methods.map((method) => [method, trimmed(at(source, "paths", path, method))])),
  ]),
);
const schemas: Record<string, unknown> = {};
const wanted = namesIn(paths);
for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
  if (name in schemas) continue;
  schemas[name] = at(source, "components", "schemas", name);
  wanted.push(...namesIn(schemas[name]));
}
process.stdout.write(
  stringify(
    { openapi: "3.1.0", info: at(source, "info"), paths, components: { schemas } },
    { lineWidth: 110 },
  ),
);

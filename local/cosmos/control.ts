import { type Fault, faultKinds } from "./faults.ts";
import { isObject, type Json, property } from "./json.ts";
import type { LocalCosmos } from "./local-cosmos.ts";
import type { RequestKind } from "./request-log.ts";
import { badRequest, notFound, parseBody } from "./wire.ts";

/** Where the tests of other processes steer a served emulator; no route of the real service begins so. */
export const controlPath = "/_local/";

const requestKinds: readonly RequestKind[] = [
  "account",
  "database",
  "container",
  "partition-key-ranges",
  "point-read",
  "query",
  "query-plan",
  "change-feed",
  "create",
  "upsert",
  "replace",
  "patch",
  "delete",
  "batch",
  "other",
];

/**
 * `POST fault {kind, count?, …}`, `DELETE fault`, `GET requests`, `DELETE requests`, `POST reset`, and
 * `POST clock {advanceMs}` where the clock can be moved. Answers JSON.
 */
export function control(
  local: LocalCosmos,
  advanceClock: ((byMs: number) => void) | undefined,
  method: string,
  path: string,
  body: string,
): Json {
  switch (`${method} ${path.slice(controlPath.length)}`) {
    case "POST fault":
      local.faults.inject(readFault(parseBody(body)));
      return { waiting: local.faults.waiting() };
    case "DELETE fault":
      local.faults.clear();
      return { waiting: 0 };
    case "GET requests":
      return {
        total: local.requests.count(),
        charge: local.requests.charge(),
        counts: Object.fromEntries(requestKinds.map((kind) => [kind, local.requests.count(kind)])),
      };
    case "DELETE requests":
      local.requests.clear();
      return { total: 0 };
    case "POST reset":
      local.reset();
      return {};
    case "POST clock": {
      const byMs = property(parseBody(body), "advanceMs");
      if (advanceClock === undefined || typeof byMs !== "number")
        throw badRequest("The clock is not moved that way.");
      advanceClock(byMs);
      return {};
    }
    default:
      throw notFound(`${method} ${path}`);
  }
}

function readFault(input: Json): Fault {
  if (!isObject(input)) throw badRequest("A fault is an object.");
  const kind = faultKinds.find((known) => known === input.kind);
  if (kind === undefined) throw badRequest(`A fault's kind is one of ${faultKinds.join(", ")}.`);
  const fault: Fault = { kind };
  if (input.op !== undefined) fault.op = readOp(input.op);
  if (typeof input.container === "string") fault.container = input.container;
  for (const name of ["count", "skip", "retryAfterMs", "delayMs"] as const) {
    const value = input[name];
    if (value === undefined) continue;
    if (typeof value !== "number" || value < 0)
      throw badRequest(`The fault's ${name} is a number that is not negative.`);
    fault[name] = value;
  }
  return fault;
}

function readOp(op: Json): NonNullable<Fault["op"]> {
  if (op === "read" || op === "write") return op;
  const kind = requestKinds.find((known) => known === op);
  if (kind === undefined) throw badRequest("The fault's op is read, write or a kind of request.");
  return kind;
}

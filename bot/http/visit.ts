import type { Request, Response } from "restify";
import * as z from "zod/mini";
import { PairId } from "../../core/domain/ids.ts";
import type { Authenticate, SignedIn } from "../ports/authenticate.ts";
import type { Log, LogFields } from "../ports/log.ts";
import { StoreUnavailable } from "../ports/store-unavailable.ts";
import { type Answer, problem, send } from "./answer.ts";
import { readJson } from "./body.ts";
import type { PersonRoute, Route, Visit } from "./route.ts";

/** One request on its way through the server, and what the log will say of it. */
export type Passage = {
  readonly requestId: string;
  readonly startedMs: number;
  route: string;
  by: SignedIn | null;
  pairId: PairId | null;
  /** Why it was refused, when that is more than the status says. */
  code: string | null;
};

/** Params that a router found; anything but text is left out. */
const Params = z.catch(z.record(z.string(), z.string()), {});
const ParamsOfPair = z.object({ pairId: PairId });

/** Serves one request that matched a route. What fails is logged and answered without detail. */
export async function serveRoute(
  route: Route,
  passage: Passage,
  [request, response]: [Request, Response],
  { authenticate, log }: { authenticate: Authenticate; log: Log },
): Promise<void> {
  passage.route = route.path;
  const { searchParams: query } = new URL(request.url ?? "/", "http://server");
  const visit: Visit = { params: z.parse(Params, request.params), query };
  try {
    if (route.access === "person") {
      send(response, await answerPerson(route, passage, request, visit, authenticate), passage.requestId);
    } else if (route.access === "anyone") {
      send(response, await route.answer(), passage.requestId);
    } else if (!(await route.serve(request, response, visit))) {
      send(response, problem(404, "not-found"), passage.requestId);
    }
  } catch (error) {
    log("http.failed", { level: "error", ...fieldsOf(passage), error });
    if (response.headersSent) response.destroy();
    else send(response, failed(error), passage.requestId);
  }
}

async function answerPerson(
  route: PersonRoute,
  passage: Passage,
  request: Request,
  visit: Visit,
  authenticate: Authenticate,
): Promise<Answer> {
  const [, token] = /^Bearer ([^\s,]+)$/i.exec(request.headers.authorization ?? "") ?? [];
  if (token === undefined) return refused(passage, "no-token");
  const checked = await authenticate(token);
  if (!checked.ok) return refused(passage, checked.fault);
  passage.by = checked.value;
  const pair = z.safeParse(ParamsOfPair, visit.params);
  if (pair.success) passage.pairId = pair.data.pairId;
  if (route.body === undefined) return route.answer({ ...visit, by: checked.value, body: undefined });
  const body = await readJson(request);
  return body.ok ? route.answer({ ...visit, by: checked.value, body: body.value }) : body.answer;
}

/** The same answer to every token that is no good; a person of a tenant that was not let in learns that. */
function refused(passage: Passage, fault: string): Answer {
  passage.code = fault;
  if (fault === "keys-unavailable") return problem(503, "busy", { headers: { "retry-after": "1" } });
  if (fault === "tenant") return problem(403, "forbidden");
  return problem(401, "unauthenticated", { headers: { "www-authenticate": "Bearer" } });
}

/** What nobody can act on; a store that does not answer is worth another try. */
function failed(error: unknown): Answer {
  if (error instanceof StoreUnavailable) return problem(503, "busy", { headers: { "retry-after": "2" } });
  return problem(500, "internal");
}

/** What the log says of a request. */
export function fieldsOf(passage: Passage): LogFields {
  return {
    requestId: passage.requestId,
    route: passage.route,
    ...(passage.by === null
      ? {}
      : { tenantId: passage.by.actor.tenantId, personId: passage.by.actor.personId }),
    ...(passage.pairId === null ? {} : { pairId: passage.pairId }),
    ...(passage.code === null ? {} : { code: passage.code }),
  };
}

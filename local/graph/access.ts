import { verify } from "node:crypto";
import * as z from "zod/mini";
import { GraphProblem } from "./problem.ts";

/** The resource that a token for Graph names. */
export const GRAPH_AUDIENCE = "https://graph.microsoft.com";

const Header = z.object({ alg: z.literal("RS256") });
const Claims = z.object({
  aud: z.literal(GRAPH_AUDIENCE),
  tid: z.string(),
  azp: z.string(),
  idtyp: z.literal("app"),
  exp: z.number(),
  nbf: z.number(),
  roles: z.array(z.string()),
});

/** An app that calls, the tenant in which it acts, and what it was granted there. */
export type Caller = { readonly appId: string; readonly tenantId: string; readonly roles: readonly string[] };

/** Reads the token of a request: signed by the stand-in for Entra, for Graph, for an app, and in its time. */
export function callerOf(
  authorization: string | undefined,
  rules: { publicKeyPem: string; nowMs: number },
): Caller {
  const token = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
  if (token === undefined) throw unauthorized("Access token is empty.");
  const [head = "", body = "", signature = ""] = token.split(".");
  const header = Header.safeParse(jsonOf(head));
  const claims = Claims.safeParse(jsonOf(body));
  if (!header.success || !claims.success) throw unauthorized("The token is not for an app that calls Graph.");
  const isSigned = verify(
    "RSA-SHA256",
    Buffer.from(`${head}.${body}`),
    rules.publicKeyPem,
    Buffer.from(signature, "base64url"),
  );
  if (!isSigned) throw unauthorized("Signature validation failed.");
  const nowS = rules.nowMs / 1000;
  if (claims.data.exp <= nowS || claims.data.nbf > nowS + 300)
    throw unauthorized("Lifetime validation failed.");
  const { azp: appId, tid: tenantId, roles } = claims.data;
  return { appId, tenantId, roles };
}

/** Refuses a caller that was granted none of the roles. */
export function demandRole(caller: Caller, ...roles: string[]): void {
  if (roles.some((role) => caller.roles.includes(role))) return;
  throw new GraphProblem(403, "ErrorAccessDenied", `Access is denied: ${roles.join(" or ")} is needed.`);
}

function unauthorized(message: string): GraphProblem {
  return new GraphProblem(401, "InvalidAuthenticationToken", message);
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

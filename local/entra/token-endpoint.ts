import { textOf } from "../body.ts";
import type { Handler } from "../handler.ts";
import type { Entra } from "./entra.ts";
import { SIGN_IN_HOST } from "./sign-in-address.ts";

/** The secret of the app's registration in the sample world; it opens nothing elsewhere. */
export const SAMPLE_CLIENT_SECRET = "the-sample-world-keeps-no-secrets";
/** What the app was granted in the sample tenants: what its registration asks for. */
export const grantedRoles = ["Calendars.ReadWrite", "User.Read.All"] as const;

const GRAPH_SCOPE = "https://graph.microsoft.com/.default";
const BODY_BYTES_MAX = 20_000;

/** Gives the app tokens for Graph, on its own behalf, at the address of the real sign-in. */
export function createTokenEndpoint(options: {
  entra: Pick<Entra, "appToken">;
  clientId: string;
  tenants: readonly string[];
}): Handler {
  const { entra, clientId, tenants } = options;
  return async (request, response) => {
    if (request.headers.host !== SIGN_IN_HOST) return false;
    const [, tenantId = ""] = /^\/([^/]+)\/oauth2\/v2\.0\/token(\?|$)/.exec(request.url ?? "") ?? [];
    const answer = (status: number, body: object): true => {
      response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
      response.end(JSON.stringify(body));
      return true;
    };
    const refused = (status: number, error: string, why: string) =>
      answer(status, { error, error_description: why, error_codes: [status] });
    if (request.method !== "POST" || tenantId === "")
      return refused(404, "not_found", "There is no such page.");
    const form = new URLSearchParams(await textOf(request, BODY_BYTES_MAX));
    if (!tenants.includes(tenantId)) return refused(400, "invalid_request", "AADSTS90002: No such tenant.");
    if (form.get("client_id") !== clientId) {
      return refused(400, "unauthorized_client", "AADSTS700016: No such application.");
    }
    if (form.get("client_secret") !== SAMPLE_CLIENT_SECRET) {
      return refused(401, "invalid_client", "AADSTS7000215: Invalid client secret.");
    }
    if (form.get("grant_type") !== "client_credentials") {
      return refused(400, "unsupported_grant_type", "AADSTS70003: Only for the app itself.");
    }
    if (!(form.get("scope") ?? "").split(" ").includes(GRAPH_SCOPE)) {
      return refused(400, "invalid_scope", "AADSTS70011: Only for Graph.");
    }
    const access_token = entra.appToken(tenantId, {
      aud: GRAPH_SCOPE.replace("/.default", ""),
      roles: grantedRoles,
    });
    return answer(200, { token_type: "Bearer", expires_in: 3599, ext_expires_in: 3599, access_token });
  };
}

import type { AppCredential } from "@microsoft/teamsfx";
import type { TenantId } from "../../core/domain/ids.ts";

/** The app's registration with Entra. */
export type Registration = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** `https://login.microsoftonline.com`. */
  readonly authorityHost: string;
};

/** The app's own tokens for Graph, one tenant at a time. */
export type AppTokens = {
  readonly get: (tenantId: TenantId) => Promise<string>;
  /** Forgets a token that Graph does not take any more. */
  readonly forget: (tenantId: TenantId) => void;
};

const SCOPE = "https://graph.microsoft.com/.default";

/** Gets tokens when they are first needed; the SDK keeps each until it runs out. */
export function createAppTokens(registration: Registration): AppTokens {
  const credentials = new Map<TenantId, Promise<AppCredential>>();
  const credentialOf = (tenantId: TenantId): Promise<AppCredential> => {
    const known = credentials.get(tenantId);
    if (known !== undefined) return known;
    const made = makeCredential(registration, tenantId);
    credentials.set(tenantId, made);
    return made;
  };
  return {
    get: async (tenantId) => {
      const credential = await credentialOf(tenantId);
      const token = await credential.getToken(SCOPE);
      if (token === null) throw new Error("The sign-in gave no token.");
      return token.token;
    },
    forget: (tenantId) => void credentials.delete(tenantId),
  };
}

/** The SDK takes a third of a second to load, and a server's start need not wait for it. */
async function makeCredential(registration: Registration, tenantId: TenantId): Promise<AppCredential> {
  const sdk = await import("@microsoft/teamsfx");
  return new sdk.AppCredential({ ...registration, tenantId });
}

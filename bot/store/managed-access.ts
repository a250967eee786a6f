import type { CosmosAccess } from "./cosmos-client.ts";

/**
 * The way into an account: with its key when one is given, else as the identity that the server runs under
 * (`identityClientId` names it where there are several).
 */
export async function managedAccess(account: {
  endpoint: string;
  key: string | undefined;
  identityClientId: string | undefined;
}): Promise<CosmosAccess> {
  const { endpoint, key, identityClientId } = account;
  if (key !== undefined) return { endpoint, key };
  // Loaded only where it is used: it takes as long to import as the rest of the server.
  const { DefaultAzureCredential } = await import("@azure/identity");
  return {
    endpoint,
    aadCredentials: new DefaultAzureCredential({ managedIdentityClientId: identityClientId }),
  };
}

import type { PairId, TenantId } from "../../core/domain/ids.ts";

/** How the bot stands to the channel. */
export type BotConfig = {
  /** The bot's own registration. */
  readonly appId: string;
  /** `SingleTenant` (with `appPassword`) or `UserAssignedMsi`; the platform knows others, which we refuse. */
  readonly appType: string;
  /** The tenant of the registration. */
  readonly appTenantId: string;
  readonly appPassword?: string;
  /** Tenants whose people may talk to the bot. */
  readonly allowedTenants: readonly TenantId[];
  /** Hosts that answers may be sent to, `smba.trafficmanager.net`; only over https. */
  readonly serviceHosts: readonly string[];
  /** Where a 1-on-1 opens in the tab; undefined: the cards have no such button. */
  readonly linkTo?: (pairId: PairId) => string;
  /** The stand-in that takes the channel's part on one machine; absent in production. */
  readonly local?: LocalChannel;
};

/** A Bot Connector and its keys on this machine. */
export type LocalChannel = {
  readonly serviceUrl: string;
  readonly openIdMetadataUrl: string;
  readonly tokenIssuer: string;
  readonly tokenUrl: string;
  /** Also take unsigned activities from this machine, as a test client without keys sends them. */
  readonly isPlayground: boolean;
};

/** Where Teams takes the bot's messages, worldwide. */
export const teamsServiceHosts = ["smba.trafficmanager.net"] as const;

/**
 * Why the bot must not start with a configuration; null when it may. The SDK takes an empty app id, and an
 * app type that is missing, unknown or MultiTenant, as leave to let everybody in.
 */
export function unsafeReason(config: BotConfig): string | null {
  if (config.appId.trim() === "") return "BOT_ID is empty: without it every caller would be let in.";
  if (config.appTenantId.trim() === "")
    return "BOT_TENANT_ID is empty: set the tenant of the bot's registration.";
  const password = config.appPassword?.trim() ?? "";
  switch (config.appType.toLowerCase()) {
    case "singletenant":
      if (password === "") return "BOT_PASSWORD is empty: a SingleTenant bot needs its secret.";
      break;
    case "userassignedmsi":
      if (password !== "")
        return "BOT_PASSWORD is set, but a managed identity has no secret: one of the two is wrong.";
      break;
    default:
      return `BOT_TYPE is "${config.appType}"; it has to be SingleTenant or UserAssignedMsi.`;
  }
  if (config.allowedTenants.length === 0)
    return "No tenant is allowed to talk to the bot: set AAD_APP_TENANT_ID.";
  if (config.local === undefined && config.serviceHosts.length === 0) {
    return "No service host is allowed: the bot could not answer anybody.";
  }
  return null;
}

import {
  type Activity as ChannelActivity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type TurnContext,
} from "botbuilder";
import * as z from "zod/mini";
import { epochMsOf } from "../../core/domain/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { BotConfig, LocalChannel } from "./bot-config.ts";

export type Logic = (context: TurnContext) => Promise<void>;
type Authentication = ConfigurationBotFrameworkAuthentication;
type Authenticated = Awaited<ReturnType<Authentication["authenticateRequest"]>>;

/** The SDK's adapter, entered behind our own guards and answering to our own server. */
export class ChannelAdapter extends CloudAdapter {
  /** Runs a turn for an activity whose sender is known; resolves with what an invoke answers. */
  run(
    authenticated: Authenticated,
    activity: ChannelActivity,
    logic: Logic,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authenticated, activity, logic);
  }
}

/** Who checks the channel's tokens and gets ours: the public cloud, or the stand-in of this machine. */
export function channelAuthentication(config: BotConfig, clock: Clock): Authentication {
  const { appId, appType, appTenantId, appPassword, local } = config;
  if (local !== undefined) {
    return new ConfigurationBotFrameworkAuthentication(
      settingsOf(local),
      localCredentials(config, local, clock),
    );
  }
  const registration = {
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    MicrosoftAppTenantId: appTenantId,
    ...(appPassword === undefined ? {} : { MicrosoftAppPassword: appPassword }),
  };
  return new ConfigurationBotFrameworkAuthentication(
    registration,
    new ConfigurationServiceClientCredentialFactory(registration),
  );
}

/** Lets in everybody: for the playground alone, which has no keys to sign with. */
export function openAuthentication(local: LocalChannel): Authentication {
  return new ConfigurationBotFrameworkAuthentication(
    settingsOf(local),
    new ConfigurationServiceClientCredentialFactory({}),
  );
}

/** The SDK falls back to the public cloud's address for each of these that is missing. */
function settingsOf(local: LocalChannel) {
  return {
    ToChannelFromBotLoginUrl: local.tokenUrl,
    ToChannelFromBotOAuthScope: "https://api.botframework.com",
    ToBotFromChannelTokenIssuer: local.tokenIssuer,
    OAuthUrl: local.tokenIssuer,
    ToBotFromChannelOpenIdMetadataUrl: local.openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: local.openIdMetadataUrl,
    CallerId: "",
  };
}

const TokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });
const EARLY_MS = 5 * 60_000;

/** Gets the bot's tokens from the stand-in; the SDK's own client insists on https. */
function localCredentials(config: BotConfig, local: LocalChannel, clock: Clock) {
  let held: { readonly token: string; readonly untilMs: number } | null = null;
  const token = async (): Promise<string> => {
    const nowMs = epochMsOf(clock.now());
    if (held !== null && held.untilMs > nowMs) return held.token;
    const answer = await fetch(local.tokenUrl, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: config.appId,
        client_secret: config.appPassword ?? "",
        scope: "https://api.botframework.com/.default",
      }),
    });
    if (!answer.ok) throw new Error(`The bot got no token: ${answer.status}`);
    const { access_token, expires_in } = z.parse(TokenAnswer, await answer.json());
    held = { token: access_token, untilMs: nowMs + expires_in * 1000 - EARLY_MS };
    return access_token;
  };
  return {
    isValidAppId: async (appId: string) => appId === config.appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async <T extends { headers: { set: (name: string, value: string) => void } }>(
        request: T,
      ) => {
        request.headers.set("authorization", `Bearer ${await token()}`);
        return request;
      },
    }),
  };
}

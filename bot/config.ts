import * as z from "zod/mini";

/** A setting that is missing or wrong; its message names the setting and says what to do. */
export class ConfigError extends Error {}

const setting = z.string().check(z.minLength(1));
const Production = z.object({
  PUBLIC_URL: z.url(),
  COSMOS_ENDPOINT: z.url(),
  COSMOS_DATABASE: setting,
  COSMOS_KEY: z.optional(setting),
  AZURE_CLIENT_ID: z.optional(setting),
  AAD_APP_CLIENT_ID: setting,
  AAD_APP_CLIENT_SECRET: setting,
  /** Tenants whose people may use this app, separated by commas. */
  AAD_APP_TENANT_ID: setting,
  AAD_APP_OAUTH_AUTHORITY_HOST: z._default(z.url(), "https://login.microsoftonline.com"),
  BOT_ID: setting,
  BOT_TYPE: z.enum(["SingleTenant", "UserAssignedMsi"]),
  BOT_TENANT_ID: setting,
  BOT_PASSWORD: z.optional(setting),
});

/** What the server is told from outside, read once. */
export type Config = {
  readonly port: number;
  readonly mode:
    | {
        readonly kind: "local";
        readonly dataDir: string;
        readonly isEmpty: boolean;
        readonly isPlayground: boolean;
        /** The stage reloads when something was built. */
        readonly isFollowing: boolean;
      }
    | { readonly kind: "production"; readonly settings: z.infer<typeof Production> };
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment and the command line. With nothing of Azure configured it is local mode; in
 * production (`NODE_ENV`) a missing setting is refused instead: the stand-ins never answer for the cloud.
 */
export function readConfig(environment: Environment, args: readonly string[]): Config {
  const port = readPort(environment.PORT);
  const isProduction = environment.NODE_ENV === "production";
  const isConfigured = environment.COSMOS_ENDPOINT !== undefined || environment.BOT_ID !== undefined;
  if (!isProduction && !isConfigured) {
    const dataDir = environment.TWOFOLD_DATA ?? ".data";
    const isPlayground = environment.BOT_PLAYGROUND === "1";
    const isFollowing = environment.TWOFOLD_DEV === "1";
    return {
      port,
      mode: { kind: "local", dataDir, isEmpty: args.includes("--empty"), isPlayground, isFollowing },
    };
  }
  const parsed = z.safeParse(Production, environment);
  if (parsed.success) return { port, mode: { kind: "production", settings: parsed.data } };
  const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))];
  throw new ConfigError(
    `Set ${names.join(", ")} (see infra/server.bicep), or start without any for local mode.`,
  );
}

function readPort(written: string | undefined): number {
  if (written === undefined || written === "") return 3978;
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new ConfigError(`PORT is "${written}"; it has to be a number from 0 to 65535.`);
}

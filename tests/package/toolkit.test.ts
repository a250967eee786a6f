import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { Ajv } from "ajv";
import { parse } from "yaml";
import * as z from "zod";
import { readConfig } from "../../bot/config.ts";

const Action = z.object({
  uses: z.string(),
  with: z.record(z.string(), z.unknown()),
  writeToEnvironmentFile: z.optional(z.record(z.string(), z.string())),
});
const Lifecycle = z.array(Action);
const Toolkit = z.object({
  provision: Lifecycle,
  deploy: Lifecycle,
  publish: z.optional(Lifecycle),
});

const isValid = new Ajv({ strict: false, allErrors: true }).compile(
  JSON.parse(readFileSync("tests/contracts/teamsapp-yml.v1.13.schema.json", "utf8")),
);
const toolkits = [
  { file: "teamsapp.yml", environment: "env/.env.dev" },
  { file: "teamsapp.local.yml", environment: "env/.env.local" },
];

function read(file: string): z.infer<typeof Toolkit> {
  return Toolkit.parse(parse(readFileSync(file, "utf8")));
}

function placeholders(text: string): string[] {
  return Array.from(text.matchAll(/\$\{\{(\w+)\}\}/g), (match) => match[1] ?? "");
}

/** The files of ours that an action names. */
function inputs(action: z.infer<typeof Action>): string[] {
  const paths = JSON.stringify(action.with).matchAll(/"(?:manifestPath|path|parameters)":"([^"]+)"/g);
  return Array.from(paths, (match) => match[1] ?? "");
}

describe.each(toolkits)("$file", ({ file, environment }) => {
  const yml = readFileSync(file, "utf8");
  const actions = Object.values(read(file)).flat();

  test("the toolkit understands it", () => {
    isValid(parse(yml));
    expect(isValid.errors ?? []).toEqual([]);
  });

  test("a fault in it would be found", () => {
    expect(isValid(parse(yml.replace("teamsApp/create", "teamsApp/creat")))).toBe(false);
    expect(isValid(parse(yml.replace("manifestPath:", "manifest:")))).toBe(false);
  });

  test("every file that it names is there", () => {
    expect(actions.flatMap(inputs).filter((path) => !existsSync(path))).toEqual([]);
  });

  test("every variable is in the environment's file, or is a secret that an earlier step writes", () => {
    const variables = Object.keys(parseEnv(readFileSync(environment, "utf8")));
    const written = new Set<string>();
    for (const action of actions) {
      const texts = [JSON.stringify(action), ...inputs(action).map((path) => readFileSync(path, "utf8"))];
      const unknown = texts
        .flatMap(placeholders)
        .filter((name) => !variables.includes(name) && !written.has(name));
      expect({ [action.uses]: unknown }).toEqual({ [action.uses]: [] });
      for (const name of Object.values(action.writeToEnvironmentFile ?? {})) written.add(name);
    }
  });

  test("no secret is written where git sees it", () => {
    const written = actions.flatMap((action) => Object.entries(action.writeToEnvironmentFile ?? {}));
    const secrets = written.filter(([key]) => /secret|password/i.test(key));
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter(([, name]) => !name.startsWith("SECRET_"))).toEqual([]);
    expect(readFileSync(environment, "utf8")).not.toContain("SECRET_");
  });

  test("the registration is brought up to date before the package that names it goes to Teams", () => {
    const uses = read(file).provision.map((action) => action.uses);
    const order = [
      "teamsApp/create",
      "aadApp/create",
      "aadApp/update",
      "teamsApp/zipAppPackage",
      "teamsApp/update",
    ];
    expect(uses.filter((name, index) => order.includes(name) && uses.indexOf(name) === index)).toEqual(order);
  });
});

describe("what the toolkit sets up", () => {
  test("the server starts with the settings that are written for this machine", () => {
    const write = read("teamsapp.local.yml").deploy.find(({ uses }) => uses.startsWith("file/"));
    const { envs } = z.object({ envs: z.record(z.string(), z.string()) }).parse(write?.with);
    const isUrl = (name: string) => /URL|ENDPOINT|HOST/.test(name);
    const values = Object.entries(envs).map(([name, value]) => [
      name,
      isUrl(name) ? "https://a.example" : value,
    ]);
    expect(readConfig(Object.fromEntries(values), []).mode.kind).toBe("production");
  });

  test("only Teams may ask for a person's token without asking the person, on desktop, mobile and web", () => {
    const { api } = JSON.parse(readFileSync("infra/aad.manifest.json", "utf8"));
    const [scope] = api.oauth2PermissionScopes;
    expect(scope).toMatchObject({ value: "access_as_user", type: "User", isEnabled: true });
    expect(api.requestedAccessTokenVersion).toBe(2);
    expect(api.preAuthorizedApplications).toEqual([
      { appId: "1fec8e78-bce4-4aaf-ab1b-5451cc387264", delegatedPermissionIds: [scope.id] },
      { appId: "5e3ce6c0-2b1f-4285-8d4b-75ee78787346", delegatedPermissionIds: [scope.id] },
    ]);
  });
});

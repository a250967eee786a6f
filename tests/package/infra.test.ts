import { readFileSync } from "node:fs";
import * as z from "zod";
import { readConfig } from "../../bot/config.ts";
import { createContainers } from "../../bot/store/containers.ts";
import { connect } from "../../bot/store/cosmos-client.ts";
import { openLocalCosmos } from "../../local/cosmos/local-cosmos.ts";
import { faultsOf } from "./bicep-checker.ts";
import { type BicepDeclaration, type BicepValue, readBicep } from "./bicep-reader.ts";
import { readResourceTypes } from "./bicep-types.ts";

const types = readResourceTypes("tests/contracts/bicep");
const names = ["azure.bicep", "data.bicep", "server.bicep"];
const sources = new Map(names.map((name) => [name, readFileSync(`infra/${name}`, "utf8")]));
const files = new Map([...sources].map(([name, source]) => [name, readBicep(source)]));
const outputsByModule = new Map([...files].map(([name, file]) => [name, symbols(file, "output")]));

const Described = z.object({
  name: z.string(),
  properties: z.object({ resource: z.record(z.string(), z.unknown()) }),
});

function symbols(file: readonly BicepDeclaration[], keyword: BicepDeclaration["keyword"]): string[] {
  return file
    .filter((declaration) => declaration.keyword === keyword)
    .map((declaration) => declaration.symbol);
}

/** A value as plain data; what is computed at deployment as its text. */
function plain(value: BicepValue | undefined): unknown {
  if (value === undefined) return undefined;
  if (value.kind === "literal") return value.value;
  if (value.kind === "expression") return value.text;
  if (value.kind === "array") return value.items.map(plain);
  return Object.fromEntries([...value.entries].map(([key, inner]) => [key, plain(inner)]));
}

function resources(type: string): unknown[] {
  return [...files.values()]
    .flat()
    .filter((declaration) => declaration.keyword === "resource" && declaration.type.startsWith(`${type}@`))
    .map((declaration) => plain(declaration.value));
}

describe("what runs in Azure", () => {
  test.each(names)("every resource in %s exists and fits what Azure publishes about it", (name) => {
    expect(faultsOf({ declarations: files.get(name) ?? [], outputsByModule }, types)).toEqual([]);
  });

  test.each([
    ["an unknown version", "data.bicep", "containers@2025-04-15", "containers@2024-01-01", /there is no/],
    [
      "a misspelt property",
      "data.bicep",
      "defaultTtl:",
      "defaultTTL:",
      /shared\.properties\.resource\.defaultTTL/,
    ],
    ["a value that is not allowed", "data.bicep", "'MultiHash'", "'MultiHsah'", /fits none/],
    ["a word for a number", "data.bicep", "defaultTtl: -1", "defaultTtl: 'off'", /defaultTtl: does not fit/],
    [
      "a required property left out",
      "azure.bicep",
      "msaAppId: identity.properties.clientId",
      "",
      /msaAppId: is missing/,
    ],
    [
      "a property that only Azure writes",
      "azure.bicep",
      "disableLocalAuth",
      "cmekEncryptionStatus",
      /only Azure/,
    ],
    [
      "an unknown channel",
      "azure.bicep",
      "channelName: 'MsTeams",
      "channelName: 'MsTeam",
      /no kind MsTeamChannel/,
    ],
    [
      "a name that nothing declares",
      "server.bicep",
      "TENANT_ID: aadAppTenantId",
      "TENANT_ID: tenantId",
      /nothing is called tenantId/,
    ],
    [
      "a property that a resource does not have",
      "server.bicep",
      "plan.id",
      "plan.resourceId",
      /has no resourceId/,
    ],
    [
      "an output that a module does not have",
      "azure.bicep",
      "server.outputs.domain",
      "server.outputs.host",
      /has no server/,
    ],
    [
      "an unknown name within a text",
      "data.bicep",
      "account.id}/dbs",
      "acount.id}/dbs",
      /nothing is called acount/,
    ],
  ])("a template with %s is refused", (_, name, right, wrong, fault) => {
    const source = sources.get(name) ?? "";
    expect(source).toContain(right);
    const declarations = readBicep(source.replace(right, wrong));
    expect(faultsOf({ declarations, outputsByModule }, types).join("\n")).toMatch(fault);
  });

  test("a part of the template is given every parameter it has, and no other", () => {
    const modules = (files.get("azure.bicep") ?? []).filter(({ keyword }) => keyword === "module");
    expect(modules.map(({ type }) => type)).toEqual(["data.bicep", "server.bicep"]);
    for (const { type, value } of modules) {
      const params = value?.kind === "object" ? value.entries.get("params") : undefined;
      const given = params?.kind === "object" ? [...params.entries.keys()] : [];
      expect(given.sort()).toEqual(symbols(files.get(type) ?? [], "param").sort());
    }
  });

  test("the toolkit gives every parameter that has no default, and none that does not exist", () => {
    const file = JSON.parse(readFileSync("infra/azure.parameters.json", "utf8"));
    const params = (files.get("azure.bicep") ?? []).filter(({ keyword }) => keyword === "param");
    const given = Object.keys(file.parameters);
    const needed = params.filter(({ value }) => value === undefined).map(({ symbol }) => symbol);
    expect(given).toEqual(expect.arrayContaining(needed));
    expect(params.map(({ symbol }) => symbol)).toEqual(expect.arrayContaining(given));
  });

  test("the containers are partitioned as the records are, and drop a record only when it says so", () => {
    const containers = resources("Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers");
    const keyed = (id: string, kind: string, paths: string[]) => ({
      name: id,
      properties: { resource: { id, partitionKey: { kind, version: 2, paths }, defaultTtl: -1 } },
    });
    expect(containers).toHaveLength(3);
    expect(containers).toMatchObject([
      keyed("shared", "MultiHash", ["/tenantId", "/pairId"]),
      keyed("personal", "MultiHash", ["/tenantId", "/ownerId"]),
      keyed("jobs", "Hash", ["/slot"]),
    ]);
  });

  test("the containers in Azure are those that the store makes for itself on one machine, index and all", async () => {
    const cosmos = openLocalCosmos({ dataDir: ":memory:", clock: () => 0 });
    const client = connect({
      endpoint: "https://local.example",
      key: "bG9jYWw=",
      httpClient: cosmos.httpClient,
    });
    try {
      await createContainers(client, "twofold");
      for (const described of resources("Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers")) {
        const { name, properties } = Described.parse(described);
        const { resource } = await client.database("twofold").container(name).read();
        expect(resource).toMatchObject(properties.resource);
      }
    } finally {
      client.dispose();
      cosmos.close();
    }
  });

  test("no key opens the data: Cosmos DB and the bot know only the managed identity", () => {
    const [account] = resources("Microsoft.DocumentDB/databaseAccounts");
    expect(account).toMatchObject({ properties: { disableLocalAuth: true } });
    const [bot] = resources("Microsoft.BotService/botServices");
    expect(bot).toMatchObject({ properties: { disableLocalAuth: true, msaAppType: "UserAssignedMSI" } });
    expect(resources("Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments")).toHaveLength(1);
  });

  test("the server starts with the settings that Azure gives it", () => {
    const [settings] = resources("Microsoft.Web/sites/config");
    const given = z.object({ properties: z.record(z.string(), z.string()) }).parse(settings).properties;
    const isUrl = (name: string) => /URL|ENDPOINT|HOST/.test(name);
    const values = Object.entries(given).map(([name, value]) => [
      name,
      isUrl(name) ? "https://a.example" : value,
    ]);
    const { mode } = readConfig(Object.fromEntries(values), []);
    expect(mode.kind).toBe("production");
  });

  test("secrets reach the server by way of the vault alone", () => {
    const settings = resources("Microsoft.Web/sites/config");
    const AAD_APP_CLIENT_SECRET = expect.stringMatching(/^'@Microsoft\.KeyVault\(/);
    expect(settings).toMatchObject([{ properties: { AAD_APP_CLIENT_SECRET } }]);
    expect(JSON.stringify(settings)).not.toContain("aadAppClientSecret");
    const secrets = [...files.values()].flat().filter(({ symbol }) => /secret$/i.test(symbol));
    const params = secrets.filter(({ keyword }) => keyword === "param");
    expect(params.map(({ decorators }) => decorators.includes("@secure()"))).toEqual([true, true]);
  });
});

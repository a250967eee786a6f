import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";
import type { LoggedRequest } from "../../local/graph/request-log.ts";

type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: { readonly type?: string };
};
type Call = {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
};
type Contract = { readonly paths: Readonly<Record<string, Readonly<Record<string, Call>>>> };

const contract: Contract = parse(readFileSync("tests/contracts/graph-subset.yaml", "utf8"));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: "graph", ...contract });
const paths = Object.keys(contract.paths).map((path) => ({
  path,
  pattern: new RegExp(`^/v1\\.0${path.replace(/\{[^}]+\}/g, "[^/]+")}$`),
}));

/** What of a request does not fit Graph's published description. */
export function faultsOfRequest({ method, path, body }: LoggedRequest): string[] {
  const url = new URL(path, "https://graph.microsoft.com");
  const call = callOf(method, url.pathname);
  if (call === undefined) return [`${method} ${url.pathname} is no call of the contract`];
  const { parameters = [], requestBody } = call.call;
  const known = parameters.filter((one) => one.in === "query");
  const faults = [...url.searchParams].flatMap(([name, value]) => {
    const parameter = known.find((one) => one.name === name);
    if (parameter === undefined) return [`${path}: ${name} is no parameter`];
    const isInteger = parameter.schema?.type === "integer";
    return isInteger && !/^\d+$/.test(value) ? [`${path}: ${name} is no integer`] : [];
  });
  for (const { name, required } of known) {
    if (required === true && !url.searchParams.has(name)) faults.push(`${path}: ${name} is missing`);
  }
  if (requestBody === undefined) return body === null ? faults : [...faults, `${path} takes no body`];
  return [...faults, ...faultsAt(`${call.at}/requestBody/content/application~1json/schema`, body)];
}

/** What of an answer does not fit Graph's published description. */
export function faultsOfAnswer(method: string, path: string, status: number, body: unknown): string[] {
  const call = callOf(method, `/v1.0${path}`);
  const response = call?.call.responses[String(status)];
  if (call === undefined || response === undefined) return [`${method} ${path} does not answer ${status}`];
  if (response.content === undefined) return body === undefined ? [] : [`${path} answers no body`];
  return faultsAt(`${call.at}/responses/${status}/content/application~1json/schema`, body);
}

function callOf(method: string, pathname: string): { call: Call; at: string } | undefined {
  const found = paths.find(({ pattern }) => pattern.test(pathname));
  const call = found && contract.paths[found.path]?.[method.toLowerCase()];
  if (found === undefined || call === undefined) return undefined;
  return { call, at: `graph#/paths/${found.path.replaceAll("/", "~1")}/${method.toLowerCase()}` };
}

function faultsAt(pointer: string, value: unknown): string[] {
  const validate = ajv.getSchema(pointer) ?? ajv.compile({ $ref: pointer });
  if (validate(value)) return [];
  return (validate.errors ?? []).map((one) => `${pointer.slice(12, 60)} ${one.instancePath} ${one.message}`);
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";

/** The variables of one environment with the file that a person fills them in. */
export type Environment = {
  readonly file: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
};

const PLACEHOLDER = /\$\{\{\s*([A-Z][A-Z0-9_]*)\s*\}\}/g;

/**
 * Reads `env/.env.<name>` under `root`, and over it `env/.env.<name>.user`, where secrets are kept out of git.
 * Throws, with the names that there are, when the environment has no file.
 */
export function readEnvironment(root: string, name: string): Environment {
  const file = `env/.env.${name}`;
  if (!existsSync(join(root, file))) {
    const names = readdirSync(join(root, "env"))
      .filter((entry) => entry.startsWith(".env.") && !entry.endsWith(".user"))
      .map((entry) => entry.slice(".env.".length));
    throw new Error(`There is no ${file}. The environments here are: ${names.sort().join(", ")}.`);
  }
  const layers = [file, `${file}.user`].filter((layer) => existsSync(join(root, layer)));
  const variables = Object.assign(
    {},
    ...layers.map((layer) => parseEnv(readFileSync(join(root, layer), "utf8"))),
  );
  return { file, variables };
}

/**
 * Replaces each `${{NAME}}` of a JSON template by its value, escaped for JSON. An empty value counts as missing,
 * as it does for the Microsoft 365 Agents Toolkit. Throws once, with every missing name and the file to put it in.
 */
export function fillPlaceholders(template: string, { file, variables }: Environment): string {
  const names = [...new Set(Array.from(template.matchAll(PLACEHOLDER), (match) => match[1] ?? ""))];
  const missing = names.filter((name) => !variables[name]);
  if (missing.length > 0) {
    const lines = missing.map((name) => `  ${name}=`).join("\n");
    throw new Error(
      `${file} has no value for ${missing.join(", ")}. Put into ${file}, each with its value:\n${lines}\n` +
        "`teamsapp provision` fills in the ids and the domain by itself.",
    );
  }
  return template.replace(PLACEHOLDER, (_, name: string) =>
    JSON.stringify(variables[name] ?? "").slice(1, -1),
  );
}
